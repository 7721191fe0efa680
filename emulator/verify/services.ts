import { ConfigError, interfaceNames, isAssigned, View, type Proposal } from "./context.js";
import { interfaceNamed } from "./interfaces/common.js";
import { requireVrf } from "./shared.js";

/** The checks of `service ntp`. */
export const verifyNtp = (proposal: Proposal): void => {
  const { root } = proposal;
  const ntp = new View(root).at("service", "ntp");
  if (!ntp.exists) return;
  if (!ntp.has("server")) throw new ConfigError("NTP server not configured");
  requireVrf(proposal, ntp);
  const known = interfaceNames(root);
  for (const name of ntp.at("interface").values) {
    if (!known.has(name)) throw new ConfigError(`Interface "${name}" does not exist!`);
    const vrf = ntp.at("vrf").value;
    if (vrf !== undefined && interfaceNamed(root, name).at("vrf").value !== vrf)
      throw new ConfigError(`NTP runs in VRF "${vrf}" - "${name}" does not belong to this VRF!`);
  }
  const listening = ntp.at("listen-address").values;
  for (const [family, count] of [
    ["ipv4", listening.filter((address) => !address.includes(":")).length],
    ["ipv6", listening.filter((address) => address.includes(":")).length],
  ] as const)
    if (count > 1) throw new ConfigError(`NTP Only admits one ${family} value for listen-address parameter `);
  for (const [host, server] of ntp.at("server").entries)
    if (server.has("ptp") && !ntp.has("ptp"))
      throw new ConfigError(
        `PTP must be enabled for the NTP service before it can be used for server "${host}"`,
      );
};

const most = {
  "": [60, "minutes"],
  m: [60, "minutes"],
  h: [24, "hours"],
  d: [31, "days"],
} as const;

/** The checks of one task of `system task-scheduler`. */
export const verifyTask = ({ root }: Proposal, path: readonly string[]): void => {
  const task = new View(root).at(...path);
  if (!task.exists) return;
  const name = path.at(-1) ?? "";
  const refuse = (why: string): ConfigError => new ConfigError(`Invalid task ${name}: ${why}`);
  const interval = task.at("interval").value;
  if (interval === undefined && !task.has("crontab-spec"))
    throw refuse("must define either interval or crontab-spec");
  if (interval !== undefined) {
    if (task.has("crontab-spec")) throw refuse("cannot use interval and crontab-spec at the same time");
    const [, number, unit = ""] = /^(\d+)([mdh]?)$/.exec(interval) ?? [];
    if (number === undefined)
      throw new ConfigError(
        `Invalid interval ${name} in task ${interval}: interval should be a number optionally followed by m, h, or d`,
      );
    const [limit, units] = most[unit as keyof typeof most];
    if (Number(number) > limit) throw refuse(`interval in ${units} must not exceed ${String(limit)}`);
  }
  if (!task.has("executable", "path")) throw refuse("executable is not defined");
};

const verifySecrets = (one: View, kind: string, refuse: (how: string) => string, single: boolean): void => {
  const [plain, hidden] = ["plaintext-password", "encrypted-password"].map((leaf) => one.has(kind, leaf));
  if (plain !== true && hidden !== true) throw new ConfigError(refuse("specify"));
  if (single && plain === true && hidden === true) throw new ConfigError(refuse("both"));
};

const titles = { auth: "authentication", privacy: "privacy" };

const verifySnmp3 = (v3: View): void => {
  for (const [user, held] of v3.at("user").entries) {
    if (!held.has("group")) throw new ConfigError(`Group membership required for user "${user}"!`);
    for (const [kind, title] of Object.entries(titles))
      verifySecrets(
        held,
        kind,
        () => `Must specify ${title} encrypted-password or plaintext-password for user "${user}"!`,
        false,
      );
  }
  for (const [group, held] of v3.at("group").entries) {
    for (const leaf of ["seclevel", "view"])
      // Its default is the lowest level.
      if (leaf !== "seclevel" && !held.has(leaf))
        throw new ConfigError(`Must configure "${leaf}" for group "${group}"!`);
    const view = held.at("view").value ?? "";
    if (!v3.has("view", view)) throw new ConfigError(`You must create view "${view}" first!`);
  }
  for (const [view, held] of v3.at("view").entries)
    if (!held.has("oid")) throw new ConfigError(`Must configure an "oid" for view "${view}"!`);
  for (const [trap, held] of v3.at("trap-target").entries) {
    for (const [kind, title] of Object.entries(titles))
      verifySecrets(
        held,
        kind,
        (how) =>
          how === "both"
            ? `Can not specify both ${title} encrypted-password and plaintext-password for trap "${trap}"!`
            : `Must specify one of ${title} encrypted-password or plaintext-password for trap "${trap}"!`,
        true,
      );
  }
};

/** The checks of `service snmp`. */
export const verifySnmp = (proposal: Proposal): void => {
  const { root, warn } = proposal;
  const snmp = new View(root).at("service", "snmp");
  if (!snmp.exists) return;
  for (const [name, extension] of snmp.at("script-extensions", "extension-name").entries) {
    const script = extension.at("script").value;
    if (script === undefined)
      throw new ConfigError(`Script extension "${name}" requires an actual script to be configured!`);
    // The router has no scripts of anybody's.
    warn(`script "${script}" does not exist!`);
  }
  const vrf = snmp.at("vrf").value;
  for (const address of snmp.at("listen-address").names)
    if (!isAssigned(proposal.kernel, address, vrf))
      throw new ConfigError(
        `SNMP listen address "${address}" not configured in ${vrf === undefined ? "default vrf" : `vrf "${vrf}"`}!`,
      );
  for (const [trap, held] of snmp.at("trap-target").entries)
    if (!held.has("community"))
      throw new ConfigError(`Trap target "${trap}" requires a community to be set!`);
  if (snmp.has("oid-enable"))
    warn("Custom OIDs are enabled and may lead to system instability and high resource consumption");
  requireVrf(proposal, snmp);
  verifySnmp3(snmp.at("v3"));
};

/** The checks of `service dhcp-relay`. */
export const verifyRelay = ({ root, warn, version }: Proposal): void => {
  const relay = new View(root).at("service", "dhcp-relay");
  if (!relay.exists || relay.has("disable")) return;
  if (relay.at("interface").values.includes("lo"))
    throw new ConfigError("DHCP relay does not support the loopback interface.");
  if (!relay.has("server"))
    throw new ConfigError("No DHCP relay server(s) configured.\nAt least one DHCP relay server required.");
  if (version === "1.3") return;
  const [up, down] = [relay.has("upstream-interface"), relay.has("listen-interface")];
  if (relay.has("interface")) {
    warn("DHCP relay interface is DEPRECATED - please use upstream-interface and listen-interface instead!");
    if (up || down)
      throw new ConfigError("<interface> configuration is not compatible with upstream/listen interface");
    warn("<interface> is going to be deprecated.\nPlease use <listen-interface> and <upstream-interface>");
  }
  if (up && !down) throw new ConfigError("No listen-interface configured");
  if (down && !up) throw new ConfigError("No upstream-interface configured");
};
