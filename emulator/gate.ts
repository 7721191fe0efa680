/** One request from its bytes to its answer, with the fault that it meets on the way. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { failure, keyText, proxyPage, type Answer } from "./api/answer.js";
import { decode, type Decoded } from "./api/body.js";
import { check, serve, withoutBody } from "./api/routes.js";
import type { Site } from "./api/site.js";
import type { Fault } from "./faults.js";
import { pause } from "./latency.js";
import { lockedText } from "./machine.js";
import { valueAt } from "./tree.js";

/** What the gate asks of the router that it stands in front of. */
export interface Gatekeeper {
  readonly site: Site;
  keys(): readonly string[];
  /** Whether no packet comes through any more. */
  isCutOff(): boolean;
  /** Notes the request; the answer is the fault that it meets. */
  admit(request: { method: string; path: string; body: unknown; bytes: number }): Fault | undefined;
  outage(fault: Extract<Fault, { kind: "refuse" | "restart" }>): void;
  failNextSave(as: "success" | "error", text: string | undefined): void;
  answered(status: number, bytes: number): void;
}

const megabyte = 1 << 20;

const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= limit) parts.push(part);
  }
  return size > limit ? undefined : Buffer.concat(parts);
};

const bodyLimit = ({ machine }: Site): number =>
  Number(valueAt(machine.running, ["service", "https", "request-body-size-limit"]) ?? 1) * megabyte;

const reset = (response: ServerResponse): void => {
  response.socket?.destroy();
};

const work = async (keeper: Gatekeeper, path: string, decoded: Decoded): Promise<Answer> => {
  const checked = check(keeper.site, path, decoded, keeper.keys());
  return "answer" in checked ? checked.answer : serve(keeper.site, path, checked.body);
};

const send = (keeper: Gatekeeper, response: ServerResponse, answer: Answer, whole = true): void => {
  // An answer does not get through where the interface has gone meanwhile.
  if (keeper.isCutOff()) {
    reset(response);
    return;
  }
  const bytes = Buffer.from(answer.body, "utf8");
  keeper.answered(answer.status, bytes.length);
  if (response.destroyed) return;
  response.writeHead(answer.status, {
    server: "nginx",
    "content-type": answer.type,
    "content-length": bytes.length,
  });
  if (whole) response.end(bytes);
  else
    response.write(bytes.subarray(0, bytes.length >> 1), () => {
      // Not at once: a reset could overtake what was written.
      response.socket?.destroySoon();
    });
};

const page: Answer = {
  status: 200,
  type: "text/html",
  body: "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>\n",
};

/** What happens before the work, and whether the work is then done. */
const before = async (
  keeper: Gatekeeper,
  response: ServerResponse,
  fault: Fault,
): Promise<Answer | "work" | "silence"> => {
  const { dialect } = keeper.site.machine;
  switch (fault.kind) {
    case "refuse":
    case "restart":
      keeper.outage(fault);
      return "silence";
    case "reset":
      if (fault.when === "after") return "work";
      reset(response);
      return "silence";
    case "hang":
      return fault.when === "after" ? "work" : "silence";
    case "delay":
      await pause(fault.ms);
      return "work";
    case "status":
      return fault.status === 500 ? failure(dialect, 500, "Internal Server Error") : proxyPage(fault.status);
    case "keyRevoked":
      return failure(dialect, 401, keyText);
    case "refusal":
      return failure(dialect, 400, fault.text);
    case "locked":
      return failure(dialect, 400, lockedText);
    case "saveFails":
      keeper.failNextSave(fault.as, fault.text);
      return "work";
    default:
      return "work";
  }
};

/** What becomes of the answer when the work is done. */
const after = (
  keeper: Gatekeeper,
  response: ServerResponse,
  fault: Fault | undefined,
  answer: Answer,
): void => {
  switch (fault?.kind) {
    case "reset":
      reset(response);
      return;
    case "hang":
      return;
    case "truncate":
      send(keeper, response, answer, false);
      return;
    case "html":
      send(keeper, response, page);
      return;
    default:
      send(keeper, response, answer);
  }
};

/** Serves one request. */
export const handle = async (
  keeper: Gatekeeper,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { site } = keeper;
  if (keeper.isCutOff()) {
    reset(response);
    return;
  }
  const url = new URL(request.url ?? "/", "https://vyos");
  const method = request.method ?? "GET";
  const raw = await readBody(request, bodyLimit(site));
  if (raw === undefined) {
    send(keeper, response, proxyPage(413));
    return;
  }
  const direct = withoutBody(site, method, url, request.socket.remoteAddress ?? "");
  const decoded =
    direct === undefined
      ? await decode(url.pathname, request.headers["content-type"] ?? "", raw, site.machine.dialect)
      : undefined;
  const body = decoded?.kind === "body" ? decoded.body : undefined;
  const fault = keeper.admit({ method, path: url.pathname, body, bytes: raw.length });
  const early = fault === undefined ? "work" : await before(keeper, response, fault);
  if (early === "silence") return;
  if (early !== "work") {
    send(keeper, response, early);
    return;
  }
  const doing = async (): Promise<Answer> =>
    direct ?? (decoded === undefined ? proxyPage(500) : work(keeper, url.pathname, decoded));
  if (fault?.kind === "late") {
    send(keeper, response, proxyPage(504));
    await pause(fault.ms);
    await doing();
    return;
  }
  after(keeper, response, fault, await doing());
};
