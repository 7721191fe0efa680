import * as pulumi from "@pulumi/pulumi";
import type { Json } from "../base/json.js";
import { holdSecret, type AnyProperty, type Properties } from "../kinds/table/index.js";
import { isPlain } from "./given.js";

const holdsSecret = ({ secret, below = {} }: AnyProperty): boolean => secret === true || holdSecret(below);

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
