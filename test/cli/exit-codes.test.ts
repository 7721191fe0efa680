/** Mistakes of every kind, each with the exit code that is documented for it and a line that says what to do. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import pLimit from "p-limit";
import t, { type Test } from "tap";
import { endings, type CommandName } from "../../cli/exit-codes.js";
import { getCli, repoRoot, run, whyNoCli, type RunResult } from "../support/pulumi.js";

const main = join(repoRoot, "dist", "cli", "main.js");
const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-codes-"));
t.teardown(() => {
  rmSync(folder, { recursive: true, force: true });
});
const inFolder = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const garbage = inFolder("garbage.json", "{");

/** What is called, its exit code, and what it says. */
type Case = readonly [args: string, code: number, says: RegExp];

const names = Object.keys(endings) as CommandName[];

/** No command can be called with an option that it does not have. */
const strangers = names.map((name): Case => [
  `${name} --nonsense`,
  endings[name].usage,
  /unknown option|missing required|not specified/,
]);

/** Mistakes that are seen before the Pulumi CLI is asked for anything. */
const mistakes: readonly Case[] = [
  ...strangers,
  ["drfit", 1, /unknown command 'drfit'[\s\S]*drift/],
  ["adopt --router https://127.0.0.1:1", 2, /--out/],
  ["adopt --out OUT --router ftp://x", 2, /endpoint/],
  ["adopt --out OUT --include nobody", 2, /Expected one of/],
  ["alert test --config GARBAGE", 2, /garbage\.json/],
  ["alert test --config GARBAGE --stack dev", 2, /cannot be used with/],
  ["audit list --since soon", 1, /neither a time/],
  ["audit list --file NOWHERE", 1, /there is no audit log/],
  ["audit list --limit 0", 1, /whole number/],
  ["audit show x --file NOWHERE", 1, /there is no audit log/],
  ["audit show", 1, /missing required argument/],
  ["audit export --format xml", 1, /jsonl, csv/],
  ["audit migrate --to zero", 1, /whole number/],
  ["audit prune --file NOWHERE", 1, /--older-than, --keep/],
  ["audit verify --file NOWHERE", 1, /there is no audit log/],
  ["audit verify --file GARBAGE", 2, /BROKEN/],
  ["audit restore x --file NOWHERE", 1, /there is no audit log/],
  ["import-pki sshd x", 2, /Allowed choices are ca, certificate, crl, dh, key-pair/],
  ["doctor --stack", 2, /argument missing/],
  ["drift --watch soon", 1, /Expected a time/],
  ["drift --listen 127.0.0.1:9000", 1, /--listen needs --watch/],
  ["drift --watch 60s --listen nowhere", 1, /Expected HOST:PORT/],
  ["drift --color pink", 1, /Allowed choices/],
  ["emulator --vyos 2.0", 1, /1\.3, 1\.4, 1\.5/],
  ["emulator --config NOWHERE", 1, /cannot read the configuration/],
  ["emulator --fault nonsense", 1, /JSON/],
  ['emulator --fault {"kind":"html","tims":2}', 1, /has no "tims"/],
  ["emulator --cert NOWHERE", 1, /--cert and --key are given together/],
  ["emulator --cert NOWHERE --key NOWHERE", 1, /ENOENT/],
  ["fingerprint http://192.0.2.1", 1, /https/],
  ["fingerprint https://127.0.0.1:1", 1, /cannot be reached|refused/i],
  ["schema --definitions NOWHERE --out OUT", 1, /nowhere/],
  ["emulator --schema GARBAGE", 1, /garbage\.json: .* is not JSON; make it anew/],
  ["upgrade-check --to 2.0", 1, /Allowed choices are 1\.3, 1\.4, 1\.5/],
  ["upgrade-check", 1, /required option '--to <release>' not specified/],
  ["topology --format png", 1, /Allowed choices/],
  ["up", 2, /give --atomic/],
  ["up --atomic --parallel 0", 2, /at least 1/],
];

/** What needs the Pulumi CLI, where there is none. */
const withoutCli: readonly Case[] = [
  ["drift", 4, /no `pulumi` on the PATH; install/],
  ["drift --watch 60s", 4, /no `pulumi` on the PATH; install/],
  ["topology", 4, /no `pulumi` on the PATH; install/],
  ["alert test", 2, /no `pulumi` on the PATH; install/],
  ["up --atomic --yes", 2, /no `pulumi` on the PATH; install/],
  ["doctor", 1, /no `pulumi` on the PATH/],
  ["upgrade-check --to 1.5", 1, /no `pulumi` on the PATH; install/],
];

/** A folder without a project. */
const withoutProject: readonly Case[] = [
  ["drift", 4, /no Pulumi project here/],
  ["drift --stack dev", 4, /no Pulumi project here/],
  ["drift --config GARBAGE", 1, /garbage\.json/],
  ["topology", 4, /no Pulumi project here/],
  ["upgrade-check --to 1.5", 1, /no Pulumi project here/],
  ["upgrade-check --to 1.5 --stack dev", 1, /no Pulumi project here/],
  ["alert test", 2, /no Pulumi project here/],
  ["up --atomic --yes", 2, /no Pulumi project here/],
  ["doctor --stack dev", 1, /dev cannot be opened/],
  ["doctor", 1, /vyos:endpoint/],
  ["drift --cwd NOWHERE", 4, /NOWHERE|does not exist/i],
];

const limit = pLimit(2);

const call = (args: string, env: Readonly<Record<string, string | undefined>>): Promise<RunResult> =>
  limit(() => {
    const words = args
      .replace("GARBAGE", garbage)
      .replace("OUT", join(folder, "out"))
      .replace("NOWHERE", join(folder, "nowhere"))
      .split(" ");
    return run(process.execPath, [main, ...words], { cwd: folder, env: { VYOS_API_KEY: "a-key", ...env } });
  });

const holds = async (
  t: Test,
  cases: readonly Case[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> => {
  const results = await Promise.all(cases.map(([args]) => call(args, env)));
  for (const [i, [args, code, says]] of cases.entries()) {
    const { code: ended, output } = results[i] ?? { code: -1, output: "" };
    t.equal(ended, code, `${args}: ${output}`);
    t.match(output, says, args);
    t.notMatch(output, /^ {4}at |node:internal|stdout:/m, `${args}: no stack trace`);
    t.notMatch(output, /a-key/, args);
  }
};

void t.test("mistakes in how a command is called", (t) => holds(t, mistakes, {}));

void t.test("no Pulumi CLI", (t) => holds(t, withoutCli, { PATH: dirname(process.execPath) }));

void t.test("no project", async (t) => {
  const why = await whyNoCli();
  if (why !== false) {
    t.plan(0, why);
    return;
  }
  const { env } = await getCli();
  const home = { PULUMI_HOME: join(folder, "home"), PULUMI_BACKEND_URL: `file://${folder}` };
  await holds(t, withoutProject, { ...env, ...home, PULUMI_CONFIG_PASSPHRASE: "x" });
});

void t.test("who stops reading gets no stack trace, and the command its own end", async (t) => {
  const script = `node ${JSON.stringify(main)} audit export --help | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await run("bash", ["-c", script], {
    env: { PATH: [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter) },
  });
  t.match(stdout, /^Usage: .*\n0\n$/);
  t.equal(stderr, "");
});
