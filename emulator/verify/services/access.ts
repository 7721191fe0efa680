/** The checks of the ways to the router. */
import { refuse, View } from "../context.js";
import { requireCa, requireCertificate, requireDh, requireVrf, type Verify } from "../shared.js";

export const verifySsh: Verify = (proposal, path) => {
  const ssh = new View(proposal.root).at(...path);
  if (ssh.has("rekey") && !ssh.has("rekey", "data")) refuse("Rekey data is required!");
  requireVrf(proposal, ssh);
};

/** Whether there are any keys is not looked at: an emulated router always has one beside its configuration. */
const verifyApi = (api: View): void => {
  for (const [id, key] of api.at("keys", "id").entries)
    if (!key.has("key")) refuse(`Missing HTTPS API key string for key id "${id}"`);
};

export const verifyHttps: Verify = (proposal, path) => {
  const https = new View(proposal.root).at(...path);
  if (!https.exists) return;
  const held = https.at("certificates");
  const certificate = held.at("certificate").value;
  if (certificate === undefined)
    proposal.warn(
      "No certificate specified, using build-in self-signed certificates. Do not use them in a production environment!",
    );
  else {
    requireCertificate(proposal, certificate);
    const [ca, dh] = [held.at("ca-certificate").value, held.at("dh-params").value];
    if (ca !== undefined) requireCa(proposal, ca);
    if (dh !== undefined) requireDh(proposal, dh);
  }
  requireVrf(proposal, https);
  verifyApi(https.at("api"));
};
