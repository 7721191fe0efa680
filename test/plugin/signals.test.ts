/** The plugin's process is ended in the middle of a commit: what it was about is resolved by the next run. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as grpc from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import { LogSeverity, type LogRequest } from "@pulumi/pulumi/proto/engine_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import t, { type Test } from "tap";
import { repoRoot } from "../support/pulumi.js";
import { eventually } from "../support/programs.js";
import { rig, rule, type Rig } from "../router/rig.js";
import { PluginClient, doorOf, pluginDoor, settingsOf, type Door, type Props } from "./doors.js";

/** A process of its own, as Pulumi starts it. */
const spawnPlugin = async (t: Test, settings: Props, ...engine: readonly string[]) => {
  const binary = join(repoRoot, "plugin", "pulumi-resource-vyos");
  const child = spawn(process.execPath, [binary, ...engine], { stdio: ["ignore", "pipe", "inherit"] });
  t.teardown(() => child.kill("SIGKILL"));
  const exit = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  const client = new PluginClient(Number(port));
  await client.configure(settings);
  return { client, child, exit };
};

const asked = rule(8080) as Props;
const changed = rule(8080, { translation: { address: "192.168.64.9", port: 22 } }) as Props;
const NODE = ["nat", "destination", "rule", "10001"];

interface Made {
  readonly id: string;
  readonly outs: Props;
}

interface Operation {
  /** What stands on the router before, made by an earlier run. */
  readonly before: (door: Door) => Promise<Made | undefined>;
  /** What is cut off, and then asked for again with the state of before, as Pulumi does. */
  readonly run: (door: Door, made: Made | undefined) => Promise<unknown>;
  readonly after: Props | undefined;
}

const made = (door: Door): Promise<Made> => door.create("NatRule", "r", asked);
const { id = "", outs = {} }: Partial<Made> = {};

const operations: Readonly<Record<string, Operation>> = {
  create: {
    before: () => Promise.resolve(undefined),
    run: (door) => door.create("NatRule", "r", asked),
    after: { translation: { address: "192.168.64.7", port: "22" } },
  },
  update: {
    before: made,
    run: (door, of = { id, outs }) => door.update("NatRule", "r", of.id, of.outs, changed),
    after: { translation: { address: "192.168.64.9", port: "22" } },
  },
  delete: {
    before: made,
    run: (door, of = { id, outs }) => door.delete("NatRule", "r", of.id, of.outs),
    after: undefined,
  },
};

const signals: Readonly<Record<"SIGTERM" | "SIGKILL", number | null>> = {
  SIGTERM: 143,
  SIGKILL: null,
};

const nodeOf = (r: Rig): unknown =>
  NODE.reduce<unknown>((node, name) => (node as Props | undefined)?.[name], r.emulator.config());

for (const [what, { before, run, after }] of Object.entries(operations))
  for (const [signal, code] of Object.entries(signals))
    void t.test(`${signal} while a ${what} is being committed`, async (t) => {
      const r = await rig(t, { commitLatencyMs: 300 });
      const first = await pluginDoor(settingsOf(r.emulator));
      const made = await before(first);
      first.end();
      r.emulator.resetStats();
      const { client, child, exit } = await spawnPlugin(t, settingsOf(r.emulator));
      const cut = run(doorOf(client), made).then(
        () => "answered",
        () => "cut off",
      );
      await eventually(
        () => (r.emulator.requests.some(({ path }) => path === "/configure") ? true : undefined),
        "the commit is under way",
      );
      child.kill(signal as NodeJS.Signals);
      const [ended] = await exit;
      const outcome = await cut;
      client.end();
      t.equal(ended, code);
      // What has been sent is followed to its end, and told; a kill leaves no time for it.
      t.equal(outcome, code === null ? "cut off" : "answered");
      await eventually(() => (r.emulator.stats.commitsWithChanges === 1 ? true : undefined), "committed");

      const next = await pluginDoor(settingsOf(r.emulator));
      await run(next, made);
      next.end();
      if (after === undefined) t.equal(nodeOf(r), undefined);
      else t.match(nodeOf(r), after);
      t.strictSame(r.emulator.saved(), r.emulator.config(), "and the router has saved it");
      t.equal(r.emulator.stats.commitsWithChanges, 1, "nothing was made twice");
      t.match(r.emulator.config(), { nat: { destination: { rule: { "10000": {} } } } });
    });

void t.test("the process ends with the engine that started it, after what is under way", async (t) => {
  const r = await rig(t, { commitLatencyMs: 300 });
  const plugin = join(repoRoot, "plugin", "pulumi-resource-vyos");
  const script = `"${process.execPath}" "${plugin}" & echo $!; wait`;
  const engine = spawn("sh", ["-c", script], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(engine.stdout)[Symbol.asyncIterator]();
  const [pid, port] = [await lines.next(), await lines.next()].map(({ value }) => Number(value));
  const client = new PluginClient(port ?? 0);
  await client.configure(settingsOf(r.emulator));
  const answer = doorOf(client).create("NatRule", "r", asked);
  await eventually(
    () => (r.emulator.requests.some(({ path }) => path === "/configure") ? true : undefined),
    "the commit is under way",
  );
  engine.kill("SIGKILL");
  t.match(await answer, { id: "nat destination rule 10001" });
  client.end();
  await eventually(() => {
    try {
      process.kill(pid ?? 0, 0);
      return undefined;
    } catch {
      return true;
    }
  }, "the plugin has ended");
});

void t.test("what the plugin says to its user goes by way of the engine, before the answer", async (t) => {
  const said: (readonly [number, string])[] = [];
  const log: grpc.handleUnaryCall<LogRequest, Empty> = ({ request }, reply) => {
    said.push([request.getSeverity(), request.getMessage()]);
    reply(null, new Empty());
  };
  const engine = new grpc.Server();
  engine.addService(EngineService, { log });
  t.teardown(() => {
    engine.forceShutdown();
  });
  const port = await new Promise<number>((resolve, reject) => {
    engine.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  const r = await rig(t);
  const { client } = await spawnPlugin(t, settingsOf(r.emulator), `127.0.0.1:${String(port)}`);
  const everyPacket = { network: "LAN", macAddress: "00:50:56:00:00:01", forwards: { http: {} } };
  t.strictSame(await doorOf(client).check("VmAttachment", "web", everyPacket), []);
  t.match(said, [[LogSeverity.WARNING, /^web \(VmAttachment\): forwards: .*every packet/]]);
});
