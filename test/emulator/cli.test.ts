import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import t from "tap";

const main = join(__dirname, "../../cli/main.js");

const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [main, "emulator", ...args], { stdio: ["ignore", "pipe", "pipe"] });

const outcome = async (...args: string[]): Promise<{ code: number; error: string }> => {
  const child = start(...args);
  let error = "";
  child.stderr?.on("data", (part: Buffer) => (error += part.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, error };
};

void t.test("the command says one line when it is ready and stops cleanly", async (t) => {
  const child = start(
    "--listen",
    "127.0.0.1:0",
    "--api-key",
    "k",
    "--vyos",
    "1.4",
    "--commit-latency",
    "measured",
  );
  if (child.stdout === null) throw new Error("no output");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const ready = JSON.parse(line) as Record<string, string>;
  t.same(Object.keys(ready), ["url", "fingerprint", "vyos"]);
  t.equal(ready.vyos, "1.4");
  t.match(ready.url, /^https:\/\/127\.0\.0\.1:\d+$/);
  child.kill("SIGTERM");
  const [code] = (await once(child, "close")) as [number];
  t.equal(code, 0);
});

void t.test("bad input gives one line and a code that is not 0", async (t) => {
  t.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "emulator-"));
  t.teardown(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const rows: [string[], RegExp][] = [
    [["--state", join(file("plain", ""), "state.json")], /ENOTDIR|EEXIST/],
    [["--vyos", "2.0"], /1\.3, 1\.4, 1\.5/],
    [["--listen", "nowhere"], /HOST:PORT/],
    [["--listen", "127.0.0.1:99999"], /HOST:PORT/],
    [["--listen", "192.0.2.1:0"], /EADDRNOTAVAIL/],
    [["--commit-latency", "soon"], /not negative/],
    [["--commit-latency", "-1"], /not negative/],
    [["--config", join(folder, "missing.json")], /cannot read the configuration/],
    [["--config", file("broken.json", "{")], /is not JSON/],
    [["--config", file("list.json", "[]")], /shape of showConfig/],
    [["--config", file("value.json", '{"system":{"host-name":5}}')], /dict of strings/],
    [["--state", file("state.json", "{")], /JSON/],
    [["--fault", "{}"], /kind/],
  ];
  const outcomes = await Promise.all(rows.map(([args]) => outcome(...args)));
  rows.forEach(([args, pattern], i) => {
    const { code, error } = outcomes[i] ?? { code: 0, error: "" };
    t.not(code, 0, args.join(" "));
    t.match(error, pattern, args.join(" "));
    t.equal(error.trim().split("\n").length, 1, `${args.join(" ")}: one line, not ${error}`);
  });
});

void t.test("a configuration of another release is held, with a warning", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "emulator-"));
  t.teardown(() => {
    rmSync(folder, { recursive: true });
  });
  const config = join(folder, "old.json");
  writeFileSync(config, '{"cluster":{"interface":"eth0"},"nat":{"source":{}},"x":{}}');
  const child = start("--config", config, "--state", join(folder, "new", "state.json"));
  let error = "";
  child.stderr?.on("data", (part: Buffer) => (error += part.toString()));
  if (child.stdout === null) throw new Error("no output");
  await once(createInterface(child.stdout), "line");
  child.kill("SIGTERM");
  await once(child, "close");
  t.equal(
    error,
    'warning: VyOS 1.5 has no node "cluster", nor 1 others of this configuration; the router holds it all the same\n',
  );
});
