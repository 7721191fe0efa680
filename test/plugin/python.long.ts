/**
 * Python: the SDK that Pulumi makes of the plugin's schema, under PyPI's pulumi: all of its classes against Pulumi's
 * mocks, and the example's whole life. The real language host runs it where there is one, else the Automation API.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import canonicalize from "canonicalize";
import fc from "fast-check";
import t from "tap";
import { installPlugin } from "../../cli/run-plugin.js";
import { isRecord } from "../../provider/base/json.js";
import { specimens } from "../kinds/specimens.js";
import { lanConfig, nodeAt, settingsFor, withRouter } from "../support/lan.js";
import { getCli, mustSucceed, repoRoot, run, whyNoCli, withStack } from "../support/pulumi.js";

const onPath = (name: string): boolean =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));

const here = join(repoRoot, "test", "plugin", "python");

/** How many resources of each class are made. */
const PER_CLASS = 20;

/** What travels: nothing is undefined, and secrets are as the values in them. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  if ("4dabf18193072939515e22adb298388d" in value) return plain(value.value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined && each !== null)
      .map(([name, each]) => [name, plain(each)]),
  );
};

/** Writes the SDK of a schema by the codegen of the CLI's own release. */
const writeSdk = async (schema: string, version: string, dir: string): Promise<void> => {
  const module = join(dir, "codegen");
  mkdirSync(module);
  writeFileSync(
    join(module, "go.mod"),
    `module codegen\n\ngo 1.25.11\n\nrequire github.com/pulumi/pulumi/pkg/v3 v${version}\n`,
  );
  writeFileSync(join(module, "schema.json"), schema);
  const args = ["run", "-mod=mod", join(here, "sdk.go"), "schema.json", join(dir, "sdk")];
  mustSucceed(await run("go", args, { cwd: module, env: { GOWORK: "off" }, timeoutMs: 1_200_000 }));
};

void t.test("a Python program", async (t) => {
  const missing = ["go", "python3"].filter((name) => !onPath(name));
  const why = (await whyNoCli()) || (missing.length > 0 ? `no ${missing.join(" and no ")} on PATH` : false);
  if (why !== false) {
    t.plan(0, why);
    return;
  }
  const { version } = await getCli();
  return withRouter({ vyos: "1.5", config: lanConfig("1.5") }, (router) =>
    withStack({ dir: join(repoRoot, "examples", "python"), ...settingsFor(router) }, async (stack) => {
      const before = router.config();
      installPlugin(stack.env.PULUMI_HOME);
      const schema = mustSucceed(await stack.pulumi(["package", "get-schema", "vyos"])).stdout;
      await writeSdk(schema, version, stack.dir);
      const python = join(stack.dir, "venv", "bin", "python");
      const inDir = { cwd: stack.dir, env: stack.env, timeoutMs: 600_000 };
      mustSucceed(await run("python3", ["-m", "venv", "venv"], inDir));
      mustSucceed(
        await run(python, ["-m", "pip", "install", "-q", "-r", "requirements.txt", "./sdk"], inDir),
      );

      const seed = Number(process.env.PULUMI_VYOS_PYTHON_SEED ?? Date.now() % 1e9);
      t.comment(`replay with PULUMI_VYOS_PYTHON_SEED=${String(seed)}`);
      const given = Object.fromEntries(
        specimens.map(({ kind, args, releases }) => [
          kind.name,
          fc.sample(args(releases.at(-1) ?? "1.5"), { numRuns: PER_CLASS, seed }).map(plain),
        ]),
      );
      const built = await run(python, [join(here, "mocks.py")], { ...inDir, input: JSON.stringify(given) });
      const asked = plain(JSON.parse(mustSucceed(built).stdout)) as Readonly<Record<string, unknown[]>>;
      for (const [name, all] of Object.entries(given))
        for (const [place, args] of all.entries())
          // As texts: things named `constructor` are unlike any other for strictSame.
          t.equal(
            canonicalize(asked[`vyos:index:${name}`]?.[place]),
            canonicalize(args),
            `${name}: passes on all, by the schema's names`,
          );

      const hasHost = onPath("pulumi-language-python");
      t.comment(
        hasHost ? "by the language host" : "by the Automation API: no pulumi-language-python on PATH",
      );
      const perform = async (operation: "up" | "preview" | "destroy") =>
        hasHost
          ? stack[operation](operation === "preview" ? ["--refresh", "--expect-no-changes"] : [])
          : run(python, [join(here, "run.py"), stack.project, stack.name, operation], inDir);
      mustSucceed(await perform("up"));
      t.match(await stack.outputs(), { address: "192.168.64.100", rule: Number });
      t.match(nodeAt(router.config(), "nat", "destination", "rule"), {
        "10000": { translation: { address: "192.168.64.100" } },
      });
      mustSucceed(await perform("preview"));
      mustSucceed(await perform("destroy"));
      t.strictSame(nodeAt(router.config(), "nat"), nodeAt(before, "nat"));
    }),
  );
});
