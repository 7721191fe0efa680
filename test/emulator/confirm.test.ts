import t from "tap";
import { call } from "./client.js";
import { dataOf, errorOf, lab, pause, type Lab } from "./lab.js";

const options = { features: { commitConfirm: true }, confirmMinuteMs: 300, restartMs: 20 };
const path = ["system", "host-name"];

const tentatively = (one: Lab, value: string, minutes = 1) =>
  call(one.router, {
    path: "/configure",
    encoding: "json",
    data: { commands: [{ op: "set", path, value }], confirm_time: minutes },
  });

const confirm = (one: Lab) =>
  call(one.router, { path: "/configure", encoding: "json", data: { op: "confirm" } });

void t.test("a commit that is not confirmed in time is undone by a reboot to what was saved", async (t) => {
  const one = await lab(t, options);
  await one.configure("set system domain-name = unsaved.lan");
  t.equal(
    dataOf(await tentatively(one, "tentative")),
    "Initialized commit-confirm; 1 minutes to confirm before reboot\n",
  );
  t.match(one.router.config(), { system: { "host-name": "tentative" } });
  await pause(600);
  t.match(one.router.config(), { system: { "host-name": "vyos" } });
  t.notMatch(
    one.router.config(),
    { system: { "domain-name": "unsaved.lan" } },
    "unsaved commits are lost too",
  );
  t.equal((await one.show()).status, 200);
});

void t.test("or by a reload of the configuration before", async (t) => {
  const one = await lab(t, options);
  await one.configure(
    "set system config-management commit-confirm action = reload",
    "set system domain-name = unsaved.lan",
  );
  t.match(dataOf(await tentatively(one, "tentative")), /before reload/);
  await pause(450);
  t.match(one.router.config(), { system: { "host-name": "vyos", "domain-name": "unsaved.lan" } });
});

void t.test("a confirmed commit stays", async (t) => {
  const one = await lab(t, options);
  t.equal(dataOf(await confirm(one)), "No confirm pending");
  await tentatively(one, "kept");
  t.equal(errorOf(await tentatively(one, "second")), "Another confirm is pending");
  t.equal(dataOf(await confirm(one)), "Reboot timer stopped");
  await pause(400);
  t.match(one.router.config(), { system: { "host-name": "kept" } });
  t.match(one.router.saved(), { system: { "host-name": "vyos" } }, "confirming does not save");
});

void t.test("what else newer builds have", async (t) => {
  const one = await lab(t, options);
  t.match(await call(one.router, { method: "GET", path: "/info" }), {
    status: 200,
    body: { success: true, data: { hostname: "vyos" } },
  });
  t.equal((await call(one.router, { method: "GET", path: "/info?x=1" })).status, 400);
  const merged = await one.file({ op: "merge", string: 'system {\n    domain-name "merged.lan"\n}\n' });
  t.equal(merged.status, 200);
  t.match(one.router.config(), { system: { "host-name": "vyos", "domain-name": "merged.lan" } });
  t.equal(errorOf(await one.file({ op: "load" })), 'Missing required field "file | string"');
});

void t.test("the recorded build ignores the time and knows no confirming", async (t) => {
  const one = await lab(t, { confirmMinuteMs: 10 });
  t.equal(dataOf(await tentatively(one, "kept")), null);
  await pause(40);
  t.match(one.router.config(), { system: { "host-name": "kept" } });
  t.equal(errorOf(await one.file({ op: "merge", file: "x" })), "'merge' is not a valid operation");
});
