import { kinds, type KindName } from "../kinds/index.js";
import type { Listener } from "../events/event.js";
import { nobody } from "../events/sink.js";
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

const noAudience: Audience = { listener: nobody, settled: () => Promise.resolve() };

/** One run of Pulumi: one set of connections, shared by resources of all kinds, and those who are told. */
export class Run {
  private audience = noAudience;
  private isConfigured = false;
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

  /** Waits for the audience before an answer goes back to Pulumi. */
  settled(): Promise<void> {
    return this.audience.settled();
  }
}
