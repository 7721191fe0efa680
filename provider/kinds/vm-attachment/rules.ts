import { dialects, type Dialect } from "../../config/dialect.js";
import { sameNode } from "../../config/tree.js";
import { tooLong } from "../description.js";
import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { natRule } from "../nat-rule/kind.js";
import { isInRange, rangeFailures } from "../pool.js";
import { renderRows } from "../rows.js";
import { isKnown } from "../unknown.js";
import { ipv4Number, isInNetwork } from "../../schema/addresses.js";
import type { ForwardDraft, VmAttachmentDraft } from "./model.js";
import { ruleRows } from "./rows.js";

const pools = (vm: VmAttachmentDraft): Failure[] => {
  const failures: Failure[] = [];
  for (const name of ["externalPortPool", "ruleNumberPool"] as const) {
    const pool = vm[name];
    if (isKnown(pool)) failures.push(...rangeFailures(name, pool));
  }
  const { addressPool, subnet, address } = vm;
  if (isKnown(addressPool)) {
    const { from, to } = addressPool;
    failures.push(...rangeFailures("addressPool", addressPool, ipv4Number));
    if (isKnown(subnet) && !(isInNetwork(from, subnet) && isInNetwork(to, subnet)))
      failures.push(
        fail("addressPool", `${from}–${to} does not lie within subnet ${subnet}; give a part of it`),
      );
  }
  if (isKnown(address) && isKnown(subnet) && !isInNetwork(address, subnet))
    failures.push(
      fail(
        "address",
        `${quote(address)} does not lie within subnet ${subnet}, as VyOS demands; give one that does`,
      ),
    );
  return failures;
};

const isRange = (port: unknown): port is string => typeof port === "string" && /^\d+-\d+$/.test(port);

const width = (port: string): number => {
  const [from = 0, to = 0] = port.split("-").map(Number);
  return to - from;
};

const forwardPorts = (at: string, { port, externalPort }: ForwardDraft): Failure[] => {
  if (port === undefined)
    return [
      fail(`${at}.port`, "is missing; give it, since only forwards named ssh, http and https know theirs"),
    ];
  if (!isKnown(port)) return [];
  if (typeof port === "string" && !isRange(port))
    return [fail(`${at}.port`, `${quote(port)} is a service name; give the number`)];
  if (externalPort === undefined)
    return isRange(port)
      ? [
          fail(
            `${at}.externalPort`,
            `is missing; give a range as long as port ${port}, which no pool is asked for`,
          ),
        ]
      : [];
  if (!isKnown(externalPort)) return [];
  if (typeof externalPort === "string" && !isRange(externalPort))
    return [fail(`${at}.externalPort`, `${quote(externalPort)} is a service name; give the number`)];
  if (isRange(port) && (!isRange(externalPort) || width(port) !== width(externalPort)))
    return [
      fail(`${at}.externalPort`, `${quote(externalPort)} is not as long a range as port ${port}; make it so`),
    ];
  return [];
};

/** The same demands as on any other NAT rule, under the forward's own property names. */
const asNatRule = (
  vm: VmAttachmentDraft,
  at: string,
  forward: ForwardDraft,
  dialect?: Dialect,
): Failure[] => {
  const { protocol, description, source } = forward;
  const side = { ...(source === undefined ? {} : { source }) };
  const { inboundInterface } = vm;
  return natRule
    .validate(
      {
        type: "destination",
        translation: { address: vm.address ?? "192.0.2.1" },
        destination: { port: "1" },
        protocol,
        description,
        ...side,
        ...(inboundInterface === undefined ? {} : { inboundInterface }),
      },
      dialect,
    )
    .map(({ property, reason }) =>
      fail(property === "inboundInterface" ? property : `${at}.${property}`, reason),
    );
};

const span = (port: number | string): { from: number; to: number } => {
  const [from = 0, to = from] = String(port).split("-").map(Number);
  return { from, to };
};

const overlap = (a: number | string, b: number | string): boolean =>
  span(a).from <= span(b).to && span(b).from <= span(a).to;

const shareProtocol = (a: string, b: string): boolean => a === b || a === "tcp_udp" || b === "tcp_udp";

const sourceOf = ({ source }: ForwardDraft) => renderRows(ruleRows(dialects["1.5"]), { source });

/** Whether two forwards ask for the same packets, as far as their external ports are known. */
export const wantSamePackets = (a: ForwardDraft, b: ForwardDraft): boolean =>
  isKnown(a.externalPort) &&
  isKnown(b.externalPort) &&
  shareProtocol(a.protocol, b.protocol) &&
  overlap(a.externalPort, b.externalPort) &&
  sameNode(sourceOf(a), sourceOf(b));

/** Forwards of one VM must not be in each other's way. */
const between = (forwards: readonly (readonly [string, ForwardDraft])[]): Failure[] =>
  forwards.flatMap(([name, a], i) =>
    forwards.slice(0, i).flatMap(([other, b]) => {
      if (isKnown(a.ruleNumber) && a.ruleNumber === b.ruleNumber)
        return [
          fail(
            `forwards.${name}.ruleNumber`,
            `${String(a.ruleNumber)} is also that of forwards.${other}; give each its own`,
          ),
        ];
      if (!wantSamePackets(a, b)) return [];
      return [
        fail(
          `forwards.${name}.externalPort`,
          `${quote(a.externalPort)} is also that of forwards.${other}; give each its own`,
        ),
      ];
    }),
  );

const mappingFailures = ({ hostname, description }: VmAttachmentDraft, dialect: Dialect): Failure[] => {
  const { dhcp, name } = dialect;
  return [
    ...(isKnown(hostname) && !dhcp.mappingName.test(hostname)
      ? [
          fail(
            "hostname",
            `${quote(hostname)} is not a name that a static mapping of VyOS ${name} can have; use letters, digits, hyphens and dots, beginning with a letter or digit`,
          ),
        ]
      : []),
    ...(description !== undefined && !dhcp.mappingDescription
      ? [fail("description", `does not exist in VyOS ${name}, where only forwards have one; leave it out`)]
      : tooLong(description, dialect)),
  ];
};

/** Forwards that take packets away from others, which few mean. */
const catchAll = ({ inboundInterface, externalAddress, forwards }: VmAttachmentDraft): readonly Failure[] =>
  inboundInterface !== undefined || externalAddress !== undefined || Object.keys(forwards).length === 0
    ? []
    : [
        {
          ...fail(
            "forwards",
            'have neither inboundInterface nor externalAddress, so they catch every packet to their ports that passes the router, those that come from inside too; give one of the two, or inboundInterface: "any" if that is meant',
          ),
          isWarning: true,
        },
      ];
/** Groups of machines have the lowest bit of the first pair set. */
const ofOneMachine = ({ macAddress }: VmAttachmentDraft): Failure[] =>
  isKnown(macAddress) && parseInt(macAddress.slice(0, 2), 16) % 2 === 1
    ? [
        fail(
          "macAddress",
          `${quote(macAddress)} is the address of a group of machines, which no VM has; give the VM's own`,
        ),
      ]
    : [];

/** What a VM attachment must be for the router to take it. */
export const vmAttachmentFailures = (vm: VmAttachmentDraft, dialect?: Dialect): readonly Failure[] => {
  // A forward that is not known yet is a string.
  const forwards = (typeof vm.forwards === "object" ? Object.entries(vm.forwards) : []).filter(
    ([, forward]) => typeof forward === "object",
  );
  const { ruleNumberPool } = vm;
  const failures = [
    ...ofOneMachine(vm),
    ...pools(vm),
    ...forwards.flatMap(([name, forward]) => {
      const at = `forwards.${name}`;
      return [...forwardPorts(at, forward), ...asNatRule(vm, at, forward, dialect)];
    }),
    ...between(forwards),
    ...(isKnown(ruleNumberPool)
      ? forwards.flatMap(([name, { ruleNumber }]) =>
          isKnown(ruleNumber) && !isInRange(ruleNumber, ruleNumberPool)
            ? [
                fail(
                  `forwards.${name}.ruleNumber`,
                  `${String(ruleNumber)} is outside ruleNumberPool; leave one of the two out`,
                ),
              ]
            : [],
        )
      : []),
    ...(dialect === undefined ? [] : mappingFailures(vm, dialect)),
    ...catchAll(vm),
  ];
  // What is wrong with the VM as a whole is wrong with each of its forwards: said once.
  return [...new Map(failures.map((failure) => [JSON.stringify(failure), failure])).values()];
};
