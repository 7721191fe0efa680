/** What the operational commands print about the router itself. */
import type { Dialect } from "../dialect.js";
import { aboutMachine } from "../report.js";
import { View } from "../verify/context.js";
import type { Site } from "./site.js";

export const versionText = ({ build }: Dialect): string =>
  [
    `Version:          ${build.version}`,
    `Release train:    ${build.train}`,
    `Release flavor:   generic`,
    ``,
    ...aboutMachine,
    ``,
    `Copyright:        VyOS maintainers and contributors`,
    ``,
  ].join("\n");

export const uptimeText = ({ startedAt }: Site): string => {
  const seconds = Math.floor((Date.now() - startedAt) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return [
    `Uptime: ${parts.map((part, i) => `${part}${"hms"[i] ?? ""}`).join(" ")}`,
    ``,
    `Load averages:`,
    `1  minute:   0.0%`,
    `5  minutes:  0.0%`,
    `15 minutes:  0.0%`,
    ``,
  ].join("\n");
};

const columns = ["Interface", "IP Address", "MAC", "VRF", "MTU", "S/L", "Description"];
const widths = [13, 18, 19, 9, 6, 5, 14];

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, i) => cell.padEnd(widths[i] ?? 0))
    .join("")
    .trimEnd();

export const interfacesText = ({ machine }: Site): string => {
  const rows: string[] = [];
  const one = (name: string, held: View): void => {
    const [first = "-", ...more] = held.at("address").values;
    const state = held.has("disable") ? "A/D" : "u/u";
    const described = held.at("description").value ?? "";
    rows.push(
      row([name, first, "02:00:00:00:00:01", "default", held.at("mtu").value ?? "1500", state, described]),
    );
    for (const address of more) rows.push(row(["", address]));
    for (const [id, vlan] of held.at("vif").entries) one(`${name}.${id}`, vlan);
  };
  for (const [, type] of new View(machine.running).at("interfaces").entries)
    for (const [name, held] of type.entries) one(name, held);
  const rule = row(widths.map((width, i) => "-".repeat(Math.max((columns[i] ?? "").length, width - 2))));
  return [
    "Codes: S - State, L - Link, u - Up, D - Down, A - Admin Down",
    row(columns),
    rule,
    ...rows,
    "",
  ].join("\n");
};
