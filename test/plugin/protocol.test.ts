import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pb from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import t, { type Test } from "tap";
import { Plugin } from "../../provider/plugin/plugin.js";
import { read } from "../../provider/plugin/wire.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import { rig, rule, vm, type Rig } from "../router/rig.js";
import { PluginClient, pluginUrn, settingsOf, struct, type Props } from "./doors.js";

const secret = (value: unknown): Props => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value,
});

const start = async (t: Test, r: Rig, more: Props = {}): Promise<PluginClient> => {
  const client = await PluginClient.start({ ...settingsOf(r.emulator), ...more });
  t.teardown(() => {
    client.end();
  });
  return client;
};

const createOf = (kind: string, name: string, props: object, preview = false): pb.CreateRequest => {
  const request = new pb.CreateRequest();
  request.setUrn(pluginUrn(kind, name));
  request.setProperties(struct(props as Props));
  request.setPreview(preview);
  return request;
};

const create = async (
  client: PluginClient,
  kind: string,
  name: string,
  props: object,
  preview = false,
): Promise<{ readonly id: string; readonly outs: Props; readonly response: pb.CreateResponse }> => {
  const response = (await client.call("create", createOf(kind, name, props, preview))) as pb.CreateResponse;
  return { id: response.getId(), outs: read(response.getProperties()).value, response };
};

const diff = async (
  client: PluginClient,
  kind: string,
  olds: Props,
  news: object,
): Promise<pb.DiffResponse> => {
  const request = new pb.DiffRequest();
  request.setUrn(pluginUrn(kind, "r"));
  request.setId("id");
  request.setOlds(struct(olds));
  request.setNews(struct(news as Props));
  return (await client.call("diff", request)) as pb.DiffResponse;
};

const previewUpdate = async (
  client: PluginClient,
  kind: string,
  olds: Props,
  news: object,
): Promise<Props> => {
  const request = new pb.UpdateRequest();
  request.setUrn(pluginUrn(kind, "r"));
  request.setId("id");
  request.setOlds(struct(olds));
  request.setNews(struct(news as Props));
  request.setPreview(true);
  return read(((await client.call("update", request)) as pb.UpdateResponse).getProperties()).value;
};

const { ADD, UPDATE, DELETE, UPDATE_REPLACE } = pb.PropertyDiff.Kind;

const details = (response: pb.DiffResponse): Readonly<Record<string, number>> => {
  const kinds: Record<string, number> = {};
  response.getDetaileddiffMap().forEach((each, path) => {
    kinds[path] = each.getKind();
  });
  return kinds;
};

void t.test("many new rules are made in one commit, and no preview promises them one number", async (t) => {
  const r = await rig(t);
  const client = await start(t, r);
  const ports = Array.from({ length: 40 }, (_, i) => 8000 + i);
  const seen = await Promise.all(
    ports.map((port) => create(client, "NatRule", `r${port}`, rule(port), true)),
  );
  t.ok(
    seen.every(({ outs }) => outs.number === UNKNOWN && outs.type === "destination"),
    "what is chosen is unknown, what is given is not",
  );
  t.equal(r.emulator.requests.length, 0, "a preview asks the router nothing");
  const fixed = await create(client, "NatRule", "fixed", rule(80, { number: 7 }), true);
  t.equal(fixed.outs.number, 7, "what is given is certain");
  const made = await Promise.all(ports.map((port) => create(client, "NatRule", `r${port}`, rule(port))));
  t.equal(new Set(made.map(({ outs }) => outs.number)).size, 40);
  t.equal(r.emulator.stats.commitsWithChanges, 1);
  t.equal(r.emulator.stats.saves, 1);
});

void t.test("a preview of an update knows everything that the update cannot change", async (t) => {
  const r = await rig(t);
  const client = await start(t, r);
  const asked = { ...vm(1, { forwards: { ssh: {}, http: {} } }) };
  const { outs } = await create(client, "VmAttachment", "r", asked);
  t.match(outs, { address: "192.168.64.101", endpoints: { ssh: { ruleNumber: 10002 } } });

  const changed = { ...asked, forwards: { ssh: { port: 23 }, http: {} } };
  const seen = await previewUpdate(client, "VmAttachment", outs, changed);
  const ssh = (outs.endpoints as Record<string, Props>).ssh;
  t.strictSame(seen, {
    ...outs,
    forwards: changed.forwards,
    endpoints: { ...(outs.endpoints as Props), ssh: { ...ssh, port: 23 } },
  });
  const response = await diff(client, "VmAttachment", outs, changed);
  t.strictSame(details(response), { "forwards.ssh.port": UPDATE });
  t.strictSame(response.getReplacesList(), []);

  const more = { ...asked, forwards: { ssh: {}, http: {}, https: {} } };
  t.match(await previewUpdate(client, "VmAttachment", outs, more), {
    address: "192.168.64.101",
    endpoints: { ssh, https: { externalPort: UNKNOWN, ruleNumber: UNKNOWN, port: 443, status: "active" } },
  });
  const unknown = { ...asked, macAddress: UNKNOWN };
  t.match(await previewUpdate(client, "VmAttachment", outs, unknown), {
    endpoints: outs.endpoints,
    macAddress: UNKNOWN,
  });
  const open = { ...asked, forwards: UNKNOWN };
  t.match(await previewUpdate(client, "VmAttachment", outs, open), {
    address: "192.168.64.101",
    endpoints: UNKNOWN,
  });
  t.match(await create(client, "VmAttachment", "new", open, true), {
    outs: { address: UNKNOWN, endpoints: UNKNOWN },
  });

  // What the previews said is what comes.
  const request = new pb.UpdateRequest();
  request.setUrn(pluginUrn("VmAttachment", "r"));
  request.setId("id");
  request.setOlds(struct(outs));
  request.setNews(struct(changed));
  const updated = (await client.call("update", request)) as pb.UpdateResponse;
  t.strictSame(read(updated.getProperties()).value, seen);
});

void t.test("a difference names its leaves, and marks those that replace", async (t) => {
  const r = await rig(t);
  const client = await start(t, r);
  const asked = rule(8080, { number: 50, description: "old" });
  const { outs } = await create(client, "NatRule", "r", asked);
  const same = await diff(client, "NatRule", outs, asked);
  t.equal(same.getChanges(), pb.DiffResponse.DiffChanges.DIFF_NONE);
  t.strictSame(same.getStablesList(), ["type", "number"]);
  const { description: _d, ...without } = asked as Props;
  const response = await diff(client, "NatRule", outs, {
    ...without,
    number: 60,
    log: true,
    destination: { port: "8080", address: "203.0.113.2" },
  });
  t.strictSame(details(response), {
    description: DELETE,
    number: UPDATE_REPLACE,
    log: ADD,
    "destination.address": ADD,
  });
  t.strictSame(response.getReplacesList(), ["number"]);
  const unknown = await diff(client, "NatRule", outs, { ...(asked as Props), number: UNKNOWN });
  t.strictSame(unknown.getReplacesList(), [], "nothing is replaced because it is not known yet");
});

void t.test("a secret in gives a secret out, and is plain nowhere", async (t) => {
  const r = await rig(t);
  const client = await start(t, r);
  const word = "s3cret-description-of-many-letters";
  const { response, outs, id } = await create(client, "NatRule", "r", {
    ...rule(8080),
    description: secret(word),
  });
  t.equal(outs.description, word);
  const told = read(response.getProperties());
  t.strictSame(told.secret, [["description"]]);
  const request = new pb.ReadRequest();
  request.setUrn(pluginUrn("NatRule", "r"));
  request.setId(id);
  request.setProperties(response.getProperties());
  r.emulator.edit([
    { op: "set", path: ["nat", "destination", "rule", "10001", "description"], value: `${word} changed` },
  ]);
  const seen = (await client.call("read", request)) as pb.ReadResponse;
  t.strictSame(read(seen.getProperties()).secret, [["description"]], "also what hands have made of it");
  t.strictSame(read(seen.getInputs()).secret, [["description"]]);
  const config = await create(client, "Config", "c", {
    path: "service snmp",
    config: { community: { [word]: { authorization: "ro" } }, contact: secret("person@example.com") },
  });
  t.strictSame(read(config.response.getProperties()).secret, [["config", "contact"]]);
  const refused = await client
    .call("create", createOf("Config", "bad", { path: "nosuch node", config: { a: secret(word) } }))
    .catch((error: unknown) => String(error));
  t.notMatch(refused, word);
});

void t.test("what the program calls secret is in no log, and in no error of another resource", async (t) => {
  const r = await rig(t);
  const audit = join(t.testdir(), "audit.json");
  const client = await start(t, r, { audit });
  const word = "s3cret-description-of-many-letters";
  const asked = { ...(rule(8080) as Props), description: secret(word) };
  const made = await create(client, "NatRule", "r", asked);
  const kept = struct({ ...made.outs, description: secret(word) });
  r.emulator.inject({
    kind: "refusal",
    text: `Set failed at nat destination rule 10001 description ${word}`,
    match: { path: "/configure" },
    times: 9,
  });
  const failed = await create(client, "NatRule", "other", rule(8081)).then(
    () => "made",
    (error: unknown) => String(error),
  );
  t.match(failed, /refused/);
  t.notMatch(failed, word, "the router quotes another resource's value");
  r.emulator.clearFaults();
  const request = new pb.DeleteRequest();
  request.setUrn(pluginUrn("NatRule", "r"));
  request.setId(made.id);
  request.setProperties(kept);
  await client.call("delete", request);
  const log = readFileSync(audit, "utf8");
  t.match(log, /"operation":\s*"delete"/);
  t.match(log, "nat destination rule 10001 description");
  t.notMatch(log, word);
});

void t.test("output values, unknowns of any type, and assets travel as the protocol has them", async (t) => {
  const r = await rig(t);
  const client = await start(t, r);
  const output = (more: Props): Props => ({
    "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4",
    ...more,
  });
  const check = async (props: Props): Promise<readonly string[]> => {
    const request = new pb.CheckRequest();
    request.setUrn(pluginUrn("NatRule", "r"));
    request.setNews(struct({ ...(rule(80) as Props), ...props }));
    return ((await client.call("check", request)) as pb.CheckResponse)
      .getFailuresList()
      .map((failure) => failure.getReason());
  };
  t.strictSame(
    await check({ description: output({ value: "what-it-is", secret: true, dependencies: ["urn"] }) }),
    [],
  );
  t.strictSame(await check({ number: output({}), log: "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7" }), []);
  t.strictSame(await check({ destination: "dd056dcd-154b-4c76-9bd3-c8f88648b5ff" }), []);
  const asset = { "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", text: "hello" };
  t.match(await check({ description: asset }), [
    /^description: .* is not a text; give a description such as/,
  ]);
});

void t.test("what is wrong is told by property, and a kind of a newer release as such", async (t) => {
  const r = await rig(t);
  const client = await start(t, r);
  const request = new pb.CheckRequest();
  request.setUrn(pluginUrn("NatRule", "r"));
  request.setNews(struct({ ...(rule(80) as Props), protocols: "tcp" }));
  const checked = (await client.call("check", request)) as pb.CheckResponse;
  t.match(
    checked.getFailuresList().map((each) => each.getReason()),
    [/^protocols: is not a property; did you mean protocol\?/],
  );
  await t.rejects(
    client.call("create", createOf("Teleport", "r", {})),
    /has no resource vyos:index:Teleport/,
  );
});

void t.test("the name of a resource stands for the argument that it is the default of", async (t) => {
  const r = await rig(t);
  const client = await start(t, r);
  const { hostname: _h, ...open } = vm(1) as Props;
  const request = new pb.CheckRequest();
  request.setUrn(pluginUrn("VmAttachment", "web"));
  request.setNews(struct(open));
  const response = (await client.call("check", request)) as pb.CheckResponse;
  t.strictSame(response.getFailuresList(), []);
  t.equal(read(response.getInputs()).value.hostname, "web");
});

void t.test("changed settings update a provider and replace nothing", async (t) => {
  const client = await PluginClient.serve();
  t.teardown(() => {
    client.end();
  });
  const request = new pb.DiffRequest();
  request.setOldInputs(struct({ endpoint: "https://192.0.2.1", apiKey: secret("one"), version: "0.1.0" }));
  request.setNews(struct({ endpoint: "https://192.0.2.2", apiKey: secret("two"), version: "0.2.0" }));
  const response = (await client.call("diffConfig", request)) as pb.DiffResponse;
  t.equal(response.getChanges(), pb.DiffResponse.DiffChanges.DIFF_SOME);
  t.strictSame(response.getDiffsList(), ["apiKey", "endpoint"]);
  t.strictSame(response.getReplacesList(), []);
});

void t.test("settings are checked, and keys are secret whatever they are given as", async (t) => {
  const client = await PluginClient.serve(new Plugin("0.1.0"));
  t.teardown(() => {
    client.end();
  });
  const check = async (args: Props): Promise<pb.CheckResponse> => {
    const request = new pb.CheckRequest();
    request.setUrn("urn:pulumi:dev::test::pulumi:providers:vyos::p");
    request.setNews(struct(args));
    return (await client.call("checkConfig", request)) as pb.CheckResponse;
  };
  const reasons = (response: pb.CheckResponse): readonly string[] =>
    response.getFailuresList().map((each) => `${each.getProperty()}: ${each.getReason()}`);
  const fine = await check({ endpoint: "https://192.0.2.1", apiKey: "k", routers: '{"a":{}}', timeout: 5 });
  t.strictSame(reasons(fine), []);
  t.strictSame(read(fine.getInputs()).secret, [["apiKey"], ["routers"]]);
  t.strictSame(reasons(await check({})), [], "what is missing may come with each resource");
  t.match(reasons(await check({ endpoint: "http://192.0.2.1" })), [/^endpoint: .* is not an https:\/\/ URL/]);
  t.match(reasons(await check({ release: "2.0" })), [/^release: "2\.0" is not one of 1\.3, 1\.4, 1\.5/]);
  t.strictSame(reasons(await check({ version: "0.1.0" })), []);
  t.match(reasons(await check({ version: "0.2.0" })), [
    /the program uses pulumi-vyos 0\.2\.0, and this is pulumi-resource-vyos 0\.1\.0; run/,
  ]);
});

void t.test(
  "an engine that is too old, and state of a newer release, are told apart and refused",
  async (t) => {
    const client = await PluginClient.serve(new Plugin("0.1.0"));
    t.teardown(() => {
      client.end();
    });
    await t.rejects(
      client.configure({}, (request) => {
        request.setSendsOldInputs(false);
      }),
      /Pulumi CLI is too old for pulumi-resource-vyos.*Install Pulumi 3\.150 or newer/,
    );
    await t.rejects(
      client.configure({ version: "0.10.0" }),
      /state was written by pulumi-vyos 0\.10\.0.*Install pulumi-vyos 0\.10\.0 or newer/,
    );
    const configured = await client.configure({ version: "0.0.9" });
    t.equal(configured.getSupportspreview(), true, "state of an older release is read");
    const info = (await client.call("getPluginInfo", new Empty())) as PluginInfo;
    t.equal(info.getVersion(), "0.1.0");
  },
);

void t.test("what Pulumi cancels, and what has no more time, is not sent", async (t) => {
  const r = await rig(t);
  const client = await start(t, r, { commitQuietMs: 300 });
  const late = createOf("NatRule", "late", rule(80));
  late.setTimeout(0.02);
  await t.rejects(client.call("create", late), /customTimeouts of 0\.02 s were up/);
  const waiting = client.call("create", createOf("NatRule", "r", rule(81)));
  const refused = t.rejects(waiting, /cancelled before this was sent/);
  await client.cancel();
  await refused;
  t.equal(r.sent().length, 0);
});

void t.test("functions are answered, without secrets unless they are asked for", async (t) => {
  const r = await rig(t);
  const client = await start(t, r);
  const invoke = async (name: string, args: Props): Promise<Props> => {
    const request = new pb.InvokeRequest();
    request.setTok(`vyos:index:${name}`);
    request.setArgs(struct(args));
    return read(((await client.call("invoke", request)) as pb.InvokeResponse).getReturn()).value;
  };
  t.match(await invoke("getConfig", { path: "nat destination rule 10000 description" }), {
    exists: true,
    config: "made by hand",
  });
  r.emulator.edit([
    { op: "set", path: "service https api keys id one key".split(" "), value: "a-key-for-one" },
  ]);
  const path = "service https api keys id one";
  t.match(await invoke("getConfig", { path }), { config: { key: "[redacted]" } });
  t.match(await invoke("getConfig", { path, showSecrets: true }), { config: { key: "a-key-for-one" } });
  t.match(await invoke("getRouterInfo", {}), { dialect: "1.5", hostName: "vyos" });
  t.match(await invoke("getVmStatus", { hostname: "printer" }), {
    status: "active",
    address: "192.168.64.100",
  });
  await t.rejects(invoke("getWeather", {}), /has no function getWeather; it has getConfig/);
});

void t.test("with previewReads a preview tells what stands in the way, and what is missing", async (t) => {
  const r = await rig(t);
  const client = await start(t, r, { previewReads: true });
  await t.rejects(
    create(client, "NatRule", "taken", rule(80, { number: 10000 }), true),
    /"nat destination rule 10000" is already on the router/,
  );
  await t.rejects(
    create(client, "VmAttachment", "lost", { ...vm(1), network: "GUESTS" }, true),
    /shared-network-name GUESTS.* is not on the router/,
  );
  // What the program makes itself first is there by then.
  const network = {
    name: "GUESTS",
    subnets: { "10.9.0.0/24": { ranges: { dynamic: { start: "10.9.0.200", stop: "10.9.0.250" } } } },
  };
  await create(client, "DhcpNetwork", "guests", network, true);
  const guest = {
    ...vm(1),
    network: "GUESTS",
    addressPool: { from: "10.9.0.10", to: "10.9.0.20" },
    subnet: "10.9.0.0/24",
  };
  await create(client, "VmAttachment", "found", guest, true);
  t.equal(r.emulator.stats.commits, 0, "and nothing is sent");
  t.equal(r.emulator.stats.reads, 1, "after one read");
});
