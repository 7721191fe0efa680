import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type { Json } from "../base/json.js";
import type { ConfigSource } from "../engine/connections.js";
import { withDefinitions } from "../router/definitions.js";
import { decodeSettings, settingNames, type SettingName } from "../router/settings.js";

/** One thing that is wrong with the configuration of a provider. */
export interface ConfigFailure {
  readonly property: string;
  readonly reason: string;
}

/** Properties that are secret whatever they are given as. */
export const secretSettings = ["apiKey", "routers", "alerts"] as const;

const asText = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === "string"
      ? value
      : JSON.stringify(value);

/** Looks settings up as the rest of the library does; structured ones are JSON text. */
export const sourceOf =
  (args: Json): ConfigSource =>
  (key) =>
    // Of that name Pulumi tells the release of the package; that of the router is `release`.
    key === "vyos:version" ? undefined : asText(args[key.replace(/^vyos:/, "")]);

/** What the settings that are given do not need: they may come from elsewhere, or with each resource. */
const elsewhere: Partial<Record<SettingName, string>> = {
  endpoint: "https://router.invalid",
  apiKey: "a key",
};

/** What is wrong with the settings that are given; those that are missing are told by who needs them. */
export const settingFailures = (args: Json): readonly ConfigFailure[] => {
  const source = sourceOf(args);
  const decoded = pipe(
    decodeSettings((name) => source(`vyos:${name}`) ?? elsewhere[name]),
    E.chain((settings) => withDefinitions(settings, process.cwd())),
  );
  if (E.isRight(decoded) || decoded.left._tag !== "Settings") return [];
  const { setting, detail } = decoded.left;
  const property = setting.replace(/^vyos:/, "");
  return (settingNames as readonly string[]).includes(property) ? [{ property, reason: detail }] : [];
};

type Version = readonly number[];

const parse = (text: string): Version => text.replace(/^v/, "").split(/[.+-]/, 3).map(Number);

const isNewer = (a: string, b: string): boolean => {
  const [one, other] = [parse(a), parse(b)];
  const i = one.findIndex((part, at) => part !== other[at]);
  return i !== -1 && (one[i] ?? 0) > (other[i] ?? 0);
};

/** The release of the package that a program uses, which Pulumi passes on with the provider's configuration. */
const wantedBy = ({ version }: Json): string | undefined =>
  typeof version === "string" && version !== "" ? version : undefined;

/** A program whose package is of another release than this plugin. */
export const versionFailures = (args: Json, own: string): readonly ConfigFailure[] => {
  const wanted = wantedBy(args);
  if (wanted === undefined || wanted === own) return [];
  const reason = `the program uses pulumi-vyos ${wanted}, and this is pulumi-resource-vyos ${own}; run \`npx pulumi-vyos plugin enable\` (or \`plugin install\`) with that release, so that both are of one`;
  return [{ property: "version", reason }];
};

/** State that a newer release has written: what it means only that one knows. */
export const newerState = (args: Json, own: string): string | undefined => {
  const wanted = wantedBy(args);
  return wanted !== undefined && isNewer(wanted, own)
    ? `The state was written by pulumi-vyos ${wanted}, and this is pulumi-resource-vyos ${own}. Install pulumi-vyos ${wanted} or newer.`
    : undefined;
};
