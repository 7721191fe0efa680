import { apiKey, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

const program = `
const vyos = require("pulumi-vyos");
const vm = new vyos.VyosVmAttachment("web", {
  network: "LAN", macAddress: "00:50:56:00:00:01", inboundInterface: "eth0", forwards: { ssh: {} },
});
exports.release = vyos.getRouterInfo().then((info) => info.dialect);
exports.lan = vyos.getConfig({ path: "service dhcp-server shared-network-name LAN" }).then((found) => found.exists);
const status = vyos.getVmStatusOutput({ hostname: vm.id.apply(() => "web") });
exports.status = status.status;
exports.port = status.forwards[0].externalPort;
exports.lease = vyos.getDhcpLeasesOutput({ network: vm.network }).leases.length;
exports.keys = vyos.getConfigOutput({ path: "service https" });
`;

scenario("functions in a program: previews read, and outputs see what the update has made", (t) =>
  withRouter({}, async (router) => {
    const https = ["service", "https", "api", "keys", "id", "ci", "key"];
    const hidden = "a-KEY-of-the-router-never-to-be-seen";
    router.edit([{ op: "set", path: https, value: hidden }]);
    await withStack({ program, ...settingsFor(router) }, async (stack) => {
      const preview = mustSucceed(await stack.preview());
      t.match(preview.output, /release\s*: "1\.5"/);
      t.equal(router.stats.commits, 0);

      const up = mustSucceed(await stack.up());
      t.match(await stack.outputs(), {
        ...{ release: "1.5", lan: true, status: "active", port: 32000, lease: 1 },
        keys: { config: { api: { keys: { id: { ci: { key: hidden } } } } } },
      });
      const everything = [preview.output, up.output, stack.backendText()].join("\n");
      t.notOk(everything.includes(hidden) || everything.includes(apiKey), "no key anywhere");
      mustSucceed(await stack.preview(["--expect-no-changes"]));
      mustSucceed(await stack.destroy());
    });
  }),
);
