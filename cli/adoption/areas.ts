import { leavesOf } from "../../provider/config/tree.js";
import type { Declared } from "../../provider/adoption/declared.js";

/** A part of a router as network people think of it: a section of the program, or a file of it. */
export interface Area {
  /** The name of its file, without `.ts`. */
  readonly file: string;
  readonly title: string;
}

interface Place extends Area {
  /** The roots of configuration that belong to it. */
  readonly roots: readonly string[];
  /** Nodes that come first in it, in this order; `*` is any name. */
  readonly first: readonly string[];
}

/** In the order in which people think of a network. What names another comes behind it, so policies are before routing. */
const places: readonly Place[] = [
  { file: "system", title: "System", roots: ["system"], first: [] },
  { file: "certificates", title: "Certificates and keys", roots: ["pki"], first: ["pki ca"] },
  {
    file: "interfaces",
    title: "Interfaces",
    roots: ["vrf", "interfaces"],
    first: ["vrf", "interfaces ethernet", "interfaces bonding"],
  },
  { file: "policies", title: "Policies", roots: ["policy", "traffic-policy", "qos"], first: ["policy"] },
  { file: "routing", title: "Routing", roots: ["protocols"], first: ["protocols static"] },
  { file: "services", title: "Services", roots: ["service"], first: ["service dhcp-server", "service dns"] },
  { file: "vpn", title: "VPN", roots: ["vpn"], first: [] },
  {
    file: "firewall",
    title: "Firewall",
    roots: ["firewall", "zone-policy"],
    first: [
      ...["firewall global-options", "firewall group"],
      ...["firewall ipv4 name", "firewall ipv4", "firewall ipv6 name", "firewall ipv6"],
    ],
  },
  {
    file: "nat",
    title: "NAT",
    roots: ["nat", "nat66", "nat64"],
    first: ["nat destination", "nat source", "nat static"],
  },
  {
    file: "availability",
    title: "High availability and load balancing",
    roots: ["high-availability", "cluster", "load-balancing"],
    first: [],
  },
  { file: "containers", title: "Containers", roots: ["container"], first: ["container network"] },
];

const others: Place = { file: "others", title: "Others", roots: [], first: [] };

const pathOf = ({ tree }: Declared): readonly string[] => leavesOf(tree)[0]?.path ?? [];

/** The parts of the program in their order. */
export const areas: readonly Area[] = [...places, others];

/** The root that says where it belongs: routing of a VRF is routing. */
const rootOf = (declared: Declared): string => {
  const [root = "", , , below = ""] = pathOf(declared);
  return root === "vrf" && declared.kind !== "Config" && below === "protocols" ? below : root;
};

const placeOf = (declared: Declared): Place =>
  places.find(({ roots }) => roots.includes(rootOf(declared))) ?? others;

/** The part of the program that a resource belongs to. */
export const areaOf = (declared: Declared): Area => placeOf(declared);

const byName = new Intl.Collator("en", { numeric: true });

const rankOf = (declared: Declared): number => {
  const { first } = placeOf(declared);
  const text = `${pathOf(declared).join(" ")} `;
  const at = first.findIndex((start) => text.startsWith(`${start} `));
  return at < 0 ? first.length : at;
};

/** Whether the resource says what its part of the router is, and not a thing of which there are several. */
const isWhole = ({ kind }: Declared): boolean => kind === "System";

/** In the order of their places within one part. */
export const inOrder = (declared: readonly Declared[]): readonly Declared[] =>
  declared
    .map((each) => ({ each, rank: isWhole(each) ? -1 : rankOf(each), path: pathOf(each).join(" ") }))
    .sort((a, b) => a.rank - b.rank || byName.compare(a.path, b.path))
    .map(({ each }) => each);
