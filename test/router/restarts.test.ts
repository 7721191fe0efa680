/** A restart that loses what was not saved, at every request of a turn. */
import { testTurns } from "./turns.js";

testTurns("a restart", { kind: "restart", ms: 20 });
testTurns("a restart that takes what was there", { kind: "restart", ms: 20 }, true);
