import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import { makeCertificate } from "../../emulator/certificate.js";
import { measuredLatency } from "../../emulator/latency.js";
import { startRouter } from "../../emulator/testing.js";
import { Lab, lab } from "./lab.js";

void t.test("what was saved survives, what was not is lost", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "emulator-"));
  t.teardown(() => {
    rmSync(folder, { recursive: true });
  });
  const state = join(folder, "router.json");
  const first = new Lab(await startRouter({ state }));
  await first.configure("set system host-name = saved");
  await first.file({ op: "save" });
  await first.configure("set system host-name = unsaved");
  await first.router.stop();
  t.match(JSON.parse(readFileSync(state, "utf8")), {
    vyos: "1.5",
    saved: { system: { "host-name": "saved" } },
  });
  const second = await lab(t, { state, config: { system: { "host-name": "given" } } });
  t.match(
    second.router.config(),
    { system: { "host-name": "saved" } },
    "the state comes before the given configuration",
  );
  t.equal(second.router.fingerprint, first.router.fingerprint, "and it shows the same certificate");
  t.equal(statSync(state).mode & 0o777, 0o600, "its private key is its owner's alone");
  await t.rejects(startRouter({ state, vyos: "1.4" }), { message: /holds the state of a VyOS 1\.5 router/ });
});

void t.test("saving elsewhere does not change what a restart brings back", async (t) => {
  const one = await lab(t, { vyos: "1.3" });
  await one.configure("set system host-name = other");
  const reply = await one.file({ op: "save", file: "/config/other.boot" });
  t.match(reply.body, { data: "Saving configuration to '/config/other.boot'...\nDone\n" });
  t.match(one.router.saved(), { system: { "host-name": "vyos" } });
  await one.configure("set system host-name = third");
  t.equal((await one.file({ op: "load", file: "/config/other.boot" })).status, 200);
  t.match(one.router.config(), { system: { "host-name": "other" } });
});

void t.test("the measured times, in parts of them", (t) => {
  const { commit, read, save } = measuredLatency(0.1);
  const work = { ops: 6, changed: true, natChanged: true, rules: 20 };
  t.equal(Math.round(commit(work)), 364);
  t.equal(Math.round(commit({ ...work, natChanged: false })), 204);
  t.equal(Math.round(commit({ ...work, changed: false })), 25);
  t.equal(Math.round(read(80)), 185);
  t.equal(Math.round(save(80)), 120);
  t.end();
});

void t.test("a certificate that is given", async (t) => {
  const { key, cert, fingerprint } = makeCertificate("127.0.0.1");
  const one = await lab(t, { certificate: { key, cert } });
  t.equal(one.router.fingerprint, fingerprint);
  const other = makeCertificate("127.0.0.1");
  await t.rejects(startRouter({ certificate: { key: other.key, cert } }), {
    message: "the key is not that of the certificate",
  });
});

void t.test("a certificate for the local names, told by its fingerprint", async (t) => {
  const one = await lab(t);
  t.match(one.router.fingerprint, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  t.match(one.router.url, /^https:\/\/127\.0\.0\.1:\d+$/);
  t.match(one.router.caPem, /^-----BEGIN CERTIFICATE-----/);
});
