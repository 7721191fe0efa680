import { showPath, type Path } from "../../provider/config/path.js";
import { kinds, type AnyKind } from "../../provider/kinds/index.js";
import type { Declared } from "../../provider/adoption/declared.js";
import { arrange, type Section } from "./arrange.js";
import { nameAll } from "./names.js";
import { printImport, printResource } from "./print.js";
import { placeKey, type Reference, type References } from "./references.js";
import { SecretKeeper, type Secrets } from "./secrets.js";
import { Variables } from "./variables.js";
import { OutputRef, SecretRef, type Written } from "./written.js";

/** What the program is about, for its first lines. */
export interface About {
  readonly endpoint: string;
  readonly release: string;
  /** By the provider plugin. Default by Pulumi's dynamic provider. */
  readonly native?: boolean;
}

/** A program, and the secrets that its stack configuration must hold. */
export interface Program {
  /** Its files by name: `index.ts`, and one for each part of a long program. */
  readonly files: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  /** The names of the resources, in the order of those declared. */
  readonly names: readonly string[];
}

/** A program of more lines has a file for each of its parts. */
export const LONG = 200;

/** A resource as it is written, and what it says of others. */
interface Entry {
  readonly declared: Declared;
  readonly name: string;
  readonly args: Readonly<Record<string, Written>>;
  readonly references: References;
}

/** Where the configuration of a `VyosConfig` stands. */
const configPath = ({ args }: Declared): Path => (typeof args.path === "string" ? args.path.split(" ") : []);

/** Its arguments with secrets by reference; what it is called like anyway is not said again. */
const withoutSecrets = (
  declared: Declared,
  name: string,
  keeper: SecretKeeper,
): Readonly<Record<string, Written>> => {
  const { kind, args } = declared;
  if (kind === "Config") {
    const path = configPath(declared);
    return {
      ...(args as Readonly<Record<string, Written>>),
      ...{ path: showPath(path), config: keeper.write(args.config, path) },
    };
  }
  const { secretValues, named }: AnyKind = kinds[kind];
  const known = new Set(secretValues?.(args));
  return Object.fromEntries(
    Object.entries(args)
      .filter(([property, value]) => !(property === named && value === name))
      .map(([property, value]) => [property, keeper.write(value, [name, property], known)]),
  );
};

type Refer = (reference: Reference) => Written;

/** An argument with outputs in the place of names. */
const withOutputs = (
  value: Written,
  at: readonly (string | number)[],
  references: References,
  refer: Refer,
): Written => {
  if (typeof value === "string") {
    const reference = references.get(placeKey(at));
    return reference === undefined ? value : refer(reference);
  }
  if (typeof value !== "object" || value instanceof SecretRef || value instanceof OutputRef) return value;
  if (Array.isArray(value))
    return value.map((each: Written, i) => withOutputs(each, [...at, i], references, refer));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withOutputs(each, [...at, name], references, refer)]),
  );
};

/** One line, after which a line of the same sort may follow without a gap. */
const isOneLine = (text: string): boolean => text.indexOf("\n") === text.length - 1;

/** Everything that the files are written from. */
interface Plan {
  readonly sections: readonly (Omit<Section, "members"> & { readonly members: readonly Entry[] })[];
  readonly variables: ReadonlyMap<Declared, string>;
  readonly library: string;
}

type PlanSection = Plan["sections"][number];

const fileOf = ({ sections }: Plan): ReadonlyMap<Declared, string> =>
  new Map(sections.flatMap(({ area, members }) => members.map(({ declared }) => [declared, area.file])));

const targetsOf = (members: readonly Entry[]): readonly Declared[] => [
  ...new Set(members.flatMap(({ references }) => [...references.values()].map(({ target }) => target))),
];

const someValue = (value: Written, test: (one: Written) => boolean): boolean =>
  test(value) ||
  (typeof value === "object" &&
    !(value instanceof SecretRef || value instanceof OutputRef) &&
    Object.values(value).some((each: Written) => someValue(each, test)));

/** What imports the types of resources, each once. */
const printTypes = (types: readonly string[], library: string): string =>
  types.length > 0 ? printImport([...new Set(types)].sort(), library) : "export {};\n";

/** The resources of a part, and what must be imported for them. */
const printMembers = (
  { variables }: Plan,
  members: readonly Entry[],
  isExported: (declared: Declared) => boolean,
) => {
  const written = members.map(({ declared, name, args, references }) => ({
    declared,
    name,
    args: withOutputs(
      args,
      [],
      references,
      ({ target, outputs, isNegated }) => new OutputRef(variables.get(target) ?? "", outputs, isNegated),
    ) as Readonly<Record<string, Written>>,
  }));
  const has = (test: (one: Written) => boolean): boolean => written.some(({ args }) => someValue(args, test));
  const needsConfig = has((one) => one instanceof SecretRef);
  const resources = written.map(({ declared, name, args }) => {
    const variable = variables.get(declared);
    return {
      kind: declared.kind,
      text: printResource({
        type: `Vyos${declared.kind}`,
        name,
        args,
        ...(variable === undefined ? {} : { variable, isExported: isExported(declared) }),
      }),
    };
  });
  return {
    needsConfig,
    needsPulumi: needsConfig || has((one) => one instanceof OutputRef && one.isPutTogether),
    types: members.map(({ declared }) => `Vyos${declared.kind}`),
    text: resources
      .map(({ kind, text }, i) => {
        const before = resources[i - 1];
        const isClose = before?.kind === kind && isOneLine(text) && isOneLine(before.text);
        return `${before === undefined || isClose ? "" : "\n"}${text}`;
      })
      .join(""),
  };
};

const PULUMI = 'import * as pulumi from "@pulumi/pulumi";\n';
const CONFIG = "\nconst config = new pulumi.Config();\n";

/** What protects every resource, said once. */
const PROTECTION = [
  "// Every resource is protected: what is deleted here is kept on the router until it is unprotected.\n",
  "pulumi.runtime.registerStackTransformation(({ props, opts }) => ({\n",
  "  props,\n",
  "  opts: { protect: true, ...opts },\n",
  "}));\n",
].join("");

/** All in one file. */
const oneFile = (plan: Plan, title: string): string => {
  const printed = plan.sections.map(({ area, members }) => ({
    title: area.title,
    ...printMembers(plan, members, () => false),
  }));
  const types = printed.flatMap((section) => section.types);
  const needsConfig = printed.some((section) => section.needsConfig);
  const head = [title, PULUMI, printTypes(types, plan.library), needsConfig ? CONFIG : "", "\n", PROTECTION];
  return [head.join(""), ...printed.map((section) => `// ${section.title}\n\n${section.text}`)].join("\n");
};

const printSection = (plan: Plan, section: PlanSection, isExported: (declared: Declared) => boolean) => {
  const printed = printMembers(plan, section.members, isExported);
  const files = fileOf(plan);
  const foreign = targetsOf(section.members).filter((target) => files.get(target) !== section.area.file);
  const imports = [...new Set(foreign.map((target) => files.get(target) ?? ""))].map((file) =>
    printImport(
      foreign
        .filter((target) => files.get(target) === file)
        .map((target) => plan.variables.get(target) ?? "")
        .sort(),
      `./${file}`,
    ),
  );
  return [
    `// ${section.area.title}\n`,
    ...[printed.needsPulumi ? PULUMI : "", printTypes(printed.types, plan.library), ...imports.sort()],
    ...[printed.needsConfig ? CONFIG : "", "\n", printed.text],
  ].join("");
};

/** One file for each part, in the order of a network. */
const manyFiles = (plan: Plan, title: string): Readonly<Record<string, string>> => {
  const files = fileOf(plan);
  const exported = new Set(
    plan.sections.flatMap(({ area, members }) =>
      targetsOf(members).filter((target) => files.get(target) !== area.file),
    ),
  );
  const parts = plan.sections.map((section): [string, string] => [
    `${section.area.file}.ts`,
    printSection(plan, section, (declared) => exported.has(declared)),
  ]);
  const names = ["protection", ...plan.sections.map(({ area }) => area.file)];
  return {
    "index.ts": [title, ...names.map((name) => `import "./${name}";\n`)].join(""),
    "protection.ts": `${PULUMI}\n${PROTECTION}`,
    ...Object.fromEntries(parts),
  };
};

/** Writes a program that declares these resources, formatted as prettier does it. */
export const writeProgram = (
  declared: readonly Declared[],
  { endpoint, release, native = false }: About,
): Program => {
  const keeper = new SecretKeeper();
  const names = nameAll(declared);
  const nameOf = new Map(declared.map((each, i) => [each, names[i] ?? ""]));
  const { sections, references } = arrange(declared);
  const entries = sections.map(({ area, members }) => ({
    area,
    members: members.map((each): Entry => {
      const name = nameOf.get(each) ?? "";
      return {
        declared: each,
        name,
        args: withoutSecrets(each, name, keeper),
        references: references.get(each) ?? new Map(),
      };
    }),
  }));
  const all = entries.flatMap(({ members }) => members);
  const referredTo = new Set(targetsOf(all));
  const variables = new Variables();
  const plan: Plan = {
    sections: entries,
    variables: new Map(
      all
        .filter((entry) => referredTo.has(entry.declared))
        .map(({ declared: { kind }, declared: each, name }) => [each, variables.for(kind, name)]),
    ),
    library: native ? "pulumi-vyos/native" : "pulumi-vyos",
  };
  const title = `// Adopted from ${endpoint}, VyOS ${release}, by \`pulumi-vyos adopt\`.\n`;
  const single = oneFile(plan, title);
  const isLong = sections.length > 1 && single.split("\n").length > LONG;
  return { files: isLong ? manyFiles(plan, title) : { "index.ts": single }, secrets: keeper.secrets, names };
};
