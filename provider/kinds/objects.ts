import * as E from "fp-ts/Either";
import * as t from "io-ts";
import { nearest } from "../schema/index.js";
import { quote } from "./failures.js";
import { orUnknown } from "./unknown.js";

/** Codecs by property. */
type Props = Readonly<Record<string, t.Mixed>>;

type Decoded<P extends Props> = { readonly [K in keyof P]: t.TypeOf<P[K]> };

/** The entry of that name, own properties only: a user may call one `constructor`. */
export const entryOf = <A>(record: Readonly<Record<string, A>>, name: string): A | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** An object's properties: those it must have and those it may have. */
interface Shape<R extends Props, O extends Props> {
  readonly required: R;
  readonly optional: O;
  /** Whether an empty one below another says something. Default false: as little as leaving it out. */
  readonly bare?: boolean;
}

/**
 * An object with the given properties and no others: a misspelt property would otherwise be ignored without a
 * word. Properties that are undefined or null are taken as not given.
 */
export const object = <R extends Props, O extends Props>(
  name: string,
  { required, optional, bare = false }: Shape<R, O>,
): t.Type<Decoded<R> & Partial<Decoded<O>>, unknown> & { readonly props: R & O } => {
  type Value = Decoded<R> & Partial<Decoded<O>>;
  const props: Props = { ...required, ...optional };
  const is = (value: unknown): value is Value => typeof value === "object" && value !== null;
  const validate: t.Validate<unknown, Value> = (value, context) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return t.failure(value, context, `${quote(value)} is not an object; give ${name}`);
    const given = Object.entries(value).filter(([, v]) => v !== undefined && v !== null);
    const at = (key: string, type: t.Decoder<unknown, unknown>, actual: unknown) => [
      ...context,
      { key, type, actual },
    ];
    const errors: t.ValidationError[] = [];
    const decoded: [string, unknown][] = [];
    for (const [key, entry] of given) {
      const codec = entryOf(props, key);
      if (codec === undefined) {
        const hint = nearest(key, Object.keys(props));
        const fix =
          hint === undefined ? `${name} has ${Object.keys(props).join(", ")}` : `did you mean ${hint}?`;
        errors.push({
          value: entry,
          context: at(key, t.unknown, entry),
          message: `is not a property; ${fix}`,
        });
        continue;
      }
      const outcome = codec.validate(entry, at(key, codec, entry));
      if (E.isLeft(outcome)) errors.push(...outcome.left);
      else if (outcome.right !== undefined) decoded.push([key, outcome.right]);
    }
    const missing = Object.keys(required).filter((key) => !given.some(([name]) => name === key));
    for (const key of missing) {
      const codec = required[key] ?? t.unknown;
      errors.push({
        value: undefined,
        context: at(key, codec, undefined),
        message: `is missing; give ${codec.name}`,
      });
    }
    if (errors.length > 0) return t.failures(errors);
    // What says as little as leaving it out is brought to that form.
    const isNothing = !bare && decoded.length === 0 && context.length > 1;
    return t.success((isNothing ? undefined : Object.fromEntries(decoded)) as Value);
  };
  const type = orUnknown(new t.Type<Value, unknown>(name, is, validate, (value) => value));
  return Object.assign(type, { props: { ...required, ...optional } });
};

/** A record of entries under names of the user's choice. */
export const record = <A>(
  name: string,
  key: t.Type<string, unknown>,
  entry: t.Type<A, unknown>,
): t.Type<Readonly<Record<string, A>>, unknown> & { readonly entry: t.Type<A, unknown> } => {
  const type = orUnknown(
    new t.Type<Readonly<Record<string, A>>, unknown>(
      name,
      (value): value is Record<string, A> => typeof value === "object" && value !== null,
      (value, context) => {
        if (typeof value !== "object" || value === null || Array.isArray(value))
          return t.failure(value, context, `${quote(value)} is not an object; give ${name}`);
        const errors: t.ValidationError[] = [];
        const decoded: [string, A][] = [];
        for (const [k, v] of Object.entries(value).filter(([, v]) => v !== undefined && v !== null)) {
          const at = [...context, { key: k, type: entry, actual: v as unknown }];
          const named = key.validate(k, at);
          const outcome = entry.validate(v, at);
          if (E.isLeft(named)) errors.push(...named.left);
          if (E.isLeft(outcome)) errors.push(...outcome.left);
          // A bare object counts as not given elsewhere; here its name alone says something.
          else decoded.push([k, outcome.right ?? ({} as A)]);
        }
        return errors.length > 0 ? t.failures(errors) : t.success(Object.fromEntries(decoded));
      },
      (value) => value,
    ),
  );
  return Object.assign(type, { entry });
};

/** A record that may be left out: an empty one says as little. */
export const optionalRecord = <A>(
  name: string,
  key: t.Type<string, unknown>,
  entry: t.Type<A, unknown>,
): t.Type<Readonly<Record<string, A>>, unknown> & { readonly entry: t.Type<A, unknown> } => {
  const full = record(name, key, entry);
  const validate: typeof full.validate = (value, context) => {
    const decoded = full.validate(value, context);
    const isBare = E.isRight(decoded) && Object.keys(decoded.right).length === 0;
    return isBare ? t.success(undefined as unknown as Readonly<Record<string, A>>) : decoded;
  };
  const type = new t.Type<Readonly<Record<string, A>>, unknown>(name, full.is, validate, full.encode);
  return Object.assign(type, { entry });
};
