import type { Fault, FaultMatch } from "../../emulator/testing.js";
import type { Random } from "./random.js";

const paths = ["/configure", "/configure", "/retrieve", "/config-file"];

const matchOf = (random: Random): FaultMatch => ({
  path: random.pick(paths) ?? "/configure",
  nth: random.int(1, 3),
});

/** Any fault that the emulator knows, in the tests' times. */
export const randomFault = (random: Random): Fault => {
  const match = matchOf(random);
  const times = random.chance(0.7) ? 1 : random.int(2, 4);
  const when = random.chance(0.5) ? ("before" as const) : ("after" as const);
  const one: readonly (() => Fault)[] = [
    () => ({ kind: "refuse", ms: random.int(10, 80), ...(random.chance(0.7) ? { match } : {}) }),
    () => ({ kind: "reset", when, match, times }),
    () => ({ kind: "reset", when, match, times }),
    () => ({ kind: "delay", ms: random.int(5, 80), match, times }),
    () => ({ kind: "status", status: random.pick([500, 502, 503, 504]), match, times }),
    () => ({ kind: "late", ms: random.int(5, 50), match }),
    () => ({ kind: "hang", when, match }),
    () => ({ kind: "truncate", match, times }),
    () => ({ kind: "html", match, times }),
    () => ({ kind: "certificate" }),
    () => ({ kind: "keyRevoked", match, times }),
    () => ({ kind: "locked", match, times: random.int(1, 5) }),
    () => ({
      kind: "saveFails",
      as: random.chance(0.5) ? "success" : "error",
      match: { path: "/config-file" },
      times: random.chance(0.5) ? 1 : 1000,
    }),
    () => ({ kind: "restart", ms: random.int(5, 60), keepUnsaved: random.chance(0.3), match }),
  ];
  return (random.pick(one) ?? ((): Fault => ({ kind: "truncate", match })))();
};
