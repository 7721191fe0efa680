import type { Version } from "./dialect.js";
import type { Fault } from "./faults.js";
import type { ConfigJson } from "./tree.js";

/** How a router is started. */
export interface RouterOptions {
  /** The version of VyOS; 1.5 unless said. */
  readonly vyos?: Version;
  /**
   * A file that `pulumi-vyos schema` wrote: the definitions of another build of that release. Default those that come
   * with this library.
   */
  readonly schema?: string;
  /**
   * A key that is accepted beside those in the configuration, and never written into it; once the configuration has it
   * too, only as long as it does. Default one that is made up.
   */
  readonly apiKey?: string;
  /**
   * The configuration to begin with, in the shape of `showConfig`; default a small router, eth0 outside and eth1 inside.
   * It is held as it stands, also where this release would not let it be set.
   */
  readonly config?: ConfigJson;
  /**
   * Where to listen; 127.0.0.1 unless said. Once an interface of the configuration has that address, connections are
   * broken while none has it.
   */
  readonly host?: string;
  /** The port to listen on; any free one unless said. */
  readonly port?: number;
  /** Milliseconds that every commit takes (0 unless said), or `measured`: as long as on a real router. */
  readonly commitLatencyMs?: number | "measured";
  /** Factor on the times of `measured`; 1 unless said. */
  readonly latencyScale?: number;
  /** Milliseconds that every save takes, unless times are `measured`; 0 unless said. */
  readonly saveLatencyMs?: number;
  /**
   * A file that keeps the *saved* configuration and the certificate from one run to the next. As on a router, what was
   * committed and not saved is lost at a restart. Default none: nothing is kept.
   */
  readonly state?: string;
  /** The certificate to show and its private key, both PEM. Default that of `state`, else a new self-signed one. */
  readonly certificate?: {
    /** The private key. */
    readonly key: string;
    /** The certificate. */
    readonly cert: string;
  };
  /**
   * A folder that holds the router's files by their paths, such as `config/auth/lab.pem`: what `/import-pki` reads.
   * Default none.
   */
  readonly files?: string;
  /** What newer builds have and the recorded one has not. Default none. */
  readonly features?: {
    /** Commit-confirm, `merge`, loading a string, `GET /info`. */
    readonly commitConfirm?: boolean;
  };
  /** How long a minute of commit-confirm lasts; 60000 unless said. */
  readonly confirmMinuteMs?: number;
  /**
   * For so long after a list was refused before its commit, a list that makes a node which the refused one had just
   * made is answered with a bare `Set failed`, in milliseconds. Default 850, as was measured.
   */
  readonly remainsMs?: number;
  /** For so long after the start a `/configure` is answered with 200 and lost, as on a router that boots. Default 0. */
  readonly bootingMs?: number;
  /** How long the API is away after `exists` of the root killed it, and after a reboot; 1000 unless said. */
  readonly restartMs?: number;
}

/** One change of a hand-made edit. */
export interface EditOp {
  /** What is done; `comment` gives the node the comment `value`. */
  readonly op: "set" | "delete" | "comment";
  /** Node names and tag values from the root; the value of a leaf goes to `value`. */
  readonly path: readonly string[];
  /** The value of a leaf; without it the node itself is meant. */
  readonly value?: string;
}

/** What the router did since it started, or since the last `resetStats`. */
export interface RouterStats {
  /** Commits asked for over the API, with or without changes. */
  readonly commits: number;
  /** Those that changed the running configuration. */
  readonly commitsWithChanges: number;
  /** Saves that were asked for over the API. */
  readonly saves: number;
  /** `showConfig` requests. */
  readonly reads: number;
  /** Commands applied. */
  readonly ops: number;
  /** HTTP requests, refused ones included. */
  readonly requests: number;
  /** The same by the path of the URL, such as `/configure`. */
  readonly requestsByPath: Readonly<Record<string, number>>;
  /** Bytes of request bodies. */
  readonly bytesIn: number;
  /** Bytes of response bodies. */
  readonly bytesOut: number;
}

/** A request as the log keeps it: without its key. */
export interface LoggedRequest {
  /** `POST` or `GET`. */
  readonly method: string;
  /** The path of the URL, such as `/configure`. */
  readonly path: string;
  /** The operation; of a list, that of its first command. */
  readonly op: string | undefined;
  /** The commands, or the one body, without the key. */
  readonly ops: readonly Readonly<Record<string, unknown>>[];
  /** The status that was answered; missing when the answer never came. */
  readonly status?: number;
}

/** A router that runs in this process. */
export interface EmulatedRouter {
  /** Where the API is, as `https://HOST:PORT`. */
  readonly url: string;
  /** The port that it listens on. */
  readonly port: number;
  /** SHA-256 of the certificate, in colon-separated hexadecimal. */
  readonly fingerprint: string;
  /** The certificate, to be trusted by clients. */
  readonly caPem: string;
  /** The release that it is. */
  readonly vyos: Version;
  /** The key that was given or made up. */
  readonly apiKey: string;
  /** The running configuration, as `showConfig` of the root gives it. */
  config(): ConfigJson;
  /** The configuration that a restart would bring back. */
  saved(): ConfigJson;
  /**
   * A change by hand, as another administrator makes it on the command line: checked and committed at once.
   * @throws Error with the router's words when it refuses.
   */
  edit(ops: readonly EditOp[]): void;
  /** Puts a file where `/config-file` `load` finds it. It is not checked before it is loaded. */
  writeFile(path: string, config: ConfigJson): void;
  /** What it did since it started, or since the last {@link EmulatedRouter.resetStats}. */
  readonly stats: RouterStats;
  /** Sets the statistics to zero. */
  resetStats(): void;
  /** The last thousand requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Lets something go wrong, once or as often as the fault says. */
  inject(fault: Fault): void;
  /** Forgets the faults that wait, and shows the right certificate again. */
  clearFaults(): void;
  /** Holds the commit lock, as the commit of another session does. */
  holdLock(ms: number): void;
  /** Whether the commit lock is held. */
  readonly lockHeld: boolean;
  /** Goes down for `ms` and comes back with what was saved. Resolves when it is back. */
  restart(options?: { readonly ms?: number; readonly keepUnsaved?: boolean }): Promise<void>;
  /** Ends it; resolves when its port is free. */
  stop(): Promise<void>;
}
