import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import t from "tap";
import type { DialectName } from "../../provider/config/dialect.js";
import { asksRouter, schemaOf, validatorNamed, type SchemaNode } from "../../provider/schema/index.js";
import { patternOf } from "../../provider/schema/pattern.js";

const releases = ["1.3", "1.4", "1.5"] as const;

interface Recorded {
  readonly validator: string;
  readonly argument: string;
  readonly releases: readonly DialectName[];
  /** What is printed of which values, `%s` standing for the value; null when they are good. */
  readonly answers: readonly { readonly says: string | null; readonly of: readonly string[] }[];
}

/** What VyOS's own validators answered. */
const recorded = JSON.parse(
  readFileSync(resolve(__dirname, "../../../test/schema/validators.json"), "utf8"),
) as readonly Recorded[];

/** Where its program does not mean what it does: a number passes for an address, Python's words for other texts. */
const excepted = new Set(["1.5 ipv6-range 1-2", "1.4 ipv6-range ::1-", "1.4 ipv6-range !::1-::2"]);

void t.test("validators answer as VyOS's own", (t) => {
  let compared = 0;
  for (const { validator, argument, releases: asked, answers } of recorded)
    for (const release of asked)
      for (const { says, of: values } of answers)
        for (const value of values) {
          if (excepted.has(`${release} ${validator} ${value}`)) continue;
          const expected = says === null ? undefined : value.length > 1 ? says.replaceAll("%s", value) : says;
          const answer = validatorNamed(validator)?.(value, argument, release);
          compared++;
          if (answer !== expected)
            t.equal(answer, expected, `${release}: ${validator} ${argument} of ${JSON.stringify(value)}`);
        }
  t.ok(compared > 5000, `${String(compared)} answers compared`);
  t.end();
});

/** Of programs that were read, not run. */
const rows: readonly [validator: string, argument: string, value: string, answer: string | undefined][] = [
  ["numeric", "--range 1-5", "5", undefined],
  ["numeric", "--range 1-5", "6", "Number is not in any of allowed ranges\n"],
  ["numeric", "--range 1-5 --range 9-9", "9", undefined],
  ["numeric", "--range 1-5", "1.5", "'1.5' is not a valid integer number\n"],
  ["numeric", "--range 1-5", "+1", "'+1' is not a valid number\n"],
  ["numeric", "--range 1-5", "0x1", "'0x1' is not a valid number\n"],
  ["numeric", "--range 1-5", "1_0", "'1_0' is not a valid number\n"],
  ["numeric", "--range 1-5", "", "'' is not a valid number\n"],
  ["numeric", "--range 1-5", "1-2", "Value must be a number, not a range\n"],
  ["numeric", "--range 0.001-1000 --float", "0.01", undefined],
  ["numeric", "--positive", "0", "Number should be positive\n"],
  ["numeric", "--non-negative", "-1", "Number should be non-negative.\n"],
  ["numeric", "--non-negative", "007", undefined],
  ["numeric", "--relative --", "+10", undefined],
  ["numeric", "--relative --", "10", "Value is not a relative increment/decrement\n"],
  ["numeric", "--allow-range --range 1-10", "2-11", "Range is not in any of allowed ranges\n"],
  ["numeric", "--allow-range --range 1-10", "9-2", undefined],
  ["numeric", "--require-range --range 1-10", "9", "Value must be a range, not a number\n"],
  ["numeric", "--range 1-9 --not-value 5", "5", "Value is excluded by --not-value\n"],
  ["numeric", "--range 1-9 --not-range 4-5", "5", "Number is in one of excluded ranges\n"],
  ["numeric-exclude", "--allow-range --range 0-9", "!3-4", undefined],
  ["as-number-list", "", "1 x", "'x' is not a valid number\n"],
  ["fqdn", "", "a_b", "\n"],
  ["fqdn", "", "example.org.", undefined],
  ["mac-address", "", "00:50:56:00:00:1", "\n"],
  ["mac-address-exclude", "", "!00:50:56:00:00:01", undefined],
  ["timezone", "--validate", "Europe/Berlin", undefined],
  ["timezone", "--validate", "US/Eastern", undefined],
  ["timezone", "--validate", "europe/berlin", "the timezone can't be found in the timezone list\n"],
  ["url", "--scheme http --scheme https", "https://a.b:8443/c", undefined],
  ["url", "--scheme http --scheme https", "ftp://a.b", 'URL scheme "ftp:" is not allowed'],
  ["url", "--file-transport", "sftp://user:word@[2001:db8::1]/x", undefined],
  ["url", "--file-transport", "a.b", '"a.b" is not a valid URL'],
  ["url", "--file-transport", "http://a--b/", '"//a--b/" is not a valid URI for the http URL scheme'],
  ["url", "--file-transport", "http://a:65536/", '"//a:65536/" is not a valid URI for the http URL scheme'],
  ["bounds", "1-9999", "10000", ""],
  ["bounds", "4-", "4", undefined],
  ["type", "u32", "-1", '"-1" is not a valid value of type "u32"\n'],
  ["type", "ipv4,ipv4net", "x", '"x" is not a valid value of type "ipv4 or ipv4net"\n'],
  ["type", "ipv4,ipv4net", "10.0.0.1/8", undefined],
  ["vyatta-validate-type", "protocol_negate", "!tcp", undefined],
  ["vyatta-validate-type", "ipv6_addr_param", "!2001:db8::/32", undefined],
  ["ipset-check-member", "address", "10.0.0.1-10.0.1.1", "Error: address range must be within 10.0.0.0/24\n"],
  ["ipset-check-member", "network", "0.0.0.0/0", "Error: zero subnet invalid in network-group\n"],
  ["ipset-check-member", "port", "22-21", "Error: [22-21] is not a valid port range\n"],
  ["vyatta-qos-util.pl", "--rate", "10mbit", undefined],
  ["vyatta-qos-util.pl", "--rate", "10x", "10x is not a valid bandwidth (unknown scale suffix)\n"],
  [
    "vyatta-qos-util.pl",
    "--percent-or-rate",
    "101%",
    "101% is not a acceptable percent (greater than 100%)\n",
  ],
  ["vyatta-bgp.pl", "--check-remote-as", "external", undefined],
  [
    "file-path",
    "--lookup-path /sys/class/net --directory",
    "foo",
    "Incorrect path /sys/class/net/foo: no such file or directory\n",
  ],
  [
    "file-path",
    "--strict --parent-dir /config/auth",
    "/tmp/a",
    "Path /tmp/a is not under /config/auth directory\n",
  ],
];

void t.test("what was read of the others", (t) => {
  for (const [name, argument, value, answer] of rows)
    t.equal(validatorNamed(name)?.(value, argument, "1.5"), answer, `${name} ${argument} of ${value}`);
  t.end();
});

void t.test("every release's validators are known, and their patterns are patterns", (t) => {
  const uses = new Map<string, readonly [name: string, argument: string]>();
  const patterns = new Set<string>();
  const look = (node: SchemaNode): void => {
    for (const { alternatives } of node.checks)
      for (const one of alternatives.flat())
        if (one.pattern === undefined)
          uses.set(`${one.validator} ${one.argument}`, [one.validator, one.argument]);
        else patterns.add(one.pattern);
    for (const name of node.names()) {
      const child = node.child(name);
      if (child !== undefined) look(child);
    }
  };
  for (const release of releases) look(schemaOf(release).root);
  const names = new Set([...uses.values()].map(([name]) => name));
  for (const name of names) t.ok(validatorNamed(name), name);
  for (const pattern of patterns) patternOf(pattern);
  t.strictSame(
    [...names]
      .filter((name) => [...uses.values()].some((use) => use[0] === name && asksRouter(...use)))
      .sort(),
    [
      "check_file_in_config_dir",
      "ddclient-protocol",
      "file-exists",
      "file-path",
      "script",
      "sysctl",
      "vyatta-config-mgmt.pl",
      "vyatta-ipset.pl",
      "wireless-phy",
    ],
    "the handful that ask the running system",
  );
  t.ok(names.size > 60 && patterns.size > 300);
  t.end();
});

void t.test("no text makes a validator throw", (t) => {
  const names = [...new Set(recorded.map(({ validator }) => validator)), ...rows.map(([name]) => name)];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.oneof(fc.string(), fc.stringMatching(/^[!0-9a-f:./-]{0,20}$/)),
      fc.constantFrom(...releases),
      (name, value, release) => {
        const argument = rows.find(([other]) => other === name)?.[1] ?? "";
        const answer = validatorNamed(name)?.(value, argument, release);
        return answer === undefined || typeof answer === "string";
      },
    ),
    { numRuns: 2000 },
  );
  t.end();
});
