import assert from "node:assert/strict";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import t, { type Test } from "tap";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { isRecord } from "../../provider/base/json.js";
import { importFrom } from "../../provider/engine/import.js";
import { previewCreate, previewUpdate } from "../../provider/engine/preview.js";
import { errorsOf } from "../../provider/kinds/failures.js";
import type { AnyKind } from "../../provider/kinds/index.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import { holds, often } from "../laws.js";
import { ground } from "../kinds/ground.js";
import { specimens, timesFor, type Specimen } from "../kinds/specimens.js";
import { create, right, update } from "./pure.js";

/** Each example is a life of its own. */
const runsOf = (kind: AnyKind): { numRuns: number } => ({ numRuns: often(timesFor(kind, 8, 25)) });

const everywhere = (name: string, run: (t: Test, which: Specimen, release: DialectName) => void): void => {
  void t.test(name, (t) => {
    for (const which of specimens)
      for (const release of which.releases)
        void t.test(`${which.kind.name}, ${release}`, (t) => {
          run(t, which, release);
          t.end();
        });
    t.end();
  });
};

/** Whether everything that a preview claims to know is so. */
const isTrue = (foreseen: unknown, actual: unknown, at = ""): void => {
  if (foreseen === UNKNOWN) return;
  // Something unknown may also be nothing.
  if (actual === undefined && isRecord(foreseen)) {
    Object.values(foreseen).forEach((each) => {
      isTrue(each, actual, at);
    });
    return;
  }
  if (isRecord(foreseen) && isRecord(actual))
    for (const name of new Set([...Object.keys(foreseen), ...Object.keys(actual)]))
      isTrue(foreseen[name], actual[name], `${at}.${name}`);
  else assert.deepEqual(foreseen, actual, at);
};

everywhere("what a preview says of a new resource is what comes", (t, { kind, args }, release) => {
  holds(
    t,
    fc.property(args(release), (given) => {
      const made = create(kind, given, ground(release), release);
      if (E.isRight(made)) isTrue(previewCreate(kind, given), made.right.outcome.outputs);
    }),
    runsOf(kind),
  );
});

everywhere("what a preview says of an update is what comes", (t, { kind, args }, release) => {
  holds(
    t,
    fc.property(args(release), args(release), (given, changed) => {
      const made = create(kind, given, ground(release), release);
      if (E.isLeft(made)) return;
      const { outcome, tree } = made.right;
      const identity = Object.fromEntries(kind.replacedBy.map((name) => [name, given[name]]));
      const asked = { ...changed, ...identity };
      const validated = kind.codec.decode(asked) as E.Either<unknown, object>;
      if (E.isLeft(validated) || errorsOf(kind.validate(validated.right, dialects[release])).length > 0)
        return;
      const updated = update(kind, asked, outcome.outputs, tree, release);
      // What the router made otherwise than it was asked is no preview's to know.
      if (E.isRight(updated) && !("drift" in updated.right.outcome.outputs))
        isTrue(previewUpdate(kind, outcome.outputs, asked), updated.right.outcome.outputs);
      // Nothing that stays as it is becomes unknown.
      const same = previewUpdate(kind, outcome.outputs, given);
      assert.ok(!JSON.stringify(same).includes(UNKNOWN), JSON.stringify(same));
    }),
    runsOf(kind),
  );
});

everywhere("what is imported shows no difference and changes nothing", (t, { kind, args }, release) => {
  const dialect = dialects[release];
  holds(
    t,
    fc.property(args(release), (given) => {
      const made = create(kind, given, ground(release), release);
      if (E.isLeft(made)) return;
      const { outcome, tree } = made.right;
      // Configuration in several places has an identity of several; any of them can be imported.
      if (kind.name === "Config" && outcome.id.includes("(and")) return;
      const found = importFrom(kind, ` ${outcome.id.replaceAll(" ", "  ")}`, { tree, dialect });
      if (E.isLeft(found)) assert.fail(JSON.stringify(found.left));
      const { id, inputs, outputs } = found.right;
      assert.equal(id, outcome.id);
      const again = right(update(kind, inputs, outputs, tree, release));
      assert.deepEqual(again.tree, tree, "nothing is sent");
      assert.deepEqual(again.outcome.outputs, outputs, "and nothing is otherwise");
    }),
    runsOf(kind),
  );
});

void t.test("a place where nothing is says what there is; what no argument says is told", (t) => {
  const tree = {
    nat: {
      destination: {
        rule: {
          "10": { translation: { address: "192.0.2.1" }, "inbound-interface": { name: "eth0" } },
          "20": { translation: { address: "not an address" } },
        },
      },
    },
  };
  const site = { tree, dialect: dialects["1.5"] };
  const kind = specimens.find((each) => each.kind.name === "NatRule")?.kind;
  if (kind === undefined) return void t.fail("NatRule is a kind");
  t.match(importFrom(kind, "nat destination rule 11", site), {
    left: { _tag: "Missing", detail: "there are nat destination rule 10, nat destination rule 20" },
  });
  t.match(importFrom(kind, "nat source rule 1", { ...site, tree: {} }), {
    left: { _tag: "Missing", detail: "there is nothing of the kind" },
  });
  t.match(importFrom(kind, "nat destination rule 20", site), {
    left: { _tag: "Inexpressible", detail: /translation\.address: "not an address" is no IPv4 address/ },
  });
  t.end();
});
