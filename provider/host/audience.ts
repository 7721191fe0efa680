import type { ConfigSource } from "../engine/connections.js";
import type { Audience } from "../engine/provider.js";
import type { Listener } from "../events/event.js";
import { harmless, nobody, type Sink } from "../events/sink.js";

/** What a sink is opened with. */
export interface SinkContext {
  /** Stack configuration by its full key, such as `vyos:audit`; structured values are JSON text. */
  readonly config: ConfigSource;
  readonly environment: NodeJS.ProcessEnv;
  /** Says something to the user, once for each text. */
  readonly warn: (text: string) => void;
}

/** Opens a sink if the configuration asks for it. What it throws is said, and the run goes on without it. */
export type OpenSink = (context: SinkContext) => Sink | undefined;

/** How sinks are treated; times in milliseconds. */
export interface Bounds {
  /** The longest that an answer to Pulumi is held back for a sink. Default 2 s. */
  readonly flushMs: number;
  /** For how long a sink is not waited for again that failed or took longer. Default 60 s. */
  readonly restMs: number;
}

/** One slow sink costs a run at most 2 s a minute. */
export const defaultBounds: Bounds = { flushMs: 2_000, restMs: 60_000 };

const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** A sink that harms nobody: what it throws is said once, what takes too long is not waited for. */
class Guarded {
  readonly listener: Listener;
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;
  private restsUntil = 0;

  constructor(
    private readonly sink: Sink,
    private readonly bounds: Bounds,
    private readonly warn: (text: string) => void,
  ) {
    this.listener = harmless(
      (event) => {
        sink.listener(event);
      },
      (thrown) => {
        this.complain(textOf(thrown));
      },
    );
  }

  /** Ends when all that was told so far has been carried on, or will not be waited for. */
  async flush(): Promise<void> {
    if (Date.now() < this.restsUntil) {
      // Nobody waits for it, but it may recover.
      void this.flushed();
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(resolve, this.bounds.flushMs, "late");
    });
    const outcome = await Promise.race([this.flushed(), late]);
    clearTimeout(timer);
    if (outcome === "late") {
      this.restsUntil = Date.now() + this.bounds.restMs;
      this.complain(`it took longer than ${String(this.bounds.flushMs / 1000)} s`);
    }
  }

  /** All who ask while a flush runs share the one after it. */
  private flushed(): Promise<void> {
    if (this.next !== undefined) return this.next;
    if (this.running === undefined) return (this.running = this.run());
    return (this.next = this.running.then(() => {
      this.next = undefined;
      return (this.running = this.run());
    }));
  }

  private async run(): Promise<void> {
    try {
      // Answers that are ready at the same moment share one.
      await new Promise((resolve) => setImmediate(resolve));
      await this.sink.flush();
    } catch (thrown) {
      this.restsUntil = Date.now() + this.bounds.restMs;
      this.complain(textOf(thrown));
    } finally {
      this.running = undefined;
    }
  }

  private complain(reason: string): void {
    this.warn(`${this.sink.name}: ${reason}`);
  }
}

const warnOnce = (): ((text: string) => void) => {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text)) return;
    said.add(text);
    console.warn(`warning: pulumi-vyos: ${text}`);
  };
};

/** Opens the sinks that the configuration asks for, as one audience that cannot harm a run. */
export const openAudience = (
  open: readonly OpenSink[],
  config: ConfigSource,
  environment: NodeJS.ProcessEnv = process.env,
  bounds: Bounds = defaultBounds,
): Audience => {
  const warn = warnOnce();
  const opened = open.flatMap((each): Guarded[] => {
    try {
      const sink = each({ config, environment, warn });
      return sink === undefined ? [] : [new Guarded(sink, bounds, warn)];
    } catch (thrown) {
      warn(textOf(thrown));
      return [];
    }
  });
  if (opened.length === 0) return { listener: nobody, settled: () => Promise.resolve() };
  return {
    listener: (event) => {
      for (const { listener } of opened) listener(event);
    },
    settled: async () => {
      await Promise.all(opened.map((sink) => sink.flush()));
    },
  };
};
