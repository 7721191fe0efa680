/** The way to the router: certificates, keys, and every answer that is none. */
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { spawn } from "node:child_process";
import { join } from "node:path";
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import { generate } from "selfsigned";
import { openApi } from "../../provider/router/api.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { decodeSettings, type RouterSettings } from "../../provider/router/settings.js";
import { fingerprintOf } from "../../provider/router/tls.js";
import { openTransport } from "../../provider/router/transport.js";
import type { Given } from "./rig.js";

const KEY = "the-secret-key";

interface Site {
  readonly url: string;
  readonly cert: string;
  /** Every byte of every request, in clear. */
  readonly received: string[];
  connections: number;
  readonly server: Server;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const certificates = new Map<string, Promise<{ private: string; cert: string }>>();

const certificate = (name: string, days = 30): Promise<{ private: string; cert: string }> => {
  const key = `${name} ${String(days)}`;
  const made =
    certificates.get(key) ??
    generate([{ name: "commonName", value: name }], {
      keyType: "ec",
      notBeforeDate: new Date(Date.now() - 86_400_000 * 60),
      notAfterDate: new Date(Date.now() + 86_400_000 * days),
      extensions: [
        {
          name: "subjectAltName",
          altNames: [name === "127.0.0.1" ? { type: 7, ip: name } : { type: 2, value: name }],
        },
      ],
    });
  certificates.set(key, made);
  return made;
};

/** A TLS server that records. */
const serve = async (t: Test, answer: Answer, name = "127.0.0.1", days = 30): Promise<Site> => {
  const pair = await certificate(name, days);
  const server = createServer({ key: pair.private, cert: pair.cert });
  const site: Site = { url: "", cert: pair.cert, received: [], connections: 0, server };
  server.on("secureConnection", (socket) => {
    site.connections++;
    socket.on("data", (bytes: Buffer) => site.received.push(bytes.toString("latin1")));
  });
  server.on("tlsClientError", () => undefined);
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    request.resume().on("end", () => {
      answer(request, response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(site, { url: `https://127.0.0.1:${String((server.address() as AddressInfo).port)}` });
};

const ok: Answer = (_request, response) => {
  response.end(JSON.stringify({ success: true, data: { system: { "host-name": "r" } }, error: null }));
};
const text =
  (status: number, body: string, headers = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

const settings = (url: string, given: Given = {}): RouterSettings => {
  const all: Given = { endpoint: url, apiKey: KEY, timeout: 2, timeScale: 0.01, ...given };
  const decoded = decodeSettings((name) => (all[name] === undefined ? undefined : String(all[name])));
  if (E.isLeft(decoded)) throw new Error(explain(decoded.left));
  return decoded.right;
};

const ask = async (url: string, given: Given = {}): Promise<RouterError | "answered"> => {
  const chosen = settings(url, given);
  const outcome = await openApi(chosen, openTransport(chosen)).showConfig([])();
  if (E.isRight(outcome)) return "answered";
  if (explain(outcome.left).includes(KEY)) throw new Error("the key is in the error");
  return outcome.left;
};

void t.test("a pinned fingerprint: no byte reaches a server with another certificate", async (t) => {
  const site = await serve(t, ok);
  const shown = await fingerprintOf(site.url)();
  if (E.isLeft(shown)) throw new Error(explain(shown.left));
  t.match(shown.right, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  t.same(site.received, [], "asking for it sends nothing");
  for (const spelling of [
    shown.right,
    shown.right.replaceAll(":", "").toLowerCase(),
    `sha256:${shown.right}`,
  ])
    t.equal(await ask(site.url, { fingerprint: spelling }), "answered");
  site.received.length = 0;
  const error = await ask(site.url, { fingerprint: "00".repeat(32) });
  t.match(error, { _tag: "Tls", fingerprint: shown.right });
  t.match(explain(error as RouterError), /set vyos:fingerprint/);
  t.same(site.received, []);
});

void t.test("system authorities refuse a self-signed certificate and say its fingerprint", async (t) => {
  const site = await serve(t, ok);
  const error = await ask(site.url);
  t.match(error, { _tag: "Tls", reason: /self-signed/, fingerprint: /^([0-9A-F]{2}:){31}/ });
  t.match(explain(error as RouterError), /If that is expected, set vyos:fingerprint to it/);
  t.same(site.received, [], "and nothing was sent");
  t.equal(await ask(site.url, { caCert: site.cert }), "answered", "its own authority vouches for it");
});

void t.test("an expired certificate and one for another name", async (t) => {
  const old = await serve(t, ok, "127.0.0.1", -2);
  t.match(await ask(old.url, { caCert: old.cert }), { _tag: "Tls", reason: "it has expired" });
  const other = await serve(t, ok, "router.example");
  t.match(await ask(other.url, { caCert: other.cert }), {
    _tag: "Tls",
    reason: "it was issued for another name",
  });
  t.same([...old.received, ...other.received], []);
});

void t.test("insecure takes any, and warns once", async (t) => {
  const site = await serve(t, ok);
  const warnings = t.capture(console, "warn", () => undefined);
  t.equal(await ask(site.url, { insecure: true }), "answered");
  t.equal(await ask(site.url, { insecure: true }), "answered");
  const told = warnings();
  t.equal(told.length, 1);
  t.match(told[0]?.args[0], /vyos:insecure.*vyos:fingerprint/);
});

void t.test("connections are kept, and a fresh one is made when asked for", async (t) => {
  const site = await serve(t, ok);
  const chosen = settings(site.url, { caCert: site.cert });
  const api = openApi(chosen, openTransport(chosen));
  for (const _ of [1, 2, 3]) await api.showConfig([])();
  t.equal(site.connections, 1);
  await api.showConfig([], true)();
  t.equal(site.connections, 2);
});

void t.test("redirects are not followed", async (t) => {
  const elsewhere = await serve(t, ok);
  const site = await serve(t, text(307, "", { location: `${elsewhere.url}/retrieve` }));
  const error = await ask(site.url, { caCert: site.cert });
  t.match(error, { _tag: "Protocol", detail: /redirect \(HTTP 307\)/ });
  t.equal(elsewhere.connections, 0);
});

void t.test("every answer that is none has its own error", async (t) => {
  const half: Answer = (_request, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write('{"success": tr', () => response.socket?.destroySoon());
  };
  const silence: Answer = () => undefined;
  const rows: readonly (readonly [string, Answer, object | string])[] = [
    [
      "HTML",
      text(200, "<html><title>Login</title></html>"),
      { _tag: "Protocol", detail: /HTML \("Login"\)/ },
    ],
    ["cut JSON", text(200, '{"success": true, "da'), { _tag: "Protocol", detail: /not complete JSON/ }],
    ["nothing", text(200, ""), { _tag: "Protocol", detail: /empty/ }],
    ["broken off", half, { _tag: "Protocol", detail: "it broke off in the middle" }],
    ["another shape", text(200, '{"success": true, "data": 7}'), { _tag: "Protocol" }],
    ["a list", text(200, "[]"), { _tag: "Protocol" }],
    ["no success", text(200, '{"success": false, "error": "no", "data": null}'), { _tag: "Protocol" }],
    ["an empty router", text(200, '{"success": true, "data": {}}'), "answered"],
    ["401", text(401, '{"success": false, "error": "Valid API key is required"}'), { _tag: "Unauthorised" }],
    [
      "1.3's 422",
      text(422, '{"success": false, "error": "Valid API key is required"}'),
      { _tag: "Unauthorised" },
    ],
    ["403", text(403, "<html>Forbidden</html>"), { _tag: "Unauthorised", status: 403 }],
    ["404", text(404, "<html>Not found</html>"), { _tag: "Protocol", detail: /HTTP 404/ }],
    ["502", text(502, "<html>Bad gateway</html>"), { _tag: "Unreachable", answered: true }],
    ["503", text(503, "<html/>"), { _tag: "Unreachable", reason: /switched off or still starting/ }],
    [
      "the API is off, 1.3",
      text(200, '{"error": "Start service in configuration mode: set service https api"}'),
      { _tag: "Unreachable", reason: /switched off/ },
    ],
    ["silence", silence, { _tag: "Unreachable", reason: "no answer in time" }],
    ["too much", text(200, `"${"x".repeat(66 << 20)}"`), { _tag: "Protocol", detail: /larger than 64 MiB/ }],
  ];
  for (const [what, answer, expected] of rows) {
    const site = await serve(t, answer);
    const limit = what === "too much" ? 30 : 0.5;
    const seen = await ask(site.url, { caCert: site.cert, timeout: limit });
    if (expected === "answered") t.equal(seen, expected, what);
    else t.match(seen, expected, what);
  }
  t.match(await ask("https://127.0.0.1:1"), { _tag: "Unreachable", reason: "connection refused" });
  t.match(await ask("https://nowhere.invalid"), { _tag: "Unreachable" });
});

void t.test("the command that prints a fingerprint", async (t) => {
  const site = await serve(t, ok);
  const run = async (...args: string[]): Promise<{ code: number; out: string; error: string }> => {
    const main = join(__dirname, "../../cli/main.js");
    const child = spawn(process.execPath, [main, "fingerprint", ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, error] = ["", ""];
    child.stdout.on("data", (part: Buffer) => (out += part.toString()));
    child.stderr.on("data", (part: Buffer) => (error += part.toString()));
    const [code] = (await once(child, "close")) as [number];
    return { code, out, error };
  };
  const shown = await fingerprintOf(site.url)();
  t.match(await run(site.url), { code: 0, out: E.isRight(shown) ? `${shown.right}\n` : "?" });
  t.match(await run(site.url.replace("https://", "")), { code: 0 });
  t.match(await run("https://127.0.0.1:1"), { code: 1, error: /^error: .*cannot be reached/ });
  t.match(await run("http://127.0.0.1"), { code: 1, error: /not an https:/ });
  t.same(site.received, []);
});

void t.test("an answer that is nested deeper than any configuration is none", async (t) => {
  const nested = (depth: number): string =>
    `{"success":true,"error":null,"data":${'{"a":'.repeat(depth)}"x"${"}".repeat(depth)}}`;
  for (const [depth, wanted] of [
    [30, "answered"],
    [5_000, { _tag: "Protocol" }],
  ] as const) {
    const site = await serve(t, text(200, nested(depth)));
    const shown = await fingerprintOf(site.url)();
    if (E.isLeft(shown)) throw new Error(explain(shown.left));
    t.match(await ask(site.url, { fingerprint: shown.right }), wanted);
  }
});

void t.test("a long list arrives whole, wherever it is cut into parts", async (t) => {
  const site = await serve(t, ok);
  const chosen = settings(site.url, { caCert: site.cert });
  const api = openApi(chosen, openTransport(chosen));
  // Most of the text are pairs of surrogates, so that some seam would cut one apart.
  for (const shift of [0, 1, 2, 3]) {
    site.received.length = 0;
    const ops = Array.from({ length: 3_000 }, (_, i) => ({
      ...{ op: "set", path: ["interfaces", "dummy", `dum${"0".repeat(shift)}`, "description"] },
      value: `&=+%ä€ ${"🦉".repeat(40)}${String(i)}`,
    }));
    await api.configure(ops as Parameters<typeof api.configure>[0])();
    const sent = Buffer.from(site.received.join(""), "latin1").toString();
    const form = new URLSearchParams(sent.slice(sent.indexOf("\r\n\r\n") + 4));
    t.same(JSON.parse(form.get("data") ?? ""), ops);
    t.equal(form.get("key"), KEY);
  }
});
