/** A restart that loses what was not saved, at every request of a turn; the other half is in `turns.long.ts`. */
import { testTurns } from "./turns.js";

const restart = { kind: "restart", ms: 20 } as const;
testTurns("a restart", restart, { of: ["rules"] });
testTurns("a restart that takes what was there", restart, { of: ["VMs"], unsaved: true });
