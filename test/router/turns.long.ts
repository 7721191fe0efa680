/** Every fault, at every request of a turn. */
import { faults } from "./faults.js";
import { testTurns } from "./turns.js";

for (const [what, fault] of faults) testTurns(what, fault);
testTurns("a restart that takes what was there", { kind: "restart", ms: 20 }, { unsaved: true });
