import * as E from "fp-ts/Either";
import * as fc from "fast-check";
import t from "tap";
import { planRestoration } from "../../cli/audit/restoration.js";
import type { AuditEntry } from "../../provider/audit/entry.js";
import { hideSecrets, REDACTED } from "../../provider/redaction/places.js";
import { applyOps } from "../../provider/config/ops.js";
import { showPath, type Path } from "../../provider/config/path.js";
import {
  getNode,
  mergeTrees,
  putNode,
  restrict,
  sameNode,
  type ConfigNode,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { draft } from "./lab.js";

const entryOf = (paths: readonly Path[], before: ConfigTree, after?: ConfigTree): AuditEntry => {
  const { after: _a, ...rest } = draft(1);
  return {
    ...rest,
    paths: paths.map(showPath),
    before,
    ...(after === undefined ? {} : { after }),
    previous: "",
    hash: "",
  };
};

const rule: Path = ["nat", "destination", "rule", "10"];
const word = fc.constantFrom("a", "b", "c c", "d");
const leaf: fc.Arbitrary<ConfigNode> = fc.oneof(
  fc.stringMatching(/^[a-z]{1,4}$/),
  fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 3 }),
);
const body: fc.Arbitrary<ConfigTree> = fc.dictionary(
  word,
  fc.oneof(leaf, fc.dictionary(word, leaf, { minKeys: 1 })),
  {
    minKeys: 1,
  },
);
const at = (node: ConfigTree | undefined): ConfigTree => (node === undefined ? {} : putNode({}, rule, node));
const elsewhere: ConfigTree = {
  nat: { destination: { rule: { "11": { exclude: {} } } } },
  system: { "host-name": "r" },
};

void t.test("restoring gives what was there before, and changes nothing else", (t) => {
  fc.assert(
    fc.property(fc.option(body, { nil: undefined }), fc.option(body, { nil: undefined }), (before, after) => {
      const tree = mergeTrees(elsewhere, at(after));
      const planned = planRestoration(entryOf([rule], at(before), at(after)), tree, false);
      if (E.isLeft(planned)) return false;
      const restored = applyOps(tree, planned.right.ops);
      return (
        sameNode(getNode(restored, rule), before) &&
        sameNode(restrict(restored, [["system"]]), restrict(tree, [["system"]])) &&
        sameNode(getNode(restored, ["nat", "destination", "rule", "11"]), { exclude: {} })
      );
    }),
    { numRuns: 300 },
  );
  t.pass();
  t.end();
});

void t.test("what was changed since is a conflict, unless forced", (t) => {
  fc.assert(
    fc.property(body, body, body, (before, after, now) => {
      fc.pre(!sameNode(now, after) && !sameNode(now, before));
      const tree = mergeTrees(elsewhere, at(now));
      const entry = entryOf([rule], at(before), at(after));
      const planned = planRestoration(entry, tree, false);
      const forced = planRestoration(entry, tree, true);
      return (
        E.isLeft(planned) &&
        planned.left._tag === "Changed" &&
        E.isRight(forced) &&
        sameNode(getNode(applyOps(tree, forced.right.ops), rule), before)
      );
    }),
    { numRuns: 300 },
  );
  t.pass();
  t.end();
});

void t.test("the last of its kind takes its parents along; nothing to do is no op", (t) => {
  const tree = { ...at({ exclude: {} }), system: {} };
  const planned = planRestoration(entryOf([rule], {}, at({ exclude: {} })), tree, false);
  t.match(planned, { right: { ops: [{ op: "delete" }] } });
  t.match(planRestoration(entryOf([rule], {}, {}), elsewhere, false), { right: { ops: [] } });
  t.end();
});

void t.test("secrets are taken from the router, and never written as they stand in the log", (t) => {
  const path: Path = ["service", "https", "api", "keys", "id", "mine"];
  const was = putNode({}, path, { key: "S3CRET" });
  const before = hideSecrets(was);
  const more = putNode({}, path, { key: "S3CRET", "read-only": {} });
  const planned = planRestoration(entryOf([path], before, hideSecrets(more)), more, false);
  t.match(planned, { right: { ops: [{ op: "delete", path: [...path, "read-only"] }] } });
  const gone = planRestoration(entryOf([path], before, {}), {}, false);
  t.match(gone, { left: { _tag: "Secret", paths: [[...path, "key"]] } });
  const quoted = entryOf([rule], at({ description: `by ${REDACTED}` }), at({}));
  t.match(planRestoration(quoted, at({}), true), { left: { _tag: "Secret" } });
  t.end();
});

void t.test("a name that was secret cannot be put back, and is not taken for done", (t) => {
  const path: Path = ["service", "snmp", "community", "hush"];
  const there = { service: { snmp: { community: { hush: { authorization: "ro" } } } } };
  for (const [before, after] of [
    [{}, there],
    [there, {}],
  ] as const) {
    const entry = entryOf([path], hideSecrets<ConfigTree>(before), hideSecrets<ConfigTree>(after));
    const paths = entry.paths.map(() => "service snmp community [redacted]");
    for (const force of [false, true])
      t.match(planRestoration({ ...entry, paths }, after, force), E.left({ _tag: "Secret" }));
  }
  t.end();
});

void t.test("an entry that does not say what was there is no use", (t) => {
  const { before: _b, ...entry } = entryOf([rule], {}, {});
  t.match(planRestoration(entry, {}, true), { left: { _tag: "Unknown" } });
  t.match(planRestoration(entryOf([], {}, {}), {}, true), { left: { _tag: "Unknown" } });
  // Without what was there after it, nobody can tell whether it changed since.
  t.match(planRestoration(entryOf([rule], {}), at({ exclude: {} }), false), { left: { _tag: "Changed" } });
  t.end();
});
