import { kinds, type KindName } from "../kinds/index.js";
import type { Listener } from "../events/event.js";
import { nobody } from "../events/sink.js";
import { VyosError, type RouterError } from "../router/errors.js";
import { Connections, type ConfigSource } from "./connections.js";
import { Lifecycle } from "./lifecycle.js";
import { within, type Limit } from "./limit.js";
import { Previews } from "./previews.js";

/** Those who are told of a run. */
export interface Audience {
  readonly listener: Listener;
  /**
   * Waits until what was told has been carried on, or for as long as that may take at most: Pulumi may end the
   * process as soon as it has the answer that is held back meanwhile. Never rejects.
   */
  readonly settled: () => Promise<void>;
}

/** Opens the audience of a run, from its stack configuration. It neither throws nor keeps anybody waiting. */
export type OpenAudience = (config: ConfigSource) => Audience;

const OLD_SETTINGS =
  "For all resources: `pulumi refresh` and `pulumi destroy` go by the settings of the last `pulumi up`. After a new certificate, key or endpoint run `pulumi up` first, or add --run-program.";

const isAboutSettings = ({ _tag }: RouterError): boolean =>
  _tag === "Tls" || _tag === "Unauthorised" || _tag === "Unreachable" || _tag === "Settings";

const noAudience: Audience = { listener: nobody, settled: () => Promise.resolve() };

/** One run of Pulumi: one set of connections, shared by resources of all kinds, and those who are told. */
export class Run {
  private audience = noAudience;
  private isConfigured = false;
  private isAdvised = false;
  connections = new Connections(() => undefined);
  previews = new Previews(this.connections, false);

  constructor(private readonly open: OpenAudience = () => noAudience) {}

  /** Pulumi configures every provider of a process with the same configuration: the first one opens. */
  configure(config: ConfigSource): void {
    if (this.isConfigured) return;
    this.isConfigured = true;
    this.audience = this.open(config);
    this.connections = new Connections(config, process.env, this.audience.listener);
    this.previews = new Previews(this.connections, config("vyos:previewReads") === "true");
  }

  /** The life of resources of one kind, for an operation that may have a limit. */
  lifecycle(kind: KindName, limit?: Limit): Lifecycle {
    const { connections } = this;
    return new Lifecycle(kinds[kind], limit === undefined ? connections : within(connections, limit));
  }

  /**
   * Puts behind an error of a read or delete, once in the run, why a setting that was just corrected may not count yet:
   * Pulumi refreshes and destroys with the settings that the last update had.
   */
  advise(error: unknown): void {
    if (this.isAdvised || !(error instanceof VyosError) || !isAboutSettings(error.error)) return;
    this.isAdvised = true;
    error.message += ` ${OLD_SETTINGS}`;
  }

  /** Waits for the audience before an answer goes back to Pulumi. */
  settled(): Promise<void> {
    return this.audience.settled();
  }
}
