import * as E from "fp-ts/Either";
import { isRecord } from "../../provider/base/json.js";
import type { DialectName } from "../../provider/config/dialect.js";
import { dialects } from "../../provider/config/dialect.js";
import { errorsOf, failuresOf } from "../../provider/kinds/failures.js";
import type { AnyKind } from "../../provider/kinds/index.js";
import type { Failure } from "../../provider/kinds/kind.js";
import type { Args } from "./arbitraries.js";

/** The name that stands for any in the paths of records. */
export const ANY = "*";

/** One property of a codec, with dots for nesting. */
export interface Property {
  readonly path: string;
  /** It has properties of its own. */
  readonly isObject: boolean;
  readonly codec: unknown;
}

/** Every property of a codec, at any depth. */
export const propertiesOf = (codec: unknown, at = ""): readonly Property[] => {
  const below = isRecord(codec) ? codec : {};
  const children: Args = isRecord(below.props) ? below.props : "entry" in below ? { [ANY]: below.entry } : {};
  return Object.entries(children).flatMap(([name, type]) => {
    const path = at === "" ? name : `${at}.${name}`;
    const own = isRecord(type) && ("props" in type || "entry" in type);
    const here = name === ANY ? [] : [{ path, isObject: own, codec: type }];
    return [...here, ...propertiesOf(type, path)];
  });
};

/** The arguments with another value at a path. */
export const withArg = (args: Args, path: string, value: unknown, any: string): Args => {
  const [part = "", ...rest] = path.split(".");
  const name = part === ANY ? any : part;
  if (rest.length === 0) return { ...args, [name]: value };
  const below = args[name];
  return { ...args, [name]: withArg(isRecord(below) ? below : {}, rest.join("."), value, any) };
};

/** What a user is told about arguments: by the codec, and when it has nothing to say by the rules. */
export const complaints = (kind: AnyKind, args: unknown, release?: DialectName): readonly string[] => {
  const decoded = kind.codec.decode(args) as E.Either<Parameters<typeof failuresOf>[0], object>;
  const failures: readonly Failure[] = E.isLeft(decoded)
    ? failuresOf(decoded.left)
    : errorsOf(kind.validate(decoded.right, release === undefined ? undefined : dialects[release]));
  return failures.map(({ property, reason }) => `${property}: ${reason}`);
};

/** The names at a path in arguments: `*` is the first name that stands there. */
export const namesAt = (args: unknown, path: string): readonly string[] => {
  let here = args;
  return path.split(".").map((part) => {
    const below = isRecord(here) ? here : {};
    const name = part === ANY ? (Object.keys(below)[0] ?? ANY) : part;
    here = below[name];
    return name;
  });
};

/** The arguments with another value at these names. */
export const withAt = (args: Args, [name = "", ...rest]: readonly string[], value: unknown): Args => {
  const below = args[name];
  return { ...args, [name]: rest.length === 0 ? value : withAt(isRecord(below) ? below : {}, rest, value) };
};
