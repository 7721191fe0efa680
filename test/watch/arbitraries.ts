/** Statuses and topologies of any content, and what is hostile to markup. */
import fc from "fast-check";
import type { ConfigTree } from "../../provider/config/tree.js";
import { putNode } from "../../provider/config/tree.js";
import type {
  DriftReport,
  LeafDrift,
  ResourceReport,
  ResourceStatus,
  RouterReport,
  StackReport,
} from "../../cli/watch/report.js";
import type { Placed } from "../../cli/watch/topology/model.js";

/** Texts that try to get out of where they are put. */
export const hostile = fc.oneof(
  fc.constantFrom(
    `"><script>alert(1)</script>`,
    `</style><script>alert(1)</script>`,
    `' onmouseover='alert(1)`,
    "`${alert(1)}`",
    "]]><!--",
    "--><svg onload=alert(1)>",
    "&lt;b&gt;",
    "\u0000\u001b[31m\u202e\ud800",
  ),
  fc.string({
    minLength: 1,
    maxLength: 24,
    unit: fc.constantFrom(...Array.from(`<>"'&\`=/ abc;]-!\u0007\u202e`)),
  }),
  fc.string({ minLength: 1, maxLength: 24, unit: "grapheme" }),
);

const leaf = (text: fc.Arbitrary<string>): fc.Arbitrary<LeafDrift> =>
  fc.record({
    path: text,
    change: fc.constantFrom("added", "removed", "changed"),
    want: fc.array(text, { maxLength: 2 }),
    have: fc.array(text, { maxLength: 2 }),
  });

const statuses: readonly ResourceStatus[] = ["clean", "drifted", "gone", "pending", "unknown"];

/** The endpoints that reports are about. */
export const endpoints = ["https://192.0.2.1", "https://192.0.2.2"] as const;

const resource = (urn: string, text: fc.Arbitrary<string>): fc.Arbitrary<ResourceReport> =>
  fc
    .record({
      status: fc.constantFrom(...statuses),
      router: fc.constantFrom(...endpoints),
      leaves: fc.array(leaf(text), { minLength: 1, maxLength: 3 }),
      name: text,
      kind: text,
      detail: text,
      saved: fc.boolean(),
      unmanaged: fc.array(fc.record({ path: text, values: fc.array(text, { maxLength: 2 }) }), {
        maxLength: 2,
      }),
    })
    .map((one) => ({
      ...one,
      urn,
      leaves: one.status === "drifted" || one.status === "gone" ? one.leaves : [],
    }));

const router = (endpoint: string, text: fc.Arbitrary<string>): fc.Arbitrary<RouterReport> =>
  fc
    .record({ up: fc.boolean(), version: text, names: fc.array(text, { maxLength: 2 }), trouble: text })
    .map(({ up, version, names, trouble }) => ({
      endpoint,
      names,
      durationMs: 5,
      ...(up
        ? { status: "up", version, neighbours: [{ path: trouble, leaves: 2 }] }
        : { status: "down", trouble: { tag: "Unreachable", text: trouble } }),
    }));

const stack = (name: string, text: fc.Arbitrary<string>): fc.Arbitrary<StackReport> =>
  fc
    .record({
      lost: fc.boolean(),
      project: text,
      resources: fc.tuple(
        ...["a", "b", "c"].map((one) => fc.option(resource(`urn:${name}:${one}`, text), { nil: undefined })),
      ),
      trouble: text,
    })
    .map(({ lost, project, resources, trouble }) => ({
      stack: name,
      project,
      cwd: "/somewhere",
      routers: lost ? [] : endpoints,
      resources: lost ? [] : resources.filter((one) => one !== undefined),
      ...(lost ? { trouble: { tag: "Stack", text: trouble } } : {}),
    }));

/** What one look may find. */
export const report = (text: fc.Arbitrary<string> = fc.string({ minLength: 1 })): fc.Arbitrary<DriftReport> =>
  fc
    .record({
      first: stack("one", text),
      second: fc.option(stack("two", text), { nil: undefined }),
      routers: fc.tuple(...endpoints.map((endpoint) => router(endpoint, text))),
    })
    .map(({ first, second, routers }) => ({
      at: 0,
      durationMs: 7,
      stacks: [first, ...(second === undefined ? [] : [second])],
      routers,
    }));

/** A VM with some forwards, or a rule without one, as configuration. */
export const placed = (text: fc.Arbitrary<string>, i: number): fc.Arbitrary<Placed> =>
  fc
    .record({
      status: fc.constantFrom(...statuses),
      endpoint: fc.constantFrom(...endpoints),
      name: text,
      description: text,
      address: fc.oneof(
        fc.integer({ min: 1, max: 200 }).map((n) => `192.168.64.${String(n)}`),
        text,
      ),
      forwards: fc.integer({ min: 0, max: 3 }),
      isVm: fc.boolean(),
    })
    .map(({ status, endpoint, name, description, address, forwards, isVm }) => {
      const mapping = ["service", "dhcp-server", "shared-network-name", "LAN", "subnet", "192.168.64.0/24"];
      const start: ConfigTree = isVm
        ? putNode({}, [...mapping, "static-mapping", name], {
            mac: "02:00:00:00:00:01",
            "ip-address": address,
          })
        : {};
      const tree = Array.from({ length: forwards }, (_, k) => k).reduce(
        (all, k) =>
          putNode(all, ["nat", k === 2 ? "source" : "destination", "rule", String(i * 10 + k)], {
            description,
            protocol: "tcp",
            translation: { address, port: "22" },
          }),
        start,
      );
      return { status, endpoint, urn: `urn:${String(i)}`, name, tree };
    });

/** What many resources have on two routers. */
export const scene = (text: fc.Arbitrary<string>, most = 12): fc.Arbitrary<readonly Placed[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => placed(text, i))));
