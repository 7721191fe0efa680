import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { findPulumi, INSTALL } from "../../automation/cli.js";
import { messageOf } from "../../provider/base/text.js";
import { fail, ok, warn, type Finding } from "./finding.js";

/** The oldest releases that this library was tried with. */
const OLDEST = { node: [20, 19, 0], sdk: [3, 150, 0], cli: [3, 150, 0] } as const;

/** Numbers of a version; undefined where the text is none. */
const parse = (version: string): readonly number[] | undefined => {
  const [, ...parts] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  return parts.length === 3 ? parts.map(Number) : undefined;
};

/** Whether a version is at least another; pre-releases count as the release. */
export const isAtLeast = (version: string, oldest: readonly number[]): boolean => {
  const numbers = parse(version);
  if (numbers === undefined) return false;
  const at = oldest.findIndex((n, i) => n !== numbers[i]);
  return at === -1 || (numbers[at] ?? 0) > (oldest[at] ?? 0);
};

const versionOf = (check: string, version: string, oldest: readonly number[], fix: string): Finding =>
  isAtLeast(version, oldest)
    ? ok(check, version)
    : fail(check, `${version} is older than ${oldest.join(".")}`, fix);

/** The Node.js that runs us, which is the one that runs the provider too. */
export const nodeFinding = (versions: NodeJS.ProcessVersions = process.versions): Finding =>
  "bun" in versions
    ? fail(
        "Node.js",
        "this is Bun, which cannot run Pulumi's dynamic providers",
        "run it with Node.js 20.19 or later",
      )
    : versionOf("Node.js", versions.node, OLDEST.node, "install Node.js 20.19 or later");

/** The SDK and this library, as a program in that folder finds them. */
const packageFindings = async (cwd: string): Promise<readonly Finding[]> => {
  const local = createRequire(join(resolve(cwd), "program.js"));
  const versionIn = async (name: string): Promise<string | undefined> => {
    try {
      const { version } = JSON.parse(await readFile(local.resolve(`${name}/package.json`), "utf8")) as {
        version?: string;
      };
      return version;
    } catch {
      return undefined;
    }
  };
  const [sdk, own] = await Promise.all([versionIn("@pulumi/pulumi"), versionIn("pulumi-vyos")]);
  return [
    sdk === undefined
      ? fail(
          "Pulumi SDK",
          `@pulumi/pulumi is not found from ${cwd}`,
          "run `npm install @pulumi/pulumi` in the project",
        )
      : versionOf("Pulumi SDK", sdk, OLDEST.sdk, "run `npm install @pulumi/pulumi@latest` in the project"),
    own === undefined
      ? fail(
          "pulumi-vyos",
          `it is not found from ${cwd}, and Pulumi's provider process would not find it either`,
          "run `npm install pulumi-vyos` in the project: it must be its direct dependency",
        )
      : ok("pulumi-vyos", own),
  ];
};

const cliFinding = async (): Promise<Finding> => {
  try {
    const { version } = await findPulumi({ skipVersionCheck: true });
    return version === null
      ? warn("Pulumi CLI", "it does not tell its version", INSTALL)
      : versionOf("Pulumi CLI", version.version, OLDEST.cli, INSTALL);
  } catch (error) {
    return fail("Pulumi CLI", messageOf(error).replace(`; ${INSTALL}`, ""), INSTALL);
  }
};

/** What this machine and the project bring along. */
export const machineFindings = async (cwd: string): Promise<readonly Finding[]> => [
  nodeFinding(),
  await cliFinding(),
  ...(await packageFindings(cwd)),
];
