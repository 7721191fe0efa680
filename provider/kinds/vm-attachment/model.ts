import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as t from "io-ts";
import * as c from "../codecs.js";
import { defaultNumberRange, numberRangeCodec, ruleNumber } from "../nat-rule/number.js";
import { matchCodec } from "../nat-rule/properties.js";
import { object, record } from "../objects.js";
import { orUnknown } from "../unknown.js";

/** The ports that a forward of this name has when it names none. */
export const wellKnownPorts: ReadonlyMap<string, number> = new Map([
  ["ssh", 22],
  ["http", 80],
  ["https", 443],
]);

/** A port as a number, a range as text. */
const forwardPort: t.Type<number | string, unknown> = orUnknown(
  new t.Type<number | string, unknown>(
    c.port.name,
    (value): value is number | string => typeof value === "number" || typeof value === "string",
    (value, context) => {
      const decoded = c.port.validate(value, context);
      return E.isRight(decoded) && /^\d+$/.test(decoded.right) ? t.success(Number(decoded.right)) : decoded;
    },
    (value) => value,
  ),
);

const portNumber = c.wholeNumber("a port", 1, 65535);

const forward = object("a forward", {
  required: {},
  optional: {
    port: forwardPort,
    externalPort: forwardPort,
    ruleNumber,
    protocol: c.oneOf("tcp", "udp", "tcp_udp"),
    source: matchCodec,
    description: c.description,
    enabled: c.boolean,
  },
});

const forwardName = new t.Type<string, unknown>(
  "the name of a forward",
  t.string.is,
  (value, context) =>
    typeof value === "string" && /^[A-Za-z0-9][-_.A-Za-z0-9]{0,62}$/.test(value)
      ? t.success(value)
      : t.failure(value, context, "is not a name for a forward; use letters, digits and - _ ."),
  (value) => value,
);

/** The arguments of a VM attachment, before defaults. */
export const vmAttachmentArgs = object("a VM attachment", {
  required: { network: c.networkName, hostname: c.hostName, macAddress: c.macAddress },
  optional: {
    subnet: c.ipv4Prefix,
    address: c.ipv4,
    addressPool: object("a range of addresses", { required: { from: c.ipv4, to: c.ipv4 }, optional: {} }),
    externalPortPool: c.withDefault(
      object("a range of ports", { required: { from: portNumber, to: portNumber }, optional: {} }),
      { from: 32000, to: 33000 },
    ),
    ruleNumberPool: c.withDefault(numberRangeCodec, defaultNumberRange),
    description: c.description,
    inboundInterface: c.interfaceName,
    externalAddress: c.ipv4,
    forwards: record("forwards by name", forwardName, forward),
    paused: c.flag,
  },
});

type Args = t.TypeOf<typeof vmAttachmentArgs>;
type ForwardArgs = t.TypeOf<typeof forward>;

/** A forward with its defaults: the port by its name, TCP, enabled, a description that says whose it is. */
export type ForwardDraft = ForwardArgs & Required<Pick<ForwardArgs, "protocol" | "description" | "enabled">>;

/** A VM attachment as the arguments have it, defaults filled in. */
export type VmAttachmentDraft = Omit<Args, "forwards"> & {
  readonly forwards: Readonly<Record<string, ForwardDraft>>;
};

/** One forward with its place on the router. */
export type Forward = ForwardDraft & { readonly externalPort: number | string; readonly ruleNumber: number };

/** A VM attachment with everything chosen. */
export type VmAttachmentModel = VmAttachmentDraft & {
  readonly subnet: string;
  readonly address: string;
  readonly forwards: Readonly<Record<string, Forward>>;
};

const withDefaults = (hostname: string, name: string, given: ForwardArgs): ForwardDraft => {
  const port = given.port ?? wellKnownPorts.get(name);
  return {
    ...given,
    ...(port === undefined ? {} : { port }),
    protocol: given.protocol ?? "tcp",
    description: given.description ?? `${hostname} ${name}`,
    enabled: given.enabled ?? true,
  };
};

/** Reads the arguments of a VM attachment and fills the defaults in. */
export const vmAttachmentCodec: t.Type<VmAttachmentDraft, unknown> = new t.Type<VmAttachmentDraft, unknown>(
  vmAttachmentArgs.name,
  (value): value is VmAttachmentDraft => vmAttachmentArgs.is(value),
  (value, context) =>
    pipe(
      vmAttachmentArgs.validate(value, context),
      E.map((given) => {
        // Forwards that are not known yet stay so; each that is known gets its defaults.
        const forwards = given.forwards ?? {};
        return {
          ...given,
          forwards: isKnownRecord(forwards)
            ? Object.fromEntries(
                Object.entries(forwards).map(([name, forward]) => [
                  name,
                  isKnownRecord(forward) ? withDefaults(given.hostname, name, forward) : forward,
                ]),
              )
            : forwards,
        } as VmAttachmentDraft;
      }),
    ),
  (value) => value,
);

const isKnownRecord = (value: unknown): boolean => typeof value === "object" && value !== null;

/** Where external ports and rule numbers are taken from unless the arguments say otherwise. */
export const defaultPools = {
  externalPorts: { from: 32000, to: 33000 },
  ruleNumbers: defaultNumberRange,
} as const;
