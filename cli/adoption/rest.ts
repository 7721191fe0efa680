import * as E from "fp-ts/Either";
import type { Json } from "../../provider/base/json.js";
import type { Dialect } from "../../provider/config/dialect.js";
import { showPath, type Path } from "../../provider/config/path.js";
import {
  EMPTY,
  getNode,
  isEmpty,
  isTree,
  leavesOf,
  putNode,
  removeNode,
  type ConfigNode,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { configCodec, type ConfigDraft } from "../../provider/kinds/config/model.js";
import { valueOf } from "../../provider/kinds/config/value.js";
import { errorsOf, failuresOf } from "../../provider/kinds/failures.js";
import { unfitConfig } from "../../provider/kinds/config/fit.js";
import { configFailures } from "../../provider/kinds/config/rules.js";
import type { Declared } from "../../provider/adoption/declared.js";

/**
 * How deep one resource begins; `*` is any name. What is not named here is cut at the second level, as
 * `service ssh`. The first row that fits counts.
 */
const cuts: readonly Path[] = [
  ["firewall", "group", "*", "*"],
  ["firewall", "ipv4", "*", "*"],
  ["firewall", "ipv6", "*", "*"],
  ["firewall", "bridge", "*", "*"],
  ["firewall", "*", "*"],
  ["container", "*", "*"],
  ["interfaces", "*", "*"],
  ["load-balancing", "*"],
  ["nat", "*", "rule", "*"],
  ["nat66", "*", "rule", "*"],
  ["pki", "*", "*"],
  ["policy", "*", "*"],
  ["protocols", "static", "*", "*"],
  ["qos", "policy", "*", "*"],
  ["qos", "*", "*"],
  ["service", "dhcp-server", "shared-network-name", "*"],
  ["service", "dhcpv6-server", "shared-network-name", "*"],
  ["system", "login", "user", "*"],
  ["system", "static-host-mapping", "host-name", "*"],
  ["traffic-policy", "*", "*"],
  ["vpn", "*"],
  ["vrf", "name", "*"],
];

/** Whether a resource may begin at a path: no row goes on below it. */
const isCut = (path: Path): boolean => {
  if (path.length < 2) return false;
  const agrees = (row: Path): boolean =>
    path.slice(0, row.length).every((name, i) => row[i] === "*" || row[i] === name);
  const row = cuts.find(agrees);
  return path.length >= (row?.length ?? 2);
};

interface Piece {
  readonly path: Path;
  readonly node: ConfigNode;
}

/** Cuts a configuration into pieces; the leaves of a node that is itself cut stay together. */
const cut = (tree: ConfigTree, at: Path): readonly Piece[] => {
  const children = Object.entries(tree);
  const leaves = children.filter(([, node]) => !isTree(node));
  const nodes = children.flatMap(([name, node]): readonly Piece[] => {
    const path = [...at, name];
    if (!isTree(node)) return [];
    return isEmpty(node) || isCut(path) ? [{ path, node }] : cut(node, path);
  });
  if (leaves.length === 0) return nodes;
  // At the root there is no node that could hold them.
  if (at.length === 0) return [...leaves.map(([name, node]) => ({ path: [name], node })), ...nodes];
  return [{ path: at, node: Object.fromEntries(leaves) }, ...nodes];
};

/** A piece of configuration that no resource can hold, and why. */
export interface LeftOut {
  readonly path: Path;
  readonly reason: string;
}

const isSpecial = (path: Path): boolean => path.includes("__proto__");

/** What is wrong with a piece as the argument of a resource; undefined when it can be one. */
const complaint = ({ path, node }: Piece): string | undefined => {
  if (isSpecial(path)) return "has a name that JavaScript keeps for itself";
  const decoded = configCodec.decode({ path, config: valueOf(node) });
  if (E.isLeft(decoded)) return failuresOf(decoded.left)[0]?.reason;
  const draft: ConfigDraft = decoded.right;
  return configFailures(draft)[0]?.reason;
};

const without = (tree: ConfigTree, path: Path): ConfigTree => {
  const next = removeNode(tree, path);
  const parent = path.slice(0, -1);
  const above = getNode(next, parent);
  return parent.length > 0 && isTree(above) && isEmpty(above) ? without(next, parent) : next;
};

/** Takes out of a piece the leaves that cannot be said. */
const sayable = (
  piece: Piece,
): { readonly piece: Piece | undefined; readonly leftOut: readonly LeftOut[] } => {
  const isFine =
    complaint(piece) === undefined && !leavesOf(piece.node, piece.path).some((l) => isSpecial(l.path));
  if (isFine) return { piece, leftOut: [] };
  const { path, node } = piece;
  const bad = leavesOf(node, path).flatMap((leaf): readonly LeftOut[] => {
    const single: Piece = { path: leaf.path, node: getNode(putNode(EMPTY, path, node), leaf.path) ?? EMPTY };
    const reason = complaint(single);
    return reason === undefined ? [] : [{ path: leaf.path, reason }];
  });
  const left = bad.reduce((tree, leaf) => without(tree, leaf.path), putNode(EMPTY, path, node));
  const rest = getNode(left, path);
  return { piece: rest === undefined ? undefined : { path, node: rest }, leftOut: bad };
};

/** What is said of the rest of a configuration. */
export interface Rest {
  readonly declared: readonly Declared[];
  readonly leftOut: readonly LeftOut[];
}

/** What stands on the router is right there, also where the definitions here do not have it. */
const argsOf = ({ path, node }: Piece, dialect: Dialect): Json => {
  const args = { path, config: valueOf(node) };
  const isFine = errorsOf(unfitConfig(args, dialect)).length === 0;
  return { ...args, path: showPath(path), ...(isFine ? {} : { unchecked: true }) };
};

/** Says all of a configuration by resources of any configuration. */
export const sayRest = (rest: ConfigTree, dialect: Dialect): Rest => {
  const said = cut(rest, []).map(sayable);
  return {
    declared: said.flatMap(({ piece }): readonly Declared[] =>
      piece === undefined
        ? []
        : [
            {
              kind: "Config",
              args: argsOf(piece, dialect),
              tree: putNode(EMPTY, piece.path, piece.node),
            },
          ],
    ),
    leftOut: said.flatMap(({ leftOut }) => leftOut),
  };
};
