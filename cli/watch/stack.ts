import { resolve } from "node:path";
import { LocalWorkspace, type PulumiCommand } from "@pulumi/pulumi/automation";
import * as E from "fp-ts/Either";
import { asksForLog, logPath } from "../../provider/audit/location.js";
import { wordsOfCli } from "../../automation/cli.js";
import type { Checkpoint } from "../../automation/deployment.js";
import { exportCheckpoint, runOnStack, type StackRef } from "../../automation/stack.js";
import { Connections, type ConfigSource } from "../../provider/engine/connections.js";
import type { Listener } from "../../provider/events/event.js";
import { JOURNAL_VARIABLE } from "../../provider/router/journal.js";
import { explainConfig, type AlertsConfig } from "../../provider/telemetry/alerts/config.js";
import { alertsOfStack } from "../../provider/telemetry/alerts/source.js";
import { managedOf, needsSecrets, type Managed } from "./managed.js";
import type { Trouble } from "./report.js";

/** A stack to look at. */
export interface StackTarget {
  readonly stack: string;
  /** The project's folder. */
  readonly cwd: string;
  /** Environment of the Pulumi CLI for this stack, such as `PULUMI_CONFIG_PASSPHRASE_FILE`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What goes around what is asked of the Pulumi CLI about a stack: it may say that it waits. */
type Reading = <A>(stack: string, step: () => Promise<A>) => Promise<A>;

const silently: Reading = (_, step) => step();

/** How the reader goes about it. */
export interface ReaderOptions {
  /** Ends what is asked of the Pulumi CLI. */
  readonly signal?: AbortSignal;
  readonly listener?: Listener;
  /** Default silently. */
  readonly reading?: Reading;
}

/** How long one call of the Pulumi CLI may take. */
const CLI_TIMEOUT_MS = 120_000;

/** The stack, or what keeps us from it. */
export type Opened<A> =
  { readonly _tag: "Open"; readonly value: A } | { readonly _tag: "Shut"; readonly trouble: Trouble };

/** A stack's state at one moment. */
export interface StackState {
  readonly checkpoint: Checkpoint;
  readonly managed: readonly Managed[];
}

/** Settings of a stack beside those of its routers. */
export interface StackSettings {
  /** Whom `vyos:alerts` tells; undefined where nobody is to be told. */
  readonly alerts: AlertsConfig | undefined;
  /** What is wrong with `vyos:alerts`. */
  readonly alertsTrouble?: string;
  /** The audit log's file, where one is kept. */
  readonly auditLog: string | undefined;
}

const settingsOf = (source: ConfigSource, environment: NodeJS.ProcessEnv, folder: string): StackSettings => {
  const alerts = alertsOfStack(source, environment);
  const audit = source("vyos:audit") ?? environment.VYOS_AUDIT;
  return {
    auditLog: asksForLog(audit) ? logPath(audit, folder) : undefined,
    ...(E.isRight(alerts)
      ? { alerts: alerts.right }
      : { alerts: undefined, alertsTrouble: explainConfig(alerts.left) }),
  };
};

const troubleOf = (error: unknown): Trouble => ({ tag: "Stack", text: wordsOfCli(error) });

const attempt = async <A>(work: () => Promise<A>): Promise<Opened<A>> => {
  try {
    return { _tag: "Open", value: await work() };
  } catch (error) {
    return { _tag: "Shut", trouble: troubleOf(error) };
  }
};

/** One stack, read through the Pulumi CLI. Nothing about it is changed, nor which stack is selected. */
export class StackReader {
  private constructor(
    readonly target: StackTarget,
    readonly project: string,
    private readonly ref: StackRef,
    private readonly signal: AbortSignal | undefined,
    private readonly reading: Reading,
    /** The routers of its configuration; those are opened, and nothing is sent before they are read. */
    readonly connections: Connections,
    /** The names of those routers, as `Connections.names` gives them. */
    readonly routers: readonly (string | undefined)[],
    /** The rest of its settings that a watcher has to do with. */
    readonly settings: StackSettings,
  ) {}

  /** Finds the project and reads the stack's configuration, secrets included. */
  static open(
    target: StackTarget,
    pulumiCommand: PulumiCommand,
    { signal, listener, reading = silently }: ReaderOptions = {},
  ): Promise<Opened<StackReader>> {
    return attempt(async () => {
      const workDir = resolve(target.cwd);
      const envVars = { ...target.env };
      const workspace = await LocalWorkspace.create({ workDir, pulumiCommand, envVars });
      const { name: project } = await workspace.projectSettings();
      const ref = { name: target.stack, workspace };
      const text = await reading(target.stack, () =>
        runOnStack(ref, ["config", "--show-secrets", "--json"], limit(signal)),
      );
      const config = JSON.parse(text) as Readonly<Record<string, { readonly value?: string }>>;
      const source: ConfigSource = (key) => config[key]?.value;
      // Looking is no part of an atomic update that this process may have been started by.
      const { [JOURNAL_VARIABLE]: _none, ...environment } = { ...process.env, ...envVars };
      const connections = new Connections(source, environment, listener, workDir);
      const names = connections.names();
      // Where the list cannot be read, opening any name says what is wrong with it.
      const routers = E.isRight(names) ? names.right : [""];
      const settings = settingsOf(source, environment, workDir);
      return new StackReader(target, project, ref, signal, reading, connections, routers, settings);
    });
  }

  /** The state as it is now. Secrets are asked for only where resources of this library hold some. */
  state(): Promise<Opened<StackState>> {
    return attempt(async () => {
      const signal = limit(this.signal);
      const checkpoint = await this.reading(this.target.stack, async () => {
        const plain = await exportCheckpoint(this.ref, { signal });
        return needsSecrets(plain) ? exportCheckpoint(this.ref, { signal, showSecrets: true }) : plain;
      });
      return { checkpoint, managed: managedOf(checkpoint) };
    });
  }
}

const limit = (signal: AbortSignal | undefined): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(CLI_TIMEOUT_MS), ...(signal === undefined ? [] : [signal])]);
