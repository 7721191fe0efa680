import { nodeAt, sameTree } from "../../tree.js";
import { PartFailure } from "../context.js";
import type { Verify } from "../shared.js";

/** Scripts that commit within a larger part, by where they stand in it; each runs when its own node is changed. */
export const inParts =
  (parts: Readonly<Record<string, readonly [script: string, verify: Verify]>>): Verify =>
  (proposal, path) => {
    for (const [below, [script, verify]] of Object.entries(parts)) {
      const at = [...path, ...below.split(" ")];
      if (sameTree(nodeAt(proposal.root, at), nodeAt(proposal.before, at))) continue;
      try {
        verify(proposal, at);
      } catch (error) {
        throw new PartFailure(error, at.join(" "), script);
      }
    }
  };
