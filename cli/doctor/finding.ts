/** What one check came to. `skip` is what cannot be told, with the reason. */
export interface Finding {
  /** What was looked at. */
  readonly check: string;
  readonly status: "ok" | "warn" | "fail" | "skip";
  /** What was found. */
  readonly detail: string;
  /** What to do about it. */
  readonly fix?: string;
}

/** Findings about one subject: this machine, a router, a stack. */
export interface Section {
  readonly subject: string;
  readonly findings: readonly Finding[];
}

export const ok = (check: string, detail: string): Finding => ({ check, status: "ok", detail });
export const warn = (check: string, detail: string, fix: string): Finding => ({
  ...{ check, status: "warn", detail, fix },
});
export const fail = (check: string, detail: string, fix: string): Finding => ({
  ...{ check, status: "fail", detail, fix },
});
export const skip = (check: string, detail: string): Finding => ({ check, status: "skip", detail });
