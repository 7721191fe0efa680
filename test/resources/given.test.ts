/** Arguments that are missing altogether, as a program without types may leave them: nothing ends without words. */
import * as pulumi from "@pulumi/pulumi";
import t from "tap";
import { escapeRegExp } from "../../provider/base/text.js";
import * as dynamic from "../../provider/index.js";
import * as native from "../../provider/native.js";

t.before(() =>
  pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: name, state: inputs as object }),
    call: () => ({}),
  }),
);

type Make = new (name: string, args?: unknown) => pulumi.Resource;

const isResource = (value: unknown): value is Make =>
  typeof value === "function" && value.prototype instanceof pulumi.Resource;

/** The base of all the others: users make none of it. */
const abstract = "VyosResource";

const missing: Readonly<Record<string, string>> = {
  VyosBgpPeering:
    "r: sides: is missing; give a list of two, such as [{ router: edge1, … }, { router: edge2, … }]",
  VyosHaPair: 'r: routers: is missing; give a list of two, such as ["edge1", "edge2"]',
  VyosSiteToSite:
    "r: sites: is missing; give a list of two, such as [{ router: edge1, … }, { router: edge2, … }]",
  VyosVmNetwork:
    "r: subnet: is missing; give a text such as 192.168.64.0/24, and no output or promise of one, for it must be known when the program runs",
  VyosZonePolicy:
    'r: zones: is missing; give an object of objects by name, such as { LAN: { interfaces: ["eth1"] } }',
};

for (const [door, all] of Object.entries({ dynamic, native }))
  void t.test(`a resource without arguments, by the ${door} door`, (t) => {
    const classes = Object.entries(all as Record<string, unknown>).filter(
      (entry): entry is [string, Make] => isResource(entry[1]) && entry[0] !== abstract,
    );
    t.ok(classes.length > 60);
    for (const [name, Class] of classes)
      for (const args of [undefined, null]) {
        const message = missing[name];
        const make = (): pulumi.Resource => new Class("r", args);
        if (message === undefined) t.doesNotThrow(make, `${name} leaves it to its preview`);
        else t.throws(make, { message }, name);
      }
    t.end();
  });

void t.test("what a component needs while the program runs is told by name", (t) => {
  const { VyosBgpPeering, VyosHaPair, VyosSiteToSite, VyosZonePolicy } = dynamic as unknown as Record<
    string,
    Make
  >;
  const cases: readonly (readonly [Make | undefined, unknown, string])[] = [
    [VyosBgpPeering, { sides: [{}] }, "r: sides: is not a list of two; give a list of two, such as"],
    [
      VyosSiteToSite,
      { sites: pulumi.output([{}, {}]) },
      "r: sites: is not a list of two; give a list of two",
    ],
    [VyosHaPair, { routers: ["a", "b"] }, "r: resources: is missing; give a function"],
    [VyosHaPair, { routers: ["a", null], resources: () => 1 }, "r: routers: is not a list of two"],
    [VyosZonePolicy, { zones: { LAN: null }, rules: {} }, "r: zones: is not an object of objects by name"],
    [VyosZonePolicy, { zones: {} }, "r: rules: is missing; give an object of objects by name"],
    [
      VyosZonePolicy,
      { zones: {}, rules: Promise.resolve({}) },
      "r: rules: is not an object of objects by name",
    ],
  ];
  for (const [Class, args, message] of cases)
    if (Class === undefined) t.fail("no such class");
    else t.throws(() => new Class("r", args), new RegExp(`^${escapeRegExp(message)}`));
  t.end();
});
