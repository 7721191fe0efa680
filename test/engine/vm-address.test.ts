/** The address that was chosen for a VM, where its mapping is lost and the address has gone to another. */
import t from "tap";
import { getNode } from "../../provider/config/tree.js";
import { explain } from "../../provider/router/errors.js";
import { mappings, rig, unwrap, vm } from "../router/rig.js";

for (const vyos of ["1.3", "1.4", "1.5"] as const)
  void t.test(`${vyos}: the next update chooses another, and refuses one that is given`, async (t) => {
    const one = await rig(t, { vyos });
    const { outputs } = unwrap(await one.vms.create(vm(1))());
    t.match(outputs, { address: "192.168.64.101" });
    const mac = vyos === "1.5" ? "mac" : "mac-address";
    const other = [...mappings, "other"];
    one.emulator.edit([
      { op: "delete", path: [...mappings, "vm1"] },
      { op: "set", path: [...other, mac], value: "02:00:00:00:00:99" },
      { op: "set", path: [...other, "ip-address"], value: "192.168.64.101" },
    ]);
    one.reconnect();
    const given = await one.vms.update(outputs, vm(1, { address: "192.168.64.101", paused: false }))();
    if (given._tag === "Right") return t.fail("it was accepted");
    t.match(
      explain(given.left),
      /static-mapping other" is already on the router.*the address 192\.168\.64\.101/,
    );

    one.reconnect();
    const changed = vm(1, { forwards: { ssh: { description: "changed" } } });
    const updated = unwrap(await one.vms.update(outputs, changed)()).outputs;
    t.match(updated, { address: "192.168.64.102", drift: [] });
    t.match(getNode(one.config, mappings), {
      vm1: { "ip-address": "192.168.64.102" },
      other: { "ip-address": "192.168.64.101" },
    });
    t.match(getNode(one.config, ["nat", "destination", "rule", "10001"]), {
      description: "changed",
      translation: { address: "192.168.64.102" },
    });
  });
