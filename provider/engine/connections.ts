import { isDeepStrictEqual } from "node:util";
import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import { isRecord, type Json } from "../base/json.js";
import type { RouterError } from "../router/errors.js";
import type { Listener } from "../events/event.js";
import { nobody } from "../events/sink.js";
import { Redactor } from "../redaction/redactor.js";
import { withDefinitions } from "../router/definitions.js";
import { journalOf } from "../router/journal.js";
import { openRouter, type Router } from "../router/router.js";
import {
  decodeSettings,
  settingNames,
  type RouterSettings,
  type SettingName,
  type SettingSource,
} from "../router/settings.js";
import { Claims } from "./claims.js";
import { routerIdentity, type GivenRouter, type RouterRef } from "./router-ref.js";

/** Looks a configuration value up by its full key, such as `vyos:endpoint`. */
export type ConfigSource = (key: string) => string | undefined;

/** A router with the nodes that this program's resources hold on it. */
export interface Connection {
  readonly router: Router;
  readonly claims: Claims;
}

/** What stands for a setting when stack configuration has none, as `VYOS_API_KEY` for `vyos:apiKey`. */
const environmentName = (name: SettingName): string =>
  `VYOS_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** Settings of stack configuration, and of the environment where that says nothing. */
export const defaultSource =
  (config: ConfigSource, environment: NodeJS.ProcessEnv): SettingSource =>
  (name) =>
    config(`vyos:${name}`) ?? environment[environmentName(name)];

const asText = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === "string"
      ? value
      : JSON.stringify(value);

const parseRouters = (text: string | undefined): E.Either<RouterError, Json> =>
  pipe(
    E.tryCatch(
      () => JSON.parse(text ?? "{}") as unknown,
      () => undefined,
    ),
    E.filterOrElse(isRecord, () => undefined),
    E.mapLeft((): RouterError => ({
      _tag: "Settings",
      setting: "vyos:routers",
      detail:
        "is not an object of routers by name; set it with `pulumi config set --path vyos:routers.NAME.endpoint URL`",
    })),
  );

/** The settings that say whom to trust: they are taken together, from the first place that has any of them. */
const trustSettings: readonly SettingName[] = ["fingerprint", "caCert", "insecure"];

/** What the first source does not say comes from the second. */
export const orElse =
  (first: SettingSource, second: SettingSource): SettingSource =>
  (name) => {
    const own = first(name);
    if (own !== undefined || !trustSettings.includes(name)) return own ?? second(name);
    return trustSettings.some((trust) => first(trust) !== undefined) ? undefined : second(name);
  };

const sourceOf =
  (settings: Json): SettingSource =>
  (name) =>
    asText(settings[name]);

/** The entry of a named router; undefined where there is none. */
const entryOf = (name: string, routers: Json): E.Either<RouterError, Json | undefined> => {
  if (!Object.hasOwn(routers, name)) return E.right(undefined);
  const own = routers[name];
  const setting = `vyos:routers.${name}`;
  if (!isRecord(own)) return E.left({ _tag: "Settings", setting, detail: "is not an object of settings" });
  const stray = Object.keys(own).find((key) => !(settingNames as readonly string[]).includes(key));
  if (stray === undefined) return E.right(own);
  const detail = `"${stray}" is not a setting; known are ${settingNames.join(", ")}`;
  return E.left({ _tag: "Settings", setting, detail });
};

/** The settings of a named router; what it does not say itself comes from the settings of all. */
const namedSource = (
  name: string,
  config: ConfigSource,
  fallback: SettingSource,
): E.Either<RouterError, SettingSource> =>
  pipe(
    E.Do,
    E.apS("routers", parseRouters(config("vyos:routers"))),
    E.bind("own", ({ routers }) => entryOf(name, routers)),
    E.chain(({ routers, own }): E.Either<RouterError, SettingSource> => {
      if (own !== undefined) return E.right(orElse(sourceOf(own), fallback));
      const known = Object.keys(routers);
      const detail = `has no router "${name}"; ${known.length > 0 ? `it has ${known.join(", ")}; name one of them` : "it is empty; add it there"}`;
      return E.left({ _tag: "Settings", setting: "vyos:routers", detail });
    }),
  );

/** The settings of a given connection; the rest comes from the entry of its name, then from those of all. */
const givenSource = (
  { name, ...own }: GivenRouter,
  config: ConfigSource,
  fallback: SettingSource,
): E.Either<RouterError, SettingSource> =>
  pipe(
    parseRouters(config("vyos:routers")),
    E.chain((routers) => (name === undefined ? E.right(undefined) : entryOf(name, routers))),
    E.map((named) => orElse(sourceOf(own), orElse(sourceOf(named ?? {}), fallback))),
  );

/** The same error about a setting that was given as a property. */
const ofProperty = (error: RouterError): RouterError =>
  error._tag === "Settings" && settingNames.some((name) => error.setting === `vyos:${name}`)
    ? { ...error, setting: error.setting.replace("vyos:", "router.") }
    : error;

/** Where a reference to a router was read: the program has the last word, its state may be of yesterday. */
export type RefOrigin = "program" | "state";

interface Shared {
  readonly connection: Connection;
  readonly origin: RefOrigin;
  readonly settings: RouterSettings;
}

/**
 * The routers of one run, each opened once. All resources of a program share them, and so their queue and their
 * reads: Pulumi runs one provider process for a whole update.
 */
export class Connections {
  private readonly known = new Map<string, E.Either<RouterError, RouterSettings>>();
  private readonly byEndpoint = new Map<string, Shared>();
  /** The connections that the program gives, by the router's identity. */
  private readonly current = new Map<string | undefined, GivenRouter>();

  /** The arguments of each resource as they were last seen, by its URN. */
  private readonly arguments = new Map<string, Json>();

  /** Knows the secret values of every resource and router of this run: a list of many may be refused as a whole. */
  readonly secrets = new Redactor();

  constructor(
    private readonly config: ConfigSource,
    private readonly environment: NodeJS.ProcessEnv = process.env,
    /** Told of all that happens between this program and its routers. */
    readonly listener: Listener = nobody,
    /** A folder of the project, which the paths of settings start from. */
    private readonly folder: string = process.cwd(),
  ) {}

  /** The router of that name, the one given, or else the one in `vyos:endpoint`. Nothing is sent. */
  get(ref: RouterRef | undefined, origin: RefOrigin = "program"): E.Either<RouterError, Connection> {
    if (typeof ref !== "object")
      return pipe(
        this.settings(ref),
        E.map((settings) => this.open(settings, "program")),
      );
    const identity = routerIdentity(ref);
    if (origin === "program") this.current.set(identity, ref);
    const told = this.current.get(identity);
    return pipe(
      this.settings(told ?? ref),
      E.map((settings) => this.open(settings, told === undefined ? "state" : "program")),
    );
  }

  /** A resource's arguments: the very same object as last time where they are, so that what was made of them is there. */
  recall(urn: string, own: Json): Json {
    const known = this.arguments.get(urn);
    if (known !== undefined && isDeepStrictEqual(known, own)) return known;
    this.arguments.set(urn, own);
    return own;
  }

  /** The routers that the configuration knows: the one in `vyos:endpoint` (undefined), and those by name. */
  names(): E.Either<RouterError, readonly (string | undefined)[]> {
    return pipe(
      parseRouters(this.config("vyos:routers")),
      E.map((routers) => {
        const named = Object.keys(routers);
        const hasDefault = defaultSource(this.config, this.environment)("endpoint") !== undefined;
        return [...(hasDefault || named.length === 0 ? [undefined] : []), ...named];
      }),
    );
  }

  /** Whether two references mean one router: by its name or id, or because they lead to one endpoint. */
  isSame(a: RouterRef | undefined, b: RouterRef | undefined): boolean {
    if (routerIdentity(a) === routerIdentity(b)) return true;
    const [one, other] = [this.settings(a), this.settings(b)];
    return E.isRight(one) && E.isRight(other) && one.right.endpoint === other.right.endpoint;
  }

  private settings(ref: RouterRef | undefined): E.Either<RouterError, RouterSettings> {
    const key = JSON.stringify(ref ?? null);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const fallback = defaultSource(this.config, this.environment);
    const source =
      ref === undefined
        ? E.right(fallback)
        : typeof ref === "string"
          ? namedSource(ref, this.config, fallback)
          : givenSource(ref, this.config, fallback);
    const settings = pipe(
      source,
      E.chain(decodeSettings),
      E.chain((decoded) => withDefinitions(decoded, this.folder)),
      E.mapLeft((error) => (typeof ref === "object" ? ofProperty(error) : error)),
    );
    this.known.set(key, settings);
    return settings;
  }

  private open(settings: RouterSettings, origin: RefOrigin): Connection {
    // All that speak of one router must share its queue, whatever they call it.
    const shared = this.byEndpoint.get(settings.endpoint);
    const isOutdated =
      shared?.origin === "state" && origin === "program" && !isDeepStrictEqual(shared.settings, settings);
    if (shared !== undefined && !isOutdated) {
      if (origin === "program") this.byEndpoint.set(settings.endpoint, { ...shared, origin });
      return shared.connection;
    }
    const connection = {
      router: openRouter(settings, journalOf(this.environment), this.listener),
      claims: shared?.connection.claims ?? new Claims(),
    };
    this.byEndpoint.set(settings.endpoint, { connection, origin, settings });
    return connection;
  }
}
