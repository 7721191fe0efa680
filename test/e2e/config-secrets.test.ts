import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { type Checkpoint, mustSucceed, type OperationResult, withStack } from "../support/pulumi.js";

const PASSWORD = "pa55word-NEVER-to-be-seen";
const CHANGED = "an0ther-WORD-never-to-be-seen";
const BY_HAND = "by-HAND-never-to-be-seen";
const BAD = "not-a-KEY-never-to-be-seen";
const IN_CLEAR = "given-in-CLEAR-never-to-be-seen";
const COMMUNITY = "a-NAME-never-to-be-seen";
const all = [IN_CLEAR, COMMUNITY, PASSWORD, CHANGED, BY_HAND, BAD, "it's"];

const program = (password: string, more = ""): string => `
const pulumi = require("@pulumi/pulumi");
const vyos = require("pulumi-vyos");
const dialUp = new vyos.VyosConfig("dial-up", {
  path: "interfaces pppoe pppoe0",
  config: {
    authentication: { username: "me", password: pulumi.secret(${JSON.stringify(password)}) },
    "source-interface": "eth0",
  },
});
exports.config = dialUp.config;
new vyos.VyosConfig("in-clear", {
  path: "interfaces pppoe pppoe1",
  config: { authentication: { username: "you", password: "${IN_CLEAR}" }, "source-interface": "eth0" },
});
new vyos.VyosConfig("name-in-clear", { path: "service snmp community ${COMMUNITY}", config: { authorization: "ro" } });
${more}`;

const wireguard = (key: string): string => `
new vyos.VyosConfig("tunnel", {
  path: "interfaces wireguard wg0",
  config: pulumi.secret({ "private-key": ${JSON.stringify(key)}, port: "51820" }),
});`;

/** By this Pulumi tells a secret in a checkpoint. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const MARKED = { [SIGNATURE]: String, ciphertext: String };

/** A checkpoint with the only secret of each of these resources in clear. */
const inClearAgain = (checkpoint: Checkpoint, secrets: Readonly<Record<string, string>>): Checkpoint => {
  const opened = (value: unknown, secret: string): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => opened(each, secret));
    if (SIGNATURE in value) return secret;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, opened(each, secret)]));
  };
  const { deployment } = checkpoint;
  const resources = (deployment.resources ?? []).map((resource) => {
    const secret = secrets[resource.urn.split("::").at(-1) ?? ""];
    const { inputs, outputs } = resource;
    return secret === undefined
      ? resource
      : { ...resource, ...(opened({ inputs, outputs }, secret) as object) };
  });
  return { ...checkpoint, deployment: { ...deployment, resources } };
};

/** Every file below a folder. */
const filesOf = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });

scenario("secrets of a configuration are in the router, and nowhere else", (t) =>
  withRouter({}, (router) =>
    withStack({ program: program(PASSWORD), ...settingsFor(router) }, async (stack) => {
      const isClean = (what: string, result: OperationResult): OperationResult => {
        // What the SDK itself says at the level `debug` holds the inputs of every resource as they are.
        const events = result.events.filter(
          (event) => (event.diagnosticEvent as { severity?: string } | undefined)?.severity !== "debug",
        );
        const told = `${result.output}\n${JSON.stringify(events)}`;
        for (const secret of all) t.notOk(told.includes(secret), `${what}: ${secret.slice(0, 4)}…`);
        const leaks = filesOf(stack.backend).filter((path) => {
          const text = readFileSync(path, "utf8");
          return all.some((secret) => text.includes(secret));
        });
        t.strictSame(leaks, [], `${what}: no file of the backend`);
        return result;
      };
      const held = () =>
        nodeAt(router.config(), "interfaces", "pppoe", "pppoe0", "authentication", "password");

      isClean("preview", mustSucceed(await stack.preview(["--diff"])));
      isClean("up", mustSucceed(await stack.up(["--diff"])));
      t.equal(held(), PASSWORD);
      const [resource] = (await stack.resources()).filter(({ urn }) => urn.endsWith("::dial-up"));
      t.match(resource?.outputs, { config: { authentication: { username: "me" } } });
      t.match(JSON.stringify(resource?.outputs?.config), /"ciphertext"/, "encrypted where it stands");
      const named = async (name: string) =>
        (await stack.resources()).filter(({ urn }) => urn.endsWith(`::${name}`));
      const [inClear] = await named("in-clear");
      t.match(inClear?.inputs, { config: { authentication: { username: "you", password: MARKED } } });
      t.match(inClear?.outputs, { config: { authentication: { username: "you", password: MARKED } } });
      t.match((await named("name-in-clear"))[0]?.outputs, { path: MARKED });
      isClean("idle", mustSucceed(await stack.preview(["--expect-no-changes"])));

      router.edit([
        {
          op: "set",
          path: ["interfaces", "pppoe", "pppoe0", "authentication", "password"],
          value: BY_HAND,
        },
      ]);
      const seen = isClean("drift", mustSucceed(await stack.preview(["--refresh", "--diff"])));
      t.match(seen.output, /vyos:Config: \(update\)[^]*password: \[secret\]/);
      isClean("refresh", mustSucceed(await stack.refresh(["--diff"])));
      isClean("repair", mustSucceed(await stack.up(["--diff"])));
      t.equal(held(), PASSWORD);

      stack.writeProgram(program(CHANGED));
      isClean("change", mustSucceed(await stack.up(["--diff"])));
      t.equal(held(), CHANGED);

      stack.writeProgram(program("it's a quote"));
      const refused = isClean("our no", await stack.preview());
      t.not(refused.code, 0);
      t.match(refused.output, /config\.authentication\.password: .*single quote/);

      stack.writeProgram(program(CHANGED, wireguard(BAD)));
      const denied = isClean("the router's no", await stack.up());
      t.not(denied.code, 0);
      t.match(denied.output, /The router refused to commit \[interfaces wireguard wg0\]/);

      stack.writeProgram(program(CHANGED));
      isClean("back", mustSucceed(await stack.up()));

      // The state of a release that kept them in clear: nothing differs, and the next update encrypts them.
      const community = `service snmp community ${COMMUNITY}`;
      await stack.import(
        inClearAgain(await stack.export(), { "in-clear": IN_CLEAR, "name-in-clear": community }),
      );
      const old = JSON.stringify(await stack.resources());
      for (const secret of [IN_CLEAR, COMMUNITY]) t.ok(old.includes(secret));
      mustSucceed(await stack.preview(["--expect-no-changes"]));
      stack.writeProgram(program(CHANGED).replace('"you"', '"them"').replace('"ro"', '"rw"'));
      mustSucceed(await stack.up());
      const left = JSON.stringify(await stack.resources());
      for (const secret of all) t.notOk(left.includes(secret), `state made before: ${secret.slice(0, 4)}…`);

      mustSucceed(await stack.destroy());
      t.equal(held(), undefined);
    }),
  ),
);
