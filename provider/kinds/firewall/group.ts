import * as t from "io-ts";
import * as E from "fp-ts/Either";
import type { Dialect } from "../../config/dialect.js";
import * as c from "../codecs.js";
import { fail, quote } from "../failures.js";
import * as ipc from "../ip-codecs.js";
import type { Failure } from "../kind.js";
import { nodeKind } from "../node-kind.js";
import { object } from "../objects.js";
import { row } from "../rows.js";
import { isKnown } from "../unknown.js";

interface Type {
  /** The leaf of its members. */
  readonly leaf: string;
  readonly member: t.Type<string, unknown>;
  readonly isOfFamily?: (member: string) => boolean;
}

const isV4 = (member: string): boolean => !ipc.isOfIpv6(member);

const types = {
  address: { leaf: "address", member: ipc.groupAddress, isOfFamily: isV4 },
  network: { leaf: "network", member: ipc.prefix, isOfFamily: isV4 },
  "ipv6-address": { leaf: "address", member: ipc.groupAddress, isOfFamily: ipc.isOfIpv6 },
  "ipv6-network": { leaf: "network", member: ipc.prefix, isOfFamily: ipc.isOfIpv6 },
  port: { leaf: "port", member: c.port },
  interface: { leaf: "interface", member: c.interfaceName },
  mac: { leaf: "mac-address", member: c.macAddress },
  domain: { leaf: "address", member: c.fqdn },
} satisfies Readonly<Record<string, Type>>;

type TypeName = keyof typeof types;
const typeNames = Object.keys(types) as TypeName[];
const typeOf = (name: TypeName): Type => types[name];

/** A member of any group; which syntax it has hangs on the type. */
const member: t.Type<string, unknown> = new t.Type<string, unknown>(
  "a member",
  t.string.is,
  (value, context) => c.description.validate(typeof value === "number" ? String(value) : value, context),
  (value) => value,
);

/** Reads the arguments of a firewall group. */
export const firewallGroupCodec = object("a firewall group", {
  required: { type: c.oneOf(...typeNames), name: ipc.plainName },
  optional: {
    members: c.listOf(member),
    include: c.listOf(ipc.plainName),
    description: c.description,
  },
});

type FirewallGroup = t.TypeOf<typeof firewallGroupCodec>;

const complaintAbout = (
  text: string,
  { member: codec, isOfFamily }: Type,
  type: string,
): string | undefined => {
  const decoded = codec.decode(text);
  if (E.isLeft(decoded)) return decoded.left[0]?.message ?? `${quote(text)} is not ${codec.name}`;
  return isOfFamily === undefined || isOfFamily(text)
    ? undefined
    : `${quote(text)} is of the other family; put it into a group of type ${type.startsWith("ipv6-") ? type.slice(5) : `ipv6-${type}`}`;
};

const properMembers = ({ type, members }: FirewallGroup): Failure[] =>
  isKnown(type) && typeof members === "object"
    ? members.filter(isKnown).flatMap((text, i) => {
        const complaint = complaintAbout(text, typeOf(type), type);
        return complaint === undefined ? [] : [fail(`members.${String(i)}`, complaint)];
      })
    : [];

const domains = ({ type, name, include }: FirewallGroup): Failure[] => {
  if (type !== "domain") return [];
  const failures =
    include === undefined ? [] : [fail("include", "is not for domain groups; list the names as members")];
  if (isKnown(name) && !/^[a-zA-Z_][a-zA-Z0-9]?[\w\-.]*$/.test(name))
    failures.push(
      fail(
        "name",
        `${quote(name)} begins with a digit or holds a +, which VyOS refuses in a domain group; rename it`,
      ),
    );
  return failures;
};

const noCircle = ({ name, include }: FirewallGroup): Failure[] =>
  isKnown(name) && isKnown(include) && include.includes(name)
    ? [fail("include", `names the group itself, ${quote(name)}; leave it out`)]
    : [];

const byRelease = ({ type }: FirewallGroup, { firewall, name }: Dialect): Failure[] =>
  !isKnown(type) || firewall.groups.includes(`${type}-group`)
    ? []
    : [
        fail(
          "type",
          `"${type}" does not exist in VyOS ${name}; it has groups of ${firewall.groups.map((g) => g.replace(/-group$/, "")).join(", ")}`,
        ),
      ];

/** `firewall group TYPE-group NAME`. */
export const firewallGroup = nodeKind<FirewallGroup>({
  name: "FirewallGroup",
  codec: firewallGroupCodec,
  validate: (group) => [...properMembers(group), ...domains(group), ...noCircle(group)],
  validateOf: byRelease,
  identity: ["type", "name"],
  named: "name",
  at: ({ type, name }) => ["firewall", "group", `${type}-group`, name],
  rows: ({ type }, { firewall }) => [
    row.list("members", isKnown(type) ? typeOf(type).leaf : "address"),
    ...(firewall.groupIncludes ? [row.list("include", "include")] : []),
    row.text("description", "description"),
  ],
  owns: () => "node",
  prunes: () => [["firewall", "group"], ["firewall"]],
});
