import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import * as s from "./system-codecs.js";
import { declare, group, leaf, place } from "./table/index.js";
import { isKnown } from "./unknown.js";

const most: Readonly<Record<string, readonly [limit: number, units: string]>> = {
  m: [60, "minutes"],
  h: [24, "hours"],
  d: [31, "days"],
};

const intervalFailures = (interval: string): readonly Failure[] => {
  const [, number = "", unit = "m"] = /^(\d+)([mhd]?)$/.exec(interval) ?? [];
  const [limit, units] = most[unit === "" ? "m" : unit] ?? [0, ""];
  return Number(number) > limit
    ? [fail("interval", `is more than ${String(limit)} ${units}; give less, or crontabSpec`)]
    : [];
};

/**
 * A program that the router runs at its times: VyOS node `system task-scheduler task NAME`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const scheduledTask = declare("ScheduledTask", {
  about: "a task",
  at: "system task-scheduler task {name}",
  properties: {
    /** The name. Default: the resource's name. Changing it replaces. */
    name: place(c.like("a task", /^[-\w.]{1,100}$/, "use letters, digits and - _ .", "backup"), {
      named: true,
    }),
    /** When it is run, as cron says it: minute, hour, day, month, day of the week. Not beside `interval`. Default none. VyOS node `crontab-spec`. */
    crontabSpec: leaf("crontab-spec", s.words("times", "0 3 * * *")),
    /** What is run. VyOS node `executable`. */
    executable: group(
      "executable",
      "what is run",
      {
        /** Its arguments, in one text. Default none. VyOS node `arguments`. */
        arguments: leaf("arguments", s.words("arguments", "--quiet")),
        /** The program, which must be there. VyOS node `path`. */
        path: leaf(
          "path",
          c.like(
            "a path",
            /^\/[^\s'"]+$/,
            "give the whole path, without spaces",
            "/config/scripts/backup.sh",
          ),
          { required: true },
        ),
      },
      { required: true },
    ),
    /** How much time is between two runs: minutes up to 60, hours as `6h` up to `24h`, or days up to `31d`. Not beside `crontabSpec`. Default none. VyOS node `interval`. */
    interval: leaf(
      "interval",
      c.like("an interval", /^[1-9]\d*[mhd]?$/, "give minutes, or a number with m, h or d", "30", "6h"),
    ),
  },
  validate: ({ crontabSpec, interval }) => [
    ...(crontabSpec === undefined && interval === undefined
      ? [fail("interval", "is missing; give it, or crontabSpec")]
      : []),
    ...(crontabSpec !== undefined && interval !== undefined
      ? [fail("interval", "cannot go with crontabSpec; leave one of them out")]
      : []),
    ...(isKnown(interval) ? intervalFailures(interval) : []),
  ],
  examples: [
    { name: "backup", interval: "6h", executable: { path: "/config/scripts/backup.sh" } },
    {
      name: "report",
      crontabSpec: "0 3 * * *",
      executable: { path: "/config/scripts/report.sh", arguments: "--quiet" },
    },
  ],
});
