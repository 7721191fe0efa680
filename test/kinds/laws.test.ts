import assert from "node:assert/strict";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import t, { type Test } from "tap";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { diffTrees } from "../../provider/config/diff.js";
import { applyOps, Candidate, type Op } from "../../provider/config/ops.js";
import { isWithin, showPath, type Path } from "../../provider/config/path.js";
import { isTree, leavesOf, mergeTrees, sameNode, type ConfigTree } from "../../provider/config/tree.js";
import { errorsOf, failuresOf } from "../../provider/kinds/failures.js";
import { kinds, type AnyKind } from "../../provider/kinds/index.js";
import type { VmAttachmentModel } from "../../provider/kinds/vm-attachment/model.js";
import { pruneOps } from "../../provider/router/prune.js";
import { startRouter, type ConfigJson } from "../../emulator/testing.js";
import { holds, often } from "../laws.js";
import { vmAttachmentArgs, type Args } from "./arbitraries.js";
import { ground } from "./ground.js";
import { companions, needs } from "./needs.js";
import { specimens as cases, timesFor, type Specimen } from "./specimens.js";

const decode = (kind: AnyKind, args: unknown): object => {
  const decoded = kind.codec.decode(args) as E.Either<Parameters<typeof failuresOf>[0], object>;
  if (E.isLeft(decoded)) assert.fail(JSON.stringify(failuresOf(decoded.left)));
  return decoded.right;
};

const right = <A>(either: E.Either<unknown, A>): A =>
  E.isRight(either) ? either.right : assert.fail(JSON.stringify(either.left));

void t.test("every kind is held to the laws", (t) => {
  t.same(cases.map(({ kind }) => kind.name).sort(), Object.keys(kinds).sort());
  t.end();
});

const nobody = () => false;

/** A model of these arguments on the ground, with everything chosen. */
const modelOf = (
  kind: AnyKind,
  args: Args,
  release: DialectName,
  tree: ConfigTree = ground(release),
): object =>
  right(
    kind.allocate(decode(kind, args), { tree, dialect: dialects[release], isClaimed: nobody }) as E.Either<
      unknown,
      object
    >,
  );

const runsOf = (kind: AnyKind): { numRuns: number } => ({ numRuns: often(timesFor(kind, 10, 100)) });

const everywhere = (name: string, run: (t: Test, which: Specimen, release: DialectName) => void): void => {
  void t.test(name, (t) => {
    for (const which of cases)
      for (const release of which.releases)
        void t.test(`${which.kind.name}, ${release}`, (t) => {
          run(t, which, release);
          t.end();
        });
    t.end();
  });
};

everywhere(
  "decoding what was decoded changes nothing, and no rule is broken",
  (t, { kind, args }, release) => {
    holds(
      t,
      fc.property(args(release), (given) => {
        const draft = decode(kind, given);
        assert.deepEqual(decode(kind, draft), draft);
        assert.deepEqual(errorsOf(kind.validate(draft)), []);
        assert.deepEqual(errorsOf(kind.validate(draft, dialects[release])), []);
      }),
      runsOf(kind),
    );
  },
);

everywhere("parsing inverts rendering", (t, { kind, args }, release) => {
  const dialect = dialects[release];
  holds(
    t,
    fc.property(args(release), (given) => {
      const model = modelOf(kind, given, release);
      const rendered = kind.render(model, dialect);
      const parsed = right(kind.parse(rendered, model, dialect) as E.Either<unknown, object>);
      assert.deepEqual(parsed, model);
      assert.deepEqual(kind.render(parsed, dialect), rendered);
      assert.deepEqual(decode(kind, parsed), parsed, "what was read can be written down as arguments");
    }),
    runsOf(kind),
  );
});

everywhere(
  "a resource owns every leaf that it renders, and finds itself beside others",
  (t, { kind, args }, release) => {
    const dialect = dialects[release];
    holds(
      t,
      fc.property(args(release), (given) => {
        const model = modelOf(kind, given, release);
        const rendered = kind.render(model, dialect);
        const paths = kind.paths(model, dialect);
        for (const { path } of leavesOf(rendered)) assert.ok(paths.some((own) => isWithin(path, own)));
        const all = mergeTrees(ground(release), rendered);
        assert.deepEqual(right(kind.parse(all, model, dialect) as E.Either<unknown, object>), model);
        assert.ok(E.isLeft(kind.parse(ground(release), model, dialect)), "it is absent where it is not");
      }),
      runsOf(kind),
    );
  },
);

everywhere("what was chosen stays", (t, { kind, args }, release) => {
  const dialect = dialects[release];
  holds(
    t,
    fc.property(args(release), (given) => {
      const draft = decode(kind, given);
      const model = modelOf(kind, given, release);
      const tree = applyOps(ground(release), diffTrees({}, kind.render(model, dialect)));
      assert.deepEqual(kind.keep(draft, model), model, "a preview sees no change");
      const place = { tree, dialect, isClaimed: nobody };
      assert.deepEqual(right(kind.allocate(draft, place, model) as E.Either<unknown, object>), model);
      assert.deepEqual(modelOf(kind, given, release, tree), model, "a create that was cut off finds its own");
      const kept = JSON.parse(JSON.stringify(kind.outputs(model))) as Args;
      assert.deepEqual(kind.restore(draft, kept), model, "state brings the model back");
    }),
    runsOf(kind),
  );
});

/** Roots that stay when they are empty: they are everybody's, and interfaces are the router's. */
const staying = /^(interfaces\b|service$|system$)/;

const emptyIn = (tree: ConfigTree, above: Path = []): readonly string[] =>
  Object.entries(tree).flatMap(([name, node]) => {
    const path = [...above, name];
    if (!isTree(node)) return [];
    return Object.keys(node).length === 0 ? [showPath(path)] : emptyIn(node, path);
  });

everywhere("a resource that goes leaves no empty nodes behind", (t, { kind, args }, release) => {
  // What a `Config` says stays as it is said, and a VM leaves what its network's other VMs are in.
  if (kind === kinds.Config || kind === kinds.VmAttachment) return;
  const dialect = dialects[release];
  holds(
    t,
    fc.property(args(release), (given) => {
      const model = modelOf(kind, given, release, {});
      const gone = kind.paths(model, dialect);
      const prunes = kind.prunes(model, dialect);
      const deletes = gone.map((path): Op => ({ op: "delete", path }));
      const rendered = kind.render(model, dialect);
      const { tree } = new Candidate(rendered).apply(deletes).dropEmptied(gone, prunes);
      const left = emptyIn(applyOps(rendered, pruneOps(deletes, tree, prunes)));
      assert.deepEqual(
        left.filter((path) => !staying.test(path)),
        [],
      );
    }),
    runsOf(kind),
  );
});

void t.test("the forwards of a VM are not in each other's way", (t) => {
  holds(
    t,
    fc.property(vmAttachmentArgs("1.5"), (given) => {
      const { forwards } = modelOf(kinds.VmAttachment, given, "1.5") as VmAttachmentModel;
      const all = Object.values(forwards);
      const ports = all.flatMap(({ externalPort }) => {
        const [from = 0, to = from] = String(externalPort).split("-").map(Number);
        return Array.from({ length: to - from + 1 }, (_, i) => from + i);
      });
      assert.equal(new Set(all.map(({ ruleNumber }) => ruleNumber)).size, all.length);
      assert.equal(new Set(ports).size, ports.length);
    }),
    { numRuns: often(400) },
  );
  t.end();
});

for (const { kind, args, releases } of cases)
  for (const release of releases)
    void t.test(`what our checks accept, VyOS ${release} accepts: ${kind.name}`, async (t) => {
      const router = await startRouter({
        vyos: release,
        config: needs(kind.name, release) as ConfigJson,
      });
      t.teardown(() => router.stop());
      const before = router.config() as ConfigTree;
      holds(
        t,
        fc.property(args(release), (given) => {
          const rendered = kind.render(modelOf(kind, given, release), dialects[release]);
          const ops = diffTrees(before, mergeTrees(before, companions(rendered, release)));
          router.edit(ops);
          const after = router.config() as ConfigTree;
          assert.ok(sameNode(after, applyOps(before, ops)), "and does what we foresee");
          router.edit(diffTrees(after, before));
          assert.ok(sameNode(router.config(), before));
        }),
        { numRuns: often(timesFor(kind, 10, 60)) },
      );
    });
