import type { Verify } from "../shared.js";
import { verifyConntrack } from "./conntrack.js";
import { verifyFlowAccounting, verifySflow } from "./flows.js";
import { verifyLogin } from "./login.js";
import * as others from "./others.js";

/** The checks of `system`, by the part of the configuration that they are of. */
export const systemOwners: Readonly<Record<string, Verify>> = {
  "system acceleration": others.verifyAcceleration,
  "system config-management": others.verifyConfigManagement,
  "system conntrack": verifyConntrack,
  "system flow-accounting": verifyFlowAccounting,
  "system ip": others.verifyIp,
  "system ipv6": others.verifyIp,
  "system lcd": others.verifyLcd,
  "system login": verifyLogin,
  "system option": others.verifyOption,
  "system proxy": others.verifyProxy,
  "system sflow": verifySflow,
  "system syslog": others.verifySyslog,
  "system update-check": others.verifyUpdateCheck,
};
