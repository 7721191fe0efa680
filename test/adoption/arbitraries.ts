import * as E from "fp-ts/Either";
import fc from "fast-check";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import type { Path } from "../../provider/config/path.js";
import {
  getNode,
  leavesOf,
  mergeTrees,
  putNode,
  type ConfigNode,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { kinds, type AnyKind, type KindName } from "../../provider/kinds/index.js";
import type { Args } from "../kinds/arbitraries.js";
import { ground } from "../kinds/ground.js";
import { specimens } from "../kinds/specimens.js";

interface Resource {
  readonly kind: KindName;
  readonly args: Args;
}

const resources = (release: DialectName): fc.Arbitrary<readonly Resource[]> =>
  fc.array(
    fc.oneof(
      ...specimens
        .filter(({ releases }) => releases.includes(release))
        .map(({ kind, args }) =>
          args(release).map((each): Resource => ({ kind: kind.name as KindName, args: each })),
        ),
    ),
    { maxLength: 12 },
  );

/** As `showConfig` has it: a leaf of one value is a text. */
const shown = (node: ConfigNode): ConfigNode => {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.length === 1 ? String(node[0]) : (node as readonly string[]);
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, shown(child)]));
};

const nobody = (): boolean => false;

/** The configuration with one more resource, unless something stands there. */
const withResource =
  (release: DialectName) =>
  (tree: ConfigTree, { kind: name, args }: Resource): ConfigTree => {
    const dialect = dialects[release];
    const kind: AnyKind = kinds[name];
    const draft = kind.codec.decode(args) as E.Either<unknown, object>;
    if (E.isLeft(draft)) throw new Error(`wrong arguments of ${name}`);
    const model = kind.allocate(draft.right, { tree, dialect, isClaimed: nobody }) as E.Either<
      unknown,
      object
    >;
    if (E.isLeft(model)) return tree;
    if (kind.paths(model.right, dialect).some((path) => getNode(tree, path) !== undefined)) return tree;
    return mergeTrees(tree, kind.render(model.right, dialect));
  };

const names = [
  ...["address", "rule", "10", "010", "eth0", "constructor", "__proto__", "a.b", "x", "192.0.2.0/24", "日本"],
  ...["key", "password", "encrypted-password", "plaintext-password", "community", "very-".repeat(12)],
];
const name = fc.constantFrom(...names);
const value = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom("1", "enable", "two words", "010", "日本語", "S3cret!value", "true"),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom("", "it's", " x", "https://user:pass@example.com/x") },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom("a", "b", "ß", "語"), minLength: 30, maxLength: 120 }),
  },
);

const nodes = fc.letrec<{ node: ConfigNode; tree: ConfigTree }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: "node" },
    value,
    fc.constant({}),
    fc.uniqueArray(value, { minLength: 2, maxLength: 4 }),
    tie("tree"),
  ),
  tree: fc
    .uniqueArray(fc.tuple(name, tie("node")), { selector: ([key]) => key, minLength: 1, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries)),
}));

/** Where random configuration is put: below nodes of the release, ours and others'. */
const places: readonly Path[] = [
  ["service"],
  ["service", "ssh"],
  ["service", "snmp", "community"],
  ["service", "https"],
  ["system"],
  ["system", "login", "user", "vyos", "authentication"],
  ["system", "config-management"],
  ["interfaces", "ethernet", "eth0"],
  ["interfaces", "wireguard", "wg0"],
  ["protocols", "bgp"],
  ["protocols", "static"],
  ["nat", "destination", "rule", "10"],
  ["nat", "source"],
  ["firewall"],
  ["firewall", "group", "address-group", "HOSTS"],
  ["firewall", "ipv4", "forward", "filter", "rule"],
  ["firewall", "name", "WAN-IN", "rule", "10"],
  ["service", "dhcp-server", "shared-network-name", "LAN", "subnet", "192.168.64.0/24"],
  ["service", "dns", "forwarding"],
  ["vpn", "ipsec"],
  ["a", "new", "one"],
];

const additions = fc.array(fc.tuple(fc.constantFrom(...places), name, nodes.node), { maxLength: 6 });

/** Another value in one of the leaves, as somebody else may have set it. */
const edits = fc.array(fc.tuple(fc.nat(), value), { maxLength: 3 });

const edited = (tree: ConfigTree, [n, next]: readonly [number, string]): ConfigTree => {
  const leaves = leavesOf(tree).filter(({ path, values }) => path.length > 0 && values.length > 0);
  const leaf = leaves[n % Math.max(1, leaves.length)];
  return leaf === undefined ? tree : putNode(tree, leaf.path, next);
};

const identity: ConfigTree = {
  interfaces: {
    ethernet: { eth0: { "hw-id": "00:50:56:00:00:01" }, eth9: { "hw-id": "00:50:56:00:00:09" } },
  },
  pki: {
    certificate: { api: { certificate: "MIIB", private: { key: "MIIC" } }, other: { certificate: "MIID" } },
  },
  service: { https: { certificates: { certificate: "api" }, api: { keys: { id: { me: { key: "k3y" } } } } } },
  system: {
    "config-management": { "commit-revisions": "100" },
    login: {
      user: { vyos: { authentication: { "encrypted-password": "$6$abc" } } },
      banner: { "pre-login": "Welcome\\nto all of you" },
    },
  },
};

/**
 * Configurations of a router: resources of every kind, others' configuration below and beside them, leaves that
 * were edited, and now and then what no router would hold.
 */
export const configurations = (release: DialectName): fc.Arbitrary<ConfigTree> =>
  fc
    .tuple(resources(release), additions, edits, fc.boolean(), fc.boolean())
    .map(([declared, more, changes, withIdentity, withGround]) => {
      const start = withGround ? (ground(release) as ConfigTree) : {};
      const own = mergeTrees(start, withIdentity ? identity : {});
      const base = declared.reduce(withResource(release), own);
      const put = (tree: ConfigTree, [place, key, node]: readonly [Path, string, ConfigNode]): ConfigTree => {
        const path = [...place, key];
        const blocked = path.some((_, i) => {
          const above = getNode(tree, path.slice(0, i));
          return i > 0 && above !== undefined && (typeof above === "string" || Array.isArray(above));
        });
        return blocked ? tree : putNode(tree, path, node);
      };
      return shown(changes.reduce(edited, more.reduce(put, base))) as ConfigTree;
    });
