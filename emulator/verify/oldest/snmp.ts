import { isAssigned, refuse, ScriptCrash, View } from "../context.js";
import { requireVrf, type Verify } from "../shared.js";

/** Whether two ways to give a secret are both there, or none of them is. */
const secrets = (one: View, kind: "auth" | "privacy"): "both" | "none" | "one" => {
  const [plain, hidden] = ["plaintext-password", "encrypted-password"].map((leaf) => one.has(kind, leaf));
  if (plain === true && hidden === true) return "both";
  return plain === true || hidden === true ? "one" : "none";
};

const titles = ["auth", "privacy"] as const;

const verifySnmp3 = (v3: View): void => {
  const [groups, views] = [v3.at("group"), v3.at("view")];
  for (const [, group] of groups.entries) {
    const view = group.at("view").value ?? "";
    if (view === "" || !views.has(view)) refuse(`You must create view "${view}" first`);
  }
  for (const [, trap] of v3.at("trap-target").entries)
    for (const kind of titles) {
      const held = secrets(trap, kind);
      if (held === "both")
        refuse(`Must specify only one of encrypted-password/plaintext-key for trap ${kind}`);
      if (held === "none") refuse(`Must specify encrypted-password or plaintext-key for trap ${kind}`);
    }
  for (const [name, user] of v3.at("user").entries) {
    const group = user.at("group").value;
    if (group === undefined) refuse(`Group membership required for user "${name}"!`);
    if (!groups.has(group)) refuse(`You must create group "${group}" first`);
    for (const kind of titles)
      if (secrets(user, kind) === "none")
        refuse(`Must specify encrypted-password or plaintext-key for user ${kind}`);
  }
  for (const [, view] of views.entries) if (!view.has("oid")) refuse("Must configure an oid");
};

/** The checks of SNMP, which goes only once LLDP does not answer by it any more. */
export const verifySnmp13: Verify = (proposal, path) => {
  const root = new View(proposal.root);
  const snmp = root.at(...path);
  if (!snmp.exists) {
    if (root.has("service", "lldp", "snmp", "enable"))
      refuse("Can not delete SNMP service, as LLDP still uses SNMP!");
    return;
  }
  const scripts = snmp.at("script-extensions", "extension-name").entries;
  for (const [, extension] of scripts)
    if (!extension.has("script"))
      throw new ScriptCrash("TypeError: argument of type 'NoneType' is not iterable");
  for (const [, extension] of scripts) {
    const script = extension.at("script").value ?? "";
    const place = script.includes("/") ? script : `/config/user-data/${script}`;
    proposal.print(`WARNING: script: ${place} doesn't exist\n`);
  }
  for (const address of snmp.at("listen-address").names)
    if (!isAssigned(proposal.kernel, address))
      proposal.print(`WARNING: SNMP listen address ${address} not configured!\n`);
  requireVrf(proposal, snmp);
  verifySnmp3(snmp.at("v3"));
};
