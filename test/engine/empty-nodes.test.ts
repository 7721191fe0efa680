/** A node that stands empty, kept by one resource, while the leaves below it are another's. */
import t from "tap";
import { atOnce } from "../../provider/base/steps.js";
import { getNode } from "../../provider/config/tree.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { kinds } from "../../provider/kinds/index.js";
import { rig } from "../router/rig.js";
import { right } from "./pure.js";

const bare = { systemAs: 65000, adopt: true, __urn: "urn:bgp" };
const limited = { ...bare, listen: { limit: 10 } };
const kept = { path: "protocols bgp", config: { listen: true }, adopt: true, __urn: "urn:kept" };

void t.test("it stays as long as either has something of it", async (t) => {
  const config = { protocols: { bgp: { "system-as": "65000", listen: {} } } };
  const one = await rig(t, { config: { ...config, service: { https: { api: { rest: {} } } } } });
  const life = (name: "Bgp" | "Config"): Lifecycle => new Lifecycle(kinds[name], one.connections);
  const listen = (): unknown => getNode(one.config, ["protocols", "bgp", "listen"]);
  /** A run of Pulumi: what is there already is compared with what it is to be. */
  const begin = (...compared: readonly (readonly ["Bgp" | "Config", object, object])[]): void => {
    one.reconnect();
    for (const [name, outputs, inputs] of compared) {
      t.same(atOnce(life(name).check(inputs, true)), []);
      right(atOnce(life(name).diff(outputs, inputs)));
    }
  };
  let { outputs: bgp } = right(await life("Bgp").create(bare)());
  let { outputs: node } = right(await life("Config").create(kept)());
  t.equal(one.emulator.stats.commits, 0, "what stands is taken as it stands");

  begin(["Bgp", bgp, limited], ["Config", node, kept]);
  bgp = right(await life("Bgp").update(bgp, limited)()).outputs;
  t.same(listen(), { limit: "10" });
  t.match(right(await life("Config").read(node)()), { _tag: "Present", outputs: { drift: [] } });

  begin(["Bgp", bgp, limited]);
  right(await life("Config").delete(node)());
  t.same(listen(), { limit: "10" }, "the node goes, and what is in it stays");
  node = right(await life("Config").create(kept)()).outputs;

  begin(["Bgp", bgp, bare], ["Config", node, kept]);
  bgp = right(await life("Bgp").update(bgp, bare)()).outputs;
  t.same(listen(), {}, "what is in it goes, and the node stays");

  begin(["Bgp", bgp, bare]);
  right(await life("Config").delete(node)());
  t.equal(listen(), undefined);
});
