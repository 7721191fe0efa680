import assert from "node:assert/strict";
import * as E from "fp-ts/Either";
import prettier from "prettier";
import ts from "typescript";
import { atOnce } from "../../provider/base/steps.js";
import type { Json } from "../../provider/base/json.js";
import { writeProgram, type Program } from "../../cli/adoption/program.js";
import { survey, type Survey, type Wish } from "../../cli/adoption/survey.js";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { overlaps, showPath, type Path } from "../../provider/config/path.js";
import {
  getNode,
  isEmpty,
  leavesOf,
  mergeTrees,
  putNode,
  restrict,
  sameNode,
  subtractTree,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { Claims } from "../../provider/engine/claims.js";
import { planCreate } from "../../provider/engine/plan-create.js";
import { planUpdate } from "../../provider/engine/plan-update.js";
import { refresh } from "../../provider/engine/refresh.js";
import { decodeDraft, readState, splitInputs } from "../../provider/engine/state.js";
import { sameJson } from "../../provider/engine/json.js";
import { kinds, type AnyKind, type KindName } from "../../provider/kinds/index.js";
import { hideSecrets, isSecretLeaf, isSecretValue } from "../../provider/redaction/places.js";

export const everything: Wish = { paths: [], include: [] };

const right = <A>(either: E.Either<unknown, A>): A =>
  E.isRight(either) ? either.right : assert.fail(JSON.stringify(either.left));

/** A resource as a program constructs it. */
interface Constructed {
  readonly kind: KindName;
  readonly name: string;
  readonly args: Json;
  readonly opts: Json;
}

type Transformation = (resource: { readonly props: Json; readonly opts: Json }) => { readonly opts: Json };

/** Runs a program with recording classes in place of the library's. */
const runProgram = ({ files, secrets }: Program): readonly Constructed[] => {
  const made: Constructed[] = [];
  const transformations: Transformation[] = [];
  // A plain function can be constructed too.
  const library = Object.fromEntries(
    (Object.keys(kinds) as KindName[]).map((kind) => [
      `Vyos${kind}`,
      function (this: object, name: string, given: Json, own: Json = {}): void {
        const { named }: AnyKind = kinds[kind];
        const args = { ...(named === undefined ? {} : { [named]: name }), ...given };
        const opts = transformations.reduce((all, each) => each({ props: args, opts: all }).opts, own);
        made.push({ kind, name, args, opts });
        Object.assign(this, args);
      },
    ]),
  );
  const secret = (key: string): string => secrets.get(key) ?? assert.fail(`no secret ${key}`);
  class Config {
    requireSecret = secret;
    requireSecretObject = (key: string): unknown => JSON.parse(secret(key));
  }
  const pulumi = {
    Config,
    runtime: { registerStackTransformation: (each: Transformation) => transformations.push(each) },
    interpolate: (texts: readonly string[], ...values: readonly unknown[]): string =>
      String.raw({ raw: texts }, ...values),
  };
  const modules = new Map<string, unknown>([
    ["pulumi-vyos", library],
    ["@pulumi/pulumi", pulumi],
  ]);
  const load = (name: string): unknown => {
    if (modules.has(name)) return modules.get(name);
    const text = files[`${name.slice(2)}.ts`] ?? assert.fail(`requires ${name}`);
    const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
    // oxlint-disable-next-line typescript/no-implied-eval -- what was generated is what is tried
    const run = new Function("require", "exports", outputText) as (
      r: (name: string) => unknown,
      e: object,
    ) => void;
    const exported = {};
    modules.set(name, exported);
    run(load, exported);
    return exported;
  };
  load("./index");
  assert.equal(modules.size, 2 + Object.keys(files).length, "every file is part of the program");
  return made;
};

/** The tree without what is excluded or left out, empty parents and all. */
const expected = (whole: ConfigTree, { excluded, leftOut }: Survey, { paths }: Wish): ConfigTree => {
  const wanted = paths.length === 0 ? whole : restrict(whole, paths);
  const out = [...excluded, ...leftOut].map(({ path }) => path);
  const gone = out.reduce<ConfigTree>((tree, path) => putNode(tree, path, getNode(whole, path) ?? {}), {});
  return isEmpty(gone) ? wanted : subtractTree(wanted, gone);
};

const leafPaths = (tree: ConfigTree): readonly Path[] =>
  leavesOf(tree)
    .map(({ path }) => path)
    .filter((path) => path.length > 0);

const nothingTwice = (trees: readonly ConfigTree[]): void => {
  const seen = new Set<string>();
  const inner = new Set<string>();
  for (const path of trees.flatMap(leafPaths)) {
    const key = JSON.stringify(path);
    assert.ok(!seen.has(key), `${showPath(path)} is declared twice`);
    seen.add(key);
    for (let i = 1; i < path.length; i++) inner.add(JSON.stringify(path.slice(0, i)));
  }
  for (const key of seen) assert.ok(!inner.has(key), `${key} is a leaf of one and a node of another`);
};

/** No value that is secret on the router stands in the program, unless something else there is called the same. */
const nothingInClear = (whole: ConfigTree, { files }: Program): void => {
  const text = JSON.stringify(files);
  const elsewhere = JSON.stringify(hideSecrets(whole));
  for (const { path, values } of leavesOf(whole))
    for (const value of values)
      if (value.length > 6 && (isSecretLeaf(path) || isSecretValue(value)) && !elsewhere.includes(value))
        assert.ok(!text.includes(value), `${showPath(path)} is in clear`);
};

/**
 * Creates every resource on the router as the engine does it, and looks again: nothing is sent or differs. Then each is
 * updated beside the others.
 */
const nothingChanges = (whole: ConfigTree, made: readonly Constructed[], release: DialectName): void => {
  const ground = { tree: whole, dialect: dialects[release] };
  const claims = new Claims();
  const updates: (() => void)[] = [];
  for (const { kind: name, args, name: label } of made) {
    const kind: AnyKind = kinds[name];
    const inputs = splitInputs(args);
    const draft = right(decodeDraft(kind, inputs.own));
    const plan = right(atOnce(planCreate(kind, draft, inputs, claims, Symbol(label)).plan(ground)));
    assert.deepEqual(plan.ops, [], `${label} changes something`);
    const { outputs } = right(atOnce(plan.result({ ...ground, saved: true })));
    assert.deepEqual([outputs.drift, outputs.unmanaged], [[], []], label);
    const state = right(readState(kind, outputs));
    assert.deepEqual(state.inputs.own, inputs.own, label);
    assert.ok(sameJson(state.model, kind.keep(draft, state.model)), `${label} differs in the next preview`);
    const seen = right(atOnce(refresh(kind, state, ground)));
    assert.deepEqual(seen, { _tag: "Present", outputs, inputs: args }, label);
    updates.push(() => {
      const again = planUpdate(kind, draft, inputs, state, claims, Symbol(label)).plan(ground);
      assert.deepEqual(right(atOnce(again)).ops, [], `${label} changes something when it is updated`);
    });
  }
  for (const update of updates) update();
};

const checkFormat = async (text: string): Promise<void> => {
  const formatted = await prettier.format(text, { printWidth: 110, parser: "typescript" });
  assert.equal(text, formatted, "prettier would write it otherwise");
};

/** The law of adoption, for one configuration. */
export const adopts = async (
  whole: ConfigTree,
  release: DialectName,
  wish: Wish = everything,
): Promise<Survey> => {
  const found = survey(whole, dialects[release], wish);
  const trees = found.declared.map(({ tree }) => tree);
  nothingTwice(trees);
  assert.ok(sameNode(trees.reduce(mergeTrees, {}), expected(whole, found, wish)), "nothing is lost or added");
  for (const { path } of found.excluded)
    assert.ok(!trees.some((tree) => leafPaths(tree).some((leaf) => overlaps(leaf, path))), showPath(path));
  const program = writeProgram(found.declared, { endpoint: "https://192.0.2.1", release });
  const made = runProgram(program);
  assert.equal(new Set(made.map(({ name }) => name)).size, made.length, "names are unique");
  assert.ok(made.every(({ opts }) => opts.protect === true));
  const text = Object.values(program.files).join("");
  assert.equal(text.split("protect: true").length, 2, "protection is said once");
  const areas = ["Interfaces", "Routing", "Services", "Firewall", "NAT"].map((area) =>
    text.indexOf(`// ${area}\n`),
  );
  const there = areas.filter((at) => at >= 0);
  assert.deepEqual(
    there,
    [...there].sort((a, b) => a - b),
    "in the order of a network",
  );
  const byName = new Map(made.map((each) => [each.name, each]));
  found.declared.forEach(({ kind, args, tree }, i) => {
    const constructed = byName.get(program.names[i] ?? "");
    assert.deepEqual({ kind: constructed?.kind, args: constructed?.args }, { kind, args });
    const { render }: AnyKind = kinds[kind];
    const draft = right(decodeDraft(kinds[kind], args));
    assert.ok(sameNode(render(draft, dialects[release]), tree), "the arguments mean what is there");
  });
  nothingInClear(whole, program);
  nothingChanges(whole, made, release);
  for (const file of Object.values(program.files)) await checkFormat(file);
  return found;
};
