import type { Agent } from "node:https";
import * as E from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { breather } from "../base/breather.js";
import { codeOf } from "../base/files.js";
import { AnswerTooLarge, send, type HttpAnswer, type HttpRequest } from "../base/http.js";
import type { RouterError } from "./errors.js";
import type { RouterSettings } from "./settings.js";
import { agentFor, fingerprintOf, PIN_MISMATCH, PinningAgent } from "./tls.js";

/** Answers are read up to this size; a whole configuration is far smaller. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** What came back: the status and the body, parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** No usable answer. `sent` tells whether the router may have acted on the request all the same. */
export interface TransportFailure {
  readonly error: RouterError;
  readonly sent: boolean;
}

/** One POST to an endpoint of the API, with the key added; on a new connection when `fresh`. */
export type Post = (
  path: string,
  data: unknown,
  timeoutMs: number,
  fresh?: boolean,
) => TaskEither<TransportFailure, Answer>;

/** The ways to one router. */
export interface Transport {
  readonly post: Post;
  /** What the web server tells without a key. */
  readonly get: (path: string, timeoutMs: number) => TaskEither<TransportFailure, Answer>;
}

/** Failures before the first byte of the request went out. */
const unsent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "EPROTO",
]);

const isCertificateCode = (code: string): boolean =>
  /^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|ERR_SSL_)/.test(code);

/** What answers sends something else than TLS: plain HTTP, most often. */
const isNoTls = (code: string): boolean =>
  code === "EPROTO" || /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/.test(code);

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ENOTFOUND: "its name is not known",
  EAI_AGAIN: "its name could not be looked up",
  EHOSTUNREACH: "no route to it",
  ENETUNREACH: "no route to its network",
  ECONNRESET: "the connection was reset",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it is self-signed and no authority vouches for it",
  SELF_SIGNED_CERT_IN_CHAIN: "its authority is not known",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its authority is not known",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its authority is not known",
  CERT_HAS_EXPIRED: "it has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "it was issued for another name",
};

/** A certificate that nobody vouches for, or the wrong one: the error tells which one was shown. */
const tlsFailure = async (
  endpoint: string,
  code: string,
  reason: string,
  agent: Agent,
): Promise<TransportFailure> => {
  if (code === PIN_MISMATCH && agent instanceof PinningAgent && agent.refused !== undefined) {
    const why = "its fingerprint is not vyos:fingerprint";
    return {
      error: { _tag: "Tls", endpoint, reason: why, fingerprint: agent.refused },
      sent: false,
    };
  }
  const shown = await fingerprintOf(endpoint)();
  const fingerprint = E.isRight(shown) ? { fingerprint: shown.right } : {};
  return { error: { _tag: "Tls", endpoint, reason, ...fingerprint }, sent: false };
};

const failureOf = async (
  endpoint: string,
  error: unknown,
  agent: Agent,
  answering: boolean,
): Promise<TransportFailure> => {
  if (!(error instanceof Error)) {
    return { error: { _tag: "Unreachable", endpoint, reason: String(error) }, sent: true };
  }
  if (error.name === "AbortError" || error.name === "TimeoutError") {
    return {
      error: { _tag: "Unreachable", endpoint, reason: "no answer in time", silent: true },
      sent: true,
    };
  }
  const code = codeOf(error) ?? "";
  const reason = isNoTls(code) ? "it does not speak TLS" : (reasons[code] ?? error.message);
  if (isNoTls(code)) return { error: { _tag: "Unreachable", endpoint, reason }, sent: false };
  if (isCertificateCode(code)) return tlsFailure(endpoint, code, reason, agent);
  if (error instanceof AnswerTooLarge) {
    return { error: { _tag: "Protocol", endpoint, detail: "it is larger than 64 MiB" }, sent: true };
  }
  if (answering) {
    return { error: { _tag: "Protocol", endpoint, detail: "it broke off in the middle" }, sent: true };
  }
  return { error: { _tag: "Unreachable", endpoint, reason }, sent: !unsent.has(code) };
};

/** Says what a body that is not JSON looks like, without quoting more than a hint of it. */
const describeBody = (text: string): string => {
  if (text.trim() === "") return "the body is empty";
  if (/^\s*</.test(text)) {
    const title = /<title>([^<]{1,80})<\/title>/i.exec(text)?.[1];
    return `it is HTML${title === undefined ? "" : ` ("${title.trim()}")`}, not JSON`;
  }
  return "it is not complete JSON";
};

const parse = (text: string): E.Either<string, unknown> =>
  E.tryCatch(
    () => JSON.parse(text) as unknown,
    () => describeBody(text),
  );

/** The longest that a timer of Node can wait. */
const LONGEST_MS = 2 ** 31 - 1;

const answerOf = async (
  endpoint: string,
  response: HttpAnswer,
): Promise<E.Either<TransportFailure, Answer>> => {
  const parsed = parse(await response.text());
  if (E.isRight(parsed)) return E.right({ status: response.status, body: parsed.right });
  if (response.status >= 300 && response.status < 400) {
    const detail = `it is a redirect (HTTP ${String(response.status)}), which is not followed because the key would go along`;
    return E.left({ error: { _tag: "Protocol", endpoint, detail }, sent: false });
  }
  // The status alone says enough where a proxy in front of the API answers in HTML.
  if (response.status !== 200) return E.right({ status: response.status, body: undefined });
  return E.left({ error: { _tag: "Protocol", endpoint, detail: parsed.left }, sent: true });
};

/** What is encoded in one go, in characters. */
const SLICE = /[^]{1,65536}/gu;

const encoded = (text: string): Buffer => Buffer.from(new URLSearchParams({ "": text }).toString().slice(1));

/** A request and the key as the fields of a form. A long list is encoded in parts, between which others have their turn. */
const formOf = async (data: unknown, key: string): Promise<Buffer> => {
  const breathe = breather();
  const parts: Buffer[] = [];
  for (const [slice] of JSON.stringify(data).matchAll(SLICE)) {
    parts.push(encoded(slice));
    await breathe();
  }
  return Buffer.concat([Buffer.from("data="), ...parts, Buffer.from("&key="), encoded(key)]);
};

/** Opens the way to one router. Connections are kept alive and shared by all requests. */
export const openTransport = (settings: RouterSettings): Transport => {
  const { endpoint, apiKey } = settings;
  const kept = agentFor(settings);

  const request =
    (path: string, what: Pick<HttpRequest, "method" | "headers" | "body">, timeoutMs: number, agent: Agent) =>
    async (): Promise<E.Either<TransportFailure, Answer>> => {
      let answering = false;
      try {
        const response = await send(endpoint + path, {
          ...what,
          agent,
          maxBytes: MAX_RESPONSE_BYTES,
          signal: AbortSignal.timeout(Math.min(Math.ceil(timeoutMs), LONGEST_MS)),
        });
        answering = true;
        return await answerOf(endpoint, response);
      } catch (error) {
        return E.left(await failureOf(endpoint, error, agent, answering));
      }
    };

  return {
    post: (path, data, timeoutMs, fresh) => async () => {
      const body = await formOf(data, apiKey);
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const agent = fresh === true ? agentFor(settings, true) : kept;
      return request(path, { method: "POST", headers, body }, timeoutMs, agent)();
    },
    get: (path, timeoutMs) => request(path, { method: "GET" }, timeoutMs, kept),
  };
};
