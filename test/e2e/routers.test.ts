import {
  apiKey,
  type Declared,
  declare,
  lanConfig,
  nodeAt,
  scenario,
  settingsFor,
  withRouter,
} from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

const rule = (name: string, more: object): Declared => [
  "NatRule",
  name,
  { type: "source", number: 10, outboundInterface: "eth0", translation: { address: "masquerade" }, ...more },
];

const otherKey = "an0ther-KEY-never-to-be-seen";

scenario("several routers in one program", (t) =>
  withRouter({ vyos: "1.4" }, (edge1) =>
    withRouter({ vyos: "1.5", apiKey: otherKey }, (edge2) =>
      withStack(
        {
          program: declare([rule("one", {}), rule("two", { router: "edge2" })]),
          config: {
            ...settingsFor(edge1).config,
            "vyos:routers": {
              edge2: { endpoint: edge2.url, fingerprint: edge2.fingerprint, version: "1.5" },
            },
          },
          secrets: { "vyos:apiKey": apiKey, "vyos:routers": { edge2: { apiKey: otherKey } } },
        },
        async (stack) => {
          const ruleOn = (router: typeof edge1, number = "10") =>
            nodeAt(router.config(), "nat", "source", "rule", number);
          const expected = { "outbound-interface": { name: "eth0" }, translation: { address: "masquerade" } };
          const outputs: string[] = [];
          const said = <R extends { output: string; code: number }>(result: R): R => {
            outputs.push(result.output);
            return result;
          };
          mustSucceed(said(await stack.up()));
          t.strictSame([ruleOn(edge1), ruleOn(edge2)], [expected, expected], "the same number on both");

          // To another router: a replacement, with the new one first.
          stack.writeProgram(
            declare([rule("one", { router: "edge2", number: 11 }), rule("two", { router: "edge2" })]),
          );
          const moved = mustSucceed(said(await stack.up(["--diff"])));
          t.match(moved.output, /\+ router\s*: "edge2"/);
          t.match(moved.output, /\+-1 replaced|1 replaced/);
          t.strictSame(edge1.config(), lanConfig("1.4"));
          t.strictSame([ruleOn(edge2), ruleOn(edge2, "11")], [expected, expected]);

          // Drift on a named router, and a name that is gone.
          edge2.edit([{ op: "set", path: ["nat", "source", "rule", "11", "description"], value: "by hand" }]);
          t.match(
            mustSucceed(said(await stack.preview(["--refresh", "--diff"]))).output,
            /- description\s*: "by hand"/,
          );
          mustSucceed(said(await stack.up(["--refresh"])));
          t.strictSame(ruleOn(edge2, "11"), expected);
          stack.writeProgram(declare([rule("one", { router: "edge3", number: 11 })]));
          const unknown = said(await stack.preview());
          t.not(unknown.code, 0);
          t.match(unknown.output, /vyos:routers: has no router "edge3"; it has edge2/);

          // A configured version is checked in preview.
          stack.writeProgram(
            declare([
              rule("one", {
                router: "edge2",
                number: 11,
                translation: { address: "masquerade", portMapping: "fully-random" },
              }),
            ]),
          );
          t.match(
            said(await stack.preview()).output,
            /translation\.portMapping: "fully-random" does not exist in VyOS 1\.5; give random or none/,
          );

          mustSucceed(said(await stack.destroy()));
          t.strictSame(edge2.config(), lanConfig("1.5"));
          const everything = [...outputs, stack.backendText(), stack.configText()].join("\n");
          t.notOk(everything.includes(apiKey) || everything.includes(otherKey), "no key anywhere");
        },
      ),
    ),
  ),
);

scenario("settings from the environment", (t) =>
  withRouter({}, (router) =>
    withStack(
      {
        program: declare([rule("one", {})]),
        env: {
          VYOS_ENDPOINT: router.url,
          VYOS_API_KEY: router.apiKey,
          VYOS_FINGERPRINT: router.fingerprint,
        },
      },
      async (stack) => {
        mustSucceed(await stack.up());
        t.match(nodeAt(router.config(), "nat", "source", "rule", "10"), {
          translation: { address: "masquerade" },
        });
        t.notOk(stack.backendText().includes(apiKey));

        // Stack configuration wins. Without the program Pulumi goes by the configuration of the last update.
        await stack.configure({ "vyos:endpoint": "https://127.0.0.1:1" });
        t.match((await stack.refresh(["--run-program"])).output, /127\.0\.0\.1:1 cannot be reached/);
        await stack.configure({ "vyos:endpoint": router.url });
        mustSucceed(await stack.destroy(["--run-program"]));
        t.strictSame(router.config(), lanConfig("1.5"));
      },
    ),
  ),
);
