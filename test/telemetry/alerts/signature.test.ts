import fc from "fast-check";
import t from "tap";
import { signWebhook, verifyWebhook } from "../../../provider/telemetry/alerts/signature.js";

void t.test("the signature is HMAC-SHA-256 over time and body, as openssl makes it", (t) => {
  // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac secret
  const header = signWebhook("secret", '{"a":1}', 1_700_000_000_999);
  t.equal(header, "t=1700000000,v1=49f24e537407743fa4a0242bb63b94b9a47ee99cbbe071ccd8a22550ae411686");
  t.end();
});

void t.test("law: what was signed is valid, and nothing else is", (t) => {
  const now = 1_700_000_000_000;
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.string(),
      fc.string(),
      fc.nat(63),
      (secret, body, other, at) => {
        const header = signWebhook(secret, body, now);
        if (verifyWebhook(secret, header, body, { now }) !== "valid") return false;
        if (verifyWebhook(secret, header, Buffer.from(body), { now }) !== "valid") return false;
        if (other !== body && verifyWebhook(secret, header, other, { now }) !== "forged") return false;
        if (other !== secret && verifyWebhook(other, header, body, { now }) !== "forged") return false;
        const i = header.indexOf("v1=") + 3 + at;
        const flipped = `${header.slice(0, i)}${header[i] === "0" ? "1" : "0"}${header.slice(i + 1)}`;
        return verifyWebhook(secret, flipped, body, { now }) === "forged";
      },
    ),
  );
  t.end();
});

void t.test("an old request is not believed, nor one from the future, nor one with another time", (t) => {
  const now = 1_700_000_000_000;
  const header = signWebhook("secret", "body", now);
  t.equal(verifyWebhook("secret", header, "body", { now: now + 300_000 }), "valid");
  t.equal(verifyWebhook("secret", header, "body", { now: now + 301_000 }), "outdated");
  t.equal(verifyWebhook("secret", header, "body", { now: now - 301_000 }), "outdated");
  t.equal(verifyWebhook("secret", header, "body", { now: now + 5_000, toleranceSeconds: 1 }), "outdated");
  t.equal(verifyWebhook("secret", header.replace("t=1700", "t=1701"), "body", { now }), "forged");
  for (const bad of [undefined, "", "t=1,v1=", "v1=abc", `${header},v1=00`, header.replace("t=", "t=-")])
    t.equal(verifyWebhook("secret", bad, "body", { now }), "malformed");
  t.end();
});
