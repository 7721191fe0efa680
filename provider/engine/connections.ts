import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type { RouterError } from "../router/errors.js";
import type { Listener } from "../events/event.js";
import { nobody } from "../events/sink.js";
import { journalOf } from "../router/journal.js";
import { openRouter, type Router } from "../router/router.js";
import { decodeSettings, settingNames, type SettingName, type SettingSource } from "../router/settings.js";
import { Claims } from "./claims.js";
import { isJson, type Json } from "./json.js";

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

const defaultSource =
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
    E.filterOrElse(isJson, () => undefined),
    E.mapLeft((): RouterError => ({
      _tag: "Settings",
      setting: "vyos:routers",
      detail:
        "is not an object of routers by name; set it with `pulumi config set --path vyos:routers.NAME.endpoint URL`",
    })),
  );

/** The settings of a named router; what it does not say itself comes from the settings of all. */
const namedSource = (
  name: string,
  config: ConfigSource,
  environment: NodeJS.ProcessEnv,
): E.Either<RouterError, SettingSource> =>
  pipe(
    parseRouters(config("vyos:routers")),
    E.chain((routers): E.Either<RouterError, SettingSource> => {
      const own = routers[name];
      if (!isJson(own)) {
        const known = Object.keys(routers);
        const detail = `has no router "${name}"; ${known.length > 0 ? `it has ${known.join(", ")}` : "it is empty"}`;
        return E.left({ _tag: "Settings", setting: "vyos:routers", detail });
      }
      const stray = Object.keys(own).find((key) => !(settingNames as readonly string[]).includes(key));
      if (stray !== undefined) {
        const detail = `"${stray}" is not a setting; known are ${settingNames.join(", ")}`;
        return E.left({ _tag: "Settings", setting: `vyos:routers.${name}`, detail });
      }
      const fallback = defaultSource(config, environment);
      return E.right((setting) => asText(own[setting]) ?? fallback(setting));
    }),
  );

/**
 * The routers of one run, each opened once. All resources of a program share them, and so their queue and their
 * reads: Pulumi runs one provider process for a whole update.
 */
export class Connections {
  private readonly open = new Map<string, E.Either<RouterError, Connection>>();
  private readonly byEndpoint = new Map<string, Connection>();

  constructor(
    private readonly config: ConfigSource,
    private readonly environment: NodeJS.ProcessEnv = process.env,
    /** Told of all that happens between this program and its routers. */
    readonly listener: Listener = nobody,
  ) {}

  /** The router of that name, or the one in `vyos:endpoint`. Nothing is sent. */
  get(name: string | undefined): E.Either<RouterError, Connection> {
    const key = name ?? "";
    const known = this.open.get(key);
    if (known !== undefined) return known;
    const source =
      name === undefined
        ? E.right(defaultSource(this.config, this.environment))
        : namedSource(name, this.config, this.environment);
    const connection = pipe(
      source,
      E.chain(decodeSettings),
      E.map((settings) => {
        // Two names of one router must share its queue.
        const shared = this.byEndpoint.get(settings.endpoint);
        const opened = shared ?? {
          router: openRouter(settings, journalOf(this.environment), this.listener),
          claims: new Claims(),
        };
        this.byEndpoint.set(settings.endpoint, opened);
        return opened;
      }),
    );
    this.open.set(key, connection);
    return connection;
  }
}
