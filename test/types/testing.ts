/** The router for tests of users' own programs. */
import {
  isVersion,
  parseFault,
  startRouter,
  versions,
  type ConfigJson,
  type EmulatedRouter,
  type Fault,
  type LoggedRequest,
  type RouterStats,
  type Version,
} from "pulumi-vyos/testing";
import { is } from "./is.js";

export const life = async (): Promise<void> => {
  const router = await startRouter({ vyos: "1.4", apiKey: "secret", commitLatencyMs: "measured" });
  is<EmulatedRouter>()(router, true);
  is<ConfigJson>()(router.config(), true);
  is<RouterStats>()(router.stats, true);
  is<readonly LoggedRequest[]>()(router.requests, true);
  router.edit([{ op: "set", path: ["system", "host-name"], value: "edge" }]);
  router.inject({ kind: "delay", ms: 10, match: { path: "/configure", nth: 2 }, times: 3 });
  router.inject({ kind: "saveFails", as: "error" });
  await router.restart({ ms: 10, keepUnsaved: true });
  // @ts-expect-error is not assignable to parameter of type 'Fault'
  router.inject({ kind: "delay" });
  // @ts-expect-error Type '"add"' is not assignable
  router.edit([{ op: "add", path: ["system"] }]);
  // @ts-expect-error Type '"1.6"' is not assignable
  await startRouter({ vyos: "1.6" });
  await router.stop();
};

declare const version: Version;
is<"1.3" | "1.4" | "1.5">()(version, true);
declare const given: string;
if (isVersion(given)) is<Version>()(given, true);
const names: readonly Version[] = versions;
is<Fault | string>()(parseFault("{}"), true);

export { names };
