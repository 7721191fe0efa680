import { refuse, ScriptCrash, View } from "../context.js";
import { verifyAddress, verifyFree, verifyLeaves, verifyVlans, verifyVrf } from "../interfaces/common.js";
import type { Verify } from "../shared.js";

const verifySecurity = (security: View): void => {
  const [wep, wpa] = [security.at("wep"), security.at("wpa")];
  const inUse = wpa.has("passphrase") || wpa.has("radius");
  // The script does not know where the defaults of servers come from.
  if (wpa.has("radius", "server")) throw new ScriptCrash("NameError: name 'defaults' is not defined");
  if (wep.exists && inUse) refuse("Must either use WEP or WPA security!");
  if (wep.exists && !wep.has("key")) refuse("Security WEP configured - missing WEP keys!");
};

const verifyThroughput = (capabilities: View): void => {
  const fast = capabilities.at("vht");
  if (!fast.exists) return;
  if (!capabilities.has("ht")) refuse("Specify HT flags if you want to use VHT!");
  const [antennas, beam] = [fast.at("antenna-count").value, fast.at("beamform").values];
  if (antennas === "1" && beam.length > 0) refuse("Cannot use beam forming with just one antenna!");
};

/** The checks of a wireless interface. */
export const verifyWireless13: Verify = (proposal, path) => {
  const one = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  if (!one.exists) {
    verifyLeaves(proposal, name);
    return;
  }
  verifySecurity(one.at("security"));
  const type = one.at("type").value ?? "monitor";
  if (!one.has("ssid") && type !== "monitor")
    refuse('SSID must be configured unless type is set to "monitor"!');
  if (type === "access-point" && !one.has("country-code")) refuse("Wireless country-code is mandatory");
  verifyThroughput(one.at("capabilities"));
  verifyAddress(proposal, one, name);
  verifyVrf(proposal, one, name);
  verifyFree(proposal, one, name);
  verifyVlans(proposal, one, name);
};
