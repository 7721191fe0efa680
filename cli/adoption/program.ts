import { showPath, type Path } from "../../provider/config/path.js";
import { leavesOf } from "../../provider/config/tree.js";
import { kinds, type AnyKind } from "../../provider/kinds/index.js";
import type { Declared } from "../../provider/adoption/declared.js";
import { nameAll } from "./names.js";
import { printImport, printResource, PROTECTION } from "./print.js";
import { SecretKeeper, type Secrets, type Written } from "./secrets.js";

/** What the program is about, for its first lines. */
export interface About {
  readonly endpoint: string;
  readonly release: string;
  /** By the provider plugin. Default by Pulumi's dynamic provider. */
  readonly native?: boolean;
}

/** A program, and the secrets that its stack configuration must hold. */
export interface Program {
  readonly text: string;
  readonly secrets: Secrets;
  /** The names of the resources, in the order of those declared. */
  readonly names: readonly string[];
}

/** In the order in which people think of a network; what is not here comes last, by its name. */
const headings: Readonly<Record<string, string>> = {
  system: "System",
  interfaces: "Interfaces",
  protocols: "Routing",
  policy: "Policies",
  service: "Services",
  vpn: "VPN",
  firewall: "Firewall",
  nat: "NAT",
};

const placeOf = (root: string): string => {
  const at = Object.keys(headings).indexOf(root);
  return at < 0 ? `~${root}` : String(at);
};

const rootOf = ({ tree }: Declared): string => leavesOf(tree)[0]?.path[0] ?? "";

/** Where the configuration of a `VyosConfig` stands. */
const configPath = ({ args }: Declared): Path => (typeof args.path === "string" ? args.path.split(" ") : []);

const written = (
  declared: Declared,
  name: string,
  keeper: SecretKeeper,
): Readonly<Record<string, Written>> => {
  const { kind, args } = declared;
  if (kind !== "Config") {
    const { secretValues }: AnyKind = kinds[kind];
    const known = new Set(secretValues?.(args));
    return Object.fromEntries(
      Object.entries(args).map(([property, value]) => [
        property,
        keeper.write(value, [name, property], known),
      ]),
    );
  }
  const path = configPath(declared);
  return {
    ...(args as Readonly<Record<string, Written>>),
    ...{ path: showPath(path), config: keeper.write(args.config, path) },
  };
};

const byRoot = (declared: readonly Declared[]): ReadonlyMap<string, readonly Declared[]> => {
  const groups = new Map<string, Declared[]>();
  for (const each of declared) groups.set(rootOf(each), [...(groups.get(rootOf(each)) ?? []), each]);
  return new Map([...groups].sort(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1)));
};

/** Writes a program that declares these resources, formatted as prettier does it. */
export const writeProgram = (
  declared: readonly Declared[],
  { endpoint, release, native = false }: About,
): Program => {
  const keeper = new SecretKeeper();
  const names = nameAll(declared);
  const nameOf = new Map(declared.map((each, i) => [each, names[i] ?? ""]));
  const sections = [...byRoot(declared)].map(([root, members]) => {
    const resources = members.map((each) => {
      const name = nameOf.get(each) ?? "";
      return printResource(`Vyos${each.kind}`, name, written(each, name, keeper));
    });
    return `// ${headings[root] ?? root}\n\n${resources.join("\n")}`;
  });
  const types = [...new Set(declared.map(({ kind }) => `Vyos${kind}`))].sort();
  const needsConfig = keeper.secrets.size > 0;
  const head = [
    `// Adopted from ${endpoint}, VyOS ${release}, by \`pulumi-vyos adopt\`.\n`,
    needsConfig ? 'import * as pulumi from "@pulumi/pulumi";\n' : "",
    types.length > 0 ? printImport(types, native ? "pulumi-vyos/native" : "pulumi-vyos") : "export {};\n",
    needsConfig ? "\nconst config = new pulumi.Config();\n" : "",
    "\n// Every resource is protected: what is deleted here is kept on the router until it is unprotected.\n",
    PROTECTION,
  ];
  const text = [head.join(""), ...sections].join("\n");
  return { text, secrets: keeper.secrets, names };
};
