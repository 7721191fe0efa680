import { row, type Row } from "../rows.js";
import { flagsText } from "./old-rows.js";
import { tcpFlags } from "./packet-model.js";

const added = (way: "source" | "destination"): readonly Row[] => {
  const [property, node] = [`addAddressToGroup.${way}Address`, `add-address-to-group ${way}-address`];
  return [
    row.text(`${property}.addressGroup`, `${node} address-group`),
    row.text(`${property}.timeout`, `${node} timeout`),
  ];
};

const greFlag = (name: string): readonly Row[] => [
  row.flag(`gre.flags.${name}`, `gre flags ${name}`),
  row.flag(`gre.flags.${name}Unset`, `gre flags ${name} unset`),
];

/** The nodes of a rule beside those that nearly every rule has; `life` is what the family calls the time to live, and `old` whether flags are one text. */
export const packetRows = (life: "ttl" | "hop-limit", old: boolean): readonly Row[] => [
  ...(old
    ? [row.like(flagsText, "tcp.flags", "tcp flags")]
    : tcpFlags.flatMap((name) => [
        row.flag(`tcp.flags.${name}`, `tcp flags ${name}`),
        row.flag(`tcp.flags.not.${name}`, `tcp flags not ${name}`),
      ])),
  row.text("tcp.mss", "tcp mss"),
  row.list("dscp", "dscp"),
  row.list("dscpExclude", "dscp-exclude"),
  row.list("packetLength", "packet-length"),
  row.list("packetLengthExclude", "packet-length-exclude"),
  row.text("packetType", "packet-type"),
  row.flag("fragment.matchFrag", "fragment match-frag"),
  row.flag("fragment.matchNonFrag", "fragment match-non-frag"),
  ...["eq", "gt", "lt"].map((than) => row.number(`ttl.${than}`, `${life} ${than}`)),
  row.text("mark", "mark"),
  row.list("connectionMark", "connection-mark"),
  row.text("connectionStatus.nat", "connection-status nat"),
  row.list("conntrackHelper", "conntrack-helper"),
  row.flag("ipsec.matchIpsec", "ipsec match-ipsec"),
  row.flag("ipsec.matchNone", "ipsec match-none"),
  row.flag("ipsec.matchIpsecIn", "ipsec match-ipsec-in"),
  row.flag("ipsec.matchNoneIn", "ipsec match-none-in"),
  row.flag("ipsec.matchIpsecOut", "ipsec match-ipsec-out"),
  row.flag("ipsec.matchNoneOut", "ipsec match-none-out"),
  ...["checksum", "key", "sequence"].flatMap(greFlag),
  row.text("gre.innerProto", "gre inner-proto"),
  row.text("gre.key", "gre key"),
  row.text("gre.version", "gre version"),
  ...["startdate", "starttime", "stopdate", "stoptime", "weekdays"].map((name) =>
    row.text(`time.${name}`, `time ${name}`),
  ),
  row.number("logOptions.group", "log-options group"),
  row.number("logOptions.snapshotLength", "log-options snapshot-length"),
  row.number("logOptions.queueThreshold", "log-options queue-threshold"),
  row.text("logOptions.level", "log-options level"),
  row.text("queue", "queue"),
  row.list("queueOptions", "queue-options"),
  row.number("synproxy.mss", "synproxy tcp mss"),
  row.number("synproxy.windowScale", "synproxy tcp window-scale"),
  ...added("source"),
  ...added("destination"),
  row.number("set.connectionMark", "set connection-mark"),
  row.number("set.dscp", "set dscp"),
  row.number("set.mark", "set mark"),
  row.text("set.tcpMss", "set tcp-mss"),
  row.number("set.ttl", "set ttl"),
  row.number("set.hopLimit", "set hop-limit"),
];
