import * as pulumi from "@pulumi/pulumi";
import { isRecord, type Json } from "../base/json.js";
import { isWithin, type Path } from "../config/path.js";
import { asNode } from "../base/text.js";
import { markedIn, namesOf } from "../kinds/config/secrets.js";
import { hideSecrets, holdsSecretTags, secretTagsIn } from "../redaction/places.js";

/** Where arguments stand on the router, and which of them the program calls secret. */
interface Frame {
  readonly base: Path;
  readonly marked: readonly Path[];
}

const NOWHERE: Frame = { base: [], marked: [] };

/** Whether a value becomes known only later. */
const isLate = (value: unknown): boolean => pulumi.Output.isInstance(value) || value instanceof Promise;

const holdsLate = (value: unknown): boolean =>
  isLate(value) ||
  (Array.isArray(value) ? value.some(holdsLate) : isRecord(value) && Object.values(value).some(holdsLate));

const holdsSecretAt = ({ base, marked }: Frame, value: unknown, at: Path): boolean => {
  let found = false;
  hideSecrets(value, [...base, ...at], {
    isSecret: (path) => marked.some((each) => isWithin(path.slice(base.length), each)),
    onSecret: () => {
      found = true;
    },
  });
  return found;
};

/** A piece of configuration with everything secret in it made a Pulumi secret, as deep as it can be looked into. */
const withSecrets = (
  frame: pulumi.Input<Frame>,
  config: unknown,
  nodeOf: (name: string) => string,
): unknown => {
  const early = isLate(frame) ? NOWHERE : (frame as Frame);
  const decided = (value: unknown, at: Path): unknown => {
    if (holdsLate(value) || isLate(frame))
      return pulumi
        .all([frame, value] as const)
        .apply(([known, each]) => (holdsSecretAt(known, each, at) ? pulumi.secret(each) : each));
    return value;
  };
  const walk = (value: unknown, at: Path): unknown => {
    if (value === undefined || value === null) return value;
    if (isRecord(value) && !isLate(value) && !holdsSecretTags([...early.base, ...at]))
      return Object.fromEntries(
        Object.entries(value).map(([name, below]) => [name, walk(below, [...at, nodeOf(name)])]),
      );
    // What is late is a secret by where it stands, whatever it will be.
    const sample = isLate(value)
      ? ""
      : Array.isArray(value)
        ? value.map((each: unknown) => (isLate(each) ? "" : each))
        : value;
    if (holdsSecretAt(early, sample, at)) return pulumi.secret(value);
    return Array.isArray(value) ? value.map((each: unknown) => decided(each, at)) : decided(value, at);
  };
  return walk(config, []);
};

const frameOf = (path: unknown, secrets: unknown): Frame => ({
  base: namesOf(path),
  marked: markedIn(secrets),
});

/** Where a configuration stands and what it is, with everything secret in them made a Pulumi secret. */
export const secretConfig = ({ path, config, secrets }: Json): { path: unknown; config: unknown } => {
  const isPathSecret = (known: unknown): boolean => secretTagsIn(namesOf(known)).length > 0;
  const frame = holdsLate([path, secrets])
    ? pulumi.all([path, secrets] as const).apply(([known, marked]) => frameOf(known, marked))
    : frameOf(path, secrets);
  return {
    path: holdsLate(path)
      ? (pulumi.output(path) as pulumi.Output<unknown>).apply((known) =>
          isPathSecret(known) ? pulumi.secret(known) : known,
        )
      : isPathSecret(path)
        ? pulumi.secret(path)
        : path,
    config: withSecrets(frame, config, (name) => name),
  };
};

/** Arguments of a kind with everything made a Pulumi secret that is one by its name or by what it looks like. */
export const secretInputs = (args: Json): Json => withSecrets(NOWHERE, args, asNode) as Json;
