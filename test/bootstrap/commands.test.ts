import fc from "fast-check";
import tap from "tap";
import {
  bootstrapCommands,
  bootstrapFailure,
  bootstrapScript,
  fingerprintIn,
  keyFailure,
  teardownScript,
  type BootstrapOptions,
} from "../../provider/bootstrap/commands.js";
import { showOp } from "../../provider/config/ops.js";
import { nodeAt, withRouter } from "../support/lan.js";

const releases = ["1.3", "1.4", "1.5"] as const;

void tap.test("the commands of each release, which its schema takes and which let the key in", async (t) => {
  const variants: readonly Partial<BootstrapOptions>[] = [
    {},
    { port: 8443 },
    { listenAddresses: ["192.168.64.1"] },
    { listenAddresses: ["192.168.64.1"], port: 8443, allowClients: ["198.51.100.0/24", "192.0.2.1"] },
  ];
  for (const vyos of releases)
    await withRouter({ vyos }, (router) => {
      for (const variant of variants) {
        const options = { keyId: "pulumi", ...variant };
        if (bootstrapFailure(vyos, options) !== undefined) continue;
        router.edit(bootstrapCommands(vyos, options, "the-key"));
        t.equal(nodeAt(router.config(), "service", "https", "api", "keys", "id", "pulumi", "key"), "the-key");
      }
      t.equal(nodeAt(router.config(), "service", "https", "api", "rest") !== undefined, vyos === "1.5");
      return Promise.resolve();
    });
  t.strictSame(
    bootstrapCommands("1.5", { keyId: "ci", port: 8443, allowClients: ["192.0.2.0/24"] }, "k").map(showOp),
    [
      "set service https api keys id ci key 'k'",
      "set service https api rest",
      "set service https port '8443'",
      "delete service https allow-client address",
      "set service https allow-client address '192.0.2.0/24'",
    ],
  );
  t.strictSame(bootstrapCommands("1.3", { keyId: "ci", port: 8443 }, "k").map(showOp), [
    "set service https api keys id ci key 'k'",
    "set service https virtual-host pulumi listen-port '8443'",
  ]);
});

void tap.test("bad options name the option, the value and the fix", (t) => {
  const said = (release: (typeof releases)[number], more: Partial<BootstrapOptions>) =>
    bootstrapFailure(release, { keyId: "pulumi", ...more });
  t.match(said("1.4", { keyId: "a b" }), /^keyId: "a b" .*use letters/);
  t.match(said("1.4", { keyId: "x; reboot" }), /keyId/);
  t.match(said("1.4", { port: 0 }), /^port: 0 is not a port; give/);
  t.match(said("1.4", { listenAddresses: ["eth0"] }), /^listenAddresses: "eth0" is not an address; give/);
  t.match(said("1.4", { listenAddresses: ["192.0.2.0/24"] }), /^listenAddresses: "192.0.2.0\/24"/);
  t.match(said("1.4", { allowClients: ["192.0.2.0/33"] }), /^allowClients: "192.0.2.0\/33" is neither/);
  t.match(said("1.3", { listenAddresses: ["192.0.2.1", "192.0.2.2"] }), /1\.3 has one/);
  t.match(said("1.3", { allowClients: ["192.0.2.1"] }), /1\.3 has no such setting/);
  t.equal(said("1.4", { allowClients: ["2001:db8::/32"], listenAddresses: ["::1"] }), undefined);
  t.throws(() => bootstrapCommands("1.4", { keyId: "'" }, "k"), /keyId/);
  t.end();
});

void tap.test("whatever the options are, they cannot leave the script's quotes", (t) => {
  const anything = fc.record({
    keyId: fc.string(),
    port: fc.option(fc.integer(), { nil: undefined }),
    listenAddresses: fc.array(fc.oneof(fc.string(), fc.ipV4()), { maxLength: 2 }),
    allowClients: fc.array(fc.oneof(fc.string(), fc.ipV6()), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...releases), anything, (release, { port, ...given }) => {
      const options = port === undefined ? given : { ...given, port };
      if (bootstrapFailure(release, options) !== undefined) return true;
      return [bootstrapScript(release, options), teardownScript(release, options)].every(
        (script) =>
          /^exec env script='[^']*' sg vyattacfg -c 'exec \/bin\/vbash -c "\$script"'$/.test(script) &&
          !script.includes("`"),
      );
    }),
  );
  t.notMatch(bootstrapScript("1.5", { keyId: "pulumi" }), /the-key/);
  t.end();
});

void tap.test("a key that a shell, a configuration or a guess could spoil is refused, unsaid", (t) => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ maxLength: 15 })), (key) => {
      const failure = keyFailure(key);
      return failure === undefined ? /^[-A-Za-z0-9._~+/=]{16,}$/.test(key) : !failure.includes(`"${key}"`);
    }),
  );
  t.equal(keyFailure("c2VjcmV0LXNlY3JldA=="), undefined);
  t.match(keyFailure("it's a key with a quote"), /^apiKey: give at least 16 letters/);
  t.end();
});

void tap.test("the fingerprint in what the router printed", (t) => {
  const fingerprint = Array.from({ length: 32 }, () => "AB").join(":");
  t.equal(fingerprintIn(`motd\nfingerprint=${fingerprint}\n`), fingerprint);
  t.equal(fingerprintIn("fingerprint=AB:CD\n"), undefined);
  t.equal(fingerprintIn(""), undefined);
  t.end();
});
