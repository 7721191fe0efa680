/** The program of docs/getting-started.md, as it stands there, on the router that the page offers. */
import { defaultConfig } from "../../emulator/defaults.js";
import { blocksOf } from "../reference/markdown.js";
import { nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

scenario("the program of docs/getting-started.md", (t) => {
  const program = blocksOf("docs/getting-started.md").find(({ language }) => language === "ts")?.text ?? "";
  return withRouter({ config: defaultConfig("1.5") }, (router) => {
    const before = router.config();
    return withStack({ language: "ts", program, ...settingsFor(router) }, async (stack) => {
      mustSucceed(await stack.up());
      t.match(await stack.outputs(), { address: "192.168.64.100", ssh: 32000 });
      t.match(nodeAt(router.config(), "service", "dhcp-server", "shared-network-name", "lan", "subnet"), {
        "192.168.64.0/24": { "static-mapping": { web: { "ip-address": "192.168.64.100" } } },
      });
      mustSucceed(await stack.destroy());
      t.strictSame(router.config(), before);
    });
  });
});
