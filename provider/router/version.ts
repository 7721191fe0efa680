import type { DialectName } from "../config/dialect.js";

const trains: Readonly<Record<string, DialectName>> = {
  equuleus: "1.3",
  sagitta: "1.4",
  circinus: "1.5",
  current: "1.5",
};

/** What a router says it is. */
export interface RouterVersion {
  /** The version as the router prints it, such as `1.4.0` or `1.5-rolling-202410250007`. */
  readonly version: string;
  readonly dialect: DialectName;
}

/**
 * Finds release and dialect in the text of `show version`: undefined where the text has neither, no dialect for
 * a release older than 1.3. A release newer than all that are known is taken for the newest dialect.
 */
export const parseVersion = (
  text: string,
): { readonly version: string; readonly dialect: DialectName | undefined } | undefined => {
  const version = /^Version:\s+(?:VyOS\s+)?(\S+)/m.exec(text)?.[1];
  const train = /^Release train:\s+(\S+)/m.exec(text)?.[1];
  if (version === undefined && train === undefined) return undefined;
  return { version: version ?? train ?? "", dialect: dialectOf(version ?? "") ?? trains[train ?? ""] };
};

const dialectOf = (version: string): DialectName | undefined => {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  // Rolling releases carry a date (2025.07.14-0022-rolling), the next ones a number of their own.
  if (Number(major) > 1 || Number(minor) >= 5) return "1.5";
  return minor === "4" ? "1.4" : minor === "3" ? "1.3" : undefined;
};
