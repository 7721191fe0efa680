import type { Dialect } from "../config/dialect.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import * as ip from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";
import { interfaceFailures, sizeFailures } from "./interface-rules.js";
import { dhcpOptionProperties, dhcpv6OptionProperties } from "./interface-dhcp.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties } from "./interface-options.js";
import { innerVlan, vlanKey } from "./interface-vlans.js";

const interfaceName = c.like(
  "a wireless interface",
  /^wlan\d+$/,
  "give wlan and a number, such as wlan0",
  "wlan0",
);

const cipher = c.oneOf("GCMP-256", "GCMP", "CCMP-256", "CCMP", "TKIP");
const frequency = (name: string) => leaf(name, withSamples(c.wholeNumber("a channel", 1, 233), [42, 58]));

/** How data is spread in time and over antennas. */
const stbc = (most: number) =>
  group("stbc", "how data is spread over antennas", {
    /** How many streams it receives so. VyOS node `rx`. */
    rx: leaf("rx", c.wholeNumber("a number of streams", 1, most)),
    /** Send so. Default false. VyOS node `tx`. */
    tx: flag("tx"),
  });

const centers = group("center-channel-freq", "the middle of the channel", {
  /** The channel in the middle. VyOS node `freq-1`. */
  freq1: frequency("freq-1"),
  /** The channel in the middle of the second part. VyOS node `freq-2`. */
  freq2: frequency("freq-2"),
});

const ht = {
  /** Tell that channels of 40 MHz are too much. Default false. VyOS node `40mhz-incapable`. */
  incapableOf40Mhz: flag("40mhz-incapable"),
  /** Save power by itself (WMM-PS). Default false. VyOS node `auto-powersave`. */
  autoPowersave: flag("auto-powersave"),
  /** How wide channels may be. VyOS node `channel-set-width`. */
  channelSetWidth: list("channel-set-width", c.oneOf("ht20", "ht40+", "ht40-")),
  /** Acknowledge blocks later. Default false. VyOS node `delayed-block-ack`. */
  delayedBlockAck: flag("delayed-block-ack"),
  /** DSSS and CCK in 40 MHz. Default false. VyOS node `dsss-cck-40`. */
  dsssCck40: flag("dsss-cck-40"),
  /** Greenfield. Default false. VyOS node `greenfield`. */
  greenfield: flag("greenfield"),
  /** LDPC. Default false. VyOS node `ldpc`. */
  ldpc: flag("ldpc"),
  /** L-SIG TXOP protection. Default false. VyOS node `lsig-protection`. */
  lsigProtection: flag("lsig-protection"),
  /** Bytes of an A-MSDU at most: 3839 or 7935. VyOS node `max-amsdu`. */
  maxAmsdu: leaf("max-amsdu", c.numberOrText(c.like("a size", /^(3839|7935)$/, "give 3839 or 7935", "3839"))),
  /** MHz of channels with short guard intervals. VyOS node `short-gi`. */
  shortGi: list("short-gi", c.oneOf("20", "40")),
  /** How antennas save power. VyOS node `smps`. */
  smps: leaf("smps", c.oneOf("static", "dynamic")),
  /** How data is spread over antennas. VyOS node `stbc`. */
  stbc: stbc(3),
};

const vht = {
  /** How many antennas there are, 1–8. VyOS node `antenna-count`. */
  antennaCount: leaf("antenna-count", withSamples(c.wholeNumber("a number of antennas", 1, 8), [4])),
  /** The antennas' pattern stays. Default false. VyOS node `antenna-pattern-fixed`. */
  antennaPatternFixed: flag("antenna-pattern-fixed"),
  /** How beams are formed. VyOS node `beamform`. */
  beamform: list(
    "beamform",
    c.oneOf(
      "single-user-beamformer",
      "single-user-beamformee",
      "multi-user-beamformer",
      "multi-user-beamformee",
    ),
  ),
  /** The middle of the channel. VyOS node `center-channel-freq`. */
  centerChannelFreq: centers,
  /** How wide channels are: 0 for 20 or 40 MHz, 1 for 80, 2 for 160, 3 for 80+80. VyOS node `channel-set-width`. */
  channelSetWidth: leaf("channel-set-width", c.wholeNumber("a width", 0, 3)),
  /** LDPC. Default false. VyOS node `ldpc`. */
  ldpc: flag("ldpc"),
  /** How links are adapted. VyOS node `link-adaptation`. */
  linkAdaptation: leaf("link-adaptation", c.oneOf("unsolicited", "both")),
  /** Bytes of an MPDU at most: 7991 or 11454. VyOS node `max-mpdu`. */
  maxMpdu: leaf("max-mpdu", c.numberOrText(c.like("a size", /^(7991|11454)$/, "give 7991 or 11454", "7991"))),
  /** The exponent of the longest A-MPDU, 0–7. VyOS node `max-mpdu-exp`. */
  maxMpduExp: leaf("max-mpdu-exp", c.wholeNumber("an exponent", 0, 7)),
  /** MHz of channels with short guard intervals. VyOS node `short-gi`. */
  shortGi: list("short-gi", c.oneOf("80", "160")),
  /** How data is spread over antennas. VyOS node `stbc`. */
  stbc: stbc(4),
  /** Save power between transmissions. Default false. VyOS node `tx-powersave`. */
  txPowersave: flag("tx-powersave"),
  /** Take and send VHT control fields. Default false. VyOS node `vht-cf`. */
  vhtCf: flag("vht-cf"),
};

const he = {
  /** The antennas' pattern stays. Default false. VyOS node `antenna-pattern-fixed`. */
  antennaPatternFixed: flag("antenna-pattern-fixed"),
  /** How beams are formed. VyOS node `beamform`. */
  beamform: group("beamform", "how beams are formed", {
    /** For several at once. Default false. VyOS node `multi-user-beamformer`. */
    multiUserBeamformer: flag("multi-user-beamformer"),
    /** Be formed for. Default false. VyOS node `single-user-beamformee`. */
    singleUserBeamformee: flag("single-user-beamformee"),
    /** For one. Default false. VyOS node `single-user-beamformer`. */
    singleUserBeamformer: flag("single-user-beamformer"),
  }),
  /** The colour that tells networks apart, 1–63. VyOS node `bss-color`. */
  bssColor: leaf("bss-color", c.wholeNumber("a colour", 1, 63)),
  /** The middle of the channel. VyOS node `center-channel-freq`. */
  centerChannelFreq: centers,
  /** The operating class, which says how wide channels are. VyOS node `channel-set-width`. */
  channelSetWidth: leaf(
    "channel-set-width",
    c.numberOrText(c.like("an operating class", /^(8[134]|13[1-5])$/, "give 81, 83, 84 or 131 to 135", "81")),
  ),
  /** The coding scheme, 0–3. VyOS node `coding-scheme`. */
  codingScheme: leaf("coding-scheme", c.wholeNumber("a scheme", 0, 3)),
};

const capabilities = {
  /** 802.11ax. VyOS 1.4 and later. VyOS node `he`. */
  he: group("he", "802.11ax", he),
  /** 802.11n. VyOS node `ht`. */
  ht: group("ht", "802.11n", ht),
  /** Take no station without 802.11ax. Default false. VyOS 1.4 and later. VyOS node `require-he`. */
  requireHe: flag("require-he"),
  /** Take no station without 802.11n. Default false. VyOS node `require-ht`. */
  requireHt: flag("require-ht"),
  /** Take no station without 802.11ac. Default false. VyOS node `require-vht`. */
  requireVht: flag("require-vht"),
  /** 802.11ac; needs ht. VyOS node `vht`. */
  vht: group("vht", "802.11ac", vht),
};

const security = {
  /** Who may come, by MAC address. VyOS 1.4 and later. VyOS node `station-address`. */
  stationAddress: group("station-address", "who may come", {
    /** Who may. VyOS node `accept mac`. */
    accept: list("accept mac", c.macAddress),
    /** Who may not. VyOS node `deny mac`. */
    deny: list("deny mac", c.macAddress),
    /** What holds for others; default accept. VyOS node `mode`. */
    mode: leaf("mode", c.oneOf("accept", "deny"), { default: "accept" }),
  }),
  /** Keys of WEP, four at most. Not beside `wpa`. Secret. VyOS node `wep key`. */
  wepKeys: list(
    "wep key",
    c.like(
      "a key of WEP",
      /^([a-fA-F0-9]{10}|[a-fA-F0-9]{26}|[a-fA-F0-9]{32})$/,
      "give 10, 26 or 32 hexadecimal digits",
      "0123456789",
    ),
    { secret: true },
  ),
  /** WPA. Not beside `wepKeys`. VyOS node `wpa`. */
  wpa: group("wpa", "how stations sign in by WPA", {
    /** Ciphers. VyOS node `cipher`. */
    ciphers: list("cipher", cipher),
    /** Ciphers for groups. VyOS 1.3. VyOS node `group-cipher`. */
    groupCiphers: list("group-cipher", cipher),
    /** The cipher for groups. VyOS 1.4 and later. VyOS node `group-cipher`. */
    groupCipher: leaf("group-cipher", cipher),
    /** The cipher of management frames for groups; default AES-128-CMAC. VyOS 1.4 and later. VyOS node `group-mgmt-cipher`. */
    groupMgmtCipher: leaf(
      "group-mgmt-cipher",
      c.oneOf("AES-128-CMAC", "BIP-CMAC-256", "BIP-GMAC-128", "BIP-GMAC-256"),
      { default: "AES-128-CMAC" },
    ),
    /** The version of WPA; default wpa+wpa2. VyOS node `mode`. */
    mode: leaf("mode", c.oneOf("wpa", "wpa2", "wpa+wpa2", "wpa3"), { default: "wpa+wpa2" }),
    /** The passphrase, 8–63 characters. A secret. VyOS node `passphrase`. */
    passphrase: leaf("passphrase", s.words("a passphrase", "s3cr3t-enough"), { secret: true }),
    /** Servers that know users. VyOS node `radius`. */
    radius: group("radius", "servers that know users", {
      /** Servers by address. VyOS node `server`. */
      servers: record("server", {
        all: "servers by address",
        one: "a server",
        key: c.ipv4,
        properties: {
          /** Send it reports. Default false. VyOS node `accounting`. */
          accounting: flag("accounting"),
          /** Keep it without effect. Default false. VyOS node `disable`. */
          disable: flag("disable"),
          /** What both know. A secret. VyOS node `key`. */
          key: leaf("key", word("a key", "s3cret"), { required: true, secret: true }),
          /** Its port, 1–65535; default 1812. VyOS node `port`. */
          port: leaf("port", c.wholeNumber("a port", 1, 65535), { default: 1812 }),
        },
      }),
      /** The address that it asks from. VyOS node `source-address`. */
      sourceAddress: leaf("source-address", c.ipv4),
    }),
    /** The user, of a station. VyOS 1.5. VyOS node `username`. */
    username: leaf("username", s.words("a user", "ada")),
  }),
};

const properties = {
  /** `wlan` and a number. Default: the resource's name. Changing it replaces. */
  name: place(interfaceName, { named: true }),
  /** Its addresses with their prefix lengths, `dhcp` or `dhcpv6`. Default none. VyOS node `address`. */
  addresses: list("address", ip.interfaceAddress),
  /** The access point's MAC address, of a station. VyOS 1.5. Default none. VyOS node `bssid`. */
  bssid: leaf("bssid", c.macAddress),
  /** What it can do. Default none. VyOS node `capabilities`. */
  capabilities: group("capabilities", "what it can do", capabilities),
  /** The channel, 0 for one that is free; default 0. VyOS node `channel`. */
  channel: leaf("channel", withSamples(c.wholeNumber("a channel", 0, 233), [0, 1, 36]), { default: 0 }),
  /** The country, in two small letters; VyOS 1.5 has it in `system wireless`. Default none. VyOS node `country-code`. */
  countryCode: leaf("country-code", c.like("a country", /^([a-z]{2}|00)$/, "give two small letters", "de")),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** How it asks for an address by DHCP. Default none. VyOS node `dhcp-options`. */
  dhcpOptions: group("dhcp-options", "options of the DHCP client", dhcpOptionProperties),
  /** How it asks for addresses and prefixes by DHCPv6. Default none. VyOS node `dhcpv6-options`. */
  dhcpv6Options: group("dhcpv6-options", "options of the DHCPv6 client", dhcpv6OptionProperties),
  /** Keep the interface down. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** Do not tell the network's name. Default false. VyOS node `disable-broadcast-ssid`. */
  disableBroadcastSsid: flag("disable-broadcast-ssid"),
  /** Pass over changes of the link. Default false. VyOS node `disable-link-detect`. */
  disableLinkDetect: flag("disable-link-detect"),
  /** Protect beacons. Default false. VyOS 1.4 and later. VyOS node `enable-bf-protection`. */
  enableBfProtection: flag("enable-bf-protection"),
  /** Send stations away that fail too often. Default false. VyOS node `expunge-failing-stations`. */
  expungeFailingStations: flag("expunge-failing-stations"),
  /** IPv4 on it. Default none. VyOS node `ip`. */
  ip: group("ip", "settings of IPv4", ipProperties),
  /** IPv6 on it. Default none. VyOS node `ipv6`. */
  ipv6: group("ipv6", "settings of IPv6", ipv6Properties),
  /** Keep stations from each other. Default false. VyOS node `isolate-stations`. */
  isolateStations: flag("isolate-stations"),
  /** Its MAC address. Default the card's. VyOS node `mac`. */
  mac: leaf("mac", c.macAddress),
  /** How many stations there are at most, 1–2007. Default none. VyOS node `max-stations`. */
  maxStations: leaf("max-stations", c.wholeNumber("a number of stations", 1, 2007)),
  /** Whether management frames are protected; default disabled. VyOS node `mgmt-frame-protection`. */
  mgmtFrameProtection: leaf("mgmt-frame-protection", c.oneOf("disabled", "optional", "required"), {
    default: "disabled",
  }),
  /** Where its traffic is copied to. Default none. VyOS 1.4 and later. VyOS node `mirror`. */
  mirror: group("mirror", "where traffic is copied to", mirrorProperties),
  /** The letter of 802.11; default g. VyOS node `mode`. */
  mode: leaf("mode", c.oneOf("a", "b", "g", "n", "ac", "ax"), { default: "g" }),
  ...oldProperties,
  /** A thread for each client. Default false. VyOS 1.4 and later. VyOS node `per-client-thread`. */
  perClientThread: flag("per-client-thread"),
  /** The radio; default phy0. VyOS node `physical-device`. */
  physicalDevice: leaf("physical-device", c.like("a radio", /^phy\d+$/, "give one such as phy0", "phy0"), {
    default: "phy0",
  }),
  /** Send all that comes in to another interface. Default none. VyOS node `redirect`. */
  redirect: leaf("redirect", ip.plainInterface),
  /** Decibels of transmit power that are left out, 0–255. Default none. VyOS node `reduce-transmit-power`. */
  reduceTransmitPower: leaf("reduce-transmit-power", c.wholeNumber("decibels", 0, 255)),
  /** Who may come. Default everybody. VyOS node `security`. */
  security: group("security", "who may come", security),
  /** The network's name, up to 32 characters; required but for a monitor. Default none. VyOS node `ssid`. */
  ssid: leaf("ssid", s.words("the name of a network", "office")),
  /** It never moves. Default false. VyOS 1.4 and later. VyOS node `stationary-ap`. */
  stationaryAp: flag("stationary-ap"),
  /** What it is: `access-point`, `station` or `monitor`; default monitor. VyOS node `type`. */
  type: leaf("type", c.oneOf("access-point", "station", "monitor"), { default: "monitor" }),
  /** VLANs by number. Default none. VyOS node `vif`. */
  vlans: record("vif", { all: "VLANs by number", one: "a VLAN", key: vlanKey, properties: innerVlan }),
  /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
  vrf: leaf("vrf", ip.vrfName),
};

type Wireless = DraftOf<typeof properties>;

const securityFailures = ({ security: held }: Wireless, dialect: Dialect | undefined): readonly Failure[] => {
  if (!isKnown(held)) return [];
  const { wepKeys, wpa } = held;
  return [
    ...(wepKeys !== undefined && wpa !== undefined
      ? [fail("security.wepKeys", "cannot stand beside wpa; leave one of the two out")]
      : []),
    ...(isKnown(wepKeys) && wepKeys.length > 4
      ? [fail("security.wepKeys", "are more than four; leave some out")]
      : []),
    ...(isKnown(wpa) && wpa.passphrase === undefined && wpa.radius === undefined
      ? [fail("security.wpa.passphrase", "is missing; give it, or radius")]
      : []),
    ...(dialect?.name === "1.3" && isKnown(wpa) && isKnown(wpa.radius) && wpa.radius.servers !== undefined
      ? [fail("security.wpa.radius.servers", "make the script of VyOS 1.3 die; give passphrase instead")]
      : []),
  ];
};

const capabilityFailures = ({ capabilities: held }: Wireless): readonly Failure[] => {
  const { ht: n, vht: ac } = held ?? {};
  if (!isKnown(ac)) return [];
  const { antennaCount, beamform = [] } = ac;
  const forms = isKnown(beamform) ? beamform : [];
  return [
    ...(n === undefined ? [fail("capabilities.ht", "is missing; vht needs it")] : []),
    ...(isKnown(antennaCount) && forms.length > 0 && antennaCount === 1
      ? [fail("capabilities.vht.beamform", "needs two antennas at least; raise antennaCount")]
      : []),
    ...(isKnown(antennaCount) && forms.includes("single-user-beamformer") && antennaCount < 3
      ? [
          fail(
            "capabilities.vht.beamform",
            "needs three antennas for single-user-beamformer; raise antennaCount",
          ),
        ]
      : []),
  ];
};

/**
 * A wireless interface with its VLANs: VyOS node `interfaces wireless NAME`, but for its hardware id, which the router
 * writes itself. Errors are those of `RouterError`: most
 * often `Conflict` and `CommitFailed`.
 */
export const wirelessInterface = declare("WirelessInterface", {
  about: "a wireless interface",
  at: "interfaces wireless {name}",
  owns: "rows",
  properties,
  validate: (given, dialect) => [
    ...(given.ssid === undefined && given.type !== undefined && given.type !== "monitor"
      ? [fail("ssid", "is missing; only a monitor needs none")]
      : []),
    ...(given.type === "access-point" &&
    given.countryCode === undefined &&
    dialect !== undefined &&
    dialect.name !== "1.5"
      ? [fail("countryCode", "is missing; an access point needs it")]
      : []),
    ...securityFailures(given, dialect),
    ...capabilityFailures(given),
    ...interfaceFailures(given),
    ...sizeFailures(given, dialect),
  ],
  examples: [
    {
      name: "wlan0",
      type: "access-point",
      ssid: "office",
      countryCode: "de",
      channel: 1,
      addresses: ["192.0.2.1/24"],
      security: { wpa: { mode: "wpa2", passphrase: "s3cr3t-enough" } },
    },
    { name: "wlan0", type: "access-point", ssid: "office", capabilities: { he: { channelSetWidth: "81" } } },
    {
      name: "wlan0",
      type: "station",
      ssid: "office",
      capabilities: { ht: { ldpc: true }, vht: { antennaCount: 4 } },
    },
    { name: "wlan0", security: { wepKeys: ["0123456789"] } },
  ],
});
