import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as s from "./system-codecs.js";
import { declare, group, leaf, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * A script that is run by what is logged: VyOS node `service event-handler event NAME`. Errors are those of `RouterError`:
 * most often `Conflict` and `CommitFailed`.
 */
export const eventHandler = declare("EventHandler", {
  about: "a script that is run by what is logged",
  at: "service event-handler event {name}",
  properties: {
    /** The name. Default: the resource's name. Changing it replaces. */
    name: place(c.like("an event", /^[-\w.]{1,100}$/, "use letters, digits and - _ .", "link-down"), {
      named: true,
    }),
    /** Which messages. VyOS node `filter`. */
    filter: group(
      "filter",
      "which messages",
      {
        /** What the message holds: a regular expression. VyOS node `pattern`. */
        pattern: leaf("pattern", s.words("a regular expression", ".*eth0: Link is Down.*"), {
          required: true,
        }),
        /** The program that logs it, as it calls itself. Default any. VyOS node `syslog-identifier`. */
        syslogIdentifier: leaf("syslog-identifier", s.words("a program", "kernel")),
      },
      { required: true },
    ),
    /** What is run. VyOS node `script`. */
    script: group(
      "script",
      "what is run",
      {
        /** Its arguments, in one text. Default none. VyOS node `arguments`. */
        arguments: leaf("arguments", s.words("arguments", "--down eth0")),
        /** Variables that it is given, beside `message`. Default none. VyOS node `environment`. */
        environment: record("environment", {
          all: "variables by name",
          one: "a variable",
          key: c.like("a variable", /^\w{1,100}$/, "use letters, digits and _", "LINK"),
          properties: {
            /** What it is. VyOS node `value`. */
            value: leaf("value", s.words("a value", "eth0"), { required: true }),
          },
        }),
        /** The script, which must be there. VyOS node `path`. */
        path: leaf(
          "path",
          c.like("a path", /^\/[^\s'"]+$/, "give the whole path, without spaces", "/config/scripts/down.sh"),
          { required: true },
        ),
      },
      { required: true },
    ),
  },
  validate: ({ script }) =>
    isKnown(script) && script.environment !== undefined && Object.hasOwn(script.environment, "message")
      ? [fail("script.environment.message", "is what was logged; give it another name")]
      : [],
  examples: [
    {
      name: "link-down",
      filter: { pattern: ".*eth0: Link is Down.*", syslogIdentifier: "kernel" },
      script: { path: "/config/scripts/down.sh", environment: { LINK: { value: "eth0" } } },
    },
  ],
});
