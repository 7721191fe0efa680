import { kindOf, openingsOf, type Opening, type Resource } from "./openings";

/** Names of interfaces that the world does not come in by. */
export interface Inside {
  readonly inside: readonly string[];
}

/** The most that a stack may have. */
export interface Quotas {
  readonly rules: number;
  readonly vms: number;
  readonly forwards: number;
}

const isPositive = (text: string | undefined): boolean => text !== undefined && !text.startsWith("!");

/** Everybody but somebody is still the world. */
const isNarrow = (address: string | undefined): boolean =>
  isPositive(address) && !/\/0$|^0\.0\.0\.0-255\.255\.255\.255$/.test(address ?? "");

const isRestricted = ({ source }: Opening): boolean => {
  const { addressGroup, networkGroup, domainGroup, macGroup } = source?.group ?? {};
  return (
    isNarrow(source?.address) ||
    [source?.fqdn, source?.macAddress, addressGroup, networkGroup, domainGroup, macGroup].some(isPositive)
  );
};

const isPublic = (opening: Opening, { inside }: Inside): boolean =>
  !isRestricted(opening) && !inside.includes(opening.inboundInterface ?? "");

const portsOf = (port: Opening["port"]): string[] =>
  [port ?? []].flat().flatMap((each) => String(each).split(","));

const covers = (ports: string, wanted: number): boolean => {
  const [from = "", to = from] = ports.split("-");
  return ports === "ssh" ? wanted === 22 : Number(from) <= wanted && wanted <= Number(to);
};

const includes = (ports: readonly string[], wanted: number): boolean => {
  const named = ports.filter((each) => !each.startsWith("!"));
  return named.length > 0
    ? named.some((each) => covers(each, wanted))
    : !ports.some((each) => covers(each.slice(1), wanted));
};

const tcp = ["all", "tcp", "tcp_udp", "6"];
const withPorts = [...tcp, "udp", "udplite", "sctp", "dccp", "17", "33", "132", "136"];

const hasPorts = ({ protocol }: Opening): boolean =>
  String(protocol).startsWith("!") || withPorts.includes(String(protocol));

const hasTcp = ({ protocol }: Opening): boolean =>
  String(protocol).startsWith("!")
    ? !tcp.includes(String(protocol).slice(1))
    : tcp.includes(String(protocol));

const whatFor = ({ port, portGroup, protocol }: Opening): string => {
  const ports = portsOf(port);
  if (portGroup !== undefined) return `the ports of group ${portGroup} (${String(protocol)})`;
  return `${ports.length > 0 ? `port ${ports.join(", ")}` : "every port"} (${String(protocol)})`;
};

const subject = ({ at }: Opening): string => (at === "" ? "This rule" : at);
const property = ({ at }: Opening, name: string): string => (at === "" ? name : `${at}.${name}`);

/** Ports that are open to everybody, and nothing says what for. */
export const undescribed = (resource: Resource, config: Inside): string[] =>
  openingsOf(resource)
    .filter((opening) => hasPorts(opening) && isPublic(opening, config))
    .filter(({ description }) => (description ?? "").trim() === "")
    .map(
      (opening) =>
        `${subject(opening)} opens ${whatFor(opening)} to the world and does not say what for: set ${property(opening, "description")}` +
        (opening.restrictable ? `, or name who may in by ${property(opening, "source.address")}.` : "."),
    );

const sshIsOpen = (opening: Opening): string =>
  opening.restrictable
    ? `${subject(opening)} lets everybody reach ssh by ${whatFor(opening)}: name who may in by ${property(opening, "source.address")}, such as "198.51.100.0/24", or by a group in ${property(opening, "source.group")}.`
    : `This rule leads everybody to ${whatFor(opening)}, ssh among them, and static NAT cannot be restricted: make it a rule of type "destination" with source.address.`;

/** Rules that lead everybody to ssh by the ports that they name. */
export const openSsh = (resource: Resource, config: Inside): string[] =>
  openingsOf(resource)
    .filter((opening) => hasTcp(opening) && isPublic(opening, config))
    .filter(({ port, portGroup }) => portGroup === undefined && includes(portsOf(port), 22))
    .map(sshIsOpen);

/** Ports by the names of their groups. */
export type PortGroups = ReadonlyMap<string, readonly string[]>;

/** The groups of ports that the stack declares. */
export const portGroupsOf = (resources: readonly Resource[]): PortGroups =>
  new Map(
    resources
      .filter((resource) => kindOf(resource) === "FirewallGroup" && resource.props.type === "port")
      .map(({ props }) => [String(props.name), ((props.members ?? []) as (string | number)[]).map(String)]),
  );

/** Rules that lead everybody to ssh by a group of ports. A group that another stack made is not judged. */
export const openSshByGroup = (resource: Resource, config: Inside, groups: PortGroups): string[] =>
  openingsOf(resource)
    .filter((opening) => hasTcp(opening) && isPublic(opening, config))
    .filter(({ portGroup = "" }) => (groups.get(portGroup) ?? []).some((ports) => covers(ports, 22)))
    .map(sshIsOpen);

const wordsIn = (value: unknown): string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([word, below]) => [word, ...wordsIn(below)])
    : [];

/** Rules that are written as plain configuration, where none of these policies sees them. */
export const hidden = (resource: Resource): string[] => {
  if (kindOf(resource) !== "Config") return [];
  const { path, config } = resource.props;
  const words = [(path ?? []) as string | string[]].flat().flatMap((part) => part.split(" "));
  const all = [...words, ...wordsIn(config)];
  return /^(nat|firewall)$/.test(all[0] ?? "") && all.includes("rule")
    ? [
        `Rules below "${words.join(" ")}" in a VyosConfig are not seen by this policy pack: write them as VyosNatRule or VyosFirewallRuleset.`,
      ]
    : [];
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const entries = (value: unknown): number => Object.keys(value ?? {}).length;

/** What there is more of than a stack may have. Forwards are counted beside rules, not among them. */
export const overQuota = (resources: readonly Resource[], quotas: Quotas): string[] => {
  const of = (...kinds: readonly string[]): readonly Resource[] =>
    resources.filter((resource) => kinds.includes(kindOf(resource) ?? ""));
  const counted: Readonly<Record<keyof Quotas, number>> = {
    rules:
      of("NatRule", "Masquerade", "FirewallRule").length +
      sum(of("FirewallRuleset").map(({ props }) => entries(props.rules))),
    vms: of("VmAttachment").length,
    forwards: sum(of("VmAttachment").map(({ props }) => entries(props.forwards))),
  };
  return (Object.keys(counted) as (keyof Quotas)[])
    .filter((what) => counted[what] > quotas[what])
    .map(
      (what) =>
        `Too many ${what} in this stack: ${String(counted[what])}, and its quota is ${String(quotas[what])}. Take some out, or raise quotas.${what} in the policy configuration.`,
    );
};
