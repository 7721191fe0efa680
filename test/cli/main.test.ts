import { readFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { repoRoot, run } from "../support/pulumi.js";

const main = join(repoRoot, "dist", "cli", "main.js");

void t.test("the command says its release, and what it does not know", async (t) => {
  const { version } = JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")) as { version: string };
  for (const flag of ["--version", "-V"])
    t.match(await run(process.execPath, [main, flag]), { code: 0, stdout: `${version}\n`, stderr: "" });
  const help = await run(process.execPath, [main, "--help"]);
  for (const name of ["adopt", "alert", "audit", "doctor", "drift", "emulator", "fingerprint", "up"])
    t.match(help.stdout, new RegExp(`^  ${name} `, "m"));
  const unknown = await run(process.execPath, [main, "drfit"]);
  t.match(unknown, { code: 1, stderr: /unknown command 'drfit'.*\n.*drift/ });
});

void t.test("what only one command needs is not loaded for the others", async (t) => {
  const heavy = ["@pulumi/pulumi", "typescript", "prom-client", "@opentelemetry/api"];
  const script = `
    process.execArgv = [];
    process.argv = [process.argv[0], ${JSON.stringify(main)}, "audit", "--help"];
    process.on("exit", () => console.error(Object.keys(require.cache).join("\\n")));
    require(${JSON.stringify(main)});`;
  const { code, stdout, stderr } = await run(process.execPath, ["-e", script]);
  t.match({ code, stdout }, { code: 0, stdout: /verify/ });
  t.match(stderr, /commander/, "the list is there");
  for (const name of heavy) t.notMatch(stderr, `/node_modules/${name}/`, name);
});
