/** The life of a stack on the newest LTS release of Node, whatever release the tests themselves run on. */
import { delimiter, join } from "node:path";
import { nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { getCli, mustSucceed, run, withStack, withTempDir } from "../support/pulumi.js";

const LTS = "26";

/** Installs that Node from its npm package and gives the folder of its binary, or why it cannot be had. */
const installNode = async (into: string): Promise<{ bin: string } | { why: string }> => {
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--prefix", into];
  const name = `node-${process.platform}-${process.arch}@${LTS}`;
  const { code, output } = await run("npm", ["install", name, ...flags], { timeoutMs: 300_000 });
  if (code !== 0) return { why: `npm cannot install ${name}: ${output}` };
  return { bin: join(into, "node_modules", `node-${process.platform}-${process.arch}`, "bin") };
};

const program = `
const { VyosNatRule, VyosVmAttachment } = require("pulumi-vyos");
const web = new VyosNatRule("web", {
  type: "destination", protocol: "tcp", destination: { port: 8080 },
  translation: { address: "192.168.64.5", port: Number(process.env.WEB_PORT) },
});
const vm = new VyosVmAttachment("vm", {
  network: "LAN", macAddress: "00:50:56:00:00:01", inboundInterface: "eth0", forwards: { ssh: {} },
});
exports.number = web.number;
exports.ssh = vm.endpoints.apply((e) => e.ssh.externalPort);
exports.node = process.versions.node;
`;

scenario("create, update, refresh and destroy on the newest LTS of Node", (t) =>
  withTempDir(async (temp) => {
    const installed = await installNode(temp);
    if ("why" in installed) {
      t.plan(0, installed.why);
      return;
    }
    const { env } = await getCli();
    const path = [installed.bin, env.PATH ?? process.env.PATH].join(delimiter);
    await withRouter({}, (router) =>
      withStack(
        { program, startsHost: true, ...settingsFor(router), env: { PATH: path, WEB_PORT: "80" } },
        async (stack) => {
          const before = router.config();
          const up = mustSucceed(await stack.up());
          t.notMatch(up.output, /warning|deprecat/i);
          const outputs = (await stack.outputs()) as { number: number; ssh: number; node: string };
          t.match(outputs.node, new RegExp(`^${LTS}\\.`), "it is that Node which ran the program");
          t.equal(outputs.ssh, 32000);
          const rule = ["nat", "destination", "rule", String(outputs.number)];
          mustSucceed(await stack.up([], { env: { WEB_PORT: "81" } }));
          t.match(nodeAt(router.config(), ...rule, "translation"), { port: "81" });
          router.edit([{ op: "set", path: [...rule, "description"], value: "by hand" }]);
          const drift = mustSucceed(
            await stack.preview(["--refresh", "--diff"], { env: { WEB_PORT: "81" } }),
          );
          t.match(drift.output, /description/);
          mustSucceed(await stack.destroy());
          t.strictSame(router.config(), before);
        },
      ),
    );
  }),
);
