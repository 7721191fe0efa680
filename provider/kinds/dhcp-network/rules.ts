import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { rangeFailures } from "../pool.js";
import { isKnown } from "../unknown.js";
import { ipv4Number, isInNetwork } from "../../schema/addresses.js";
import type { DhcpNetwork, Subnet } from "./model.js";

type Demand = (prefix: string, subnet: Subnet, at: string) => readonly Failure[];

const ends = ["start", "stop"] as const;

const ranges: Demand = (prefix, subnet, at) => {
  if (!isKnown(subnet.ranges)) return [];
  const failures: Failure[] = [];
  const seen: [name: string, from: number, to: number][] = [];
  for (const [name, { start, stop }] of Object.entries(subnet.ranges)) {
    const here = `${at}.ranges.${name}`;
    for (const end of ends) {
      const address = { start, stop }[end];
      if (!isInNetwork(address, prefix))
        failures.push(
          fail(`${here}.${end}`, `${quote(address)} does not lie within ${prefix}; give one that does`),
        );
    }
    const [from, to] = [ipv4Number(start), ipv4Number(stop)];
    failures.push(...rangeFailures(here, { from: start, to: stop }, ipv4Number));
    const other = seen.find(([, low, high]) => from <= high && low <= to);
    if (other !== undefined)
      failures.push(fail(here, `overlaps range ${quote(other[0])}; VyOS gives an address to one range only`));
    seen.push([name, from, to]);
  }
  return failures;
};

const exclusions: Demand = (prefix, { exclude }, at) =>
  isKnown(exclude)
    ? exclude
        .filter((address) => !isInNetwork(address, prefix))
        .map((address) =>
          fail(`${at}.exclude`, `${quote(address)} does not lie within ${prefix}; leave it out`),
        )
    : [];

const eachSubnet = ({ subnets }: DhcpNetwork, judge: Demand): readonly Failure[] =>
  isKnown(subnets) || typeof subnets === "object"
    ? Object.entries(subnets).flatMap(([prefix, subnet]) =>
        typeof subnet === "object" ? judge(prefix, subnet, `subnets.${prefix}`) : [],
      )
    : [];

const distinct = ({ subnets }: DhcpNetwork): Failure[] => {
  if (typeof subnets !== "object") return [];
  const prefixes = Object.keys(subnets);
  const failures: Failure[] = [];
  if (prefixes.length === 0) failures.push(fail("subnets", "is empty; VyOS needs a subnet in every network"));
  prefixes.forEach((prefix, i) => {
    const overlaps = (other: string): boolean => {
      const [a = "", b = ""] = [prefix, other].map((each) => each.split("/")[0]);
      return isInNetwork(a, other) || isInNetwork(b, prefix);
    };
    const other = prefixes.slice(0, i).find(overlaps);
    if (other !== undefined)
      failures.push(fail(`subnets.${prefix}`, `overlaps ${other}; give another prefix`));
  });
  const ids = Object.entries(subnets).filter(
    ([, subnet]) => typeof subnet === "object" && isKnown(subnet.subnetId),
  );
  ids.forEach(([prefix, { subnetId }], i) => {
    if (ids.slice(0, i).some(([, other]) => other.subnetId === subnetId))
      failures.push(
        fail(`subnets.${prefix}.subnetId`, `${String(subnetId)} is taken by another subnet; leave it out`),
      );
  });
  return failures;
};

/** The router's verify rules for a network, as far as it is told by itself. */
export const dhcpNetworkFailures = (network: DhcpNetwork): readonly Failure[] => [
  ...distinct(network),
  ...eachSubnet(network, ranges),
  ...eachSubnet(network, exclusions),
];
