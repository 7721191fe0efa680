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

const secret = [
  "container name db environment POSTGRES_PASSWORD value",
  "container name db environment PGPASSWORD value",
  "container name s3 environment AWS_SECRET_ACCESS_KEY value",
  "container registry r.example authentication password",
  "high-availability vrrp group g authentication password",
  "interfaces macsec macsec0 security mka cak",
  "interfaces macsec macsec0 security static key",
  "interfaces openvpn vtun0 authentication password",
  "interfaces pppoe pppoe0 authentication password",
  "interfaces wireguard wg0 peer phone preshared-key",
  "interfaces wireguard wg0 private-key",
  "interfaces wireless wlan0 security wep key",
  "interfaces wireless wlan0 security wpa passphrase",
  "interfaces wireless wlan0 security wpa radius server 192.0.2.1 key",
  "interfaces wwan wwan0 authentication password",
  "pki ca c private key",
  "pki certificate web private key",
  "pki key-pair ipsec private key",
  "pki openvpn shared-secret s key",
  "protocols bgp neighbor 192.0.2.1 password",
  "protocols bgp peer-group p password",
  "protocols isis area-password md5",
  "protocols isis domain-password plaintext-password",
  "protocols isis interface eth1 password md5",
  "protocols nhrp tunnel tun0 authentication",
  "protocols nhrp tunnel tun0 cisco-authentication",
  "protocols openfabric domain VyOS interface eth1 password md5",
  "protocols ospf area 0 virtual-link 192.0.2.1 authentication md5 key-id 1 md5-key",
  "protocols ospf interface eth1 authentication plaintext-password",
  "protocols rip interface eth1 authentication md5 1 password",
  "service dhcp-server dynamic-dns-update tsig-key k secret",
  "service dns dynamic name h password",
  "service event-handler event e script environment SLACK_TOKEN value",
  "service https api keys id me key",
  "service ipoe-server authentication radius server 192.0.2.1 key",
  "service monitoring telegraf azure-data-explorer authentication client-secret",
  "service monitoring telegraf influxdb authentication token",
  "service monitoring zabbix-agent authentication psk secret",
  "service pppoe-server authentication local-users username a password",
  "service pppoe-server authentication radius dynamic-author key",
  "service snmp trap-target 192.0.2.1 community",
  "service snmp v3 user u auth encrypted-password",
  "service snmp v3 user u privacy plaintext-password",
  "system login radius server 192.0.2.1 key",
  "system login tacacs server 192.0.2.1 key",
  "system login user vyos authentication encrypted-password",
  "system login user vyos authentication otp key",
  "system login user vyos authentication plaintext-password",
  "system proxy password",
  "vpn ipsec authentication psk a secret",
  "vpn ipsec remote-access radius server 192.0.2.1 key",
  "vpn ipsec site-to-site peer 192.0.2.1 authentication pre-shared-secret",
  "vpn l2tp remote-access ipsec-settings authentication pre-shared-secret",
  "vpn l2tp remote-access lns shared-secret",
  "vpn openconnect authentication local-users username y password",
  "vpn sstp authentication local-users username z password",
];

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
    secret.filter((path) => !isSecretLeaf(path.split(" "))),
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
