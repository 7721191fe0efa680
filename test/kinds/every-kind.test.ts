/** Every property of every kind that is declared by a table: right, unknown, of another type, and wrong. */
import assert from "node:assert/strict";
import t from "tap";
import * as E from "fp-ts/Either";
import { dialects } from "../../provider/config/dialect.js";
import { kinds } from "../../provider/kinds/index.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import type { KindCase } from "./cases.js";
import { cases } from "./every-case.js";
import { releases } from "./ground.js";
import { complaints, namesAt, propertiesOf, withAt } from "./properties.js";
import type { Args } from "./arbitraries.js";

void t.test("every kind is tried", (t) => {
  const elsewhere = ["VmAttachment"];
  t.same([...cases.map(({ kind }) => kind.name), ...elsewhere].sort(), Object.keys(kinds).sort());
  t.end();
});

/** Of many bases that differ in what is elsewhere, a few show the same as all. */
const FEW = 4;

/** A few bases on which a right value of a property is admitted by a release. */
const admitting = ({ kind, bases, samples }: KindCase, path: string): readonly Args[] => {
  const found: Args[] = [];
  for (const base of bases) {
    const args = withAt(base, namesAt(base, path), samples[path]);
    if (releases.some((release) => complaints(kind, args, release).length === 0)) found.push(base);
    if (found.length === FEW) break;
  }
  return found;
};

for (const each of cases)
  void t.test(each.kind.name, (t) => {
    const { kind, codec, wrongs, bases } = each;
    const properties = propertiesOf(codec);
    for (const base of bases) t.same(complaints(kind, base), [], JSON.stringify(base));
    const worlds = [undefined, ...releases];
    const about = new Map(
      bases.map((base) => {
        const fitting = worlds.filter((world) => complaints(kind, base, world).length === 0);
        return [base, { fitting, model: kind.codec.decode(base) as E.Either<unknown, object> }];
      }),
    );

    for (const { path, isObject } of properties) {
      const admitted = admitting(each, path);
      t.ok(admitted.length > 0, `${path} can be used`);
      const tried = new Set<string>();
      for (const base of admitted) {
        const { fitting = [], model = E.left(undefined) } = about.get(base) ?? {};
        const args = withAt(base, namesAt(base, path), UNKNOWN);
        const decoded = kind.codec.decode(args) as E.Either<unknown, object>;
        for (const release of fitting) {
          // Rules ask what is given, and only some of them of which release: one base of each is enough.
          if (release !== undefined && tried.has(release)) continue;
          tried.add(release ?? "");
          // What a release does not have it has with no value at all.
          const said = complaints(kind, args, release).filter(
            (text) => !/does not exist in|has no such node/.test(text),
          );
          assert.deepEqual(said, [], `${path} unknown on ${release ?? "any release"}`);
          if (E.isRight(decoded) && E.isRight(model)) {
            kind.keep(decoded.right, kind.restore(model.right, { number: 10 }) as object);
            kind.places?.(decoded.right, dialects[release ?? "1.5"]);
          }
        }
      }
      const [base = {}] = admitted;
      // Configuration is of any type, and a list of lists is a list of paths.
      if (kind === kinds.Config && ["config", "createdNodes"].includes(path)) continue;
      for (const wrong of isObject ? [5, "text", [1], true] : [{ wrong: 1 }, [[1]]]) {
        const names = namesAt(base, path);
        const said = complaints(kind, withAt(base, names, wrong));
        assert.ok(
          said.some((text) => text.startsWith(names.join(".")) && text.includes(":")),
          `${path}: ${JSON.stringify(wrong)} → ${said.join("; ")}`,
        );
      }
    }

    for (const [path, value, said, given, release] of wrongs) {
      const base = given ?? bases[0] ?? {};
      const all = complaints(kind, withAt(base, namesAt(base, path), value), release);
      t.ok(all.includes(said), `${path} ${JSON.stringify(value)} → ${all.join(" | ")}`, { want: said });
    }
    t.end();
  });
