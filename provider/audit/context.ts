import { randomUUID } from "node:crypto";
import { hostname, userInfo } from "node:os";
import { ACTOR_VARIABLE, ORGANISATION_VARIABLE } from "../events/environment.js";
import type { OperationEvent } from "../events/event.js";
import type { ConfigTree } from "../config/tree.js";
import { hideInLine } from "../redaction/places.js";
import type { Redactor } from "../redaction/redactor.js";
import type { Actor, Draft } from "./entry.js";

/** Who started the job, in the CI systems that Pulumi itself knows. */
const CI_ACTORS = [
  "GITHUB_ACTOR",
  "GITLAB_USER_LOGIN",
  "BITBUCKET_STEP_TRIGGERER_UUID",
  "BUILD_REQUESTEDFOR",
  "BUILDKITE_BUILD_CREATOR",
  "CIRCLE_USERNAME",
  "CI_COMMIT_AUTHOR",
  "TRAVIS_USER",
  "BUILD_USER_ID",
] as const;

const osUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    // The user id has no name, as in many containers.
    return `uid ${String(process.getuid?.() ?? "unknown")}`;
  }
};

/** Who is acting: as told, else who started the CI job, else the user of the operating system. */
export const actorOf = (environment: NodeJS.ProcessEnv = process.env): Actor => {
  const host = hostname();
  const set = (name: string): string | undefined => {
    const text = environment[name]?.trim();
    return text === "" ? undefined : text;
  };
  const told = set(ACTOR_VARIABLE);
  if (told !== undefined) return { name: told, source: "pulumi", host };
  const isCi = ![undefined, "", "0", "false"].includes(environment.CI?.toLowerCase());
  const started = isCi || set("TF_BUILD") !== undefined ? CI_ACTORS.map(set).find(Boolean) : undefined;
  if (started !== undefined) return { name: started, source: "ci", host };
  return { name: osUser(), source: "os", host };
};

/** The organisation that is told by the environment, as a part of {@link AuditContext}. */
export const organisationOf = ({
  [ORGANISATION_VARIABLE]: told = "",
}: NodeJS.ProcessEnv): Pick<AuditContext, "organisation"> =>
  told.trim() === "" ? {} : { organisation: told.trim() };

/** What is the same for all operations of a process. */
export interface AuditContext {
  readonly actor: Actor;
  /** Pulumi's organisation; a URN does not hold it. */
  readonly organisation?: string;
  /** Used where an operation has no URN. */
  readonly project?: string;
  readonly stack?: string;
}

/** Stack and project of a URN: `urn:pulumi:STACK::PROJECT::TYPE::NAME`. */
export const placeOf = (urn: string | undefined): { readonly stack?: string; readonly project?: string } => {
  const [head = "", project] = (urn ?? "").split("::");
  const stack = head.startsWith("urn:pulumi:") ? head.slice("urn:pulumi:".length) : "";
  return {
    ...(stack === "" ? {} : { stack }),
    ...(project === undefined || project === "" ? {} : { project }),
  };
};

/** Whether an operation is worth an entry: each that was to change something, and a read that failed or found drift. */
export const isRecorded = ({ operation, outcome, driftedLeaves }: OperationEvent): boolean =>
  operation !== "read" || outcome !== "succeeded" || (driftedLeaves ?? []).length > 0;

/** What the log keeps of an operation, without secrets. */
export const draftOf = (event: OperationEvent, context: AuditContext, redactor: Redactor): Draft => {
  const { urn, operation, outcome, durationMs, errorTag, group } = event;
  const { actor, ...rest } = redactor.told(context);
  const tree = (value: unknown): ConfigTree => redactor.tree(value as ConfigTree);
  const lines = (all: readonly string[]): readonly string[] =>
    all.map((line) => redactor.text(hideInLine(line)));
  return {
    id: randomUUID(),
    time: new Date(event.at).toISOString(),
    actor,
    ...rest,
    ...redactor.told(placeOf(urn)),
    ...(urn === undefined ? {} : { urn: redactor.text(urn) }),
    router: redactor.text(event.router),
    operation,
    paths: lines(event.paths),
    ops: lines(event.ops),
    ...(event.before === undefined ? {} : { before: tree(event.before) }),
    ...(event.after === undefined ? {} : { after: tree(event.after) }),
    outcome,
    ...(errorTag === undefined ? {} : { errorTag }),
    durationMs,
    ...(group === undefined ? {} : { group: redactor.text(group) }),
  };
};
