/** The emulated router: a machine behind an HTTPS listener. */
import { schemaIn, schemaOf, type Schema } from "../provider/schema/index.js";
import { randomBytes } from "node:crypto";
import type { SaveFailure, Site } from "./api/site.js";
import { configuredKeys } from "./api/routes.js";
import { certificateOf, makeCertificate, type Certificate } from "./certificate.js";
import { CommitConfirm } from "./confirm.js";
import { defaultConfig } from "./defaults.js";
import { dialects, type Version } from "./dialect.js";
import { Faults, type Fault } from "./faults.js";
import { handle, type Gatekeeper } from "./gate.js";
import { fixedLatency, measuredLatency, pause } from "./latency.js";
import { Listener } from "./listener.js";
import { Machine } from "./machine.js";
import { Reach } from "./reach.js";
import { Recorder } from "./recorder.js";
import { toJson } from "./render.js";
import { openState, type State } from "./state.js";
import type { ConfigJson, ConfigNode } from "./tree.js";
import type { EditOp, EmulatedRouter, LoggedRequest, RouterOptions, RouterStats } from "./types.js";

const noSave = "Could not save the configuration: No space left on device\n";

class Router implements EmulatedRouter, Site {
  readonly commitConfirm: CommitConfirm | undefined;
  readonly apiKey: string;
  startedAt = Date.now();
  readonly #faults = new Faults();
  readonly #recorder = new Recorder();
  readonly #background = new Set<Promise<void>>();
  readonly #listener: Listener;
  #bootedAt: number;
  #saveFailure: SaveFailure | undefined;
  /** Whether it shows another certificate than its own. */
  #strange = false;
  #kept: ConfigNode;
  #stopped = false;
  readonly #reach: Reach;

  constructor(
    readonly machine: Machine,
    private readonly options: RouterOptions,
    private readonly certificate: Certificate,
    private readonly state: State | undefined,
  ) {
    this.apiKey = options.apiKey ?? randomBytes(16).toString("hex");
    this.#reach = new Reach(machine, options.host ?? "127.0.0.1", this.apiKey);
    this.#kept = machine.saved;
    this.#bootedAt = Date.now() + (options.bootingMs ?? 0);
    this.#listener = new Listener(certificate, (request, response) => {
      const keeper = this.#keeper();
      handle(keeper, request, response).catch((error: unknown) => {
        // A client that went away in the middle of its request; anything else is a fault of the emulator.
        if (!request.destroyed && !this.#stopped) console.error("emulator:", error);
        response.destroy();
      });
    });
    this.commitConfirm =
      options.features?.commitConfirm === true
        ? new CommitConfirm(machine, options.confirmMinuteMs ?? 60_000, () => {
            this.reboot();
          })
        : undefined;
  }

  get files(): string | undefined {
    return this.options.files;
  }

  listen(): Promise<void> {
    return this.#listener.listen(this.options.host ?? "127.0.0.1", this.options.port ?? 0);
  }

  get port(): number {
    return this.#listener.port;
  }

  get url(): string {
    const host = this.options.host ?? "127.0.0.1";
    return `https://${host.includes(":") ? `[${host}]` : host}:${this.port}`;
  }

  get fingerprint(): string {
    return this.certificate.fingerprint;
  }

  get caPem(): string {
    return this.certificate.cert;
  }

  get vyos(): Version {
    return this.machine.dialect.version;
  }

  get isBooting(): boolean {
    return Date.now() < this.#bootedAt;
  }

  config(): ConfigJson {
    return toJson(this.machine.running);
  }

  saved(): ConfigJson {
    return toJson(this.machine.saved);
  }

  edit(ops: readonly EditOp[]): void {
    this.machine.edit(ops);
  }

  writeFile(path: string, config: ConfigJson): void {
    this.machine.files.set(path, this.machine.parse(config));
  }

  get stats(): RouterStats {
    return this.#recorder.stats(this.machine.counts);
  }

  resetStats(): void {
    this.#recorder.reset(this.machine.counts);
  }

  get requests(): readonly LoggedRequest[] {
    return this.#recorder.requests;
  }

  inject(fault: Fault): void {
    if (fault.kind === "certificate") this.#showStrange();
    else if ((fault.kind === "refuse" || fault.kind === "restart") && fault.match === undefined)
      this.#outage(fault);
    else this.#faults.add(fault);
  }

  clearFaults(): void {
    this.#faults.clear();
    this.#saveFailure = undefined;
    if (this.#strange) this.#listener.show(this.certificate);
    this.#strange = false;
  }

  holdLock(ms: number): void {
    this.machine.lockedUntil = Date.now() + ms;
  }

  get lockHeld(): boolean {
    return this.machine.lockHeld;
  }

  async restart(options: { readonly ms?: number; readonly keepUnsaved?: boolean } = {}): Promise<void> {
    this.commitConfirm?.cancel();
    if (options.keepUnsaved === true) this.machine.discard();
    else this.machine.reboot();
    this.startedAt = Date.now();
    await this.#away(options.ms ?? 0);
    this.#bootedAt = Date.now() + (this.options.bootingMs ?? 0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.commitConfirm?.cancel();
    await this.#listener.stop();
    await Promise.all(this.#background);
  }

  takeSaveFailure(): SaveFailure | undefined {
    const failing = this.#saveFailure;
    this.#saveFailure = undefined;
    return failing;
  }

  later(work: () => Promise<void>): void {
    const done = pause(1)
      .then(work)
      .catch((error: unknown) => {
        console.error("emulator:", error);
      })
      .finally(() => this.#background.delete(done));
    this.#background.add(done);
  }

  async changed(): Promise<void> {
    if (this.state === undefined || this.#kept === this.machine.saved) return;
    this.#kept = this.machine.saved;
    await this.state.write({ saved: toJson(this.machine.saved) });
  }

  reload(): void {
    this.#listener.drop();
  }

  crash(): void {
    this.machine.discard();
    this.later(() => this.#away(this.options.restartMs ?? 1000));
    this.#listener.drop();
  }

  reboot(): void {
    this.later(() => this.restart({ ms: this.options.restartMs ?? 1000 }));
  }

  #showStrange(): void {
    this.#strange = true;
    this.#listener.show(makeCertificate("127.0.0.1"));
  }

  /** Refuses connections for a while. */
  async #away(ms: number): Promise<void> {
    await this.#listener.close();
    await pause(ms);
    if (!this.#stopped) await this.#listener.reopen();
  }

  #outage(fault: Extract<Fault, { kind: "refuse" | "restart" }>): void {
    this.#listener.drop();
    if (fault.kind === "refuse") this.later(() => this.#away(fault.ms));
    else this.later(() => this.restart({ ms: fault.ms, keepUnsaved: fault.keepUnsaved ?? false }));
  }

  #keeper(): Gatekeeper {
    let entry: object | undefined;
    return {
      site: this,
      keys: () => [...(this.#reach.hasKey ? [this.apiKey] : []), ...configuredKeys(this)],
      isCutOff: () => !this.#reach.hasAddress,
      admit: ({ method, path, body, bytes }) => {
        const { ops } = this.#recorder.note(method, path, body, bytes);
        entry = this.#recorder.last;
        return this.#faults.take({ path, ops });
      },
      outage: (fault) => {
        this.#outage(fault);
      },
      failNextSave: (as, text) => {
        this.#saveFailure = { asSuccess: as === "success", text: text ?? noSave };
      },
      answered: (status, bytes) => {
        this.#recorder.answered(entry, status, bytes);
      },
    };
  }
}

/** The given certificate, else the one that the state keeps, else a new one, which the state keeps from then on. */
const certificateFor = async (
  { certificate, host = "127.0.0.1" }: RouterOptions,
  state: State | undefined,
): Promise<Certificate> => {
  const known = certificate ?? state?.certificate;
  if (known !== undefined) return certificateOf(known);
  const made = makeCertificate(host);
  await state?.write({ certificate: { key: made.key, cert: made.cert } });
  return made;
};

/**
 * The definitions of a release, or those in a file.
 * @throws Error naming the file that cannot be used.
 */
export const definitionsOf = (file: string | undefined, vyos: Version): Schema => {
  const schema = file === undefined ? schemaOf(vyos) : schemaIn(file);
  if (schema.release === vyos) return schema;
  throw new Error(
    `${file ?? ""} is of VyOS ${schema.release}, and the router is to run ${vyos}; let it run ${schema.release}, or make the file with --release ${vyos}`,
  );
};

/**
 * Starts a router; it runs in this process until it is stopped. Errors, as a rejected promise: the address or port cannot
 * be had, the file of `state` or `schema` cannot be read or is of another release, or `certificate` is none.
 */
export const startRouter = async (options: RouterOptions = {}): Promise<EmulatedRouter> => {
  const dialect = dialects[options.vyos ?? "1.5"];
  const state = options.state === undefined ? undefined : await openState(options.state, dialect.version);
  const config = state?.saved ?? options.config ?? defaultConfig(dialect.version);
  const latency =
    options.commitLatencyMs === "measured"
      ? measuredLatency(options.latencyScale ?? 1)
      : fixedLatency(options.commitLatencyMs ?? 0, options.saveLatencyMs ?? 0);
  const schema = definitionsOf(options.schema, dialect.version);
  const machine = new Machine(dialect, schema, latency, config, options.remainsMs ?? 850);
  const router = new Router(machine, options, await certificateFor(options, state), state);
  await router.listen();
  return router;
};
