/** How long a list may be on a slow router. */
import t from "tap";
import { measurePace } from "../../bench/engine.js";

void t.test("a list takes half of the time that the router's proxy gives, however slow it is", (t) => {
  for (const pace of [0.001, 0.01, 0.2, 1, 30]) {
    const { commands, seconds } = measurePace(pace);
    t.ok(commands >= 1 && seconds <= 300, `${String(pace)} s a command: ${String(commands)} commands`);
  }
  t.end();
});
