import * as http from "node:http";
import * as https from "node:https";

/** What to send; a redirect is never followed. */
export interface HttpRequest {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whose connections are used, and whom they trust; Node's own where none is given. */
  readonly agent?: https.Agent | undefined;
  readonly signal: AbortSignal;
  /** The longest body that is read, in bytes. */
  readonly maxBytes: number;
}

/** The head of an answer, whose body may still be on its way. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Reads the body; throws an AnswerTooLarge, or Node's error when it breaks off. */
  readonly text: () => Promise<string>;
}

/** An answer is longer than the request allowed. */
export class AnswerTooLarge extends Error {}

const read = async (answer: http.IncomingMessage, maxBytes: number): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new AnswerTooLarge(`an answer is longer than ${String(maxBytes)} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

/** Sends one request and waits for the head of its answer; throws Node's error when none comes. */
export const send = (url: string, request: HttpRequest): Promise<HttpAnswer> => {
  const { method = "GET", headers, body, agent, signal, maxBytes } = request;
  const { protocol, username, password } = new URL(url);
  const auth =
    username === "" ? {} : { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` };
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { method, agent, signal, ...auth, headers: { ...headers, ...length } };
    const sent = (protocol === "https:" ? https : http).request(url, options, (answer) => {
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        text: () => read(answer, maxBytes),
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
};
