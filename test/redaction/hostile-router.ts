/** A server that answers as a router's API does, takes whatever it is sent, or refuses it and quotes all of it. */
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { makeCertificate } from "../../emulator/certificate.js";
import type { DialectName } from "../../provider/config/dialect.js";
import { applyOps, type Op } from "../../provider/config/ops.js";
import type { ConfigTree } from "../../provider/config/tree.js";

const html = (text: string): string => text.replaceAll(/[&<>"']/g, (c) => `&#${String(c.charCodeAt(0))};`);

/** What is said of a refused list; `body` is the request as it was sent, `data` its commands. */
type Quote = (body: string, data: string) => string;

/** Ways in which routers, proxies and frameworks quote what they refuse. */
export const quotes: Readonly<Record<string, Quote>> = {
  "the commands": (_, data) => `Configuration path is not valid: ${data}`,
  "each command in words": (_, data) =>
    (JSON.parse(data) as Op[])
      .map(({ path, value }) => `[${path.join(" ")}]\nValue "${value ?? ""}" is not valid\nSet failed`)
      .join("\n"),
  "the value alone": (_, data) => (JSON.parse(data) as Op[]).map(({ value = "" }) => value).join(" is bad, "),
  "the request": (body) => `bad request: ${body}`,
  "the request on a page": (body) => `<pre>${html(decodeURIComponent(body))}</pre>`,
  "the commands in JSON": (_, data) => JSON.stringify({ detail: JSON.stringify(data) }),
  "the commands, wrapped": (_, data) => data.replaceAll(/(.{30})/g, "$1\n    "),
};

/** A leaf that is set more than once in a list has several values. */
const withMulti = (ops: readonly Op[]): readonly Op[] => {
  const places = ops.map(({ path }) => path.join(" "));
  return ops.map((op, i) =>
    op.op === "set" && places.some((place, j) => i !== j && place === places[i])
      ? { ...op, multi: true }
      : op,
  );
};

/** A router with its ways set by `says`: undefined takes what it is sent. */
export interface HostileRouter {
  readonly url: string;
  readonly fingerprint: string;
  says: Quote | undefined;
  tree: ConfigTree;
  release: DialectName;
  readonly stop: () => void;
}

export const startHostile = async (): Promise<HostileRouter> => {
  const { key, cert, fingerprint } = makeCertificate("127.0.0.1");
  let port = 0;
  const router = {
    says: undefined as Quote | undefined,
    tree: {} as ConfigTree,
    release: "1.4" as DialectName,
    fingerprint,
    get url() {
      return `https://127.0.0.1:${String(port)}`;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const answer = (path: string, body: string): readonly [number, unknown] => {
    const data = new URLSearchParams(body).get("data") ?? "{}";
    const ok = (value: unknown): readonly [number, unknown] => [
      200,
      { success: true, data: value, error: null },
    ];
    if (path === "/show") return ok(`Version: VyOS ${router.release}.0\n`);
    if (path === "/retrieve")
      return ok((JSON.parse(data) as { op: string }).op === "exists" ? true : router.tree);
    if (path !== "/configure") return ok("");
    if (router.says !== undefined)
      return [400, { success: false, data: null, error: router.says(body, data) }];
    router.tree = applyOps(router.tree, withMulti([JSON.parse(data) as Op | Op[]].flat()));
    return ok(null);
  };
  const server = createServer({ key, cert }, (request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      const [status, value] = answer(request.url ?? "", body);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  return router;
};
