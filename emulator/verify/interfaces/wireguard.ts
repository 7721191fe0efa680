import { createPrivateKey, createPublicKey } from "node:crypto";
import { ConfigError, View, type Proposal } from "../context.js";
import {
  verifyAddress,
  verifyFree,
  verifyLeaves,
  verifyMirror,
  verifyRoomFor6,
  verifyVrf,
} from "./common.js";

const privateHeader = Buffer.from("302e020100300506032b656e04220420", "hex");

/** The public key of a private one, as WireGuard writes both; nothing of a text that is no key. */
const publicKeyOf = (key: string): string | undefined => {
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== 32) return undefined;
  const own = createPrivateKey({
    key: Buffer.concat([privateHeader, bytes]),
    format: "der",
    type: "pkcs8",
  });
  return createPublicKey(own).export({ format: "der", type: "spki" }).subarray(-32).toString("base64");
};

const verifyPeers = (name: string, own: string | undefined, peers: View, oldest: boolean): void => {
  const seen = new Set<string>();
  for (const [peer, held] of peers.entries) {
    if (!held.has("allowed-ips")) throw new ConfigError(`Wireguard allowed-ips required for peer "${peer}"!`);
    const key = held.at(oldest ? "pubkey" : "public-key").value;
    if (key === undefined) throw new ConfigError(`Wireguard public-key required for peer "${peer}"!`);
    if (held.has("address") !== held.has("port"))
      throw new ConfigError(
        `Both Wireguard port and address must be defined for peer "${peer}" if either one of them is set!`,
      );
    // 1.3 keeps its own key in a file.
    if (oldest) continue;
    if (seen.has(key)) throw new ConfigError(`Duplicate public-key defined on peer "${peer}"`);
    if (!held.has("disable") && key === own)
      throw new ConfigError(`Peer "${peer}" has the same public key as the interface "${name}"`);
    seen.add(key);
  }
};

/** The checks of an interface of WireGuard. */
export const verifyWireguard = (proposal: Proposal, path: readonly string[]): void => {
  const one = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  if (!one.exists) {
    verifyLeaves(proposal, name);
    return;
  }
  verifyRoomFor6(one, name);
  verifyAddress(proposal, one, name);
  verifyVrf(proposal, one, name);
  verifyFree(proposal, one, name);
  verifyMirror(proposal, one, name);
  const key = one.at("private-key").value;
  const oldest = proposal.version === "1.3";
  if (key === undefined && !oldest) throw new ConfigError("Wireguard private-key not defined");
  if (!one.has("peer")) throw new ConfigError("At least one Wireguard peer is required!");
  verifyPeers(name, oldest ? undefined : publicKeyOf(key ?? ""), one.at("peer"), oldest);
};
