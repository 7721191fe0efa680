import * as pulumi from "@pulumi/pulumi";
import type { Json } from "../base/json.js";
import type { AnyProperty, Properties } from "../kinds/table/index.js";

const holdsSecret = ({ secret, below = {} }: AnyProperty): boolean =>
  secret === true || Object.values(below).some(holdsSecret);

/** Whether a value is there to look into: neither an output nor a promise. */
const isPlain = (value: unknown): value is Json =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !pulumi.Output.isInstance(value) &&
  !(value instanceof Promise);

const secretIn = (property: AnyProperty, value: unknown): unknown => {
  const { as, secret, below = {} } = property;
  if (value === undefined || value === null || !holdsSecret(property)) return value;
  if (secret === true || !isPlain(value)) return pulumi.secret(value);
  if (as !== "record") return mapSecrets(below, value);
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      isPlain(entry) ? mapSecrets(below, entry) : pulumi.secret(entry),
    ]),
  );
};

/** Arguments with every value that a table calls secret made so, as deep as they can be looked into. */
export const mapSecrets = (properties: Properties, args: Json): Json =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return [name, property === undefined ? value : secretIn(property, value)];
    }),
  );
