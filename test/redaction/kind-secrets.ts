/** Where each kind keeps secrets, and where a text may stand that looks like one: found by its table, or its codec. */
import fc from "fast-check";
import { isRecord } from "../../provider/base/json.js";
import type { DialectName } from "../../provider/config/dialect.js";
import { isDeclared, kinds, tableKinds, type KindName } from "../../provider/kinds/index.js";
import type { AnyProperty, Properties } from "../../provider/kinds/table/index.js";
import type { Args } from "../kinds/arbitraries.js";
import { tableCase } from "../kinds/cases-table.js";
import { ANY, complaints, namesAt, propertiesOf, withAt } from "../kinds/properties.js";
import { specimens, type Specimen } from "../kinds/specimens.js";

/** Arguments of a kind with a secret in them. */
export interface Holding {
  readonly what: string;
  readonly kind: KindName;
  /** A release that takes them. */
  readonly release: DialectName;
  readonly args: (secret: string) => Args;
}

/** How a secret is written: the value of a property. */
type Form = (secret: string) => unknown;
type Written = (secret: string) => string | number;

/** A secret as holdings take it. */
export const SECRET = "hushAbCdEfGhIjKlMnOpQrStUvWxYz0123456789abc=";

/** What shows a secret, however it is written: all begin with `hush`, some in numbers of bytes. */
export const TRACE = /hush|68757368/i;

/** Of these one is right for every property that is a secret. */
const secretly: readonly Written[] = [
  (secret) => secret,
  (secret) => secret.replaceAll(/\W/g, ""),
  (secret) => secret.replaceAll(/[^a-z2-7]/gi, ""),
  (secret) => `$6$salt$${secret.replaceAll(/\W/g, "").padEnd(86, "a")}`,
  (secret) => `sftp://user:${secret}@192.0.2.9/configs`,
  (secret) => secret.slice(0, 16),
  (secret) => secret.slice(0, 8),
  (secret) => Buffer.from(secret).toString("hex"),
  (secret) => Buffer.from(secret).toString("hex").slice(0, 26),
  (secret) => Buffer.from(secret).toString("hex").slice(0, 32),
  (secret) => Number(Buffer.from(secret.slice(0, 4)).toString("hex").padEnd(9, "0")),
];

const byLooks: readonly Written[] = [(secret) => `https://me:${secret}@192.0.2.1/`];

/** A property with a text that it takes, in arguments that a release takes. */
interface Spot {
  readonly base: Args;
  readonly names: readonly string[];
  readonly form: Form;
  readonly release: DialectName;
}

const valueAt = (args: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), args);

/** Alone, in a list, or as the name of an entry. */
const shapesOf = (written: Written, here: unknown): readonly Form[] => {
  const [entry] = isRecord(here) ? Object.values(here) : [];
  return entry === undefined
    ? [written, (secret) => [written(secret)]]
    : [(secret) => ({ [written(secret)]: entry })];
};

/** The release that takes these arguments. */
const takenBy = ({ kind, releases }: Specimen, args: Args): DialectName | undefined =>
  (["1.4", "1.5", "1.3"] as const).find(
    (release) => releases.includes(release) && complaints(kind, args, release).length === 0,
  );

/** Where a property is given one of these texts, on the first of the bases that goes with it. */
const spotOf = (which: Specimen, bases: readonly Args[], path: string, ways: readonly Written[]) => {
  for (const way of ways)
    for (const base of bases) {
      const names = namesAt(base, path);
      if (names.includes(ANY)) continue;
      for (const form of shapesOf(way, valueAt(base, names))) {
        const args = withAt(base, names, form(SECRET));
        if (complaints(which.kind, args).length > 0) continue;
        const release = takenBy(which, args);
        if (release !== undefined) return { base, names, form, release } satisfies Spot;
      }
    }
  return undefined;
};

/** What the table says of the property at a path. */
const propertyAt = (all: Properties, [name = "", ...rest]: readonly string[]): AnyProperty | undefined => {
  const property = all[name];
  if (rest.length === 0) return property;
  return propertyAt(property?.below ?? {}, property?.as === "record" ? rest.slice(1) : rest);
};

/** The properties that the table of a kind calls secret. */
const secretsOf = (name: KindName): readonly string[] => {
  if (!isDeclared(name)) return [];
  const kind = tableKinds[name];
  return propertiesOf(kind.codec)
    .map(({ path }) => path)
    .filter((path) => propertyAt(kind.table.properties, path.split("."))?.secret === true);
};

const basesOf = ({ kind, args, releases }: Specimen): readonly Args[] => {
  const name = kind.name as KindName;
  if (isDeclared(name)) return tableCase(tableKinds[name]).bases;
  return releases.flatMap((release) => fc.sample(args(release), { numRuns: 15, seed: 7 }));
};

const textAt = (args: Args, { names, form }: Spot, secret: string): Args => withAt(args, names, form(secret));

type Spots = readonly [Spot, ...Spot[]];

/** As few arguments as hold all of these: what goes together is given together. */
const together = (which: Specimen, spots: readonly Spot[]): readonly Spots[] => {
  const [first, ...others] = spots;
  if (first === undefined) return [];
  const { base, release } = first;
  const group: [Spot, ...Spot[]] = [first];
  const rest: Spot[] = [];
  let args = textAt(base, first, SECRET);
  for (const spot of others) {
    const more = textAt(args, spot, SECRET);
    const fits = [undefined, release].every((each) => complaints(which.kind, more, each).length === 0);
    if (fits) {
      args = more;
      group.push(spot);
    } else rest.push(spot);
  }
  return [group, ...together(which, rest)];
};

/** What a kind may hold that is secret, by its table and by looks. */
const holdingsOf = (which: Specimen): readonly Holding[] => {
  const kind = which.kind.name as KindName;
  const bases = basesOf(which);
  const secrets = secretsOf(kind).map((path) => {
    const spot = spotOf(which, bases, path, secretly);
    if (spot === undefined) throw new Error(`${kind}: no text begins with hush that ${path} takes`);
    return spot;
  });
  const free = propertiesOf(which.kind.codec)
    .filter(({ path, isObject }) => !isObject && !secretsOf(kind).includes(path))
    .flatMap(({ path }) => spotOf(which, bases, path, byLooks) ?? []);
  const told = { secrets, looks: free };
  return Object.entries(told).flatMap(([by, spots]) =>
    together(which, spots).map((group): Holding => {
      const [{ base, release }] = group;
      const names = group.map((spot) => spot.names.join("."));
      return {
        ...{ what: `${kind}, ${by}: ${names.join(", ")}`, kind, release },
        args: (secret) => group.reduce((args, spot) => textAt(args, spot, secret), base),
      };
    }),
  );
};

/** Of every kind but Config, whose paths are any. */
export const holdings = (): readonly Holding[] =>
  specimens.filter(({ kind }) => kind !== kinds.Config).flatMap(holdingsOf);
