import type { TargetFlags } from "./targets.js";

/** The options of `drift` as they were given. */
export interface DriftFlags extends TargetFlags {
  readonly json?: true;
  readonly unmanaged?: true;
  readonly watch?: number;
  readonly listen?: { readonly host: string; readonly port: number };
  readonly color: "auto" | "always" | "never";
}
