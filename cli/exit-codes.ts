/** How a command can end. The commands' help and docs/commands.md say the same; a test runs it. */
export interface Endings {
  /** What each exit code means. */
  readonly codes: Readonly<Record<number, string>>;
  /** The code where the command was not called rightly: unknown options, values, files. */
  readonly usage: number;
  /** The code of everything that nobody has foreseen. */
  readonly failed: number;
  /** What is to be said beside the codes. */
  readonly note?: string;
}

const log: Endings = {
  codes: {
    0: "done",
    1: "usage, no such log or entry, or the log cannot be read or changed; the message says which",
  },
  usage: 1,
  failed: 1,
};

/** Of each command, by the words with which it is called. */
export const endings = {
  adopt: {
    codes: {
      0: "the project is there",
      1: "the router or Pulumi refused; nothing is left behind",
      2: "it was not started: usage or settings",
    },
    usage: 2,
    failed: 1,
  },
  "alert test": {
    codes: {
      0: "the sample arrived everywhere",
      1: "a receiver did not take it",
      2: "nothing was sent: usage or configuration",
    },
    usage: 2,
    failed: 2,
  },
  "audit list": log,
  "audit show": log,
  "audit export": log,
  "audit migrate": log,
  "audit prune": log,
  "audit verify": {
    codes: {
      0: "every entry is as it was written",
      1: "it cannot be told: usage, no such log, or it cannot be read",
      2: "an entry was changed, put in or taken out, a file is damaged or gone, or the expected hash is missing",
    },
    usage: 1,
    failed: 1,
  },
  "audit restore": {
    codes: {
      0: "restored, or nothing to do",
      1: "it could not be done: usage, no such entry, the entry or the log lacks something, or the router refused",
      2: "the router's configuration was changed since the entry; see --force",
      3: "not confirmed",
    },
    usage: 1,
    failed: 1,
  },
  doctor: {
    codes: {
      0: "an update can be run; there may be warnings",
      1: "something stands in its way: the lines marked FAIL",
      2: "nothing was looked at: usage",
    },
    usage: 2,
    failed: 1,
  },
  drift: {
    codes: {
      0: "state and routers agree; with --watch: stopped by a signal",
      1: "usage: the command or its configuration file is wrong",
      2: "drift",
      3: "a router could not be read: unreachable, wrong certificate, key refused",
      4: "a stack could not be read: no such stack or project, no Pulumi CLI, passphrase, settings",
      5: "a resource could not be compared: an update is under way or was cut off, or a newer release made it",
    },
    usage: 1,
    failed: 4,
    note: "Where several hold, errors come before drift, since the look is then incomplete: 4, 3, 5, 2.",
  },
  emulator: {
    codes: { 0: "stopped by a signal", 1: "it could not be started: usage, its files, or the address" },
    usage: 1,
    failed: 1,
  },
  fingerprint: {
    codes: { 0: "printed", 1: "usage, or nothing at that address shows a certificate" },
    usage: 1,
    failed: 1,
  },
  "import-pki": {
    codes: {
      0: "the router has it",
      1: "the router refused, or it stands there already; nothing of it is left",
      2: "the router was not asked: usage or settings",
    },
    usage: 2,
    failed: 1,
  },
  init: {
    codes: {
      0: "the project is there",
      1: "the router or Pulumi refused; nothing is left behind",
      2: "it was not started: usage, or a file is in the way; nothing was overwritten",
    },
    usage: 2,
    failed: 1,
  },
  "plugin enable": {
    codes: {
      0: "Pulumi.yaml says where the plugin is",
      1: "usage, or the project has no Pulumi.yaml or no pulumi-vyos",
    },
    usage: 1,
    failed: 1,
  },
  "plugin install": {
    codes: { 0: "the plugin is in Pulumi's folder", 1: "usage, or the folder cannot be written" },
    usage: 1,
    failed: 1,
  },
  schema: {
    codes: {
      0: "the table is written",
      1: "usage, there are no definitions, or the file cannot be written; nothing is half written",
    },
    usage: 1,
    failed: 1,
  },
  topology: {
    codes: {
      0: "drawn; what could not be reached is marked in the picture",
      1: "usage: the command or its configuration file is wrong, or the file cannot be written",
      4: "a stack could not be read: no such stack or project, no Pulumi CLI, passphrase, settings",
    },
    usage: 1,
    failed: 4,
  },
  up: {
    codes: {
      0: "the update succeeded",
      1: "it failed or was interrupted, and everything was put back",
      2: "it was not started: usage, configuration, no Pulumi CLI, or not confirmed",
      3: "it failed, and not everything could be put back; what is left is listed",
      4: "it failed and the routers were put back, but changes to resources of other providers stay",
    },
    usage: 2,
    failed: 3,
  },
  "upgrade-check": {
    codes: {
      0: "the release takes all of it",
      1: "it cannot be told: usage, no such stack or project, no Pulumi CLI, or a router that does not answer",
      2: "something has to change before the upgrade",
    },
    usage: 1,
    failed: 1,
  },
} as const satisfies Readonly<Record<string, Endings>>;

/** The words with which a command is called. */
export type CommandName = keyof typeof endings;
