import { refuse, ScriptCrash, View, type Proposal } from "../context.js";
import {
  mtuOf,
  standsOn,
  verifyAddress,
  verifyFree,
  verifyLeaves,
  verifyMirror,
  verifyRoomFor6,
  verifySource,
  verifyVrf,
} from "./common.js";

/** How many digits the keys of a cipher have. */
const digits: Readonly<Record<string, number>> = { "gcm-aes-128": 32, "gcm-aes-256": 64 };

const verifyLength = (cipher: string, key: string): void => {
  const length = digits[cipher];
  if (length !== undefined && key.length !== length)
    refuse(`${cipher} requires a ${String(length * 4)}bit long key!`);
};

const verifyPeers = (cipher: string, fixed: View): void => {
  const key = fixed.at("key").value;
  if (key === undefined) refuse("Static MACsec key must be defined.");
  verifyLength(cipher, key);
  if (!fixed.has("peer")) refuse("Must have at least one peer defined for static MACsec");
  for (const [, peer] of fixed.at("peer").entries) {
    if (!peer.has("disable") && !peer.hasAll("mac", "key"))
      refuse("Every enabled MACsec static peer must have a MAC address and key defined!");
    const own = peer.at("key").value;
    if (own === undefined) throw new ScriptCrash("KeyError: 'key'");
    verifyLength(cipher, own);
  }
};

const verifySecurity = (security: View, name: string): void => {
  const cipher = security.at("cipher").value;
  if (cipher === undefined) refuse(`Cipher suite must be set for MACsec "${name}"`);
  if (!security.has("encrypt")) return;
  const [fixed, agreed] = [security.at("static"), security.at("mka")];
  if (fixed.exists) {
    if (agreed.has("cak") || agreed.has("ckn")) refuse("Only static or MKA can be used!");
    verifyPeers(cipher, fixed);
    return;
  }
  if (!agreed.hasAll("cak", "ckn"))
    refuse("Missing mandatory MACsec security keys as encryption is enabled!");
  verifyLength(cipher, agreed.at("cak").value ?? "");
};

/** The checks of a MACsec interface. */
export const verifyMacsec = (proposal: Proposal, path: readonly string[]): void => {
  const one = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  if (!one.exists) {
    verifyLeaves(proposal, name);
    return;
  }
  const source = one.at("source-interface").value ?? "";
  const user = standsOn(proposal.root, source, ["macsec", "pseudo-ethernet"]);
  verifySource(proposal, one, name, user === name ? undefined : user);
  verifyVrf(proposal, one, name);
  verifyRoomFor6(one, name);
  verifyAddress(proposal, one, name);
  verifyFree(proposal, one, name);
  verifyMirror(proposal, one, name);
  verifySecurity(one.at("security"), name);
  const lower = mtuOf(proposal, source);
  if (lower < Number(one.at("mtu").value ?? "1460") + 40)
    refuse(`MACsec overhead does not fit into underlaying device MTU,\n${lower} bytes is too small!`);
};
