import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type { DialectName } from "../config/dialect.js";
import { isIp } from "../schema/addresses.js";
import type { RouterError } from "./errors.js";

/** Where in a pool a free place is looked for first. */
export const allocations = ["lowest", "spread"] as const;

/** One of {@link allocations}. */
export type Allocation = (typeof allocations)[number];

/** How to reach one router and how to treat it. Every time is in milliseconds. */
export interface RouterSettings {
  /** Where the API is, as `https://HOST[:PORT]`. */
  readonly endpoint: string;
  /** The key of one `service https api keys id`. A secret. */
  readonly apiKey: string;
  /** PEM text of the authority that signed the router's certificate, instead of the system's. */
  readonly caCert?: string;
  /** SHA-256 fingerprint of the certificate, hexadecimal; colons and case do not matter. Overrules `caCert`. */
  readonly fingerprint?: string;
  /** Accept any certificate. */
  readonly insecure: boolean;
  /** The release, when it is not to be asked of the router; lets `preview` check against it. */
  readonly version?: DialectName;
  /** A file of VyOS's definitions that holds for this router in place of those of its release. */
  readonly schema?: string;
  /** How long a read may take. Default 60 s. */
  readonly timeoutMs: number;
  /** How long a commit or save may take. Default 600 s, the router's own proxy's limit. */
  readonly commitTimeoutMs: number;
  /** How long to wait for another session's lock. Default 120 s. */
  readonly lockTimeoutMs: number;
  /** How long to look for the outcome of a commit whose answer was lost. Default 120 s. */
  readonly doubtTimeoutMs: number;
  /** How long no new change may arrive before a commit starts; longer for stragglers, and on a busy machine. Default 25 ms. */
  readonly commitQuietMs: number;
  /** The longest a change waits for company while others keep coming. Default 15 s. */
  readonly commitMaxWaitMs: number;
  /** Most ops in one commit. Default 2,000. */
  readonly commitMaxOps: number;
  /** Most bytes in one request. Default 900,000: the router's own default limit is 1 MB. */
  readonly commitMaxBytes: number;
  /** Minutes after which the router goes back by itself unless we confirm; none by default. */
  readonly confirmMinutes?: number;
  /** How long to wait before a commit is confirmed, and then to look again. Default 0. */
  readonly confirmWaitMs: number;
  /** What must answer before a commit is confirmed: an http or https URL, or `tcp://HOST:PORT`. */
  readonly confirmProbe?: string;
  /** Whether a change may cut this machine off from the API. Default false. */
  readonly allowLockout: boolean;
  /** This machine's address as the router sees it, where that is not the one of its own interface. */
  readonly clientAddress?: string;
  /** Whether to save after a commit. Default true. */
  readonly save: boolean;
  /** Where places are looked for in their pools: from the lowest, or from where each resource's own name leads to. */
  readonly allocation: Allocation;
  /** Factor on all pauses and patience that have no setting of their own; see {@link timesOf}. Default 1. */
  readonly timeScale: number;
}

/** What a router's settings may be called, in stack configuration and in a named router's object. */
export const settingNames = [
  "endpoint",
  "apiKey",
  "caCert",
  "fingerprint",
  "insecure",
  "version",
  "release",
  "schema",
  "timeout",
  "commitTimeout",
  "lockTimeout",
  "doubtTimeout",
  "commitQuietMs",
  "commitMaxWaitMs",
  "commitMaxOps",
  "commitMaxBytes",
  "confirmMinutes",
  "confirmWaitSeconds",
  "confirmProbe",
  "allowLockout",
  "clientAddress",
  "save",
  "allocation",
  "timeScale",
] as const;

/** One of {@link settingNames}. */
export type SettingName = (typeof settingNames)[number];

/** Looks a setting's text up; undefined where it is not set. */
export type SettingSource = (name: SettingName) => string | undefined;

type Decoded<A> = E.Either<RouterError, A>;

const wrong = (setting: SettingName, detail: string): Decoded<never> =>
  E.left({ _tag: "Settings", setting: `vyos:${setting}`, detail });

const required = (source: SettingSource, name: SettingName, fix: string): Decoded<string> => {
  const text = source(name)?.trim();
  return text === undefined || text === "" ? wrong(name, `is not set; ${fix}`) : E.right(text);
};

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const number = (
  source: SettingSource,
  name: SettingName,
  fallback: number,
  { min, max }: Bounds,
): Decoded<number> => {
  const text = source(name);
  if (text === undefined) return E.right(fallback);
  const value = Number(text);
  return text.trim() !== "" && value >= min && value <= max
    ? E.right(value)
    : wrong(name, `"${text}" is not a number from ${String(min)} to ${String(max)}`);
};

const boolean = (source: SettingSource, name: SettingName, fallback: boolean): Decoded<boolean> => {
  const text = source(name)?.trim();
  if (text === undefined) return E.right(fallback);
  return text === "true" || text === "false"
    ? E.right(text === "true")
    : wrong(name, `"${text}" is neither "true" nor "false"`);
};

const allocation = (source: SettingSource): Decoded<Allocation> => {
  const text = source("allocation")?.trim() ?? "lowest";
  const known = allocations.find((name) => name === text);
  return known === undefined
    ? wrong("allocation", `"${text}" is neither "lowest" nor "spread"`)
    : E.right(known);
};

const endpoint = (source: SettingSource): Decoded<string> =>
  pipe(
    required(source, "endpoint", "run `pulumi config set vyos:endpoint https://ROUTER`"),
    E.chain((text) => {
      const url = URL.canParse(text) ? new URL(text) : undefined;
      if (url?.protocol !== "https:")
        return wrong("endpoint", `"${text}" is not an https:// URL such as https://192.0.2.1:443`);
      if (url.username !== "" || url.password !== "" || url.search !== "")
        return wrong("endpoint", "holds credentials or a query; give only https://HOST[:PORT]");
      return E.right(`${url.origin}${url.pathname.replace(/\/+$/, "")}`);
    }),
  );

const fingerprint = (source: SettingSource): Decoded<string | undefined> => {
  const text = source("fingerprint");
  if (text === undefined) return E.right(undefined);
  const hex = text
    .replace(/^sha256[:=]/i, "")
    .replace(/[\s:]/g, "")
    .toUpperCase();
  return /^[0-9A-F]{64}$/.test(hex)
    ? E.right(hex)
    : wrong(
        "fingerprint",
        `"${text}" is not a SHA-256 fingerprint of 64 hexadecimal digits; print it with \`pulumi-vyos fingerprint URL\``,
      );
};

const caCert = (source: SettingSource): Decoded<string | undefined> => {
  const text = source("caCert");
  return text === undefined || text.includes("-----BEGIN CERTIFICATE-----")
    ? E.right(text)
    : wrong(
        "caCert",
        "is not a PEM certificate (no -----BEGIN CERTIFICATE-----); give the text of the file, as in `pulumi config set vyos:caCert < ca.pem`",
      );
};

/** `release` is another name for `version`, which Pulumi keeps for itself where a provider plugin is configured. */
const version = (source: SettingSource): Decoded<DialectName | undefined> => {
  const name = source("release") === undefined ? "version" : "release";
  const text = source(name)?.trim();
  if (text === undefined) return E.right(undefined);
  return text === "1.3" || text === "1.4" || text === "1.5"
    ? E.right(text)
    : wrong(name, `"${text}" is not one of 1.3, 1.4, 1.5 (use 1.5 for rolling releases)`);
};

const schema = (source: SettingSource): Decoded<string | undefined> => {
  const text = source("schema")?.trim();
  return text === ""
    ? wrong(
        "schema",
        "is empty; give the path of a file that pulumi-vyos schema wrote, or remove the setting",
      )
    : E.right(text);
};

const DAY_S = 86_400;

const seconds = (source: SettingSource, name: SettingName, fallback: number): Decoded<number> =>
  pipe(
    number(source, name, fallback, { min: 0.001, max: DAY_S }),
    // A timer takes whole milliseconds.
    E.map((value) => Math.ceil(Math.round(value * 1e6) / 1e3)),
  );

const confirmMinutes = (source: SettingSource): Decoded<number | undefined> => {
  if (source("confirmMinutes") === undefined) return E.right(undefined);
  return pipe(
    number(source, "confirmMinutes", 0, { min: 0, max: 1440 }),
    E.chain((n) =>
      Number.isInteger(n)
        ? E.right(n === 0 ? undefined : n)
        : wrong("confirmMinutes", `"${String(n)}" is not a whole number of minutes`),
    ),
  );
};

/** How long to wait before confirming: all of it must fit into the time that the router leaves. */
const confirmWait = (source: SettingSource, minutes: number | undefined): Decoded<number> =>
  pipe(
    number(source, "confirmWaitSeconds", 0, { min: 0, max: DAY_S }),
    E.chain((waited) =>
      minutes === undefined || waited < minutes * 60
        ? E.right(Math.round(waited * 1000))
        : wrong(
            "confirmWaitSeconds",
            `"${String(waited)}" is as long as the ${String(minutes)} minutes of vyos:confirmMinutes, after which the router goes back; give less, or more minutes`,
          ),
    ),
  );

const confirmProbe = (source: SettingSource): Decoded<string | undefined> => {
  const text = source("confirmProbe")?.trim();
  if (text === undefined) return E.right(undefined);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  const isTcp = url?.protocol === "tcp:" && url.hostname !== "" && url.port !== "";
  if (!isWeb && !isTcp)
    return wrong(
      "confirmProbe",
      `"${text}" is neither a URL such as https://192.0.2.1/health nor an address such as tcp://192.0.2.1:22`,
    );
  return url.username === "" && url.password === ""
    ? E.right(text)
    : wrong("confirmProbe", "holds credentials; give a URL that answers without");
};

const clientAddress = (source: SettingSource): Decoded<string | undefined> => {
  const text = source("clientAddress")?.trim();
  return text === undefined || isIp(text)
    ? E.right(text)
    : wrong("clientAddress", `"${text}" is not an IPv4 or IPv6 address`);
};

/** What keeps a change from cutting off whoever makes it. */
const safety = (source: SettingSource) =>
  pipe(
    E.Do,
    E.apS("confirmMinutes", confirmMinutes(source)),
    E.bind("confirmWaitMs", (known) => confirmWait(source, known.confirmMinutes)),
    E.apS("confirmProbe", confirmProbe(source)),
    E.apS("allowLockout", boolean(source, "allowLockout", false)),
    E.apS("clientAddress", clientAddress(source)),
  );

/** Takes out what is undefined, so that an absent optional property stays absent. */
const compact = <A extends object>(object: A): { [K in keyof A]: Exclude<A[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof A]: Exclude<A[K], undefined>;
  };

/** Reads and checks a router's settings; the first that is missing or wrong is the error. */
export const decodeSettings = (source: SettingSource): Decoded<RouterSettings> =>
  E.map((settings: object) => compact(settings) as RouterSettings)(
    pipe(
      E.Do,
      E.apS("endpoint", endpoint(source)),
      E.apS("apiKey", required(source, "apiKey", "run `pulumi config set --secret vyos:apiKey`")),
      E.apS("caCert", caCert(source)),
      E.apS("fingerprint", fingerprint(source)),
      E.apS("insecure", boolean(source, "insecure", false)),
      E.apS("version", version(source)),
      E.apS("schema", schema(source)),
      E.apS("timeoutMs", seconds(source, "timeout", 60)),
      E.apS("commitTimeoutMs", seconds(source, "commitTimeout", 600)),
      E.apS("lockTimeoutMs", seconds(source, "lockTimeout", 120)),
      E.apS("doubtTimeoutMs", seconds(source, "doubtTimeout", 120)),
      E.apS("commitQuietMs", number(source, "commitQuietMs", 25, { min: 0, max: 3_600_000 })),
      E.apS("commitMaxWaitMs", number(source, "commitMaxWaitMs", 15_000, { min: 0, max: 3_600_000 })),
      E.apS("commitMaxOps", number(source, "commitMaxOps", 2000, { min: 1, max: 1_000_000 })),
      E.apS("commitMaxBytes", number(source, "commitMaxBytes", 900_000, { min: 1000, max: 1_000_000_000 })),
      E.apS("save", boolean(source, "save", true)),
      E.apS("allocation", allocation(source)),
      E.apS("timeScale", number(source, "timeScale", 1, { min: 0.0001, max: 1000 })),
      E.chain((given) =>
        pipe(
          safety(source),
          E.map((safe) => ({ ...given, ...safe })),
        ),
      ),
    ),
  );
