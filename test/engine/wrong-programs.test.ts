/**
 * Wrong programs and settings, each of another kind of mistake, and what a preview says of them: the property, the value
 * and the fix. What is rightly accepted is here too.
 */
import t from "tap";
import { createProviders } from "../../provider/engine/provider.js";
import { URN } from "../../provider/engine/source.js";
import type { KindName } from "../../provider/kinds/index.js";

type Args = Readonly<Record<string, unknown>>;
type Given = readonly [kind: KindName, args: unknown];

const settings = {
  "vyos:endpoint": "https://192.0.2.1",
  "vyos:apiKey": "key",
  "vyos:fingerprint": "ab".repeat(32),
};

/** What a preview of a program says: warnings in front. */
const said = async (
  resources: readonly Given[],
  more: Readonly<Record<string, string>> = {},
  together = false,
) => {
  let providers = createProviders();
  const all: Readonly<Record<string, string | undefined>> = { ...settings, ...more };
  const told: string[] = [];

  for (const [i, [kind, args]] of resources.entries()) {
    if (!together) providers = createProviders();
    await providers[kind].configure({ config: { get: (key) => all[key] } });
    const inputs = { ...(args as Args), [URN]: `urn:pulumi:dev::lab::vyos:${kind}::r${String(i)}` };
    const { failures } = await providers[kind].check({}, inputs);
    told.push(...failures.map(({ reason }) => reason));
  }
  return told;
};

const nat = (more: Args = {}): Given => [
  "NatRule",
  {
    type: "destination",
    inboundInterface: "eth2",
    protocol: "tcp",
    destination: { port: 8443 },
    translation: { address: "10.9.0.4", port: 443 },
    ...more,
  },
];
const vm = (more: Args = {}): Given => [
  "VmAttachment",
  {
    network: "LAN",
    hostname: "build",
    macAddress: "02:00:00:00:00:aa",
    inboundInterface: "eth2",
    forwards: { http: {} },
    ...more,
  },
];
const config = (path: unknown, tree: unknown, more: Args = {}): Given => [
  "Config",
  { path, config: tree, ...more },
];
const on15 = { "vyos:version": "1.5" };

interface Case {
  readonly program: readonly Given[];
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether the resources are of one program, and not of one each. */
  readonly together?: true;
  /** What is said, one after the other; nothing where the program is right. */
  readonly says: readonly (string | RegExp)[];
}

const cases: Readonly<Record<string, Case>> = {
  "a name, nearly": {
    program: [nat({ translaton: {} }), nat({ destination: { prot: 1 } }), vm({ macAdress: "x" })],
    says: [
      "translaton: is not a property; did you mean translation?",
      "destination.prot: is not a property; did you mean port?",
      "macAdress: is not a property; did you mean macAddress?",
    ],
  },
  "a name that is like no other": {
    program: [nat({ translation: { flavour: 1 } })],
    says: [/^translation\.flavour: is not a property; .* has address, port/],
  },
  "ports out of bounds, the wrong way round, or no service": {
    program: [
      nat({ destination: { port: 70000 } }),
      nat({ destination: { port: "90-80" } }),
      nat({ destination: { port: "htpps" } }),
      nat({ translation: { port: "ninety" } }),
      nat({ destination: { port: false } }),
    ],
    says: [
      /^destination\.port: "70000" is no port; give a number from 1 to 65535/,
      'destination.port: "90-80" ends before it begins; give 80-90',
      /^destination\.port: "htpps" is no port; did you mean https\? give a number from 1 to 65535/,
      /^translation\.port: "ninety" is no port; give a number/,
      'destination.port: false is not a text; give ports such as "8080"',
    ],
  },
  "addresses of another family, with host bits, or none": {
    program: [nat({ source: { address: "10.9.0.4/16" } }), nat({ source: { address: "10.9.0.400" } })],
    says: [
      'source.address: "10.9.0.4/16" has host bits set; give 10.9.0.0/16',
      /^source\.address: "10\.9\.0\.400" is no IPv4 address, prefix or range; give for example/,
    ],
  },
  "quotes and line breaks in a value": {
    program: [nat({ description: 'the "big" one' }), nat({ description: "one\ntwo" })],
    says: [
      'description: "the \\"big\\" one" holds a double quote, which VyOS refuses in every value; leave it out',
      'description: "one\\ntwo" holds a line break, which VyOS refuses in every value; leave it out, or write a backslash and an n as VyOS does',
    ],
  },
  "a description that is too long": {
    program: [nat({ description: "ü".repeat(128) })],
    says: [
      "description: is 256 bytes long; VyOS 1.5 takes at most 255; shorten it, or set vyos:version to 1.3 if that is what the router runs",
    ],
  },
  "the same where the release is known": {
    program: [nat({ description: "x".repeat(256) })],
    settings: on15,
    says: ["description: is 256 bytes long; VyOS 1.5 takes at most 255"],
  },
  "and where it takes more": {
    program: [nat({ description: "x".repeat(256) })],
    settings: { "vyos:version": "1.3" },
    says: [],
  },
  "arguments that are a text or a list": {
    program: [
      ["NatRule", "eth0"],
      ["StaticHost", ["nas"]],
    ],
    says: [
      "args: is a text or a list; give an object with the resource's arguments",
      "args: is a text or a list; give an object with the resource's arguments",
    ],
  },
  "one mistake in a list or a record, once": {
    program: [
      ["FirewallGroup", { type: "network", name: "G", members: ["10.9.0.0/16", "10.9.0.4/16"] }],
      ["StaticRoute", { prefix: "10.9.0.0/16", nextHops: { "2001:db8::9": {} } }],
    ],
    says: [
      'members.1: "10.9.0.4/16" has host bits set; give 10.9.0.0/16',
      'nextHops.2001:db8::9: is of another family than "10.9.0.0/16"; give one of the same',
    ],
  },
  "what is missing": {
    program: [
      ["NatRule", {}],
      ["StaticRoute", { prefix: "10.9.0.0/16" }],
    ],
    says: [
      /^type: is missing; give one of destination, source, static/,
      /^nextHops: is missing; give a next hop/,
    ],
  },
  "a MAC address that is none, or that of a group": {
    program: [vm({ macAddress: "0200.0000.00aa" }), vm({ macAddress: "FF:ff:ff:ff:ff:ff" })],
    says: [
      'macAddress: "0200.0000.00aa" is not a MAC address; give six pairs such as 00:50:56:00:00:01',
      `macAddress: "FF:ff:ff:ff:ff:ff" is the address of a group of machines, which no VM has; give the VM's own`,
    ],
  },
  "forwards of other shapes": {
    program: [vm({ forwards: { http: true } }), vm({ forwards: ["http"] }), vm({ forwards: { game: {} } })],
    says: [
      "forwards.http: true is not an object; give a forward",
      'forwards: ["http"] is not an object; give forwards by name',
      "forwards.game.port: is missing; give it, since only forwards named ssh, http and https know theirs",
    ],
  },
  "two for one place": {
    program: [nat({ number: 7 }), nat({ number: 7 }), config("nat destination rule 7", { log: true })],
    together: true,
    says: [
      /^nat destination rule 7: is also asked for by urn:\S+::r0; give each resource its own/,
      /^nat destination rule 7 log: is also asked for by urn:\S+::r0; give each resource its own/,
    ],
  },
  choices: {
    program: [["FirewallRule", { chain: "forwrad", number: 1, action: "accept" }]],
    says: ['chain: "forwrad" is no choice; give one of forward, input, output'],
  },
  "configuration that no release has": {
    program: [
      config("service ntq", {}),
      config("delete service ntp", {}),
      config("interfaces ethernet eth0", { mtu: 20, duplx: "full" }),
      config("service ntp", { "allow-client": { address: ["here"] } }),
      config("service ssh", { port: { 22: true } }),
      config("", {}),
    ],
    says: [
      "path: ntq: no release of VyOS has such a node below service; did you mean ntp?",
      'path: begins with delete, which is a command; give the node alone, such as "service ntp"',
      'config.mtu: "20" is not what mtu takes; give a number from 68 to 16000',
      "config.duplx: duplx: no release of VyOS has such a node below interfaces ethernet eth0; did you mean duplex?",
      'config.allow-client.address.0: "here" is not what address takes; give an IP address or an address with its prefix length',
      "config.port: port holds values; give a list of texts",
      'path: is empty; give a path such as "system option"',
    ],
  },
  settings: {
    program: [nat()],
    settings: { "vyos:fingerprint": "AB:CD" },
    says: [
      'vyos:fingerprint: "AB:CD" is not a SHA-256 fingerprint of 64 hexadecimal digits; print it with `pulumi-vyos fingerprint URL`',
    ],
  },
  "a file's name in place of its text": {
    program: [nat()],
    settings: { "vyos:caCert": "ca.pem" },
    says: [/^vyos:caCert: is not a PEM certificate .*; give the text of the file, as in `pulumi config set/],
  },
  "another router": {
    program: [nat({ router: "edge7" })],
    says: ['vyos:routers: has no router "edge7"; it is empty; add it there'],
  },
  "what may be given otherwise than it is shown": {
    program: [
      nat({ number: "12", destination: { port: "8080" }, description: "web 🦊" }),
      vm({ forwards: { app: { port: "9000" } } }),
      config(["service", "ssh"], { port: 22 }),
      ["Vlan", { interface: "eth1", vlanId: 0 }],
    ],
    says: [],
  },
};

void t.test("what a preview says of wrong programs", async (t) => {
  for (const [what, { program, settings, together, says }] of Object.entries(cases)) {
    const told = await said(program, settings, together);
    t.equal(told.length, says.length, what, { told });
    for (const [i, expected] of says.entries())
      t.ok(typeof expected === "string" ? told[i] === expected : expected.test(told[i] ?? ""), what, {
        told: told[i],
        expected: String(expected),
      });
  }
});
