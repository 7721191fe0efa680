import { messageOf } from "../base/text.js";
import type { ConfigSource } from "../engine/connections.js";
import type { Audience } from "../engine/run.js";
import type { Listener, RouterEvent } from "../events/event.js";
import { harmless, nobody, type Sink, type SinkContext, type SinkOpener } from "../events/sink.js";

/** How sinks are treated; times in milliseconds. */
export interface Bounds {
  /** The longest that an answer to Pulumi is held back for a sink. Default 2 s. */
  readonly flushMs: number;
  /** For how long a sink is not waited for again that failed or took longer. Default 60 s. */
  readonly restMs: number;
}

/** One slow sink costs a run at most 2 s a minute. */
export const defaultBounds: Bounds = { flushMs: 2_000, restMs: 60_000 };

/** The most events that are kept for a sink while it opens. */
const MOST_WAITING = 10_000;

/** A sink that harms nobody: what it throws is said once, what takes too long is not waited for. */
class Guarded {
  readonly listener: Listener;
  private readonly warn: (text: string) => void;
  private sink: Sink | undefined;
  private waiting: RouterEvent[] = [];
  private readonly opening: Promise<void>;
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;
  private restsUntil = 0;

  constructor(
    private readonly opener: SinkOpener,
    context: SinkContext,
    private readonly bounds: Bounds,
  ) {
    this.warn = context.warn;
    const tell: Listener = (event) => {
      if (this.sink !== undefined) this.sink.listener(event);
      else if (this.waiting.length < MOST_WAITING) this.waiting.push(event);
    };
    this.listener = harmless(tell, (thrown) => {
      this.complain(messageOf(thrown));
    });
    this.opening = this.open(context);
  }

  private async open(context: SinkContext): Promise<void> {
    try {
      this.sink = await this.opener.open(context);
    } catch (thrown) {
      this.complain(messageOf(thrown));
      this.sink = { name: this.opener.name, listener: nobody, flush: () => Promise.resolve() };
    }
    for (const event of this.waiting.splice(0)) this.listener(event);
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
      await this.opening;
      await this.sink?.flush();
    } catch (thrown) {
      this.restsUntil = Date.now() + this.bounds.restMs;
      this.complain(messageOf(thrown));
    } finally {
      this.running = undefined;
    }
  }

  private complain(reason: string): void {
    this.warn(`${this.sink?.name ?? this.opener.name}: ${reason}`);
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
  openers: readonly SinkOpener[],
  config: ConfigSource,
  environment: NodeJS.ProcessEnv = process.env,
  bounds: Bounds = defaultBounds,
): Audience => {
  const tell: Listener = (event) => {
    for (const { listener } of opened) listener(event);
  };
  /** How often a sink had something to say itself. */
  let said = 0;
  const pass: Listener = (event) => {
    said++;
    tell(event);
  };
  const context = { config, environment, warn: warnOnce(), tell: pass };
  const opened: readonly Guarded[] = openers
    .filter((opener) => opener.isAskedFor(context))
    .map((opener) => new Guarded(opener, context, bounds));
  if (opened.length === 0) return { listener: nobody, settled: () => Promise.resolve() };
  return {
    listener: tell,
    settled: async () => {
      const before = said;
      await Promise.all(opened.map((sink) => sink.flush()));
      // What one had to say while it carried on is for the others to carry on.
      if (said !== before) await Promise.all(opened.map((sink) => sink.flush()));
    },
  };
};
