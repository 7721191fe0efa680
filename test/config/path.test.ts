import t from "tap";
import { isWithin } from "../../provider/config/path.js";

void t.test("a path is within itself and its prefixes only", (t) => {
  t.ok(isWithin(["nat", "source"], ["nat"]));
  t.ok(isWithin(["nat"], ["nat"]));
  t.notOk(isWithin(["nat"], ["nat", "source"]));
  t.notOk(isWithin(["nat", "source"], ["firewall"]));
  t.end();
});
