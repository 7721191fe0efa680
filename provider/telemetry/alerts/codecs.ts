import * as E from "fp-ts/Either";
import * as t from "io-ts";

/** A codec whose failures say what is wrong and how to mend it, and never what the value was where it is secret. */
type Codec<A> = t.Type<A, unknown>;

const codec = <A>(name: string, decode: (value: unknown) => E.Either<string, A>): Codec<A> =>
  new t.Type<A, unknown>(
    name,
    (value): value is A => E.isRight(decode(value)),
    (value, context) => {
      const decoded = decode(value);
      return E.isRight(decoded) ? t.success(decoded.right) : t.failure(value, context, decoded.left);
    },
    (value) => value,
  );

const quote = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** The address of a receiver, which counts as secret. With `plain`, http:// is good everywhere. */
export const address = (example: string, plain: boolean): Codec<string> =>
  codec("an address", (value) => {
    if (typeof value !== "string" || !URL.canParse(value.trim()))
      return E.left(`is not a URL; give one such as ${example}`);
    const url = new URL(value.trim());
    if (url.username !== "" || url.password !== "") return E.left("holds a user or password; leave them out");
    if (url.protocol === "https:" || (url.protocol === "http:" && (plain || isLoopback(url.hostname))))
      return E.right(value.trim());
    return E.left(`is not an ${plain ? "http:// or https://" : "https://"} URL; give one such as ${example}`);
  });

/** A secret text of a form, such as `a text of at least 16 characters`. */
export const secret = (form: string, isGood: (text: string) => boolean): Codec<string> =>
  codec(form, (value) =>
    // A key of digits alone comes as a number from `pulumi config set --path`, and has lost its leading zeros.
    typeof value === "string" && isGood(value)
      ? E.right(value)
      : E.left(`is not ${form}; give that as a text`),
  );

/** One of a few words. */
export const word = <W extends string>(words: readonly W[]): Codec<W> =>
  codec(words.join(", "), (value) => {
    const found = words.find((w) => w === value);
    return found === undefined
      ? E.left(`${quote(value)} is no choice; give one of ${words.join(", ")}`)
      : E.right(found);
  });

/** A number within bounds; a text is taken as well. */
export const number = (what: string, min: number, max: number): Codec<number> =>
  codec(what, (value) => {
    const n = typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    return typeof n === "number" && n >= min && n <= max
      ? E.right(n)
      : E.left(`${quote(value)} is not ${what}; give a number from ${String(min)} to ${String(max)}`);
  });

/** Yes or no. */
export const boolean: Codec<boolean> = codec("true or false", (value) => {
  if (value === true || value === "true") return E.right(true);
  if (value === false || value === "false") return E.right(false);
  return E.left(`${quote(value)} is neither true nor false; give one of them`);
});

/** A path of the file system. */
export const filePath: Codec<string> = codec("a file", (value) =>
  typeof value === "string" && value.trim() !== ""
    ? E.right(value)
    : E.left(`${quote(value)} is not the path of a file; give one such as /var/lib/pulumi-vyos/alerts.json`),
);

/** The properties of an object. */
type Props = Readonly<
  Record<string, { readonly codec: t.Mixed; readonly missing?: unknown; readonly required?: string }>
>;

/** A property that must be there; `fix` says how it is set. */
export const required = <A>(type: Codec<A>, fix: string) => ({ codec: type, required: fix }) as const;

/** A property that may be left out, and what it is then. */
export const optional = <A, M>(type: Codec<A>, missing: M) =>
  ({ codec: type as Codec<A | M>, missing }) as const;

type Decoded<P extends Props> = { readonly [K in keyof P]: t.TypeOf<P[K]["codec"]> };

/** An object of those properties and no other. */
export const record = <P extends Props>(props: P): Codec<Decoded<P>> => {
  const known = Object.keys(props);
  const validate: t.Validate<unknown, Decoded<P>> = (value, context) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return t.failure(value, context, `is not an object; its properties are ${known.join(", ")}`);
    const given = value as Readonly<Record<string, unknown>>;
    const at = (key: string): t.Context => t.appendContext(context, key, t.unknown, undefined);
    const errors: t.ValidationError[] = Object.keys(given)
      .filter((key) => !known.includes(key))
      .map((key) => ({
        value: undefined,
        context: at(key),
        message: `is no property; known are ${known.join(", ")}`,
      }));
    const decoded = Object.entries(props).map(
      ([key, { codec: type, missing, required: fix }]): [string, unknown] => {
        const own = given[key];
        if (own === undefined || own === null) {
          if (fix !== undefined)
            errors.push({ value: undefined, context: at(key), message: `is not set; ${fix}` });
          return [key, missing];
        }
        const result = type.validate(own, at(key));
        if (E.isRight(result)) return [key, result.right];
        errors.push(...result.left);
        return [key, undefined];
      },
    );
    return errors.length > 0 ? E.left(errors) : t.success(Object.fromEntries(decoded) as Decoded<P>);
  };
  return new t.Type<Decoded<P>, unknown>(
    known.join(", "),
    (value): value is Decoded<P> => E.isRight(validate(value, [])),
    validate,
    (value) => value,
  );
};
