/** One random program on one router with random faults, then its repair. */
import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { atOnce } from "../../provider/base/steps.js";
import type { Op } from "../../provider/config/ops.js";
import type { Connections } from "../../provider/engine/connections.js";
import { inDoubt } from "../../provider/engine/state.js";
import { getNode, putNode } from "../../provider/config/tree.js";
import { showPath } from "../../provider/config/path.js";
import { startRouter, type ConfigJson, type Version } from "../../emulator/testing.js";
import { call } from "../emulator/client.js";
import { byHand, connect, refusedRule, rule, vm, type Given } from "../router/rig.js";
import { randomFault } from "./faults.js";
import { Random } from "./random.js";
import { Broken, World, type Resource } from "./world.js";

/** What a run came to. */
export interface Outcome {
  readonly seed: number;
  /** What broke; undefined for a clean run. */
  readonly broken: string | undefined;
  readonly steps: readonly string[];
  readonly operations: number;
  readonly failures: number;
}

const sources = [undefined, { address: "198.51.100.0/24" }, { address: "192.0.2.7" }];

const randomInputs = (random: Random, resource: Resource, n: number, vyos: Version): object => {
  const description = `${resource.name} ${String(random.int(0, 9))}`;
  const source = random.pick(sources);
  const more = source === undefined ? {} : { source };
  if (resource.kind === "NatRule") {
    const fixed = random.chance(0.2) ? { number: 11000 + n } : {};
    const port = 30000 + n * 10 + random.int(0, 1);
    if (vyos !== "1.3" && random.chance(0.12)) return { ...refusedRule(port), description };
    return rule(port, { description, ...more, ...fixed, ...(random.chance(0.2) ? { disable: true } : {}) });
  }
  const bad = vyos !== "1.3" && random.chance(0.1) ? { source: { group: { addressGroup: "NOBODY" } } } : more;
  const forwards = {
    ssh: bad,
    ...(random.chance(0.5) ? { http: random.chance(0.3) ? { enabled: false } : {} } : {}),
  };
  return vm(n, {
    hostname: resource.name,
    forwards: Object.fromEntries(
      Object.entries(forwards).map(([name, f]) => [name, { ...f, description: `${resource.name} ${name}` }]),
    ),
    ...(vyos === "1.5" && random.chance(0.5) ? { description } : {}),
    ...(random.chance(0.2) ? { paused: true } : {}),
  });
};

class Run {
  private readonly random: Random;
  private operations = 0;
  private failures = 0;
  private count = 0;
  private handmade = 0;

  constructor(
    private readonly world: World,
    seed: number,
  ) {
    this.random = new Random(seed + 1);
  }

  get totals() {
    return { operations: this.operations, failures: this.failures };
  }

  async program(connections: Connections): Promise<void> {
    const { random, world } = this;
    let left = random.int(3, 12);
    let faults = random.int(0, 3);
    while (left > 0) {
      if (faults > 0 && random.chance(0.6)) {
        faults--;
        const fault = randomFault(random);
        world.note(`fault ${JSON.stringify(fault)}`);
        world.emulator.inject(fault);
      }
      await this.others();
      const together = Math.min(left, random.chance(0.4) ? 1 : random.int(2, 5));
      left -= together;
      const chosen = new Set<Resource>();
      const work = Array.from({ length: together }, () => this.operation(connections, chosen));
      await Promise.all(work.map((one) => one()));
      await this.calm();
      world.check();
    }
  }

  /** What other people do to the router meanwhile. */
  private async others(): Promise<void> {
    const { random, world } = this;
    if (random.chance(0.1)) {
      const ms = random.int(5, 100);
      world.note(`another session's commit holds the lock for ${String(ms)} ms`);
      world.emulator.holdLock(ms);
    }
    if (random.chance(0.1)) await this.edit();
    if (random.chance(0.07)) {
      world.note("another client's load fails and leaves the session dirty");
      const bad = putNode(world.emulator.config(), ["nat", "source", "rule", "1"], {
        protocol: "tcp",
      });
      world.emulator.writeFile("/config/broken", bad as ConfigJson);
      await this.ask("/config-file", { op: "load", file: "/config/broken" });
      // Where a fault makes it late, it is not to bring back what is deleted after this.
      await this.calm();
    }
  }

  /** Another administrator adds a rule and saves; where the save fails, it is taken away again. */
  private async edit(): Promise<void> {
    const { world } = this;
    const ops = this.strangersRule();
    const at = ops[0]?.path.slice(0, 4) ?? [];
    world.emulator.edit(ops.map((op) => ({ ...op, value: op.value ?? "" })));
    await this.ask("/config-file", { op: "save" });
    if (getNode(world.emulator.saved(), at) === undefined) {
      world.emulator.edit([{ op: "delete", path: at }]);
      return;
    }
    world.note(`by hand: set ${showPath(at)}`);
    world.addUnmanaged(ops);
  }

  private async ask(path: string, data: object): Promise<void> {
    await Promise.race([call(this.world.emulator, { path, data }).catch(() => undefined), sleep(300)]);
  }

  private strangersRule(): Op[] {
    const number = String(10000 + this.random.int(2, 6) + 100 * this.handmade++);
    const at = ["nat", "source", "rule", number];
    const out = this.world.emulator.vyos === "1.3" ? [] : ["name"];
    return [
      { op: "set", path: [...at, "description"], value: "stranger" },
      { op: "set", path: [...at, "outbound-interface", ...out], value: "eth0" },
      { op: "set", path: [...at, "translation", "address"], value: "masquerade" },
    ];
  }

  /** Late work, outages and clocks have come to their end. */
  private async calm(): Promise<void> {
    await sleep(this.world.log.some((line) => line.includes('"late"')) ? 60 : 1);
  }

  private operation(connections: Connections, chosen: Set<Resource>): () => Promise<void> {
    const { random, world } = this;
    // Where an error said that nobody knows, the user looks first: the repair.
    const free = [...world.resources.values()].filter(
      (resource) => !chosen.has(resource) && !resource.doubtful,
    );
    const pending = free.filter(({ state, inputs }) => state === undefined && inputs !== undefined);
    const living = free.filter(({ state, inputs }) => state !== undefined && inputs !== undefined);
    const [again, old] = [random.pick(pending), random.pick(living)];
    const dice = random.next();
    if (again !== undefined && dice < 0.2) {
      chosen.add(again);
      return () => this.create(again, connections);
    }
    if (old !== undefined && dice < 0.5) {
      chosen.add(old);
      const n = Number(/\d+$/.exec(old.name)?.[0]);
      const inputs = randomInputs(random, old, n, world.emulator.vyos);
      return () => this.update(old, keepIdentity(old, inputs), connections);
    }
    if (old !== undefined && dice < 0.7) {
      chosen.add(old);
      return () => this.remove(old, connections);
    }
    const n = ++this.count;
    const kind = random.chance(0.6) ? "NatRule" : "VmAttachment";
    const fresh: Resource = {
      name: `${kind === "NatRule" ? "r" : "vm"}-${String(n)}`,
      kind,
      inputs: undefined,
      state: undefined,
      doubtful: false,
      unsaved: false,
    };
    fresh.inputs = randomInputs(random, fresh, n, world.emulator.vyos);
    world.resources.set(fresh.name, fresh);
    chosen.add(fresh);
    return () => this.create(fresh, connections);
  }

  private async create(resource: Resource, connections: Connections): Promise<void> {
    this.operations++;
    this.world.note(`create ${resource.name} ${JSON.stringify(resource.inputs)}`);
    const outcome = await this.world.lifecycle(resource, connections).create(resource.inputs)();
    if (E.isLeft(outcome)) {
      this.failures++;
      this.world.failed(resource, outcome.left);
      return;
    }
    this.done(resource, outcome.right);
  }

  private async update(resource: Resource, inputs: object, connections: Connections): Promise<void> {
    const { world } = this;
    const lifecycle = world.lifecycle(resource, connections);
    const difference = atOnce(lifecycle.diff(resource.state, inputs));
    if (E.isLeft(difference)) throw new Broken(`diff fails: ${JSON.stringify(difference.left)}`);
    if (!difference.right.changes || difference.right.replaces.length > 0) return;
    this.operations++;
    resource.inputs = inputs;
    world.note(`update ${resource.name} ${JSON.stringify(inputs)}`);
    const outcome = await lifecycle.update(resource.state, inputs)();
    if (E.isLeft(outcome)) {
      this.failures++;
      world.failed(resource, outcome.left);
      // As the provider tells Pulumi to.
      if (outcome.left._tag === "InDoubt") resource.state = inDoubt(resource.state);
    } else this.done(resource, outcome.right);
  }

  private async remove(resource: Resource, connections: Connections): Promise<void> {
    const { world } = this;
    this.operations++;
    resource.inputs = undefined;
    world.note(`delete ${resource.name}`);
    const outcome = await world.lifecycle(resource, connections).delete(resource.state)();
    if (E.isLeft(outcome)) {
      this.failures++;
      world.failed(resource, outcome.left);
      return;
    }
    world.note(`  ${resource.name}: gone${outcome.right.saved ? "" : ", unsaved"}`);
    resource.state = undefined;
    resource.doubtful = false;
    resource.unsaved = !outcome.right.saved;
  }

  private done(resource: Resource, { outputs, saved }: { outputs: object; saved: boolean }): void {
    this.world.note(`  ${resource.name}: done${saved ? "" : ", unsaved"} ${JSON.stringify(outputs)}`);
    resource.state = outputs as Readonly<Record<string, unknown>>;
    resource.doubtful = false;
    resource.unsaved = !saved;
  }

  /** The next run of Pulumi, on a router that works: refresh, then whatever is left to do. */
  async repair(connections: Connections): Promise<void> {
    const { world } = this;
    world.note("repair");
    await Promise.all([...world.resources.values()].map((resource) => this.refresh(resource, connections)));
    await Promise.all(
      [...world.resources.values()].map(async (resource) => {
        const wanted = resource.inputs;
        resource.doubtful = false;
        if (wanted === undefined) {
          if (resource.state !== undefined) await this.remove(resource, connections);
          return;
        }
        const proper = withoutRefusal(wanted);
        resource.inputs = proper;
        if (resource.state === undefined) await this.create(resource, connections);
        else await this.update(resource, proper, connections);
      }),
    );
    for (const resource of world.resources.values())
      if ((resource.inputs === undefined) !== (resource.state === undefined))
        throw new Broken(`${resource.name} is not repaired`);
    world.check(true);
    await this.settled(connections);
  }

  private async refresh(resource: Resource, connections: Connections): Promise<void> {
    if (resource.state === undefined) return;
    const seen = await this.world.lifecycle(resource, connections).read(resource.state)();
    if (E.isLeft(seen)) throw new Broken(`refresh of ${resource.name}: ${JSON.stringify(seen.left)}`);
    resource.state = seen.right._tag === "Gone" ? undefined : seen.right.outputs;
  }

  /** Nothing is left to do, and nobody would say otherwise. */
  private async settled(connections: Connections): Promise<void> {
    for (const resource of this.world.resources.values()) {
      if (resource.state === undefined || resource.inputs === undefined) continue;
      await this.refresh(resource, connections);
      const again = atOnce(this.world.lifecycle(resource, connections).diff(resource.state, resource.inputs));
      if (E.isLeft(again) || again.right.changes)
        throw new Broken(`${resource.name} still differs: ${JSON.stringify({ again, ...resource })}`);
    }
  }
}

/** What cannot be changed in place stays. */
const keepIdentity = ({ kind, inputs }: Resource, next: object): object => {
  if (kind !== "NatRule") return next;
  const { number: _new, ...rest } = next as { number?: number };
  const { number } = (inputs ?? {}) as { number?: number };
  return number === undefined ? rest : { ...rest, number };
};

/** The user has mended what the router refused. */
const withoutRefusal = (inputs: object): object =>
  JSON.parse(
    JSON.stringify(inputs)
      .replaceAll(/,?"source":\{"group":\{"addressGroup":"NOBODY"\}\}/g, "")
      .replaceAll("{,", "{"),
  ) as object;

/** Runs one seed. */
export const runSeed = async (seed: number, given: Given = {}): Promise<Outcome> => {
  const random = new Random(seed);
  const vyos = random.pick<Version>(["1.3", "1.4", "1.5"]);
  const config = byHand(vyos);
  const emulator = await startRouter({
    vyos,
    config,
    commitLatencyMs: random.pick([0, 2, 10]),
    saveLatencyMs: random.pick([0, 2]),
    bootingMs: random.chance(0.2) ? 40 : 0,
    restartMs: 20,
    // As long as a soak waits for them, at its pace.
    remainsMs: 8,
  });
  const world = new World(emulator, config);
  world.note(`seed ${String(seed)}: VyOS ${vyos}`);
  const run = new Run(world, seed);
  let broken: string | undefined;
  try {
    await run.program(
      connect(emulator, { timeout: 0.5, commitTimeout: 0.5, lockTimeout: 1, doubtTimeout: 2, ...given }),
    );
    emulator.clearFaults();
    await sleep(120);
    await run.repair(connect(emulator, { ...given, timeout: 60, commitTimeout: 60, lockTimeout: 60 }));
  } catch (error) {
    broken = error instanceof Broken ? error.message : String((error as Error).stack);
  }
  if (broken?.includes(emulator.apiKey) === true) broken = "the key is in an error text";
  await emulator.stop();
  return { seed, broken, steps: world.log, ...run.totals };
};
