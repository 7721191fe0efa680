/** The certificate that an emulated router makes for itself, as OpenSSL (in Node) reads it. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import fc from "fast-check";
import t from "tap";
import { makeCertificate } from "../../emulator/certificate.js";
import { integer, oid, time } from "../../emulator/der.js";

void t.test("it is whole, self-signed, and of its names and addresses alone", (t) => {
  const { key, cert, fingerprint } = makeCertificate("2001:db8::7");
  const read = new X509Certificate(cert);
  t.equal(read.fingerprint256, fingerprint);
  t.ok(read.verify(read.publicKey), "signed by its own key");
  t.ok(read.checkIssued(read));
  t.ok(read.checkPrivateKey(createPrivateKey(key)));
  t.ok(read.ca);
  t.equal(read.subject, "CN=vyos");
  t.strictSame(read.keyUsage, ["1.3.6.1.5.5.7.3.1"], "for servers");
  t.equal(
    read.subjectAltName,
    "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:2001:DB8:0:0:0:0:0:7",
  );
  for (const address of ["127.0.0.1", "::1", "2001:db8::7"]) t.equal(read.checkIP(address), address);
  t.equal(read.checkHost("localhost"), "localhost");
  t.equal(read.checkIP("192.0.2.1"), undefined);
  const [from, to] = [Date.parse(read.validFrom), Date.parse(read.validTo)];
  t.ok(from < Date.now() && to > Date.now() + 3_000 * 86_400_000);
  t.end();
});

void t.test("two are never the same", (t) => {
  const [a, b] = [makeCertificate("127.0.0.1"), makeCertificate("127.0.0.1")];
  t.not(a.fingerprint, b.fingerprint);
  t.not(new X509Certificate(a.cert).serialNumber, new X509Certificate(b.cert).serialNumber);
  t.end();
});

void t.test("what DER asks of numbers, identifiers and times", (t) => {
  t.equal(oid("1.2.840.10045.4.3.2").toString("hex"), "06082a8648ce3d040302");
  t.equal(time(new Date("2049-12-31T23:59:59.9Z")).subarray(2).toString(), "491231235959Z");
  t.equal(time(new Date("2050-01-01T00:00:00Z")).subarray(2).toString(), "20500101000000Z");
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 20 }), (bytes) => {
      const [tag, length = 0, first = 0] = integer(Buffer.from(bytes));
      return tag === 2 && first < 128 && length === bytes.length + ((bytes[0] ?? 0) >= 128 ? 1 : 0);
    }),
  );
  t.end();
});
