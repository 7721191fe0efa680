import * as E from "fp-ts/Either";
import { join } from "node:path";
import tap, { type Test } from "tap";
import { schemaOf } from "../../provider/schema/index.js";
import { fingerprintOf } from "../../provider/router/tls.js";
import { clockFinding } from "../../cli/doctor/clock.js";
import { examine } from "../../cli/doctor/examine.js";
import type { Finding } from "../../cli/doctor/finding.js";
import { isAtLeast, nodeFinding } from "../../cli/doctor/machine.js";
import type { EmulatedRouter, Fault } from "../../emulator/testing.js";
import { apiKey, scenario, settingsFor, withRouter } from "../support/lan.js";
import { getCli, mustSucceed, repoRoot, run, withStack } from "../support/pulumi.js";

const settings = (router: EmulatedRouter): Record<string, string> => ({
  VYOS_ENDPOINT: router.url,
  VYOS_API_KEY: apiKey,
  VYOS_FINGERPRINT: router.fingerprint,
  // Patience with a router that is not there.
  VYOS_TIME_SCALE: "0.02",
  VYOS_TIMEOUT: "5",
});

/** The findings about the router, by check. */
const look = async (
  environment: NodeJS.ProcessEnv,
  now?: () => number,
): Promise<Readonly<Record<string, Finding>>> => {
  // Without the Pulumi CLI, which has nothing to say of routers: that takes a second.
  const { PATH } = process.env;
  process.env.PATH = "";
  const sections = await examine({
    cwd: repoRoot,
    environment,
    ...(now === undefined ? {} : { now }),
  }).finally(() => {
    process.env.PATH = PATH;
  });
  const found = sections.find(({ subject }) => subject === "router")?.findings ?? [];
  return Object.fromEntries(found.map((finding) => [finding.check, finding]));
};

const isFixed = (
  t: Test,
  finding: Finding | undefined,
  status: Finding["status"],
  detail: RegExp,
  fix: RegExp,
) => {
  t.match(finding, { status, detail, fix });
  t.notMatch(JSON.stringify(finding), apiKey);
};

void tap.test("a healthy router, of each release", async (t) => {
  for (const vyos of ["1.3", "1.4", "1.5"] as const)
    await withRouter({ vyos, features: { commitConfirm: vyos === "1.5" } }, async (router) => {
      const before = router.stats.commits;
      const found = await look(settings(router));
      t.strictSame(
        Object.values(found).map(({ check, status }) => [check, status]),
        ["reachable", "certificate", "API key", "version", "definitions", "API", "clock"].map((check) => [
          check,
          "ok",
        ]),
        vyos,
      );
      t.match(found.version, { detail: new RegExp(`the syntax of ${vyos}`) });
      const [source] = schemaOf(vyos).sources;
      t.match(found.definitions?.detail, `those of VyOS ${vyos} that come with this library: vyos-1x `);
      t.match(found.definitions?.detail, `${source?.commit?.slice(0, 12) ?? "?"} of ${source?.date ?? "?"}`);
      const own = await look({ ...settings(router), VYOS_SCHEMA: join("schema", "1.5.json") });
      t.match(
        own.definitions,
        vyos === "1.5"
          ? { status: "ok", detail: /those of vyos:schema, .*1\.5\.json, VyOS 1\.5: vyos-1x \w{12} of / }
          : { status: "fail", detail: /is of VyOS 1\.5 \(.*1\.5\.json\), and this router runs/ },
      );
      t.match(found.API, {
        detail:
          vyos === "1.5" ? /commit-confirm, \/info/ : vyos === "1.4" ? /configure-section/ : /basic|reasons/,
      });
      t.equal(router.stats.commits, before, "nothing is changed");
      t.strictSame(router.config(), router.saved());
    });
});

void tap.test("each fault is named, with its fix", async (t) => {
  isFixed(t, (await look({})).settings, "fail", /vyos:endpoint: is not set/, /VYOS_ENDPOINT/);
  isFixed(
    t,
    (await look({ VYOS_ENDPOINT: "https://127.0.0.1:1", VYOS_API_KEY: apiKey })).reachable,
    ...(["fail", /cannot be reached/, /service https/] as const),
  );
  await withRouter({ vyos: "1.4" }, async (router) => {
    const good = settings(router);
    const other = await look({ ...good, VYOS_FINGERPRINT: "AB".repeat(32) });
    isFixed(t, other.certificate, "fail", /another fingerprint than the pinned one/, /set vyos:fingerprint/);
    t.notOk("API key" in other, "and the key was not sent");

    const { VYOS_FINGERPRINT: _none, ...unpinned } = good;
    isFixed(t, (await look(unpinned)).certificate, "fail", /self-signed/, new RegExp(router.fingerprint));
    isFixed(
      t,
      (await look({ ...unpinned, VYOS_INSECURE: "true" })).certificate,
      "warn",
      /accepts any/,
      /pin it/,
    );
    t.match((await look({ ...unpinned, VYOS_CA_CERT: router.caPem })).certificate, {
      status: "ok",
      detail: /vyos:caCert/,
    });

    isFixed(
      t,
      (await look({ ...good, VYOS_API_KEY: "wrong" }))["API key"],
      "fail",
      /refused the API key/,
      /vyos:apiKey/,
    );
    isFixed(
      t,
      (await look({ ...good, VYOS_VERSION: "1.5" })).version,
      "fail",
      /it runs 1\.4.*says 1\.5/,
      /vyos:version 1\.4/,
    );
    isFixed(
      t,
      (await look({ ...good, VYOS_CONFIRM_MINUTES: "5" }))["commit-confirm"],
      "fail",
      /no commit-confirm/,
      /config rm/,
    );
    const hour = 3_600_000;
    isFixed(
      t,
      (await look(good, () => Date.now() + hour)).clock,
      "warn",
      /36\d\d s behind|3599 s behind/,
      /ntp/,
    );
    isFixed(t, (await look(good, () => Date.now() - hour)).clock, "warn", /s ahead of/, /ntp/);

    const faults: readonly (readonly [Fault, string, RegExp])[] = [
      [
        { kind: "status", status: 503, match: { path: "/retrieve" }, times: 1000 },
        "API key",
        /switched off or still starting/,
      ],
      [{ kind: "html", match: { path: "/retrieve" }, times: 1000 }, "API key", /HTML/],
      [{ kind: "keyRevoked", times: 1000 }, "API key", /refused the API key/],
    ];
    for (const [fault, check, detail] of faults) {
      router.inject(fault);
      isFixed(t, (await look(good))[check], "fail", detail, /./);
      router.clearFaults();
    }
    router.inject({ kind: "certificate" });
    // It takes a while to make one.
    const shown = fingerprintOf(router.url);
    for (let seen = await shown(); E.isRight(seen) && seen.right === router.fingerprint;)
      seen = await shown();
    isFixed(t, (await look(good)).certificate, "fail", /another fingerprint/, /in between/);
  });
});

void tap.test("clock: whole seconds and the time on the way are no skew", (t) => {
  const date = "Mon, 02 Nov 2026 10:00:00 GMT";
  const there = Date.parse(date);
  t.equal(clockFinding(date, there + 900, there + 950).status, "ok");
  t.equal(clockFinding(date, there - 20_000, there + 900_000).status, "ok", "a slow answer");
  t.match(clockFinding(date, there + 101_000, there + 101_010), { status: "warn", detail: /100 s behind/ });
  t.match(clockFinding(date, there - 100_010, there - 100_000), { status: "warn", detail: /100 s ahead of/ });
  t.equal(clockFinding(undefined, 0, 1).status, "skip");
  t.equal(clockFinding("yesterday", 0, 1).status, "skip");
  t.end();
});

void tap.test("versions", (t) => {
  t.ok(["20.19.0", "v20.19.1", "20.20.0", "22.0.0", "24.1.0-rc.1"].every((v) => isAtLeast(v, [20, 19, 0])));
  t.notOk(["20.18.9", "18.99.99", "", "latest"].some((v) => isAtLeast(v, [20, 19, 0])));
  t.match(nodeFinding({ ...process.versions, node: "18.20.0" }), { status: "fail", fix: /20\.19/ });
  t.match(nodeFinding({ ...process.versions, bun: "1.2.0" }), { status: "fail", detail: /Bun/ });
  t.equal(nodeFinding().status, "ok");
  t.end();
});

const main = join(repoRoot, "dist", "cli", "main.js");

scenario("the command: exit codes, JSON, settings of a stack, unsaved changes", (t) =>
  withRouter({}, async (router) => {
    const program = `
      const vyos = require("pulumi-vyos");
      new vyos.VyosNatRule("out", { type: "source", outboundInterface: "eth0", translation: { address: "masquerade" } });
    `;
    const { env } = await getCli();
    await withStack({ program, ...settingsFor(router) }, async (stack) => {
      const doctor = (args: readonly string[], more: Readonly<Record<string, string | undefined>> = {}) =>
        run(process.execPath, [main, "doctor", ...args], {
          cwd: stack.dir,
          env: { ...env, ...stack.env, CI: "true", ...more },
        });
      // Whoever makes a stack selects it.
      await stack.pulumi(["stack", "unselect"]);
      const alone = await doctor([], { ...settings(router), PULUMI_STACK: undefined });
      t.equal(alone.code, 0, alone.output);
      t.match(alone.stdout, /ok {3}API key: .*[\s\S]*unsaved changes: .*--stack/, "no stack is selected");

      mustSucceed(await stack.up());
      const healthy = await doctor(["--json", "--stack", stack.name, "--cwd", stack.dir]);
      t.equal(healthy.code, 0, healthy.output);
      const report = JSON.parse(healthy.stdout) as { ok: boolean; sections: { findings: Finding[] }[] };
      t.equal(report.ok, true);
      const statuses = report.sections.flatMap(({ findings }) => findings.map(({ status }) => status));
      t.ok(
        statuses.every((status) => status === "ok"),
        healthy.stdout,
      );
      t.ok(statuses.length >= 11);

      router.inject({ kind: "saveFails", as: "error", times: 1000 });
      stack.writeProgram(program.replace(`type: "source",`, `type: "source", description: "x",`));
      mustSucceed(await stack.up());
      const unsaved = await doctor([]);
      t.equal(unsaved.code, 0, "a warning is no failure, and the stack is the selected one");
      t.match(unsaved.stdout, /warn unsaved changes: 1 of 1 resources[\s\S]*→ run `pulumi up`/);

      await stack.configure({ "vyos:fingerprint": "AB".repeat(32) });
      const failed = await doctor(["--stack", stack.name]);
      t.equal(failed.code, 1);
      t.match(failed.stdout, /FAIL certificate/);
      const nowhere = await doctor(["--stack", "nowhere"]);
      t.equal(nowhere.code, 1);
      t.match(nowhere.stdout, /FAIL stack: nowhere cannot be opened/);
      for (const { output } of [alone, healthy, unsaved, failed, nowhere]) t.notMatch(output, apiKey);
    });
  }),
);
