import { isRecord } from "../base/json.js";
import { meant } from "../base/text.js";
import { compareAddresses, isIpv4, isIpv4Cidr, isMac, isPrefix, networkOf } from "../schema/addresses.js";
import { protocolNames, serviceAliases, serviceNames } from "../schema/index.js";
import * as E from "fp-ts/Either";
import * as t from "io-ts";
import { quote } from "./failures.js";
import { withSamples, type Syntax } from "./syntax.js";
import { orUnknown } from "./unknown.js";

/** Says what is wrong with a text and how to mend it; undefined when it is right. */
export type Complaint = (text: string) => string | undefined;

const suchAs = ([sample]: readonly string[]): string =>
  sample === undefined ? "" : ` such as ${quote(sample)}`;

/**
 * A text that is kept in a form of its own, and some that are right: on the right of `decode` what it comes to, on the
 * left the whole message.
 */
export const decoded = (
  name: string,
  fix: string,
  decode: (text: string) => E.Either<string, string>,
  samples: readonly string[],
): Syntax<string> =>
  withSamples(
    orUnknown(
      new t.Type<string, unknown>(
        name,
        t.string.is,
        (value, context) => {
          if (typeof value !== "string")
            return t.failure(value, context, `${quote(value)} is not a text; give ${fix}`);
          const text = decode(value);
          return E.isRight(text) ? t.success(text.right) : t.failure(value, context, text.left);
        },
        (value) => value,
      ),
    ),
    samples,
  );

/**
 * A text with a syntax of its own, and some that are right. The message names the value, the fault and the fix.
 */
export const syntax = (name: string, complain: Complaint, ...samples: readonly string[]): Syntax<string> =>
  decoded(
    name,
    `${name}${suchAs(samples)}`,
    (value) => {
      const complaint = complain(value);
      return complaint === undefined ? E.right(value) : E.left(`${quote(value)} ${complaint}`);
    },
    samples,
  );

/** A text that a pattern describes. */
export const like = (
  name: string,
  pattern: RegExp,
  fix: string,
  ...samples: readonly string[]
): Syntax<string> =>
  syntax(name, (text) => (pattern.test(text) ? undefined : `is not ${name}; ${fix}`), ...samples);

/** A number within bounds; a text of digits is taken as well, since configuration often comes as text. */
export const wholeNumber = (name: string, min: number, max: number): Syntax<number> =>
  Object.assign(
    orUnknown(
      new t.Type<number, unknown>(
        name,
        t.number.is,
        (value, context) => {
          const n = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
          return typeof n === "number" && Number.isInteger(n) && n >= min && n <= max
            ? t.success(n)
            : t.failure(
                value,
                context,
                `${quote(value)} is not ${name}; give a whole number from ${String(min)} to ${String(max)}`,
              );
        },
        (value) => value,
      ),
    ),
    { isNumber: true, samples: [min, max] } as const,
  );

/** Yes or no. */
export const boolean: t.Type<boolean, unknown> = orUnknown(
  new t.Type<boolean, unknown>(
    "true or false",
    t.boolean.is,
    (value, context) =>
      typeof value === "boolean"
        ? t.success(value)
        : t.failure(value, context, `${quote(value)} is neither true nor false; give one of them`),
    (value) => value,
  ),
);

/** Yes or no, and no is not the same as nothing. */
export const answer: Syntax<boolean> = withSamples(boolean, [true, false]);

/** A valueless leaf: true where it is set, and `false` means the same as leaving it out. */
export const flag: Syntax<true | undefined, boolean> = withSamples(
  new t.Type<true | undefined, unknown>(
    boolean.name,
    (value): value is true | undefined => value === true || value === undefined,
    (value, context) => {
      const decoded = boolean.validate(value, context);
      return E.isLeft(decoded) || decoded.right ? (decoded as t.Validation<true>) : t.success(undefined);
    },
    (value) => value,
  ),
  [true, false],
);

/** One of a few words. */
export const oneOf = <const W extends string>(...words: readonly W[]): Syntax<W> => {
  const among = `one of ${words.join(", ")}`;
  const is = (value: unknown): value is W => (words as readonly unknown[]).includes(value);
  const validate: t.Validate<unknown, W> = (value, context) =>
    is(value) ? t.success(value) : t.failure(value, context, `${quote(value)} is no choice; give ${among}`);
  const type = orUnknown(new t.Type<W, unknown>(among, is, validate, (value) => value));
  return withSamples(Object.assign(type, { choices: words }), words);
};

const isUsual = (value: unknown, usual: unknown): boolean =>
  isRecord(value) && isRecord(usual)
    ? Object.keys({ ...value, ...usual }).every((name) => value[name] === usual[name])
    : value === usual;

/** The same with a default that may be stated: it then means no more than leaving it out. */
export const withDefault = <A>(type: t.Type<A, unknown>, usual: A): t.Type<A, unknown> =>
  new t.Type<A, unknown>(
    type.name,
    type.is,
    (value, context) => {
      const decoded = type.validate(value, context);
      return E.isRight(decoded) && isUsual(decoded.right, usual)
        ? t.success(undefined as unknown as A)
        : decoded;
    },
    type.encode,
  );

/** What makes the router write a value in quotes, where a backslash begins an escape. */
const inQuotes = /[ \t\v\f*;{}]/;

/** What the router refuses in, or loses from, any value. Sources: VyOS's configuration back end. */
export const complainAboutText: Complaint = (text) => {
  if (text === "") return "is empty; leave the property out instead";
  const bad = /['"\n\r]/.exec(text)?.[0];
  if (bad === "'" || bad === '"')
    return `holds a ${bad === "'" ? "single" : "double"} quote, which VyOS refuses in every value; leave it out`;
  if (bad !== undefined)
    return "holds a line break, which VyOS refuses in every value; leave it out, or write a backslash and an n as VyOS does";
  if (/^\s/.test(text)) return "begins with a space, which VyOS drops; begin with another character";
  const mark = inQuotes.exec(text)?.[0];
  if (mark === undefined && text.startsWith("//"))
    return "begins with //, which VyOS takes for a remark; begin with another character";
  // The one escape that the router reads back and that no other value is read as.
  if (mark !== undefined && /\\(?!n)/.test(text))
    return `holds a backslash beside ${mark === " " ? "a space" : quote(mark)}, which keeps VyOS from showing its configuration; leave the backslash out`;
  return undefined;
};

/** The length that the router sees: it counts bytes. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** A `description`. */
export const description = syntax("a description", complainAboutText, "to the office");

const complainAboutIpv4: Complaint = (text) =>
  isIpv4(text) ? undefined : "is not an IPv4 address; give one such as 192.0.2.10";

/** What is wrong with a text that is to be a prefix without host bits. */
export const prefixComplaint =
  (isCidr: (text: string) => boolean, complaint: string): Complaint =>
  (text) => {
    if (!isCidr(text)) return complaint;
    return isPrefix(text) ? undefined : `has host bits set; give ${networkOf(text) ?? ""}`;
  };

export const complainAboutPrefix = prefixComplaint(
  isIpv4Cidr,
  "is not an IPv4 prefix; give one such as 192.0.2.0/24",
);

/** What is wrong with a text that is to be two addresses of one family with a dash between, the lower first. */
export const rangeComplaint =
  (isAddress: (text: string) => boolean, complaint: string): Complaint =>
  (text) => {
    const [from = "", to = "", ...more] = text.split("-");
    if (!isAddress(from) || !isAddress(to) || more.length > 0) return complaint;
    const order = compareAddresses(from, to);
    if (order === 0) return `is a range of one address; give ${from}`;
    return order < 0 ? undefined : `ends before it begins; give ${to}-${from}`;
  };

export const complainAboutRange = rangeComplaint(
  isIpv4,
  "is not an IPv4 range; give one such as 192.0.2.10-192.0.2.20",
);

export const complainAboutAddress: Complaint = (text) => {
  if (text.includes("/")) return complainAboutPrefix(text);
  if (text.includes("-")) return complainAboutRange(text);
  return isIpv4(text)
    ? undefined
    : "is no IPv4 address, prefix or range; give for example 192.0.2.10, 192.0.2.0/24 or 192.0.2.10-192.0.2.20";
};

/** The same behind an exclamation mark. */
export const negatable =
  (complain: Complaint): Complaint =>
  (text) =>
    complain(text.replace(/^!/, ""));

/** An IPv4 address. */
export const ipv4 = syntax("an IPv4 address", complainAboutIpv4, "192.0.2.10", "198.51.100.7");

/** An IPv4 prefix without host bits. */
export const ipv4Prefix = syntax("an IPv4 prefix", complainAboutPrefix, "192.0.2.0/24");

/** What `source address` and `destination address` of a rule take: address, prefix or range, perhaps negated. */
export const matchAddress = syntax(
  "an IPv4 address, prefix or range",
  negatable(complainAboutAddress),
  "192.0.2.10",
  "192.0.2.0/24",
  "192.0.2.10-192.0.2.20",
  "!192.0.2.10",
);

/** What a destination rule's `translation address` takes. */
export const translationAddress = syntax(
  "an IPv4 address, prefix, range or masquerade",
  (text) => (text === "masquerade" ? undefined : complainAboutAddress(text)),
  "192.0.2.10",
);

export const complainAboutPort: Complaint = (text) => {
  const [, from, to] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  if (from === undefined) {
    if (serviceNames.has(text) || serviceAliases.has(text)) return undefined;
    const hint = meant(text, [...serviceNames]);
    return `is no port; ${hint === undefined ? "" : `did you mean ${hint}? `}give a number from 1 to 65535, a range such as 8000-8010 or a service name`;
  }
  const [low, high] = [Number(from), Number(to ?? from)];
  if (low < 1 || high < 1 || low > 65535 || high > 65535)
    return "is no port; give a number from 1 to 65535, or a range of such";
  return low <= high ? undefined : `ends before it begins; give ${String(high)}-${String(low)}`;
};

/** One port, port range or service name. */
export const port: Syntax<string, string | number> = numberOrText(
  syntax("a port, range or service", complainAboutPort, "22", "8000-8010", "http"),
);

const portList = syntax(
  "ports",
  (text) =>
    text
      .split(",")
      .map((item) => [item, negatable(complainAboutPort)(item)] as const)
      .filter(([, complaint]) => complaint !== undefined)
      .map(([item, complaint]) =>
        item === text ? complaint : `has ${quote(item)}, which ${complaint ?? ""}`,
      )
      .at(0),
  "8080",
);

/** What `port` of a rule's source or destination takes: ports, ranges and services, as one text or a list. */
export const ports: Syntax<string, string | number | readonly (string | number)[]> = withSamples(
  new t.Type<string, unknown>(
    portList.name,
    t.string.is,
    (value, context) => {
      if (!Array.isArray(value)) return numberOrText(portList).validate(value, context);
      if (value.length === 0) return t.failure(value, context, "is an empty list; give at least one port");
      const stray: unknown = value.find((item) => !Number.isFinite(item) && typeof item !== "string");
      if (stray !== undefined)
        return t.failure(value, context, `has ${quote(stray)}; give numbers, ranges or service names`);
      return portList.validate(value.join(","), context);
    },
    (value) => value,
  ),
  [80, "8000-8010", [22, "!8000-8010"]],
);

/** The same, where a number is as good as its text. */
export function numberOrText(codec: Syntax<string>): Syntax<string, string | number> {
  return withSamples(
    new t.Type<string, unknown>(
      codec.name,
      codec.is,
      // The text of NaN, or of Infinity, would pass for a name.
      (value, context) => codec.validate(Number.isFinite(value) ? String(value) : value, context),
      codec.encode,
    ),
    codec.samples ?? [],
  );
}

/** `protocol` of a rule: a name, a number, `tcp_udp` or `all`, perhaps negated. */
export const protocol: Syntax<string, string | number> = numberOrText(
  syntax(
    "a protocol",
    negatable((text) => {
      if (protocolNames.has(text)) return undefined;
      if (/^\d{1,3}$/.test(text) && Number(text) <= 255) return undefined;
      return "is not an IP protocol; give tcp, udp, tcp_udp, all, another name of /etc/protocols or a number up to 255";
    }),
    "tcp",
    "udp",
  ),
);

/** Protocols that have ports: without one of them the router refuses a port in a NAT rule. */
export const portProtocols: ReadonlySet<string> = new Set(["tcp", "udp", "tcp_udp"]);

/** An interface, perhaps negated or with a `*`; `any` where the release has it. */
export const interfaceName = syntax(
  "an interface",
  (text) =>
    /^!?[a-zA-Z][\w.*@-]{0,14}$/.test(text)
      ? undefined
      : "is not an interface; give a name such as eth0 or eth1.100",
  "eth0",
  "!eth1",
);

/** The name of a firewall group, perhaps negated. */
export const groupName = syntax(
  "a group",
  (text) =>
    /^!?[-_a-zA-Z0-9][\w.+-]*$/.test(text)
      ? undefined
      : "is not a group name; use letters, digits and - _ . +, without spaces",
  "HOSTS",
);

/** A domain name as VyOS's `fqdn` validator takes it. */
export const fqdn = syntax(
  "a domain name",
  (text) =>
    /^[A-Za-z0-9][-.A-Za-z0-9]{0,252}$/.test(text)
      ? undefined
      : "is not a domain name; give one such as www.example.com, which cannot be negated",
  "www.example.com",
);

export const complainAboutMac: Complaint = (text) =>
  isMac(text) ? undefined : "is not a MAC address; give six pairs such as 00:50:56:00:00:01";

/** A MAC address of six colon-separated pairs; either case, kept as typed. */
export const macAddress = syntax("a MAC address", complainAboutMac, "00:50:56:00:00:01", "00:50:56:00:00:02");

/** The name of a DHCP shared network. */
export const networkName = syntax(
  "a shared network",
  (text) =>
    /^[-_a-zA-Z0-9][\w.+-]*$/.test(text)
      ? undefined
      : "is not a shared-network-name; use letters, digits and - _ . +, without spaces",
  "LAN",
);

/** The name of a static mapping, as any release takes it; what a release refuses is its dialect's to say. */
export const hostName = syntax(
  "a host name",
  (text) =>
    /^[-_.A-Za-z0-9]{1,253}$/.test(text) ? undefined : "is not a host name; use letters, digits and - _ .",
  "web",
);

const listsOf = (samples: readonly unknown[]): readonly unknown[] =>
  samples.length > 1 ? [samples.slice(0, 1), samples] : samples.map((sample) => [sample]);

/** A non-empty list without repetitions. */
export const listOf = <A, G = A>(item: Syntax<A, G>): Syntax<readonly A[], readonly G[]> =>
  withSamples(
    orUnknown(
      new t.Type<readonly A[], unknown>(
        `a list of ${item.name}`,
        (value): value is A[] => Array.isArray(value) && value.every(item.is),
        (value, context) => {
          if (!Array.isArray(value))
            return t.failure(value, context, `${quote(value)} is not a list; give ${item.name} in brackets`);
          if (value.length === 0)
            return t.failure(value, context, "is an empty list; leave the property out");
          const outcomes = value.map((entry, i) =>
            item.validate(entry, [...context, { key: String(i), type: item, actual: entry }]),
          );
          const errors = outcomes.flatMap((outcome) => (E.isLeft(outcome) ? outcome.left : []));
          if (errors.length > 0) return t.failures(errors);
          return t.success([...new Set(outcomes.flatMap((o) => (E.isRight(o) ? [o.right] : [])))]);
        },
        (value) => value,
      ),
    ),
    listsOf(item.samples ?? []),
  );
