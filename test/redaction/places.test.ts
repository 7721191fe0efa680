/** Which leaves and values of a router's configuration are secrets. */
import t from "tap";
import {
  hideInLine,
  hideSecrets,
  holdsSecret,
  isSecretLeaf,
  isSecretValue,
  REDACTED,
} from "../../provider/redaction/places.js";
import { secretLeaves } from "./secret-leaves.js";

const plain = [
  "container name db environment PGUSER value",
  "container name sso environment KEYCLOAK_URL value",
  "interfaces wireguard wg0 peer phone public-key",
  "nat destination rule 10 translation port",
  "pki certificate web certificate",
  "protocols ospf interface eth1 authentication md5 key-id",
  "protocols rpki cache 192.0.2.1 port",
  "service snmp contact",
  "system login user vyos authentication public-keys me@work key",
  "vpn ipsec ike-group g key-exchange",
];

void t.test("what VyOS keeps secrets in is known", (t) => {
  t.strictSame(
    secretLeaves.filter((path) => !isSecretLeaf(path.split(" "))),
    [],
  );
  t.strictSame(
    plain.filter((path) => isSecretLeaf(path.split(" "))),
    [],
  );
  t.end();
});

void t.test("a password in a URL and a private key are secret wherever they stand", (t) => {
  const location = ["system", "config-management", "commit-archive", "location"];
  const url = "sftp://backup:open-sesame@192.0.2.8/x";
  t.ok(isSecretValue(url));
  t.ok(isSecretValue("-----BEGIN OPENSSH PRIVATE KEY-----"));
  for (const value of [
    "sftp://backup@192.0.2.8/x",
    "https://192.0.2.8:8443/a",
    "-----BEGIN CERTIFICATE-----",
  ])
    t.notOk(isSecretValue(value), value);
  t.strictSame(hideSecrets({ location: [url, "tftp://192.0.2.9/x"] }, location.slice(0, -1)), {
    location: [REDACTED, "tftp://192.0.2.9/x"],
  });
  t.ok(holdsSecret({ location: url }));
  t.notOk(holdsSecret({ location: "tftp://192.0.2.9/x" }));
  t.equal(hideInLine(`set ${location.join(" ")} '${url}'`), `set ${location.join(" ")} '${REDACTED}'`);
  t.equal(hideInLine("set system host-name 'r1'"), "set system host-name 'r1'");
  t.end();
});

void t.test("what looks like a secret is one, wherever it stands", (t) => {
  const table = [
    'key dhcp-key { algorithm hmac-md5; secret "pRP5FapFoJ95JEL06sv4PQ=="; };',
    "curl --token abcdef123 https://192.0.2.1",
    "curl -H 'Authorization: Bearer abcdef123' https://192.0.2.1",
    "/config/scripts/report.sh API_KEY=abcdef123",
    "mysqldump --password=abcdef123 all",
    "https://192.0.2.1/ping?token=abcdef123&x=1",
    "https://hooks.slack.com/services/T000/B000/abcdef123",
    "https://discord.com/api/webhooks/123/abcdef123",
    '{"client_secret": "abcdef123"}',
  ];
  for (const value of table) {
    t.ok(isSecretValue(value), value);
    t.notMatch(JSON.stringify(hideSecrets({ arguments: value })), /abcdef123|pRP5/);
  }
  const open = [
    "the secret of a good network is a plan",
    "token ring to the left",
    "change the password: none",
    "https://192.0.2.1/a?b=c",
    "curl --key-file /config/auth/a.pem",
    "vyos:apiKey: is not set",
    "run `pulumi config set --secret vyos:apiKey`",
  ];
  for (const value of open) t.notOk(isSecretValue(value), value);
  t.end();
});
