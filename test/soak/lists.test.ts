import t from "tap";
import { flawOf } from "./lists.js";

const set = (path: string, value?: string) => ({ op: "set", path: path.split(" "), value });
const del = (path: string, value?: string) => ({ op: "delete", path: path.split(" "), value });

void t.test("a list is deletes, then sets, and says nothing twice", (t) => {
  t.equal(flawOf([del("nat source rule 1"), del("a b", "1"), set("nat source rule 2 log")]), undefined);
  t.equal(flawOf([del("a b"), set("a b", "1"), set("a b", "2")]), undefined, "new values of a leaf");
  t.match(flawOf([set("a b"), del("c")]), /after a set/);
  t.match(flawOf([del("a b"), del("a b")]), /deleted twice/);
  t.match(flawOf([del("a"), del("a b", "1")]), /a b 1 is deleted twice/);
  t.match(flawOf([set("a b", "1"), set("a b", "1")]), /set twice/);
  t.match(flawOf([del("a b"), set("a b c", "1")]), /a b is deleted and a b c is set below it/);
  t.end();
});
