import t from "tap";
import { outline, touchedBy, type JournalEntry } from "../../provider/router/journal.js";
import type { ConfigTree } from "../../provider/config/tree.js";

const rule = (number: string): string[] => ["nat", "destination", "rule", number];
const begun = (commit: number, touches: string[][], tree: ConfigTree): JournalEntry => ({
  _tag: "Begun",
  endpoint: "https://r",
  pid: 1,
  commit,
  touches,
  before: outline(tree, touches),
});
const ended = (commit: number): JournalEntry => ({ _tag: "Ended", endpoint: "https://r", pid: 1, commit });
const withRules = (rules: ConfigTree): ConfigTree => ({ nat: { destination: { rule: rules } } });

void t.test("the first view of a node is what counts", (t) => {
  const [touched] = touchedBy([
    begun(1, [rule("1")], withRules({ "1": { description: "first" } })),
    ended(1),
    begun(2, [rule("1"), rule("2")], withRules({ "1": { description: "second" } })),
  ]);
  t.same(touched?.paths, [rule("1"), rule("2")]);
  t.same(touched?.before, withRules({ "1": { description: "first" } }));
  t.equal(touched?.unfinished, true);
  t.end();
});

void t.test("a parent that an earlier commit of the run made does not count as there before", (t) => {
  const [touched] = touchedBy([
    begun(1, [rule("1")], { system: {} }),
    ended(1),
    begun(2, [rule("2")], withRules({ "1": {} })),
    ended(2),
  ]);
  t.same(touched?.before, {});
  t.equal(touched?.unfinished, false);
  t.end();
});

void t.test("a wider node takes in the narrower ones, as they were", (t) => {
  const [touched] = touchedBy([
    begun(1, [rule("1"), rule("3")], withRules({ "1": { description: "old" } })),
    begun(2, [["nat"]], withRules({ "1": { description: "new" }, "2": {}, "3": {} })),
  ]);
  t.same(touched?.paths, [["nat"]]);
  t.same(touched?.before, withRules({ "1": { description: "old" }, "2": {} }));
  t.end();
});

void t.test("API keys are not written down", (t) => {
  const tree = { service: { https: { api: { keys: { id: { me: { key: "secret" } } } } } } };
  t.notMatch(JSON.stringify(outline(tree, [["service", "https"]])), /secret/);
  t.notMatch(JSON.stringify(outline(tree, ["service https api keys id me key".split(" ")])), /secret/);
  t.end();
});
