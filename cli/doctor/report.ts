import { colors } from "../colors.js";
import { printable } from "../../provider/base/printable.js";
import { indented } from "../terminal.js";
import type { Finding, Section } from "./finding.js";

const marks: Readonly<Record<Finding["status"], string>> = {
  ok: colors.green("ok  "),
  warn: colors.yellow("warn"),
  fail: colors.red("FAIL"),
  skip: colors.dim("–   "),
};

/** The findings for people: what was found, and what to do below it, in lines of at most so many columns. */
export const showReport = (sections: readonly Section[], columns = Number.POSITIVE_INFINITY): string =>
  sections
    .map(({ subject, findings }) =>
      [
        colors.bold(subject),
        ...findings.flatMap(({ check, status, detail, fix }) => {
          const [found = "", ...more] = indented(7, `${check}: ${printable(detail)}`, columns);
          return [
            `  ${marks[status]} ${found.trimStart()}`,
            ...more,
            ...(fix === undefined ? [] : indented(9, `→ ${fix}`, columns)),
          ];
        }),
      ].join("\n"),
    )
    .join("\n\n");

/** Whether anything would keep an update from working. */
export const hasFailed = (sections: readonly Section[]): boolean =>
  sections.some(({ findings }) => findings.some(({ status }) => status === "fail"));
