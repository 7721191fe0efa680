import t from "tap";
import { choicesOf, nodeAt, rangesOf, refusalOf, schemaOf, type Check } from "../../provider/schema/index.js";

const checksAt = (release: "1.3" | "1.4" | "1.5", path: string): readonly Check[] => {
  const place = nodeAt(schemaOf(release), path.split(" "));
  if (place.kind === "unknown") throw new Error(`${release} has no ${place.word} in ${path}`);
  return place.node.checks;
};

void t.test("a refusal reads as the router prints it", (t) => {
  const check = (any: Check["alternatives"], message?: string, plain = false): Check => ({
    alternatives: any,
    plain,
    ...(message === undefined ? {} : { message }),
  });
  const strict = { release: "1.5", lenient: false } as const;
  const said = (value: string, ...checks: Check[]) => refusalOf(checks, value, strict);
  const word = { pattern: "[a-z]+" };
  const long = { pattern: ".{3,}" };
  const number = { validator: "numeric", argument: "--range 1-9" };
  const address = { validator: "ipv4-address", argument: "" };
  t.equal(said("a"), undefined, "nothing is asked");
  t.equal(said("a", check([[word], [number]])), undefined, "one alternative is enough");
  t.equal(said("10", check([[word]])), "\n\nInvalid value\n");
  t.equal(
    said("10", check([[word], [number], [address]], "no")),
    "Error: 10 is not a valid IPv4 address\n\nNumber is not in any of allowed ranges\n\n\n\nno\n",
    "from the last to the first",
  );
  t.equal(said("ab", check([[word, long]])), "\n\nInvalid value\n", "a group holds as a whole");
  t.equal(said("abc", check([[word, long]])), undefined);
  t.equal(said("1", check([[number]]), check([[word]])), "\n\nInvalid value\n", "all checks must hold");
  t.equal(said("A", check([[word]], "$VAR(@) is no word", true)), "A is no word\n");
  t.equal(said("A", check([[number]], "", true)), "'A' is not a valid number\n\n");
  t.equal(said("ä", check([[{ pattern: ".{2}" }]])), undefined, "bytes are counted");
  t.equal(
    said("a", check([[{ validator: "of-tomorrow", argument: "" }]])),
    undefined,
    "unknown validators take all",
  );
  const script = check([[{ validator: "script", argument: "" }]]);
  t.equal(said("x.sh", script), "File x.sh does not exist\n\n\n\nInvalid value\n");
  t.equal(refusalOf([script], "x.sh", { release: "1.5", lenient: true }), undefined);
  t.end();
});

void t.test("choices and ranges are told from the rules", (t) => {
  t.strictSame(choicesOf(checksAt("1.5", "firewall ipv4 forward filter default-action")), ["drop", "accept"]);
  t.strictSame(choicesOf(checksAt("1.3", "firewall name A default-action")), ["drop", "accept", "reject"]);
  t.equal(choicesOf(checksAt("1.5", "interfaces ethernet eth0 address")), undefined);
  t.equal(choicesOf(checksAt("1.5", "system host-name")), undefined);
  t.strictSame(rangesOf(checksAt("1.5", "interfaces ethernet eth0 mtu")), [[68, 16000]]);
  t.strictSame(rangesOf(checksAt("1.3", "firewall name A rule")), [[1, 999999]]);
  t.equal(rangesOf(checksAt("1.5", "system time-zone")), undefined);
  t.end();
});
