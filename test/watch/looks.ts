/** A watch that shows much at once, or nothing yet, without a stack and a router. */
import { advance, initialStatus, type WatchStatus } from "../../cli/watch/status.js";
import type { AuditView } from "../../cli/watch/page/audit.js";
import type { ResourceReport, RouterReport } from "../../cli/watch/report.js";
import type { Placed } from "../../cli/watch/topology/model.js";

const edge = "https://192.0.2.1";

const vm = (i: number): Placed => {
  const address = `192.168.64.${String(100 + i)}`;
  const ports = i === 7 ? Array.from({ length: 41 }, (_, k) => 4_000 + k) : [22];
  return {
    endpoint: edge,
    urn: `urn:vm${String(i)}`,
    name: `vm${String(i)}`,
    status: i === 3 ? "drifted" : "clean",
    tree: {
      nat: {
        destination: {
          rule: Object.fromEntries(
            ports.map((port, k) => [
              String(10_000 + i * 100 + k),
              {
                description: `vm${String(i)} ${String(port)}`,
                protocol: "tcp",
                "inbound-interface": { name: "eth0" },
                destination: { port: String(32_000 + i * 100 + k) },
                translation: { address, port: String(port) },
              },
            ]),
          ),
        },
      },
      service: {
        "dhcp-server": {
          "shared-network-name": {
            LAN: {
              subnet: {
                "192.168.64.0/24": {
                  "static-mapping": {
                    [`vm${String(i)}`]: { "ip-address": address, mac: "02:00:00:00:00:01" },
                  },
                },
              },
            },
          },
        },
      },
    },
  };
};

/** 60 VMs and 100 rules. */
const placed: readonly Placed[] = Array.from({ length: 60 }, (_, i) => vm(i));

const resource = ({ urn, name, status = "clean" }: Placed): ResourceReport => ({
  urn,
  name,
  kind: "VmAttachment",
  router: edge,
  status,
  leaves:
    status === "clean"
      ? []
      : [
          {
            path: "nat destination rule 10300 translation address",
            change: "changed",
            want: ["192.168.64.103"],
            have: ["192.168.64.199"],
          },
          { path: "nat destination rule 10300 source address", change: "added", have: ["198.51.100.128/25"] },
          { path: "nat destination rule 10300 description", change: "removed", want: ["vm3 22"] },
        ],
  unmanaged: [],
  saved: true,
});

const routers: readonly RouterReport[] = [
  { endpoint: edge, names: [], status: "up", version: "1.5-rolling-202411", durationMs: 2_964 },
  {
    endpoint: "https://router-two.example.net:8443",
    names: ["two"],
    status: "down",
    durationMs: 40,
    trouble: {
      tag: "Tls",
      text: "its certificate is another: compare, then `pulumi config set vyos:fingerprint`",
    },
  },
  {
    endpoint: "https://[2001:db8::2]",
    names: [],
    status: "down",
    durationMs: 400,
    trouble: { tag: "Unreachable", text: "connect ECONNREFUSED" },
  },
];

/** A day in the life of a router. */
export const busy = (): WatchStatus => {
  const report = {
    at: Date.now(),
    durationMs: 2_964,
    routers,
    stacks: [
      {
        stack: "dev",
        project: "lab",
        cwd: "/srv/lab",
        routers: routers.map(({ endpoint }) => endpoint),
        resources: placed.slice(0, 12).map(resource),
      },
      { stack: "new", project: "lab", cwd: "/srv/lab", routers: [], resources: [] },
    ],
  };
  return advance(initialStatus(Date.now(), 60_000), report, placed).status;
};

/** What was changed last. */
export const changes = (): AuditView => ({
  _tag: "Entries",
  entries: (["succeeded", "refused", "failed"] as const).map((outcome, i) => ({
    id: `3f2b8c1${String(i)}-8d4e-4f6a-9b1c-2d3e4f5a6b7c`,
    at: Date.now() - i * 60_000,
    actor: "somebody@workstation",
    stack: "lab/dev",
    resource: `vm${String(i)}`,
    router: edge,
    operation: "create",
    outcome,
    paths: Array.from({ length: 4 }, (_, k) => `nat destination rule ${String(10_000 + i * 100 + k)}`),
  })),
});

/** Before the first look. */
export const blank = (): WatchStatus => initialStatus(Date.now(), 60_000);
