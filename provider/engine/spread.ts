import { createHash } from "node:crypto";
import type { Start } from "../kinds/kind.js";
import type { Allocation } from "../router/settings.js";
import type { Inputs } from "./state.js";

/** A place of each pool that a text leads to, each as likely as the others. */
export const leadingTo =
  (text: string): Start =>
  (pool, size) =>
    createHash("sha256").update(`${pool}\n${text}`).digest().readUIntBE(0, 6) % size;

/** Where a resource looks for its places: undefined for the lowest, or where its own name leads to. */
export const startOf = ({ urn, own }: Inputs, allocation: Allocation): Start | undefined =>
  allocation === "spread" ? leadingTo(urn ?? JSON.stringify(own)) : undefined;
