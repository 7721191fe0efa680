/** Programs of the operating system that some tests need: found on PATH, or the test is skipped with the reason. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import tap, { type Test } from "tap";

/** Whether a program is on PATH. */
export const hasProgram = (name: string): boolean =>
  spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;

/** A test that needs programs, skipped where one is missing. */
export const withPrograms = (
  programs: readonly string[],
  name: string,
  body: (t: Test) => Promise<unknown>,
): void => {
  void tap.test(name, async (t) => {
    const missing = programs.filter((program) => !hasProgram(program));
    if (missing.length > 0) t.plan(0, `${missing.join(", ")} not on PATH`);
    else await body(t);
  });
};

/** A port of this machine that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
};

/** Waits until `probe` gives something, for as long as a loaded machine may take. */
export const eventually = async <A>(
  probe: () => Promise<A | undefined> | A | undefined,
  what: string,
  limitMs = 60_000,
): Promise<A> => {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${String(limitMs / 1000)} s`);
    await sleep(50);
  }
};

/** The text that a URL gives, or undefined while nobody answers there. */
export const textOf = async (url: string): Promise<string | undefined> => {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
};

/** Starts a program that ends with the test. */
export const startProgram = (t: Test, program: string, args: readonly string[]): ChildProcess => {
  const child = spawn(program, args, { stdio: "ignore" });
  t.teardown(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, "close");
    child.kill("SIGKILL");
    await closed;
  });
  return child;
};

/** A real Pushgateway; gives its URL. */
export const startPushgateway = async (t: Test): Promise<string> => {
  const url = `127.0.0.1:${String(await freePort())}`;
  startProgram(t, "prometheus-pushgateway", [`--web.listen-address=${url}`]);
  await eventually(() => textOf(`http://${url}/-/ready`), "the Pushgateway is ready");
  return `http://${url}`;
};

/** The value of a sample in Prometheus's text format, by its name and some of its labels. */
export const sampleOf = (
  text: string,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined => {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = text
    .split("\n")
    .find((each) => each.startsWith(`${name}{`) && wanted.every((label) => each.includes(label)));
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(" ")));
};
