import { refuse, View } from "../context.js";
import { requireCa, requireCertificate, type Verify } from "../shared.js";

const verifyUsers = (authentication: View): void => {
  const users = authentication.at("local-users", "username").entries;
  if (users.length === 0) refuse("OpenConnect mode local required at least one user");
  const by = authentication.at("mode", "local").value ?? "";
  const lacking = (...leaf: readonly string[]): string =>
    users
      .filter(([, user]) => !user.has(...leaf))
      .map(([name]) => `'${name}'`)
      .join(", ");
  if (by.includes("otp")) {
    const keyless = lacking("otp", "key");
    if (keyless !== "") refuse(`OTP enabled, but no OTP key is configured for these users:\n[${keyless}]`);
  }
  if (by.includes("otp") && !by.includes("password")) return;
  const open = lacking("password");
  if (open !== "") refuse(`password required for users:\n[${open}]`);
};

const verifyFiles = (authentication: View): void => {
  const files = authentication.at("identity-based-config");
  if (!files.exists) return;
  const title = "OpenConnect identity-based-config enabled but";
  const mode = files.at("mode").value;
  if (mode === undefined) refuse("OpenConnect radius identity-based-config enabled but mode not selected");
  if (mode.includes("group") && !authentication.has("mode", "radius"))
    refuse("OpenConnect config-per-group must be used with radius authentication");
  if (!files.has("directory")) refuse(`${title} directory not set`);
  if (!files.has("default-config")) refuse(`${title} default-config not set`);
};

/** The checks of the server of OpenConnect. */
export const verifyOpenconnect: Verify = (proposal, path) => {
  const server = new View(proposal.root).at(...path);
  if (!server.exists) return;
  const [accounting, authentication] = [server.at("accounting"), server.at("authentication")];
  if (accounting.has("mode", "radius")) {
    if (!accounting.has("radius", "server"))
      refuse("OpenConnect accounting mode radius requires at least one RADIUS server");
    if (!authentication.has("mode")) refuse("Accounting depends on OpenConnect authentication configuration");
    if (!authentication.has("mode", "radius"))
      refuse("RADIUS accounting must be used with RADIUS authentication");
  }
  if (!authentication.exists) refuse("OpenConnect authentication credentials required");
  const mode = authentication.at("mode");
  if (!mode.exists) refuse("OpenConnect authentication mode required");
  if (mode.hasAll("local", "radius"))
    refuse(
      "OpenConnect authentication modes are mutually-exclusive, remove either local or radius from your configuration",
    );
  if (mode.has("radius") && !authentication.has("radius", "server"))
    refuse("OpenConnect authentication mode radius requires at least one RADIUS server");
  if (mode.has("local")) verifyUsers(authentication);
  verifyFiles(authentication);
  const ssl = server.at("ssl");
  if (!ssl.exists) refuse("SSL missing on OpenConnect config!");
  const certificate = ssl.at("certificate").value;
  if (certificate === undefined) refuse("SSL certificate missing on OpenConnect config!");
  requireCertificate(proposal, certificate);
  for (const ca of ssl.at("ca-certificate").values) requireCa(proposal, ca);
  if (!server.has("network-settings")) refuse("OpenConnect network settings required!");
};
