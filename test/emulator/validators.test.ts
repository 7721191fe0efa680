import t from "tap";
import { Editor, emptyRoot } from "../../emulator/tree.js";
import { schemaOf } from "../../provider/schema/index.js";
import { resolve } from "../../emulator/resolve.js";
import { versions, type Version } from "../../emulator/dialect.js";

/** What the router says to `set` with these words: nothing when it takes them. */
const verdict = (version: Version, line: string, value?: string): string => {
  const words = [...line.split(" "), ...(value === undefined ? [] : [value])];
  const found = resolve(schemaOf(version), {
    words,
    version,
    validate: true,
    present: new Editor(emptyRoot).root,
  });
  if (!("problem" in found)) return "ok";
  return found.problem === "value" ? found.text : found.problem;
};

void t.test("values that every version takes", (t) => {
  const good: [string, string][] = [
    ["nat destination rule 999999 translation address", "192.0.2.0/24"],
    ["nat destination rule 1 translation address", "192.0.2.1-192.0.2.9"],
    ["nat destination rule 1 destination address", "!192.0.2.0/24"],
    ["nat destination rule 1 destination port", "22,http,1000-2000,!80"],
    ["nat destination rule 1 protocol", "!tcp"],
    ["nat destination rule 1 protocol", "255"],
    ["nat destination rule 1 protocol", "!ax.25"],
    ["nat destination rule 1 translation port", "http"],
    ["nat source rule 1 translation address", "masquerade"],
    ["service dhcp-server shared-network-name a subnet 10.0.0.0/8 exclude", "10.0.0.1"],
    ["protocols static route 0.0.0.0/0 next-hop 192.0.2.1 distance", "255"],
    ["protocols static route6 2001:db8::/32 next-hop 2001:db8::1 distance", "1"],
    ["system static-host-mapping host-name web.lan inet", "2001:db8::1"],
    ["interfaces ethernet eth1 vif 4094 address", "192.0.2.1/24"],
    ["interfaces ethernet eth1 address", "dhcp"],
  ];
  for (const version of versions)
    for (const [path, value] of good)
      t.equal(verdict(version, path, value), "ok", `${version}: ${path} ${value}`);
  t.end();
});

void t.test("values are refused with the router's words", (t) => {
  const range = (value: string): string =>
    `Malformed range ${value}: must be a pair of hyphen-separated IPv4 addresses\nError: ${value} is not a valid IPv4 address range\n\n`;
  const rows: [string, string, string][] = [
    [
      "nat destination rule 1 protocol",
      "256",
      "Error: 256 is not a valid IP protocol\n\n\n\nInvalid value\n",
    ],
    ["nat destination rule 1 protocol", "!6", "Error: !6 is not a valid IP protocol\n\n\n\nInvalid value\n"],
    [
      "nat destination rule 1 translation port",
      "nope",
      "Error: nope is not a valid service name\n\n\n\nInvalid value\n",
    ],
    [
      "nat destination rule 1 translation port",
      "2-1",
      "Error: 2-1 is not a valid port or port range\n\n\n\nInvalid value\n",
    ],
    ["nat destination rule 1 destination port", "0", "Error: 0 is not a valid port\n\n\n\nInvalid value\n"],
    [
      "nat destination rule 1 destination port",
      "9-1",
      "Error: 9-1 is not a valid port range\n\n\n\nInvalid value\n",
    ],
    [
      "nat destination rule 1 destination port",
      "nope",
      "Error: nope is not a valid service name\n\n\n\nInvalid value\n",
    ],
    [
      "nat destination rule 1 source address",
      "x",
      `\n\n\n${range("x")}Error: x is not a valid IPv4 prefix\n\nError: x is not a valid IPv4 address\n\n\n\nInvalid value\n`,
    ],
    [
      "nat source rule 1000000",
      "",
      "Number is not in any of allowed ranges\n\n\n\nNAT rule number must be between 1 and 999999\n",
    ],
    [
      "nat source rule 1.5",
      "",
      "'1.5' is not a valid integer number\n\n\n\nNAT rule number must be between 1 and 999999\n",
    ],
    [
      "nat source rule 1-2",
      "",
      "Value must be a number, not a range\n\n\n\nNAT rule number must be between 1 and 999999\n",
    ],
    [
      "protocols static route 192.0.2.1/24",
      "",
      "Error: 192.0.2.1/24 is not a valid IPv4 prefix\n\n\n\nInvalid value\n",
    ],
    [
      "interfaces ethernet eth0 vif 4095",
      "",
      "Number is not in any of allowed ranges\n\n\n\nVLAN ID must be between 0 and 4094\n",
    ],
  ];
  for (const [path, value, text] of rows) {
    const given = value === "" ? undefined : value;
    t.equal(verdict("1.5", path, given), text, `1.5: ${path} ${value}`);
    t.equal(verdict("1.4", path, given), text.replace(/Malformed range.*\n/, ""), `1.4: ${path} ${value}`);
  }
  const oldest: readonly (readonly [path: string, text: string])[] = [
    ["nat destination rule 1 protocol 256", '"256" is not a valid value of type "protocol_negate"\n\n'],
    ["nat source rule 1000000", "Rule number must be between 1 and 999999.\n"],
    ["nat source rule 1-2", '"1-2" is not a valid value of type "u32"\n'],
    ["nat source rule 1 source address x", "ok"],
    [
      "protocols static route 192.0.2.1/24",
      "192.0.2.1/24 is an IPv4 host address, not a network address. Did you mean 192.0.2.0/24?\n\n",
    ],
    [
      "interfaces ethernet eth0 vif 4095",
      "Number is not in any of allowed ranges\n\n\n\nVLAN ID must be between 0 and 4094\n",
    ],
    ["firewall name -a", 'Firewall rule set name cannot start with "-"\n'],
  ];
  for (const [path, text] of oldest) t.equal(verdict("1.3", path), text, `1.3: ${path}`);
  t.end();
});

void t.test("characters that no value may hold", (t) => {
  for (const [char, name] of [
    ["'", "single quote (')"],
    ['"', 'double quote (")'],
    ["\n", "newline"],
  ] as const)
    t.equal(
      verdict("1.4", "nat source rule 1 description", `a${char}b`),
      `Cannot use the ${name} character in a value string\n`,
    );
  t.equal(
    verdict("1.5", "service dhcp-server shared-network-name", "a b"),
    "\n\nInvalid shared network name. May only contain letters, numbers and .-_\n",
  );
  t.equal(verdict("1.5", "nat static rule", "a b"), "white space");
  t.end();
});

void t.test("each version has its own nodes", (t) => {
  const subnet = "service dhcp-server shared-network-name LAN subnet 10.0.0.0/24";
  const rows: [string, string | undefined, string, string, string][] = [
    ["nat destination rule 1 inbound-interface", "eth0", "ok", "invalid", "invalid"],
    ["nat destination rule 1 inbound-interface name", "eth0", "invalid", "ok", "ok"],
    ["nat destination rule 1 destination fqdn", "a.b", "invalid", "invalid", "ok"],
    [
      "nat source rule 1 translation options port-mapping",
      "fully-random",
      "\n\nInvalid value\n",
      "\n\nInvalid value\n",
      "\n\nInvalid value\n",
    ],
    ["nat destination rule 1 inbound-interface name", "!eth*", "invalid", "ok", "ok"],
    ["nat destination rule 1 inbound-interface name", "red", "invalid", "ok", "ok"],
    ["nat destination rule 1 inbound-interface name", "any", "invalid", "ok", "ok"],
    ["nat static rule 1 inbound-interface", "eth0", "invalid", "ok", "ok"],
    ["nat nptv6 rule 1 outbound-interface", "eth0", "ok", "invalid", "invalid"],
    ["nat66 source rule 1 translation address", "masquerade", "invalid", "ok", "ok"],
    [`${subnet} default-router`, "10.0.0.1", "ok", "ok", "invalid"],
    [`${subnet} option default-router`, "10.0.0.1", "invalid", "invalid", "ok"],
    [`${subnet} subnet-id`, "1", "invalid", "invalid", "ok"],
    [
      `${subnet} static-mapping a_b mac-address`,
      "00:11:22:33:44:55",
      "ok",
      "ok",
      "\n\n\n\nInvalid static mapping hostname\n",
    ],
    [`${subnet} static-mapping ab mac-address`, "00:11:22:33:44:55", "ok", "ok", "invalid"],
    [`${subnet} static-mapping ab mac`, "00:11:22:33:44:55", "invalid", "invalid", "ok"],
    ["service dhcp-server failover remote", "10.0.0.2", "ok", "invalid", "invalid"],
    ["service dhcp-server high-availability remote", "10.0.0.2", "invalid", "ok", "ok"],
    ["firewall ipv4 forward filter rule 1 action", "accept", "invalid", "ok", "ok"],
    ["firewall ipv4 input filter rule 1 outbound-interface name", "eth0", "invalid", "invalid", "invalid"],
    ["firewall name A rule 1 action", "accept", "ok", "invalid", "invalid"],
    ["service dns forwarding name-server", "1.1.1.1", "ok", "ok", "ok"],
    ["service dns forwarding name-server 1.1.1.1 port", "53", "invalid", "ok", "ok"],
    ["service https api strict", undefined, "ok", "ok", "invalid"],
    ["service https api rest strict", undefined, "invalid", "invalid", "ok"],
    ["nat destination rule 1 disable", undefined, "ok", "ok", "ok"],
    ["nat destination rule 1 disable", "true", "invalid", "invalid", "invalid"],
    ["nat destination rule", undefined, "incomplete", "incomplete", "incomplete"],
    ["nat destination rule 1 description", undefined, "incomplete", "incomplete", "incomplete"],
    ["frobnicate", undefined, "invalid", "invalid", "invalid"],
    ["toString", undefined, "invalid", "invalid", "invalid"],
  ];
  for (const [path, value, ...expected] of rows)
    versions.forEach((version, i) => {
      t.equal(verdict(version, path, value), expected[i], `${version}: ${path} ${value ?? ""}`);
    });
  t.end();
});

void t.test("descriptions are limited to 255 bytes, but not in 1.3", (t) => {
  const limit = "\n\nDescription too long (limit 255 characters)\n";
  t.equal(verdict("1.3", "nat source rule 1 description", "x".repeat(256)), "ok");
  for (const version of ["1.4", "1.5"] as const) {
    t.equal(verdict(version, "nat source rule 1 description", "x".repeat(255)), "ok");
    t.equal(verdict(version, "nat source rule 1 description", "x".repeat(256)), limit);
  }
  t.end();
});
