import type { ResourceStatus } from "../report.js";
import type { HostNode, NatNode, TopologyRouter } from "./model.js";

/** A line of the picture: a host with the rules that lead to it, or a rule that leads to none. */
export interface TopologyRow {
  readonly host?: HostNode;
  readonly nats: readonly NatNode[];
}

const worst: readonly ResourceStatus[] = ["gone", "drifted", "unknown", "pending", "clean"];

/** The rows of a router: its hosts in their order, then the rules that lead to nobody. */
export const rowsOf = ({ hosts, nats }: TopologyRouter): readonly TopologyRow[] => {
  const led = new Map<string | undefined, NatNode[]>();
  for (const nat of nats) led.set(nat.host, [...(led.get(nat.host) ?? []), nat]);
  return [
    ...hosts.map((host) => ({ host, nats: led.get(host.id) ?? [] })),
    ...(led.get(undefined) ?? []).map((nat) => ({ nats: [nat] })),
  ];
};

/** How the worst of a row stands; undefined where no router was asked. */
export const statusOfRow = ({ host, nats }: TopologyRow): ResourceStatus | undefined => {
  const all = [host, ...nats].map((node) => node?.status);
  return worst.find((status) => all.includes(status));
};

/** What NAT rules of a type are called. */
export const typeWords = { destination: "DNAT", source: "SNAT", static: "Static NAT" } as const;

/** So many texts that they fit, and how many more there are; nothing where none fits. */
export const someOf = (texts: readonly string[], fits: (text: string, shown: number) => boolean): string => {
  for (let shown = texts.length; shown > 0; shown--) {
    const rest = texts.length - shown;
    const text = [...texts.slice(0, shown), ...(rest > 0 ? [`+${String(rest)}`] : [])].join(", ");
    if (fits(text, shown)) return text;
  }
  return "";
};
