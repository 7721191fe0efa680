import * as c from "./codecs.js";
import { group, leaf } from "./table/index.js";

/** Seconds until connections are forgotten, wherever a release has them. */
export const connectionTimeouts = {
  /** Seconds of ICMP, 1–21474836; default 30. VyOS node `icmp`. */
  icmp: leaf("icmp", c.wholeNumber("a number in range", 1, 21474836), { default: 30 }),
  /** Seconds of other protocols, 1–21474836; default 600. VyOS node `other`. */
  other: leaf("other", c.wholeNumber("a number in range", 1, 21474836), { default: 600 }),
  /** Of TCP. Default none. VyOS node `tcp`. */
  tcp: group("tcp", "when connections of TCP are forgotten", {
    /** Seconds in the state close, 1–21474836; default 10. VyOS node `close`. */
    close: leaf("close", c.wholeNumber("a number in range", 1, 21474836), { default: 10 }),
    /** Seconds in the state close-wait, 1–21474836; default 60. VyOS node `close-wait`. */
    closeWait: leaf("close-wait", c.wholeNumber("a number in range", 1, 21474836), { default: 60 }),
    /** Seconds in the state established, 1–21474836; default 432000. VyOS node `established`. */
    established: leaf("established", c.wholeNumber("a number in range", 1, 21474836), {
      default: 432000,
    }),
    /** Seconds in the state fin-wait, 1–21474836; default 120. VyOS node `fin-wait`. */
    finWait: leaf("fin-wait", c.wholeNumber("a number in range", 1, 21474836), { default: 120 }),
    /** Seconds in the state last-ack, 1–21474836; default 30. VyOS node `last-ack`. */
    lastAck: leaf("last-ack", c.wholeNumber("a number in range", 1, 21474836), { default: 30 }),
    /** Seconds in the state syn-recv, 1–21474836; default 60. VyOS node `syn-recv`. */
    synRecv: leaf("syn-recv", c.wholeNumber("a number in range", 1, 21474836), { default: 60 }),
    /** Seconds in the state syn-sent, 1–21474836; default 120. VyOS node `syn-sent`. */
    synSent: leaf("syn-sent", c.wholeNumber("a number in range", 1, 21474836), { default: 120 }),
    /** Seconds in the state time-wait, 1–21474836; default 120. VyOS node `time-wait`. */
    timeWait: leaf("time-wait", c.wholeNumber("a number in range", 1, 21474836), { default: 120 }),
  }),
  /** Of UDP. Default none. VyOS node `udp`. */
  udp: group("udp", "when connections of UDP are forgotten", {
    /** Seconds of a packet without an answer, 1–21474836; default 30. VyOS node `other`. */
    other: leaf("other", c.wholeNumber("a number in range", 1, 21474836), { default: 30 }),
    /** Seconds of one with answers, 1–21474836; default 180. VyOS node `stream`. */
    stream: leaf("stream", c.wholeNumber("a number in range", 1, 21474836), { default: 180 }),
  }),
};
