/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import * as c from "./codecs.js";
import * as s from "./system-codecs.js";
import { flag, group, leaf, record } from "./table/index.js";

/** What neighbours know each other by. */
const phrase = (name: string, most: number) =>
  c.like(
    name,
    new RegExp(`^\\S{1,${String(most)}}$`),
    `use up to ${String(most)} characters without spaces`,
    "s3cret",
  );

/** What OSPF and OSPFv3 share on an interface. */
const link = {
  /** Watch the link by BFD. Default false. VyOS node `bfd`. */
  bfd: flag("bfd"),
  /** Seconds of silence until a neighbour is gone, 1–65535; default 40. VyOS node `dead-interval`. */
  deadInterval: leaf("dead-interval", c.wholeNumber("a number in range", 1, 65535), { default: 40 }),
  /** Seconds between two signs of life, 1–65535; default 10. VyOS node `hello-interval`. */
  helloInterval: leaf("hello-interval", c.wholeNumber("a number in range", 1, 65535), { default: 10 }),
  /** Pass over differences of the MTU. Default false. VyOS node `mtu-ignore`. */
  mtuIgnore: flag("mtu-ignore"),
  /** How much it wants to be the designated router, 0–255; default 1. VyOS node `priority`. */
  priority: leaf("priority", c.wholeNumber("a number in range", 0, 255), { default: 1 }),
  /** Seconds until something is sent again, 3–65535; default 5. VyOS node `retransmit-interval`. */
  retransmitInterval: leaf("retransmit-interval", c.wholeNumber("a number in range", 3, 65535), {
    default: 5,
  }),
  /** Seconds that a link's state is under way, 1–65535; default 1. VyOS node `transmit-delay`. */
  transmitDelay: leaf("transmit-delay", c.wholeNumber("a number in range", 1, 65535), { default: 1 }),
};

const ospfPropertiesOf = {
  /** How neighbours prove who they are. Default none. VyOS node `authentication`. */
  authentication: group("authentication", "how OSPF knows its neighbours", {
    /** Keys by number. Default none. VyOS node `md5 key-id`. */
    md5: record("md5 key-id", {
      all: "keys by number",
      one: "a key",
      key: s.numberKey("a key's number", 1, 255),
      properties: {
        /** The key, up to 16 characters. A secret. VyOS node `md5-key`. */
        key: leaf("md5-key", phrase("a key", 16), { required: true, secret: true }),
      },
    }),
    /** A password in plain text, up to 8 characters. A secret. Default none. VyOS node `plaintext-password`. */
    plaintextPassword: leaf("plaintext-password", phrase("a password", 8), { secret: true }),
  }),
  /** Megabits a second, from which its cost follows, 1–100000. Default none. VyOS node `bandwidth`. */
  bandwidth: leaf("bandwidth", c.wholeNumber("a number in range", 1, 100000)),
  /** What a way over it costs, 1–65535. Default none. VyOS node `cost`. */
  cost: leaf("cost", c.wholeNumber("a number in range", 1, 65535)),
  ...link,
  /** The type of its network. Default none. VyOS node `network`. */
  network: leaf("network", c.oneOf("broadcast", "non-broadcast", "point-to-multipoint", "point-to-point")),
};

type OspfPropertiesOf = typeof ospfPropertiesOf;

/** OSPF on an interface of VyOS 1.3. */
export interface OspfProperties extends OspfPropertiesOf {}

/** OSPF on an interface of VyOS 1.3. */
export const ospfProperties: OspfProperties = ospfPropertiesOf;

const ospfv3PropertiesOf = {
  ...link,
  /** What a way over it costs, 1–65535; default 1. VyOS node `cost`. */
  cost: leaf("cost", c.wholeNumber("a number in range", 1, 65535), { default: 1 }),
  /** The MTU that it tells, 1–65535. Default none. VyOS node `ifmtu`. */
  ifmtu: leaf("ifmtu", c.wholeNumber("a number in range", 1, 65535)),
  /** The number of the instance, 0–255; default 0. VyOS node `instance-id`. */
  instanceId: leaf("instance-id", c.wholeNumber("a number in range", 0, 255), { default: 0 }),
  /** The type of its network. Default none. VyOS node `network`. */
  network: leaf("network", c.oneOf("broadcast", "point-to-point")),
  /** Speak to nobody on it. Default false. VyOS node `passive`. */
  passive: flag("passive"),
};

type Ospfv3PropertiesOf = typeof ospfv3PropertiesOf;

/** OSPFv3 on an interface of VyOS 1.3. */
export interface Ospfv3Properties extends Ospfv3PropertiesOf {}

/** OSPFv3 on an interface of VyOS 1.3. */
export const ospfv3Properties: Ospfv3Properties = ospfv3PropertiesOf;

/** RIPng on an interface of VyOS 1.3. */
export const ripngProperties = {
  /** What is told back to where it was heard. Default none. VyOS node `split-horizon`. */
  splitHorizon: group("split-horizon", "what is told back", {
    /** Tell everything back. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Tell it back as unreachable. Default false. VyOS node `poison-reverse`. */
    poisonReverse: flag("poison-reverse"),
  }),
};

const ripPropertiesOf = {
  ...ripngProperties,
  /** How neighbours prove who they are. Default none. VyOS node `authentication`. */
  authentication: group("authentication", "how RIP knows its neighbours", {
    /** Keys by number. Default none. VyOS node `md5`. */
    md5: record("md5", {
      all: "keys by number",
      one: "a key",
      key: s.numberKey("a key's number", 1, 255),
      properties: {
        /** The key, up to 16 characters. A secret. VyOS node `password`. */
        password: leaf("password", phrase("a key", 16), { required: true, secret: true }),
      },
    }),
    /** A password in plain text, up to 16 characters. A secret. Default none. VyOS node `plaintext-password`. */
    plaintextPassword: leaf("plaintext-password", phrase("a password", 16), { secret: true }),
  }),
};

type RipPropertiesOf = typeof ripPropertiesOf;

/** RIP on an interface of VyOS 1.3. */
export interface RipProperties extends RipPropertiesOf {}

/** RIP on an interface of VyOS 1.3. */
export const ripProperties: RipProperties = ripPropertiesOf;
