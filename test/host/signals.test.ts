/** The provider process is interrupted in the middle of a commit, as newer engines do before they kill it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import { apiKey, withRouter } from "../support/lan.js";
import { eventually, sampleOf } from "../support/programs.js";

const script = `
  const { provider } = require("./provider/host/provider.js");
  const config = JSON.parse(process.argv[1]);
  const rules = provider("NatRule");
  rules.configure({ config: { get: (key) => config[key] } }).then(() =>
    rules.create({ type: "source", outboundInterface: "eth0", translation: { address: "masquerade" } }));`;

void t.test("what was measured is not lost", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-signals-"));
  t.teardown(() => {
    rmSync(folder, { recursive: true });
  });
  const textfile = join(folder, "run.prom");
  await withRouter({}, async (router) => {
    router.inject({ kind: "hang", when: "before", match: { path: "/configure" } });
    const config = {
      "vyos:endpoint": router.url,
      "vyos:fingerprint": router.fingerprint,
      "vyos:apiKey": apiKey,
      "vyos:metrics": JSON.stringify({ textfile }),
    };
    const child = spawn(process.execPath, ["-e", script, JSON.stringify(config)], {
      cwd: join(__dirname, "../.."),
      env: { ...process.env, TMPDIR: folder },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const isAtIt = () => router.requests.some(({ path }) => path === "/configure");
    await eventually(() => (isAtIt() ? true : undefined), "the commit is under way");
    child.kill("SIGINT");
    const [code] = (await once(child, "exit")) as [number | null];
    t.equal(code, 130);
  });
  const reads = sampleOf(readFileSync(textfile, "utf8"), "pulumi_vyos_requests_total", { path: "/retrieve" });
  t.ok(reads !== undefined && reads > 0);
});
