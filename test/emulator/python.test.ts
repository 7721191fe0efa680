import t from "tap";
import { compareNames } from "../../emulator/order.js";
import { dumps, fill, repr } from "../../emulator/python.js";
import { loads, problemText } from "../../emulator/pythonJson.js";

void t.test("values are written as Python writes them", (t) => {
  t.equal(
    repr({ op: "set", path: ["a", "it's"], n: 1, yes: true, none: null }),
    `{'op': 'set', 'path': ['a', "it's"], 'n': 1, 'yes': True, 'none': None}`,
  );
  t.equal(repr(`both ' and "`), `'both \\' and "'`);
  t.equal(repr("tab\t\\ é \u0001"), "'tab\\t\\\\ é \\x01'");
  t.equal(dumps({ a: ["é", {}], b: null }), '{"a": ["\\u00e9", {}], "b": null}');
  t.end();
});

void t.test("JSON errors are those of Python", (t) => {
  const complaint = (text: string): string => {
    const parsed = loads(text);
    return "problem" in parsed ? problemText(text, parsed.problem) : "none";
  };
  t.equal(complaint('{"op":['), "Expecting value: line 1 column 8 (char 7)");
  t.equal(
    complaint("{'op': 1}"),
    "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
  );
  t.equal(complaint('{"a" 1}'), "Expecting ':' delimiter: line 1 column 6 (char 5)");
  t.equal(complaint('{"a": 1\n "b": 2}'), "Expecting ',' delimiter: line 2 column 2 (char 9)");
  t.equal(complaint('["a'), "Unterminated string starting at: line 1 column 2 (char 1)");
  t.equal(complaint("[1] x"), "Extra data: line 1 column 5 (char 4)");
  t.equal(complaint(""), "Expecting value: line 1 column 1 (char 0)");
  t.equal(complaint('["\\x"]'), "Invalid \\escape: : line 1 column 3 (char 2)");
  t.end();
});

void t.test("text is wrapped as by Python's textwrap", (t) => {
  t.equal(fill("aa bb cc", 5), "aa bb\ncc");
  t.equal(fill("within shared-network", 14), "within shared-\nnetwork");
  t.equal(fill("port a-1 b-c", 6), "port\na-1\nb-c");
  t.equal(fill("one\ntwo", 72), "one two");
  t.equal(fill("abcdefgh ij", 5), "abcde\nfgh\nij");
  t.equal(fill("bb cc", 8, "HEAD: "), "HEAD: bb\ncc");
  t.equal(fill("", 72), "");
  t.end();
});

void t.test("names are ordered by their numbers", (t) => {
  t.same(["eth10", "eth2", "100", "20", "3", "a.b", "a"].sort(compareNames), [
    "3",
    "20",
    "100",
    "a",
    "a.b",
    "eth2",
    "eth10",
  ]);
  t.end();
});
