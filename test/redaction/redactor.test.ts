import t from "tap";
import { Redactor } from "../../provider/redaction/redactor.js";

const KEY = "a-key-of-the-api";

void t.test("secrets go by their place, and then by value", (t) => {
  const redaction = new Redactor([KEY], [["vpn", "site", "peer"]]);
  const tree = redaction.tree({
    service: { https: { api: { keys: { id: { me: { key: "another-key" } } } } } },
    interfaces: { wireguard: { wg0: { "private-key": "wg-private", "public-key": "wg-public" } } },
    system: { login: { user: { vyos: { authentication: { "plaintext-password": "hunter22" } } } } },
    vpn: { site: { peer: { words: ["one-word", "two-word"], deep: { er: "three-word" } }, name: "x" } },
  });
  t.same(tree, {
    service: { https: { api: { keys: { id: { me: { key: "[redacted]" } } } } } },
    interfaces: { wireguard: { wg0: { "private-key": "[redacted]", "public-key": "wg-public" } } },
    system: { login: { user: { vyos: { authentication: { "plaintext-password": "[redacted]" } } } } },
    vpn: { site: { peer: { words: ["[redacted]", "[redacted]"], deep: { er: "[redacted]" } }, name: "x" } },
  });
  const said = redaction.text(`${KEY}, another-key, hunter22, two-word, three-word and wg-public`);
  t.equal(said, "[redacted], [redacted], [redacted], [redacted], [redacted] and wg-public");
  t.end();
});

void t.test("a name that is a secret goes wherever it stands", (t) => {
  const redaction = new Redactor([]);
  const at = ["service", "snmp", "community", "hush-one"];
  t.equal(redaction.path([...at, "authorization"]), "service snmp community [redacted] authorization");
  t.equal(
    redaction.command({ op: "set", path: [...at, "authorization"], value: "ro" }),
    "set service snmp community [redacted] authorization 'ro'",
  );
  const trap = ["service", "snmp", "trap-target", "192.0.2.1", "community"];
  t.equal(
    redaction.command({ op: "set", path: trap, value: "hush-trap" }),
    "set service snmp trap-target 192.0.2.1 community '[redacted]'",
  );
  t.same(redaction.tree({ service: { snmp: { community: { "hush-two": {}, xy: { network: "::/0" } } } } }), {
    service: { snmp: { community: { "[redacted]": {}, "[redacted]-2": { network: "::/0" } } } },
  });
  t.equal(redaction.text("hush-one, hush-two and hush-trap"), "[redacted], [redacted] and [redacted]");
  // Too short to be looked for by itself, and one that was never seen.
  t.equal(redaction.text("service snmp community xy: missing"), "service snmp community [redacted]: missing");
  t.equal(redaction.text("[[service snmp community]] failed"), "[[service snmp community]] failed");
  t.end();
});

void t.test("an op keeps its path and loses its value", (t) => {
  const redaction = new Redactor([], [["vpn", "site", "peer"]]);
  const path = ["vpn", "site", "peer", "words"];
  t.equal(
    redaction.command({ op: "set", path, value: "open sesame" }),
    "set vpn site peer words '[redacted]'",
  );
  t.equal(redaction.command({ op: "delete", path }), "delete vpn site peer words");
  t.equal(redaction.text("it said: open sesame"), "it said: [redacted]");
  t.equal(
    redaction.command({ op: "set", path: ["system", "host-name"], value: "r1" }),
    "set system host-name 'r1'",
  );
  t.end();
});
