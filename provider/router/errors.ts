import type { TaskEither } from "fp-ts/TaskEither";
import type { Op } from "../config/ops.js";
import { showPath, type Path } from "../config/path.js";
import { Redactor } from "../redaction/redactor.js";

/** An error of one router. */
export interface AtRouter {
  /** Where its API is, as `https://HOST[:PORT]`. */
  readonly endpoint: string;
}

/** An error about a place in the configuration. */
export interface AtPath {
  /** The node. */
  readonly path: Path;
  /** What is wrong there. */
  readonly detail: string;
}

/** A command that the router refused before the commit. */
export interface RefusedOps {
  /** The router's words. */
  readonly message: string;
  /** The commands that it may be about. */
  readonly ops: readonly Op[];
}

/**
 * Everything that can go wrong between us and a router: a closed union, told apart by `_tag`. Inside the
 * library they travel as the left side of a `TaskEither`; users meet them as the text of {@link explain}.
 */
export type RouterError =
  /** No answer: refused, unresolved, timed out before anything was sent, or kept failing with 5xx. */
  | ({
      readonly _tag: "Unreachable";
      /** Why, such as `connect ECONNREFUSED`. */
      readonly reason: string;
      /** Something did answer, with a 5xx: the router is there and busy or starting. */
      readonly answered?: true;
      /** The router took the request and gave no answer in all the time that it had. */
      readonly silent?: true;
    } & AtRouter)
  /** The certificate is not the one expected, or nobody vouches for it. */
  | ({
      readonly _tag: "Tls";
      /** Why it was refused. */
      readonly reason: string;
      /** The SHA-256 fingerprint of the certificate that the router showed. */
      readonly fingerprint?: string;
    } & AtRouter)
  /** 401: the API does not know the key; 403: our address is not among `allow-client`. */
  | ({
      readonly _tag: "Unauthorised";
      /** The HTTP status. */
      readonly status: number;
    } & AtRouter)
  /** The router's schema has no such node. */
  | ({ readonly _tag: "RejectedPath" } & RefusedOps)
  /** A validator of the router refused a value. */
  | ({ readonly _tag: "RejectedValue" } & RefusedOps)
  /** The verify or apply step of a subsystem refused the change. */
  | {
      readonly _tag: "CommitFailed";
      /** The router's words; VyOS 1.4 has none. */
      readonly message: string;
      /** The subsystems that refused, such as `nat`; empty where the router does not say. */
      readonly owners: readonly string[];
      /** Nodes that stood there as asked for before the change, and stand there still. */
      readonly standing?: readonly Path[];
    }
  /** Another session held the configuration for longer than `vyos:lockTimeout`, or another process of this machine. */
  | ({
      readonly _tag: "Locked";
      /** How long was waited, in milliseconds. */
      readonly waitedMs: number;
      /** The process of this machine that holds it, where it is one. */
      readonly holder?: string;
    } & AtRouter)
  /** Configuration that is not ours stands where we were about to write. */
  | ({
      readonly _tag: "Conflict";
      /** It stands in the very place that was asked for, so that `adopt` helps. */
      readonly adoptable?: true;
      /** What else could be chosen for the place, where it is one of many. */
      readonly choose?: "number" | "name";
      /** Another resource of the same program has it. */
      readonly held?: true;
      /** The router never has it twice, such as a MAC address: two resources cannot exchange theirs at once. */
      readonly unique?: true;
    } & AtPath)
  /** Configuration that the resource stands on is not on the router. */
  | ({ readonly _tag: "Missing" } & AtPath)
  /** What is to be imported cannot be said by the arguments of the resource. */
  | ({
      readonly _tag: "Inexpressible";
      /** The kind of the resource. */
      readonly kind: string;
    } & AtPath)
  /** Every place of a pool is taken. */
  | {
      readonly _tag: "PoolExhausted";
      /** What it holds and where. */
      readonly pool: string;
      /** Its lowest place. */
      readonly from: string;
      /** Its highest place. */
      readonly to: string;
      /** The argument that widens it. */
      readonly property: string;
    }
  /** The router's release, or the configured one, cannot do what was asked. */
  | {
      readonly _tag: "UnsupportedVersion";
      /** The release. */
      readonly version: string;
      /** What it cannot do. */
      readonly detail: string;
    }
  /** The change would cut this machine off from the router's API. */
  | ({ readonly _tag: "Lockout" } & AtPath & AtRouter)
  /** The router stopped answering after a commit with `vyos:confirmMinutes`, and went back by itself. */
  | ({
      readonly _tag: "RolledBack";
      /** After how many minutes. */
      readonly minutes: number;
      /** The `vyos:confirmProbe` that did not answer, where the router itself did. */
      readonly probe?: string;
    } & AtRouter)
  /** Pulumi was told to stop, or the resource's own time was up, before anything was sent. */
  | {
      readonly _tag: "Stopped";
      /** The time that was up, in seconds: the resource's `customTimeouts`. */
      readonly seconds?: number;
    }
  /** Whether a change took effect could not be found out, or it took effect in part and could not be undone. */
  | {
      readonly _tag: "InDoubt";
      /** What happened. */
      readonly detail: string;
      /** What is, or may be, on the router. */
      readonly left: readonly string[];
    }
  /** The answer is not what the VyOS API sends: HTML, truncated JSON, an unknown shape. */
  | ({
      readonly _tag: "Protocol";
      /** What is wrong with it. */
      readonly detail: string;
    } & AtRouter)
  /** The settings given for the router are missing or wrong. */
  | {
      readonly _tag: "Settings";
      /** The setting or argument. */
      readonly setting: string;
      /** What is wrong with it and the fix. */
      readonly detail: string;
    };

/** A task that ends in a value or in one of the typed errors. */
export type RouterTask<A> = TaskEither<RouterError, A>;

/** The tags of {@link RouterError}. */
export type RouterErrorTag = RouterError["_tag"];

/** The command that a refusal is about, if that is known. */
const refused = (ops: readonly Op[]): string => {
  const [op, another] = ops;
  if (op === undefined || another !== undefined) return "a value";
  if (op.op === "delete") return `to delete "${showPath(op.path)}"`;
  if (op.value === undefined) return `"${showPath(op.path)}"`;
  return `the value "${op.value}" of "${showPath(op.path)}"`;
};

/** The router's words as a sentence, so that ours can follow. */
const sentence = (text: string): string => {
  const words = text.trim();
  return /[.!?]$/.test(words) ? words : `${words}.`;
};

/** The first words of an error: what happened. */
export const what = (error: RouterError): string => {
  switch (error._tag) {
    case "Unreachable":
      return `The router at ${error.endpoint} cannot be reached: ${error.reason}.`;
    case "Tls":
      return `The certificate of ${error.endpoint} was refused: ${error.reason}.`;
    case "Unauthorised":
      return error.status === 403
        ? `The router at ${error.endpoint} does not let this machine use its API (HTTP 403).`
        : `The router at ${error.endpoint} refused the API key (HTTP ${String(error.status)}).`;
    case "RejectedPath":
      return `The router knows no such configuration: ${sentence(error.message)}`;
    case "RejectedValue":
      return `The router refused ${refused(error.ops)}${error.message === "" ? " and gave no reason." : `: ${sentence(error.message)}`}`;
    case "CommitFailed":
      return `The router refused to commit${error.owners.length > 0 ? ` [${error.owners.join(", ")}]` : ""}${error.message.trim() === "" ? "." : `: ${sentence(error.message)}`}`;
    case "Locked":
      return `The configuration of ${error.endpoint} stayed locked by ${error.holder ?? "another session"} for ${String(Math.round(error.waitedMs / 1000))} s.`;
    case "Conflict":
      return `"${showPath(error.path)}" is already on the router and not managed by this resource: ${error.detail}.`;
    case "Missing":
      return `"${showPath(error.path)}" is not on the router: ${error.detail}.`;
    case "Inexpressible":
      return `"${showPath(error.path)}" cannot be said by a ${error.kind}: ${error.detail}.`;
    case "PoolExhausted":
      return `The pool of ${error.pool} ${error.from}–${error.to} is full.`;
    case "UnsupportedVersion":
      return `VyOS ${error.version}: ${error.detail}.`;
    case "Lockout":
      return `This would cut this machine off from the API of ${error.endpoint}: "${showPath(error.path)}" ${error.detail}.`;
    case "RolledBack":
      if (error.probe !== undefined)
        return `The change was rolled back by the router at ${error.endpoint}: ${error.probe} did not answer after the commit, which was therefore not confirmed within ${String(error.minutes)} minutes.`;
      return `The change was rolled back by the router at ${error.endpoint}: it could not be reached after the commit, which was therefore not confirmed within ${String(error.minutes)} minutes.`;
    case "Stopped":
      return error.seconds === undefined
        ? "Pulumi was cancelled before this was sent to the router."
        : `The resource's customTimeouts of ${String(error.seconds)} s were up before this was sent to the router.`;
    case "InDoubt":
      return `${error.detail}${error.left.length > 0 ? ` On the router is, or may be:\n  ${error.left.join("\n  ")}` : ""}`;
    case "Protocol":
      return `The answer of ${error.endpoint} is not one of the VyOS API: ${error.detail}.`;
    case "Settings":
      return `${error.setting}: ${error.detail}.`;
  }
};

/** Whether a commit failed because an earlier one did: VyOS then deletes a table that it never came to make. */
export const isWithoutTable = (message: string): boolean =>
  // Its lines are broken anywhere between two words.
  /delete\s+table\s+\S+\s+vyos_\w+/.test(message) && /No\s+such\s+file/.test(message);

const standing = (paths: readonly Path[]): string[] =>
  paths.length === 0
    ? []
    : [
        `What stood there before, just as asked for, stays and is taken over once this succeeds: ${paths.map(showPath).join(", ")}.`,
      ];

/** The last words of an error: what to do about it. */
export const remedy = (error: RouterError): string => {
  switch (error._tag) {
    case "Unreachable":
      return "Check vyos:endpoint, that the router is up, and that `service https` listens there.";
    case "Tls":
      return error.fingerprint === undefined
        ? "Set vyos:fingerprint (print it with `pulumi-vyos fingerprint URL`) or vyos:caCert."
        : `The router showed the fingerprint ${error.fingerprint}. If that is expected, set vyos:fingerprint to it; if not, someone may be in between.`;
    case "Unauthorised":
      return error.status === 403
        ? "Add this machine's address to `service https allow-client address` on the router."
        : "Set vyos:apiKey to a key of `service https api keys id NAME key` with `pulumi config set --secret vyos:apiKey`.";
    case "RejectedPath":
      return "Check the router's version against what the resource uses; nothing was changed.";
    case "RejectedValue":
      return "Correct the value; nothing was changed.";
    case "CommitFailed":
      return [
        ...(error.message.trim() === ""
          ? [
              "It gave no reason; releases before 1.5 keep most of them to themselves: see `journalctl -u vyos-configd` or `show log` on the router.",
              ...(error.owners.some((owner) => /^firewall\b/.test(owner.trim()))
                ? [
                    "Where it refuses every firewall commit, whatever is in it, the firewall's table is missing since an earlier one failed: reboot the router.",
                  ]
                : []),
            ]
          : []),
        ...(isWithoutTable(error.message)
          ? [
              "The firewall's table is missing since an earlier commit failed: the router refuses every firewall commit until it is rebooted, whatever is in it.",
            ]
          : []),
        "Nothing of this change was left on the router.",
        ...standing(error.standing ?? []),
      ].join(" ");
    case "Locked":
      return error.holder === undefined
        ? "Finish or leave the other configuration session, or raise vyos:lockTimeout."
        : "Wait for that process, or end it if it hangs; or raise vyos:lockTimeout.";
    case "Conflict":
      if (error.held === true)
        return `Give each resource its own, or take it from the other resource in an update of its own first${error.unique === true ? "; VMs exchange MAC addresses and addresses in two updates" : ""}.`;
      return error.adoptable === true
        ? `${error.choose === undefined ? "Change or remove" : `Choose another ${error.choose}, change or remove`} it on the router, or set \`adopt: true\` to take it over.`
        : "Ask for something else here, or change or remove what is there.";
    case "Missing":
      return "Create it first, or correct the property that names it.";
    case "Inexpressible":
      return "Import it as Config, which says any configuration, or change what is there.";
    case "PoolExhausted":
      return `Free a place on the router or widen \`${error.property}\`.`;
    case "UnsupportedVersion":
      return "Use what this release has, or upgrade the router.";
    case "Lockout":
      return "Nothing of it was sent. Let this machine in by a change that comes before this one (`dependsOn`); with vyos:confirmMinutes the router goes back by itself if it is cut off; `allowLockout: true`, or vyos:allowLockout, does it all the same.";
    case "RolledBack":
      return "Nothing of it was left. Find out which of the changes cuts this machine off, or raise vyos:confirmMinutes.";
    case "Stopped":
      return "Nothing was changed; run `pulumi up` again, with more time if that is what it needs.";
    case "InDoubt":
      return "Run `pulumi refresh` once the router answers; then `pulumi up` again.";
    case "Protocol":
      return "Check that vyos:endpoint is the router's HTTPS API and not a proxy or another web server.";
    case "Settings":
      return "See docs/configuration.md for every setting.";
  }
};

/** For texts that come from nobody who knows of any secret value. */
const byLooks = new Redactor();

/**
 * The one readable text of an error: what happened, then what to do. Passwords in URLs and the like are taken out of
 * it, and what a router sends cannot reach the terminal but as text.
 */
export const explain = (error: RouterError): string => {
  const told = byLooks.told(error);
  return `${what(told)} ${remedy(told)}`;
};

/** A {@link RouterError} as a JavaScript error, for code that throws: Pulumi's edge and the command line. */
export class VyosError extends Error {
  /** What went wrong, for programs that want to tell cases apart by its `_tag`. */
  readonly error: RouterError;

  constructor(error: RouterError) {
    super(explain(error));
    this.name = "VyosError";
    this.error = error;
  }
}
