import { lanConfig, nodeAt, scenario, withRouter } from "../support/lan.js";
import { mustSucceed, withStack, type CheckpointResource } from "../support/pulumi.js";

const keys = { first: "f1rst-KEY-never-to-be-seen", second: "s3cond-KEY-never-to-be-seen" };

const routers = (...list: readonly object[]) => ({ "test:routers": JSON.stringify(list) });

/** A program with one rule on each of the routers that its configuration lists. */
const program = `
const pulumi = require("@pulumi/pulumi");
const vyos = require("pulumi-vyos");
const config = new pulumi.Config();
exports.numbers = JSON.parse(config.require("routers")).map(({ name, id, endpoint, fingerprint, key }) => {
  const apiKey = key === undefined ? undefined : config.requireSecret(key);
  const router = new vyos.VyosRouter(name, { id, endpoint, fingerprint, apiKey });
  return new vyos.VyosNatRule("rule-" + name, {
    router, type: "source", number: 10, outboundInterface: "eth0", translation: { address: "masquerade" },
  }).number;
});
`;

const expected = { "outbound-interface": { name: "eth0" }, translation: { address: "masquerade" } };

const ruleOf = (resources: readonly CheckpointResource[], name: string) => {
  const found = resources.find(({ urn }) => urn.endsWith(`::${name}`));
  if (found === undefined) throw new Error(`${name} is not in the state`);
  return found;
};

scenario("a connection that the program gives", (t) =>
  withRouter({ vyos: "1.4", apiKey: keys.first }, (edge1) =>
    withRouter({ vyos: "1.5", apiKey: keys.second }, (edge2) => {
      const one = { name: "edge1", endpoint: edge1.url, fingerprint: edge1.fingerprint, key: "first" };
      const two = { name: "edge2", endpoint: edge2.url, fingerprint: edge2.fingerprint };
      return withStack(
        {
          program,
          config: routers(one, two),
          secrets: { "test:first": keys.first, "vyos:routers": { edge2: { apiKey: keys.second } } },
        },
        async (stack) => {
          const outputs: string[] = [];
          const said = <R extends { output: string; code: number }>(result: R): R => {
            outputs.push(result.output);
            return result;
          };
          const ruleOn = (router: typeof edge1) => nodeAt(router.config(), "nat", "source", "rule", "10");
          mustSucceed(said(await stack.preview(["--diff"])));
          mustSucceed(said(await stack.up(["--diff"])));
          t.strictSame([ruleOn(edge1), ruleOn(edge2)], [expected, expected]);
          const before = await stack.resources();
          const { router: given } = ruleOf(before, "rule-edge1").inputs ?? {};
          t.match(given, { endpoint: edge1.url, name: "edge1", apiKey: { ciphertext: String } }, "encrypted");
          t.match(ruleOf(before, "rule-edge1").outputs?.router, { apiKey: { ciphertext: String } });
          t.strictSame(
            Object.keys(ruleOf(before, "rule-edge2").inputs?.router as object).sort(),
            ["endpoint", "fingerprint", "name"],
            "a key of the stack's configuration is kept there only",
          );

          // Nothing to do is nothing done, a refresh keeps the secrets, drift is found.
          mustSucceed(said(await stack.preview(["--expect-no-changes"])));
          edge1.edit([{ op: "set", path: ["nat", "source", "rule", "10", "description"], value: "by hand" }]);
          t.match(mustSucceed(said(await stack.preview(["--refresh", "--diff"]))).output, /description/);
          mustSucceed(said(await stack.up(["--refresh"])));
          t.strictSame(ruleOn(edge1), expected);

          // A new key: the state learns of it, the routers hear nothing.
          const rotated = "r0tated-KEY-never-to-be-seen";
          edge1.edit([
            { op: "set", path: ["service", "https", "api", "keys", "id", "next", "key"], value: rotated },
          ]);
          await stack.configure({}, { "test:first": rotated });
          edge1.resetStats();
          const updated = mustSucceed(said(await stack.up(["--diff"])));
          t.match(updated.output, /1 updated/);
          t.notMatch(updated.output, /replaced/);
          t.equal(edge1.stats.commits, 0);

          // Under an id of its own the router may move.
          const named = { ...one, id: "e1" };
          await stack.configure(routers(named, two));
          const renamed = mustSucceed(said(await stack.up(["--diff"])));
          t.match(renamed.output, /1 updated/);
          const moved = edge1.url.replace("127.0.0.1", "localhost");
          await stack.configure(routers({ ...named, endpoint: moved }, two));
          t.match(said(await stack.preview(["--diff"])).output, /~ 1 to update/);
          await stack.configure(routers({ ...one, endpoint: moved }, two));
          t.match(
            said(await stack.preview(["--diff"])).output,
            /\+-1 to replace/,
            "otherwise it is another one",
          );

          // From one router to another: a replacement, the new one first.
          await stack.configure(routers({ ...two, name: "edge1", key: "second" }, two), {
            "test:second": keys.second,
          });
          const elsewhere = said(await stack.up(["--diff"]));
          t.not(elsewhere.code, 0, "the number is taken there");
          t.match(elsewhere.output, /already on the router|also asked for|held by/);
          t.strictSame(ruleOn(edge1), expected, "and nothing was taken from the first");

          await stack.configure(routers(one, two));
          mustSucceed(said(await stack.up()));
          mustSucceed(said(await stack.destroy()));
          t.strictSame(edge2.config(), lanConfig("1.5"));
          t.equal(ruleOn(edge1), undefined);
          const everything = [...outputs, stack.backendText(), stack.configText()].join("\n");
          for (const key of [keys.first, keys.second, rotated])
            t.notOk(everything.includes(key), "no key anywhere");
        },
      );
    }),
  ),
);
