import type { JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import { isRecord, type Json } from "../base/json.js";
import type { Path } from "../config/path.js";
import { UNKNOWN } from "../kinds/unknown.js";
import * as protobuf from "./protobuf.js";

/** The property that tells what an object of the protocol stands for. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";

/** How a value is written that a preview does not know yet, by its type: text, boolean, number, list, asset, archive, object. */
const unknowns: ReadonlySet<unknown> = new Set([
  UNKNOWN,
  ...["1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "3eeb2bf0-c639-47a8-9e75-3b44932eb421"],
  ...["6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "030794c1-ac77-496b-92df-f27374a8bd58"],
  ...["e48ece36-62e2-4504-bad9-02848725956a", "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"],
]);

/** Properties as they travel: what they are, and where in them secrets stand. */
export interface Told {
  readonly value: Json;
  readonly secret: readonly Path[];
}

const unwrap = (value: unknown, at: Path, secret: Path[]): unknown => {
  if (unknowns.has(value)) return UNKNOWN;
  if (Array.isArray(value)) return value.map((each, i) => unwrap(each, [...at, String(i)], secret));
  if (!isRecord(value)) return value;
  const inside = (): unknown => unwrap(value.value, at, secret);
  switch (value[SIGNATURE]) {
    case SECRET:
      secret.push(at);
      return inside();
    case OUTPUT:
      if (value.secret === true) secret.push(at);
      return "value" in value ? inside() : UNKNOWN;
    case RESOURCE:
      return unwrap(value.id ?? value.urn, at, secret);
    default:
      // Assets and archives stay what they are: no property takes one, and its codec says so.
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, unwrap(each, [...at, name], secret)]),
      );
  }
};

/** Reads properties from a message. */
export const read = (struct: Struct | undefined): Told => {
  const secret: Path[] = [];
  const value = unwrap(struct?.toJavaScript() ?? {}, [], secret);
  return { value: isRecord(value) ? value : {}, secret };
};

const leaves = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, name)
        ? (inner as Json)[name]
        : undefined,
    value,
  );

/** A secret of fewer characters is hidden where it stands alone, and not within other words. */
const TELLING = 6;

/** A value shorter than this is not looked for in messages: it would be found everywhere. */
const SHORTEST = 4;

/** Whether a text shows one of these secrets. */
const shows = (text: string, secrets: ReadonlySet<string>): boolean =>
  secrets.has(text) || [...secrets].some((secret) => secret.length >= TELLING && text.includes(secret));

interface Hidden {
  readonly paths: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

const keyOf = (path: Path): string => JSON.stringify(path);

const wrap = (value: unknown, path: Path, hidden: Hidden): unknown => {
  const isText = typeof value === "string" && shows(value, hidden.values);
  if (path.length > 0 && value !== undefined && (isText || hidden.paths.has(keyOf(path))))
    return { [SIGNATURE]: SECRET, value };
  if (Array.isArray(value)) return value.map((each, i) => wrap(each, [...path, String(i)], hidden));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [name, wrap(each, [...path, name], hidden)]),
  );
};

/** The part of a path that a value has: where it got another shape, what took the place is as secret. */
const present = (value: Json, path: Path): Path | undefined => {
  const depth = path.findIndex((_, i) => {
    const inner = at(value, path.slice(0, i + 1));
    return inner === undefined || typeof inner !== "object";
  });
  if (depth === -1) return path;
  return at(value, path.slice(0, depth + 1)) === undefined ? undefined : path.slice(0, depth + 1);
};

/** The secret values of what was told. */
export const secretsIn = (sources: readonly Told[]): ReadonlySet<string> =>
  new Set(
    sources
      .flatMap((source) => source.secret.flatMap((path) => leaves(at(source.value, path))))
      .filter((each) => each !== "" && each !== UNKNOWN),
  );

/** A text without the secrets of what was told. */
export const withoutSecrets = (text: string, ...sources: readonly Told[]): string =>
  [...secretsIn(sources)]
    .filter((secret) => secret.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((shown, secret) => shown.replaceAll(secret, "[secret]"), text);

/**
 * Writes properties into a message. What is secret in one of `sources` is secret at the same place, and wherever else
 * its value shows.
 */
export const write = (value: Json, ...sources: readonly Told[]): Struct => {
  const places = sources.flatMap(({ secret }) => secret.map((path) => present(value, path)));
  const hidden: Hidden = {
    paths: new Set(places.flatMap((path) => (path === undefined ? [] : [keyOf(path)]))),
    values: secretsIn(sources),
  };
  return protobuf.Struct.fromJavaScript(wrap(value, [], hidden) as Record<string, JavaScriptValue>);
};
