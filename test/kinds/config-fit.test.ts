/** A piece of configuration is held to VyOS's definitions in preview: names, values and shapes. */
import assert from "node:assert/strict";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import t from "tap";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { kinds } from "../../provider/kinds/index.js";
import { schemaOf, type SchemaNode } from "../../provider/schema/index.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import { holds } from "../laws.js";
import { releases } from "./ground.js";

interface Told {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

const told = (args: object, release?: DialectName): Told => {
  const draft = kinds.Config.codec.decode(args);
  if (E.isLeft(draft)) assert.fail(JSON.stringify(args));
  const all = kinds.Config.validate(draft.right, release === undefined ? undefined : dialects[release]);
  const say = (warns: boolean): readonly string[] =>
    all
      .filter(({ isWarning }) => (isWarning === true) === warns)
      .map(({ property, reason }) => `${property}: ${reason}`);
  return { errors: say(false), warnings: say(true) };
};

const wireguard = "interfaces wireguard wg0";

type Case = readonly [
  path: string,
  config: unknown,
  release: DialectName | undefined,
  said: readonly string[],
];

const cases: readonly Case[] = [
  [wireguard, { address: "10.0.0.1/24", port: 51820 }, "1.4", []],
  [
    wireguard,
    { adress: "10.0.0.1/24", port: 70000 },
    "1.4",
    [
      `config.adress: adress: VyOS 1.4 has no such node below ${wireguard}; did you mean address?`,
      'config.port: "70000" is not what port takes; give a number from 1 to 65535',
    ],
  ],
  [
    wireguard,
    { adress: "10.0.0.1/24" },
    undefined,
    [`config.adress: adress: no release of VyOS has such a node below ${wireguard}; did you mean address?`],
  ],
  // One release has the one, another the other, and none both.
  ["service ntp", { server: { "192.0.2.1": true } }, undefined, []],
  ["system ntp", { server: { "192.0.2.1": true } }, undefined, []],
  [
    "system ntp",
    { server: { "192.0.2.1": true } },
    "1.4",
    ["path: ntp: VyOS 1.4 has no such node below system"],
  ],
  [
    "set system",
    { "host-name": "a" },
    "1.4",
    ['path: begins with set, which is a command; give the node alone, such as "system"'],
  ],
  [
    "delete system option",
    true,
    undefined,
    ['path: begins with delete, which is a command; give the node alone, such as "system option"'],
  ],
  [
    "interfaces wiregard wg0",
    true,
    "1.3",
    ["path: wiregard: VyOS 1.3 has no such node below interfaces; did you mean wireguard?"],
  ],
  [
    "system host-name a",
    true,
    "1.4",
    ['path: ends in "a", a value of host-name; end path before it, and give the value as config'],
  ],
  [
    "system host-name a b",
    true,
    "1.4",
    ['path: system host-name a is a leaf; end path there, and give "b" as config'],
  ],
  [
    "nat source rule x",
    { description: "a" },
    "1.4",
    ['path: "x" is not what rule takes; give a number from 1 to 999999'],
  ],
  [
    "system",
    { "host-name": ["a", "b"] },
    "1.4",
    ["config.host-name: host-name holds one value; give one of them"],
  ],
  [
    "system",
    { "host-name": true },
    "1.4",
    ["config.host-name: host-name holds one value; give it, or leave the leaf out"],
  ],
  [wireguard, { disable: "yes" }, "1.4", ["config.disable: disable holds no value; give true"]],
  [
    wireguard,
    { address: { a: true } },
    "1.4",
    ["config.address: address holds values; give a list of texts"],
  ],
  [
    wireguard,
    { peer: true },
    "1.4",
    [
      "config.peer: peer is a node with names below it; give at least one, as { NAME: true } or { NAME: { … } }",
    ],
  ],
  [
    wireguard,
    { peer: ["a"] },
    "1.4",
    ['config.peer: peer is a node with names below it; give an object such as { "a": true }'],
  ],
  [
    wireguard,
    { ipv6: "x" },
    "1.4",
    ["config.ipv6: ipv6 is a node with others below it; give an object of them"],
  ],
  [
    "firewall ipv4 input filter rule 10",
    { action: "acept" },
    "1.4",
    [
      'config.action: "acept" is not what action takes; give accept, continue, jump, reject, return, drop, queue, offload or synproxy',
    ],
  ],
  [wireguard, { port: UNKNOWN, description: `a ${UNKNOWN}`, [UNKNOWN]: true }, "1.4", []],
];

void t.test("what is told", (t) => {
  for (const [path, config, release, said] of cases)
    t.strictSame(told({ path, config }, release).errors, said, `${path} on ${release ?? "any"}`);
  t.strictSame(told({ path: ["system", UNKNOWN], config: true }, "1.4").errors, []);
  t.end();
});

void t.test("what a rolling release lacks is a warning, and a wrong value an error", (t) => {
  const { errors, warnings } = told({ path: wireguard, config: { adress: "10.0.0.1/24", port: 0 } }, "1.5");
  t.strictSame(errors, ['config.port: "0" is not what port takes; give a number from 1 to 65535']);
  t.equal(warnings.length, 1);
  t.match(
    warnings[0],
    /no such node below interfaces wireguard wg0; did you mean address\? .* of \d{4}-\d\d-\d\d; .*pulumi-vyos schema/,
  );
  t.end();
});

void t.test("what is taken unchecked", (t) => {
  t.strictSame(told({ path: wireguard, config: { adress: "a" }, unchecked: true }, "1.4"), {
    errors: [],
    warnings: [],
  });
  t.end();
});

/** A way down to a leaf, by the names of the definitions. */
const leafBelow = (node: SchemaNode, choose: (many: number) => number): readonly string[] => {
  if (node.kind === "leaf") return [];
  const names = node.names();
  const name = names[choose(names.length)];
  const child = name === undefined ? undefined : node.child(name);
  if (name === undefined || child === undefined) return [];
  return [name, ...(child.kind === "tag" ? ["1"] : []), ...leafBelow(child, choose)];
};

for (const release of releases)
  void t.test(`every name of VyOS ${release} is known, and none with a letter too many`, (t) => {
    const { root } = schemaOf(release);
    holds(
      t,
      fc.property(fc.array(fc.nat(10_000), { minLength: 20, maxLength: 20 }), (numbers) => {
        let at = 0;
        const path = leafBelow(root, (many) => (many === 0 ? 0 : (numbers[at++] ?? 0) % many));
        const said = (names: readonly string[]): readonly string[] => {
          const { errors, warnings } = told({ path: names, config: true }, release);
          return [...errors, ...warnings].filter((text) => text.includes("has no such node"));
        };
        assert.deepEqual(said(path), []);
        // A value of a tag node may be any name.
        const strange = [...path.slice(0, -1), `${path.at(-1) ?? ""}x`];
        assert.equal(said(strange).length, path.at(-1) === "1" ? 0 : 1);
      }),
    );
    t.end();
  });
