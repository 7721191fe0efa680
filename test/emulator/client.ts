import { request, Agent } from "node:https";
import type { EmulatedRouter } from "../../emulator/testing.js";

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

export type Encoding = "multipart" | "urlencoded" | "json";

export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly encoding?: Encoding;
  /** `null` for none. */
  readonly key?: string | null;
  /** Text is sent as it stands; `null` for no data at all. */
  readonly data?: unknown;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const textOf = (data: unknown): string => (typeof data === "string" ? data : JSON.stringify(data));

const multipart = (fields: readonly (readonly [string, string])[]): [string, string] => {
  const boundary = "----emulator";
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return [`multipart/form-data; boundary=${boundary}`, `${parts.join("")}--${boundary}--\r\n`];
};

const jsonBody = (data: unknown, key: string | null): string => {
  if (typeof data === "string") return data;
  const body = Array.isArray(data) ? { commands: data as unknown[] } : { ...(data as object) };
  return JSON.stringify(key === null ? body : { ...body, key });
};

const encode = (encoding: Encoding, data: unknown, key: string | null): [string, string] => {
  if (encoding === "json") return ["application/json", jsonBody(data, key)];
  const fields = [
    ...(data === null || data === undefined ? [] : [["data", textOf(data)] as const]),
    ...(key === null ? [] : [["key", key] as const]),
  ];
  if (encoding === "multipart") return multipart(fields);
  return ["application/x-www-form-urlencoded", new URLSearchParams(Object.fromEntries(fields)).toString()];
};

export const agentFor = (router: EmulatedRouter): Agent => new Agent({ ca: router.caPem, keepAlive: true });

/** Sends one request to the router. */
export const call = (
  router: Pick<EmulatedRouter, "url" | "apiKey" | "caPem">,
  what: Call,
  agent?: Agent,
): Promise<Reply> => {
  const { method = "POST", path, encoding = "multipart", key = router.apiKey, data } = what;
  const [type, body] = method === "GET" ? ["", ""] : encode(encoding, data, key);
  return new Promise((done, fail) => {
    const sent = request(
      `${router.url}${path}`,
      {
        method,
        ...(agent === undefined ? { ca: router.caPem, agent: false as const } : { agent }),
        headers: method === "GET" ? {} : { "content-type": type, "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", fail);
        response.on("end", () => {
          done({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            body: parse(Buffer.concat(parts).toString("utf8")),
          });
        });
      },
    );
    sent.on("error", fail);
    sent.end(body);
  });
};
