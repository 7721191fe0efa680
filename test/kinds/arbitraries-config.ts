import fc from "fast-check";
import { description, flag, ipv4, pick, prefix, type Args } from "./arbitraries.js";

const some = <A>(item: fc.Arbitrary<A>): fc.Arbitrary<A[]> =>
  fc.uniqueArray(item, { minLength: 1, maxLength: 3 });

/** Pieces of configuration that every release takes, and that do not hang on what is beside them. */
const pieces: fc.Arbitrary<Args> = fc.oneof(
  fc.record({
    path: pick<unknown>("system option", ["system", "option"]),
    config: fc.record({
      performance: pick("throughput", "latency"),
      "keyboard-layout": pick<unknown>("de", false),
    }),
  }),
  fc.record({ path: pick("system name-server"), config: some(ipv4) }),
  fc.record({
    path: pick("interfaces dummy dum3"),
    config: fc
      .record({ address: some(ipv4.map((a) => `${a}/32`)), description, disable: flag })
      .map((dummy) => dummy as Args),
  }),
  fc.record({ path: pick(["interfaces", "dummy", "dum4"]), config: pick<unknown>(true, {}) }),
  fc.record({
    path: pick("service ssh"),
    config: fc.record({ port: pick<unknown>(22, "2222"), "disable-host-validation": flag }),
  }),
  fc.tuple(prefix, ipv4, fc.integer({ min: 1, max: 255 })).map(([to, hop, distance]) => ({
    path: "protocols static",
    config: { route: { [to]: { "next-hop": { [hop]: { distance } } } } },
  })),
  fc.tuple(prefix, flag).map(([to, tagged]) => ({
    path: `protocols static route ${to}`,
    config: { blackhole: tagged ? { tag: 7 } : true },
  })),
);

/** Arguments of any configuration. */
export const configArgs = (): fc.Arbitrary<Args> =>
  fc
    .tuple(pieces, pick(undefined, null, "leaves", "subtree"), pick(undefined, "why it is so"))
    .map(([piece, ownership, comment]) => ({ ...piece, ownership, comment }));
