/** Certificates and keys as they lie in files. */
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import t from "tap";
import { createProviders } from "../../provider/engine/provider.js";
import { kinds } from "../../provider/kinds/index.js";
import { certificate, privateKey, publicKey } from "../../provider/kinds/pki-codecs.js";
import { settingsFor, withRouter } from "../support/lan.js";

const asPem = (name: string, body: unknown): string =>
  `-----BEGIN ${name}-----\n${String(body).replaceAll(/.{64}/g, "$&\n").trim()}\n-----END ${name}-----\n`;

const body = String(certificate.samples?.[0]);
const key = String(privateKey.samples?.[0]);

const reasonFor = (args: object): string => {
  const decoded = kinds.PkiCertificate.codec.decode(args);
  return decoded._tag === "Right" ? "" : decoded.left.map(({ message }) => message).join("; ");
};

const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pkcs8 = (pem: string): string =>
  createPrivateKey(pem).export({ type: "pkcs8", format: "der" }).toString("base64");

void t.test("the text of a PEM file is what VyOS keeps of it", (t) => {
  const bag = `Bag Attributes\n    friendlyName: www\n${asPem("CERTIFICATE", body)}`;
  for (const text of [
    body,
    asPem("CERTIFICATE", body),
    bag,
    asPem("CERTIFICATE", body).replaceAll("\n", "\r\n"),
  ])
    t.same(certificate.decode(text), { _tag: "Right", right: body });
  for (const pair of [ec, rsa]) {
    const old = String(
      pair.privateKey.export({ type: pair === ec ? "sec1" : "pkcs1", format: "pem" } as never),
    );
    const now = String(pair.privateKey.export({ type: "pkcs8", format: "pem" }));
    for (const text of [old, now]) t.same(privateKey.decode(text), { _tag: "Right", right: pkcs8(now) });
    const open = String(pair.publicKey.export({ type: "spki", format: "pem" }));
    t.match(publicKey.decode(open), { _tag: "Right", right: /^M[\w+/]+=*$/ });
  }
  t.end();
});

void t.test("what is wrong with a PEM file is told, and nothing of a key", (t) => {
  const locked = String(
    rsa.privateKey.export({
      type: "pkcs1",
      format: "pem",
      cipher: "aes-256-cbc",
      passphrase: "secret",
    } as never),
  );
  const pem = asPem("CERTIFICATE", body);
  const cases: readonly (readonly [object, RegExp])[] = [
    [
      { certificate: asPem("PRIVATE KEY", key) },
      /^the text is a PEM file of PRIVATE KEY; give one of CERTIFICATE$/,
    ],
    [{ certificate: `${pem}${pem}` }, /^the text is a PEM file of 2 parts; give each a resource of its own$/],
    [{ certificate: pem.slice(0, 200) }, /^the text is a PEM file without an end; give one of CERTIFICATE$/],
    [{ certificate: asPem("CERTIFICATE", "no certificate!") }, /^the text is a PEM file that is damaged; /],
    [
      { certificate: "cert.pem" },
      /^"cert.pem" is not a certificate in base 64; give the text of a PEM file, or /,
    ],
    [{ certificate: 7 }, /^7 is not a text; give the text of a PEM file$/],
    [{ private: { key: locked } }, /^the text is a key that cannot be read .*`openssl pkcs8 -topk8`/],
  ];
  for (const [args, reason] of cases) {
    const said = reasonFor({ name: "www", ...args });
    t.match(said, reason);
    t.notOk(said.includes(key.slice(10, 40)) || said.includes(locked.slice(200, 240)));
  }
  t.end();
});

void t.test("another spelling of a certificate is no change, and a key is told by none", (t) =>
  withRouter({}, async (router) => {
    const { config, secrets } = settingsFor(router);
    const all: Readonly<Record<string, unknown>> = { ...config, ...secrets };
    const { PkiCertificate: provider } = createProviders();
    await provider.configure({ config: { get: (name) => all[name] as string | undefined } });
    const asked = {
      ...{ name: "www", __urn: "urn:www" },
      certificate: asPem("CERTIFICATE", body),
      private: { key: asPem("PRIVATE KEY", key) },
    };
    const { id, outs } = await provider.create(asked);
    t.same(router.config().pki, { certificate: { www: { certificate: body, private: { key } } } });
    t.match(await provider.diff(id, outs, { ...asked, certificate: body, private: { key } }), {
      changes: false,
    });
    t.match(await provider.diff(id, outs, asked), { changes: false });
    const seen = await provider.read(id, outs);
    t.same((seen.inputs as typeof asked).certificate, asked.certificate, "as it was spelt");
    const refused = { ...asked, name: `${key.slice(0, 100)}/`, __urn: "urn:other" };
    const { failures } = await provider.check({}, refused);
    t.ok(failures.length > 0);
    t.notOk(JSON.stringify(failures).includes(key.slice(0, 60)));
  }),
);
