import type { Agent } from "node:https";
import fetch, { FetchError, type Response } from "node-fetch";

/** What to send; a redirect is never followed. */
export interface HttpRequest {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Whose connections are used, and whom they trust; Node's own where none is given. */
  readonly agent?: Agent | undefined;
  readonly signal: AbortSignal;
  /** The longest body that is read, in bytes. */
  readonly maxBytes: number;
}

/** The head of an answer, whose body may still be on its way. */
export interface HttpAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Reads the body; throws an AnswerTooLarge, or Node's error when it breaks off. */
  readonly text: () => Promise<string>;
}

/** An answer is longer than the request allowed. */
export class AnswerTooLarge extends Error {}

/** node-fetch wraps Node's own errors in texts that repeat the URL, with what may be secret in it. */
const plainly = (error: unknown, maxBytes: number): unknown => {
  if (!(error instanceof FetchError)) return error;
  if (error.type === "max-size")
    return new AnswerTooLarge(`an answer is longer than ${String(maxBytes)} bytes`);
  const reason = error.message.replace(/^[^]*?, reason: /, "");
  return Object.assign(new Error(reason), error.code === undefined ? {} : { code: error.code });
};

/** User and password of a URL as the header that carries them, and the URL without. */
const credentialsOf = (text: string): { readonly url: string; readonly authorization?: string } => {
  const url = new URL(text);
  const { username, password } = url;
  if (username === "" && password === "") return { url: text };
  url.username = "";
  url.password = "";
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url: url.href, authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
};

/** Sends one request and waits for the head of its answer; throws Node's error when none comes. */
export const send = async (text: string, request: HttpRequest): Promise<HttpAnswer> => {
  const { method = "GET", headers, body, agent, signal, maxBytes } = request;
  const { url, ...credentials } = credentialsOf(text);
  let answer: Response;
  try {
    answer = await fetch(url, {
      ...{ method, signal, redirect: "manual", size: maxBytes },
      headers: { ...credentials, ...headers },
      ...(body === undefined ? {} : { body }),
      ...(agent === undefined ? {} : { agent }),
    });
  } catch (error) {
    throw plainly(error, maxBytes);
  }
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    text: () =>
      answer.text().catch((error: unknown) => {
        throw plainly(error, maxBytes);
      }),
  };
};
