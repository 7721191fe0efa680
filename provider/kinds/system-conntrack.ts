import * as c from "./codecs.js";
import { connectionTimeouts } from "./connection-timeouts.js";
import { declare, flag, group, leaf } from "./table/index.js";

/**
 * How connections are tracked: VyOS node `system conntrack`, but for its rules about what is not tracked. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const systemConntrack = declare("SystemConntrack", {
  about: "the tracking of connections",
  at: "system conntrack",
  owns: "rows",
  properties: {
    /** How many connections are expected at most, 1–50000000; default 2048. VyOS node `expect-table-size`. */
    expectTableSize: leaf("expect-table-size", c.wholeNumber("a number in range", 1, 50000000), {
      default: 2048,
    }),
    /** Count packets and bytes of connections. Default false. VyOS node `flow-accounting`. */
    flowAccounting: flag("flow-accounting"),
    /** How many rows the table of connections is spread over, 1–50000000; default 32768. VyOS node `hash-size`. */
    hashSize: leaf("hash-size", c.wholeNumber("a number in range", 1, 50000000), { default: 32768 }),
    /** What is told of connections. Default none. VyOS node `log`. */
    log: group("log", "what is told of connections", {
      /** Of ICMP, up to VyOS 1.4. Default none. VyOS node `icmp`. */
      icmp: group("icmp", "what is told of a protocol", {
        /** When they end. Default false. VyOS node `destroy`. */
        destroy: flag("destroy"),
        /** When they begin. Default false. VyOS node `new`. */
        new: flag("new"),
        /** When they change. Default false. VyOS node `update`. */
        update: flag("update"),
      }),
      /** Of other protocols, up to VyOS 1.4. Default none. VyOS node `other`. */
      other: group("other", "what is told of a protocol", {
        /** When they end. Default false. VyOS node `destroy`. */
        destroy: flag("destroy"),
        /** When they begin. Default false. VyOS node `new`. */
        new: flag("new"),
        /** When they change. Default false. VyOS node `update`. */
        update: flag("update"),
      }),
      /** Of TCP, up to VyOS 1.4. Default none. VyOS node `tcp`. */
      tcp: group("tcp", "what is told of a protocol", {
        /** When they end. Default false. VyOS node `destroy`. */
        destroy: flag("destroy"),
        /** When they begin. Default false. VyOS node `new`. */
        new: flag("new"),
        /** When they change, on VyOS 1.3 by the state that they come to. Default none. VyOS node `update`. */
        update: group("update", "what is told of TCP", {
          /** To close-wait. Default false. VyOS node `close-wait`. */
          closeWait: flag("close-wait"),
          /** To established. Default false. VyOS node `established`. */
          established: flag("established"),
          /** To fin-wait. Default false. VyOS node `fin-wait`. */
          finWait: flag("fin-wait"),
          /** To last-ack. Default false. VyOS node `last-ack`. */
          lastAck: flag("last-ack"),
          /** To syn-received. Default false. VyOS node `syn-received`. */
          synReceived: flag("syn-received"),
          /** To time-wait. Default false. VyOS node `time-wait`. */
          timeWait: flag("time-wait"),
        }),
      }),
      /** Of UDP, up to VyOS 1.4. Default none. VyOS node `udp`. */
      udp: group("udp", "what is told of a protocol", {
        /** When they end. Default false. VyOS node `destroy`. */
        destroy: flag("destroy"),
        /** When they begin. Default false. VyOS node `new`. */
        new: flag("new"),
        /** When they change. Default false. VyOS node `update`. */
        update: flag("update"),
      }),
      /** By event, on VyOS 1.5. Default none. VyOS node `event`. */
      event: group("event", "what is told by event", {
        /** When they end. Default none. VyOS node `destroy`. */
        destroy: group("destroy", "what is told by protocol", {
          /** Of ICMP. Default false. VyOS node `icmp`. */
          icmp: flag("icmp"),
          /** Of other protocols. Default false. VyOS node `other`. */
          other: flag("other"),
          /** Of TCP. Default false. VyOS node `tcp`. */
          tcp: flag("tcp"),
          /** Of UDP. Default false. VyOS node `udp`. */
          udp: flag("udp"),
        }),
        /** When they begin. Default none. VyOS node `new`. */
        new: group("new", "what is told by protocol", {
          /** Of ICMP. Default false. VyOS node `icmp`. */
          icmp: flag("icmp"),
          /** Of other protocols. Default false. VyOS node `other`. */
          other: flag("other"),
          /** Of TCP. Default false. VyOS node `tcp`. */
          tcp: flag("tcp"),
          /** Of UDP. Default false. VyOS node `udp`. */
          udp: flag("udp"),
        }),
        /** When they change. Default none. VyOS node `update`. */
        update: group("update", "what is told by protocol", {
          /** Of ICMP. Default false. VyOS node `icmp`. */
          icmp: flag("icmp"),
          /** Of other protocols. Default false. VyOS node `other`. */
          other: flag("other"),
          /** Of TCP. Default false. VyOS node `tcp`. */
          tcp: flag("tcp"),
          /** Of UDP. Default false. VyOS node `udp`. */
          udp: flag("udp"),
        }),
      }),
      /** How much is told. Default none. VyOS node `log-level`. */
      logLevel: leaf("log-level", c.oneOf("info", "debug")),
      /** How many events wait at most, 1–999999. Default none. VyOS node `queue-size`. */
      queueSize: leaf("queue-size", c.wholeNumber("a number in range", 1, 999999)),
      /** Tell when a connection began and ended. Default false. VyOS node `timestamp`. */
      timestamp: flag("timestamp"),
    }),
    /** Helpers for protocols that speak over more than one connection. Default none. VyOS node `modules`. */
    modules: group("modules", "helpers by protocol", {
      /** For FTP. Default false. VyOS node `ftp`. */
      ftp: flag("ftp"),
      /** For H.323. Default false. VyOS node `h323`. */
      h323: flag("h323"),
      /** For NFS. Default false. VyOS node `nfs`. */
      nfs: flag("nfs"),
      /** For PPTP. Default false. VyOS node `pptp`. */
      pptp: flag("pptp"),
      /** For RTSP. Default false. VyOS node `rtsp`. */
      rtsp: flag("rtsp"),
      /** For SIP. Default false. VyOS node `sip`. */
      sip: flag("sip"),
      /** For SQL*Net. Default false. VyOS node `sqlnet`. */
      sqlnet: flag("sqlnet"),
      /** For TFTP. Default false. VyOS node `tftp`. */
      tftp: flag("tftp"),
    }),
    /** How many connections there are at most, 1–50000000; default 262144. VyOS node `table-size`. */
    tableSize: leaf("table-size", c.wholeNumber("a number in range", 1, 50000000), { default: 262144 }),
    /** How TCP is tracked. Default none. VyOS node `tcp`. */
    tcp: group("tcp", "how TCP is tracked", {
      /** How many connections may be half open, 1–2147483647; default 512. VyOS node `half-open-connections`. */
      halfOpenConnections: leaf("half-open-connections", c.wholeNumber("a number in range", 1, 2147483647), {
        default: 512,
      }),
      /** Whether connections count that were there before the router; default enable. VyOS node `loose`. */
      loose: leaf("loose", c.oneOf("enable", "disable"), { default: "enable" }),
      /** How often something is sent again at most, 1–2147483647; default 3. VyOS node `max-retrans`. */
      maxRetrans: leaf("max-retrans", c.wholeNumber("a number in range", 1, 2147483647), { default: 3 }),
    }),
    /** When connections are forgotten, up to VyOS 1.4. Default none. VyOS node `timeout`. */
    timeout: group("timeout", "when connections are forgotten", connectionTimeouts),
  },
  examples: [{ modules: { ftp: true, sip: true }, tableSize: 300000 }],
});
