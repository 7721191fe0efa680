import { isRecord } from "../base/json.js";
import type { Sink, SinkContext } from "../events/sink.js";
import { actorOf, organisationOf } from "./context.js";
import { auditSetting, logPath } from "./location.js";
import { openAudit } from "./open.js";
import { Redactor } from "../redaction/redactor.js";
import type { Retention } from "./retention.js";

/** A little less than a run waits for any sink, so that it is the log itself that says what the matter is. */
const TIMEOUT_MS = 1_500;

const DAY_MS = 86_400_000;

const countOf = (setting: string, text: string | undefined): number | undefined => {
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`${setting}: "${text}" is not a number greater than 0; nothing is logged`);
};

const retentionOf = ({ config, environment }: SinkContext): Retention => {
  const days = countOf(
    "vyos:auditKeepDays",
    config("vyos:auditKeepDays") ?? environment.VYOS_AUDIT_KEEP_DAYS,
  );
  const entries = countOf(
    "vyos:auditKeepEntries",
    config("vyos:auditKeepEntries") ?? environment.VYOS_AUDIT_KEEP_ENTRIES,
  );
  return {
    ...(days === undefined ? {} : { maxAgeMs: days * DAY_MS }),
    ...(entries === undefined ? {} : { maxEntries: Math.ceil(entries) }),
  };
};

/** Members of structured settings that hold secrets. */
const SECRET_MEMBER = /key|secret|token|password|url|webhook/i;

const secretsIn = (value: unknown, isSecret = false): string[] => {
  if (typeof value === "string") return isSecret ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => secretsIn(item, isSecret));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    secretsIn(item, isSecret || SECRET_MEMBER.test(name)),
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Every secret that the settings hold: the routers' keys, and the addresses and keys of who is told. */
const knownSecrets = ({ config, environment }: SinkContext): string[] => {
  const key = [config("vyos:apiKey"), environment.VYOS_API_KEY].flatMap((text) => text ?? []);
  const structured = ["routers", "alerts", "metrics"].flatMap((name) => config(`vyos:${name}`) ?? []);
  return [...key, ...structured.flatMap((text) => secretsIn(parsed(text)))];
};

/** Opens the log that the configuration asks for. */
export const openAuditSink = (context: SinkContext): Sink => {
  const path = logPath(auditSetting(context) ?? "true", process.cwd());
  const audit = openAudit({
    path,
    context: { actor: actorOf(context.environment), ...organisationOf(context.environment) },
    redactor: new Redactor(knownSecrets(context)),
    retention: retentionOf(context),
    timeoutMs: TIMEOUT_MS,
    warn: context.warn,
    onAudit: context.tell,
  });
  return { name: "audit log", listener: audit.record, flush: audit.flush };
};
