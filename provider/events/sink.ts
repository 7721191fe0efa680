import type { Listener } from "./event.js";

/** Something that takes events in and carries them on: the audit log, a metrics gateway, receivers of alerts. */
export interface Sink {
  /** What it is called in warnings, such as `audit log`. */
  readonly name: string;
  /** Takes an event in, at once and in memory: it does no I/O of its own before {@link Sink.flush}. */
  readonly listener: Listener;
  /**
   * Carries on all that was taken in so far. Called before an answer goes back to Pulumi, which may end the
   * process right after it; never twice at a time. Whoever calls it waits only for so long.
   */
  flush(): Promise<void>;
}

/** What a sink is opened with. */
export interface SinkContext {
  /** Stack configuration by its full key, such as `vyos:audit`; structured values are JSON text. */
  readonly config: (key: string) => string | undefined;
  readonly environment: NodeJS.ProcessEnv;
  /** Says something to the user, once for each text. */
  readonly warn: (text: string) => void;
  /** Tells all sinks of the run of an event of the sink's own, such as that it is broken. */
  readonly tell: Listener;
}

/** How a sink comes to a run. */
export interface SinkOpener {
  /** What it is called in warnings while it is not open. */
  readonly name: string;
  /** Whether the configuration asks for it; cheap, and called first. */
  readonly isAskedFor: (context: SinkContext) => boolean;
  /** Opens it. Events that come meanwhile are kept for it; a rejection is said, and the run goes on without it. */
  readonly open: (context: SinkContext) => Promise<Sink>;
}

/** The listener of those who need none. */
export const nobody: Listener = () => undefined;

/** A listener that cannot harm its caller: what it throws is handed to `onError`. */
export const harmless =
  (listener: Listener, onError: (thrown: unknown) => void = () => undefined): Listener =>
  (event) => {
    try {
      listener(event);
    } catch (thrown) {
      onError(thrown);
    }
  };
