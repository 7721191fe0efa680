import { colors } from "../colors.js";
import { printable } from "../../provider/base/printable.js";
import type { Finding, Section } from "./finding.js";

const marks: Readonly<Record<Finding["status"], string>> = {
  ok: colors.green("ok  "),
  warn: colors.yellow("warn"),
  fail: colors.red("FAIL"),
  skip: colors.dim("–   "),
};

/** The findings for people: one line each, and what to do below it. */
export const showReport = (sections: readonly Section[]): string =>
  sections
    .map(({ subject, findings }) =>
      [
        colors.bold(subject),
        ...findings.flatMap(({ check, status, detail, fix }) => [
          `  ${marks[status]} ${check}: ${printable(detail)}`,
          ...(fix === undefined ? [] : [`         → ${fix}`]),
        ]),
      ].join("\n"),
    )
    .join("\n\n");

/** Whether anything would keep an update from working. */
export const hasFailed = (sections: readonly Section[]): boolean =>
  sections.some(({ findings }) => findings.some(({ status }) => status === "fail"));
