import { isWithin, showPath, type Path } from "../../config/path.js";
import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { holdsUnknown, isKnown } from "../unknown.js";
import type { ConfigDraft } from "./model.js";
import { isEverything } from "./secrets.js";
import { leafPaths, valueAt } from "./value.js";

/** Nodes in which the router keeps what it found out itself, such as the `hw-id` of a card. */
const keepsOwn = ([first, second, , fourth]: Path): boolean =>
  first === "interfaces" && (second === undefined || (second === "ethernet" && fourth === undefined));

const wholeCards = ({ path, ownership }: ConfigDraft): Failure[] =>
  ownership === "subtree" && isKnown(path) && keepsOwn(path)
    ? [
        fail(
          "ownership",
          `"subtree" of ${quote(showPath(path))} would take the hw-id of a card away, which the router needs; give "leaves", or a path below the card`,
        ),
      ]
    : [];

/** Where VyOS takes a password in clear and keeps its hash; routing protocols keep theirs as they are. */
const hashes: readonly Path[] = [
  ["system", "login", "user"],
  ["service", "snmp", "v3", "user"],
];

/** Leaves that the router rewrites when it commits: they would differ for ever. */
const rewritten = ({ path, config }: ConfigDraft): Failure[] => {
  if (!isKnown(path) || !hashes.some((node) => isWithin(path, node.slice(0, path.length)))) return [];
  if (!isKnown(config)) return [];
  return leafPaths(config, path)
    .filter((leaf) => leaf.at(-1) === "plaintext-password" && hashes.some((node) => isWithin(leaf, node)))
    .map((leaf) =>
      fail(
        ["config", ...leaf.slice(path.length)].join("."),
        "is taken away by the router, which keeps only its hash; give encrypted-password",
      ),
    );
};

const hiddenLeaves = ({ config, secrets }: ConfigDraft): Failure[] => {
  if (!isKnown(secrets) || holdsUnknown(config)) return [];
  return secrets
    .filter((path) => !isEverything(path) && valueAt(config, path) === undefined)
    .map((path) => fail("secrets", `names ${quote(showPath(path))}, which config has not; leave it out`));
};

/** What is wrong with a piece of configuration that the router would not say, or say too late. */
export const configFailures = (draft: ConfigDraft): readonly Failure[] => [
  ...wholeCards(draft),
  ...rewritten(draft),
  ...hiddenLeaves(draft),
];
