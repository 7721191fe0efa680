/** Receivers on this machine that take a request only in the form that their documentation asks for. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { isRecord } from "../../../provider/base/json.js";
import { verifyWebhook } from "../../../provider/telemetry/alerts/signature.js";

/** What a server answers. */
export interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown>;

/** Looks at a request; throws what is wrong with its form. */
export type Check = (request: Pick<IncomingMessage, "url" | "headers">, body: string) => Answer;

export interface LocalReceiver {
  readonly url: string;
  /** The bodies it took. */
  readonly taken: Json[];
  /** What was wrong with the requests that it did not take. */
  readonly refused: string[];
  /** How many requests came, answered or not. */
  readonly requests: number;
  /** Answers the next requests with these, or not at all, instead of looking at them. */
  readonly answers: (Answer | "hang up" | "silence")[];
  readonly stop: () => Promise<void>;
}

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const onlyKeys = (object: Json, keys: readonly string[], where: string): void => {
  for (const key of Object.keys(object)) must(keys.includes(key), `${where} has no property ${key}`);
};

const isTime = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);

const isText = (value: unknown, max: number): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= max;

const start = async (check: Check): Promise<LocalReceiver> => {
  const taken: Json[] = [];
  const refused: string[] = [];
  const answers: LocalReceiver["answers"] = [];
  let requests = 0;
  const server = createServer((request, response) => {
    void (async () => {
      requests += 1;
      const body = await text(request);
      const forced = answers.shift();
      if (forced === "silence") return;
      if (forced === "hang up") {
        request.socket.destroy();
        return;
      }
      let answer: Answer;
      try {
        must(request.method === "POST", "the method is not POST");
        must(
          /^application\/json\b/.test(request.headers["content-type"] ?? ""),
          "the body is not said to be JSON",
        );
        answer = forced ?? check(request, body);
        if (forced === undefined) taken.push(JSON.parse(body) as Json);
      } catch (error) {
        refused.push(String(error));
        answer = { status: 400, body: "invalid_payload" };
      }
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body ?? "");
    })();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    taken,
    refused,
    answers,
    get requests() {
      return requests;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
};

const checkText = (value: unknown, max: number, where: string): void => {
  must(isRecord(value), `${where} is no object`);
  const object = value as Json;
  onlyKeys(object, ["type", "text", "emoji", "verbatim"], where);
  must(object.type === "mrkdwn" || object.type === "plain_text", `${where}.type is wrong`);
  must(isText(object.text, max), `${where}.text is empty or longer than ${String(max)}`);
  // Slack's markup: only these three entities, and angle brackets only around links and mentions.
  const rest = String(object.text).replaceAll(/&(amp|lt|gt);/g, "");
  must(!/[&<>]/.test(rest), `${where}.text holds &, < or > that is not escaped`);
};

/** Slack's incoming webhook: a JSON object of `text` and at most 50 blocks; `ok` in plain text. */
export const slackCheck =
  (path: string): Check =>
  (request, body) => {
    if (request.url !== path) return { status: 404, body: "no_service" };
    const json = JSON.parse(body) as unknown;
    must(isRecord(json), "the body is no object");
    const message = json as Json;
    onlyKeys(message, ["text", "blocks", "attachments", "thread_ts", "mrkdwn"], "the message");
    must(isText(message.text, 40_000), "no_text");
    const blocks = message.blocks ?? [];
    must(Array.isArray(blocks) && blocks.length <= 50, "invalid_blocks");
    for (const block of blocks as Json[]) {
      if (block.type === "section") {
        onlyKeys(block, ["type", "text", "block_id", "fields", "accessory"], "section");
        checkText(block.text, 3000, "section.text");
      } else {
        must(block.type === "context", `there is no block ${String(block.type)} that we use`);
        onlyKeys(block, ["type", "elements", "block_id"], "context");
        const { elements } = block as { elements: unknown[] };
        must(elements.length > 0 && elements.length <= 10, "a context has 1 to 10 elements");
        for (const element of elements) checkText(element, 2000, "context.element");
      }
    }
    return { status: 200, body: "ok" };
  };

/** A Slack. */
export const startSlack = (path = "/services/T000/B000/secretslackpath"): Promise<LocalReceiver> =>
  start(slackCheck(path));

/** A routing key as PagerDuty makes them. */
export const ROUTING_KEY = "R0123456789abcdefghijklmnopqrstu";

/** PagerDuty's Events API v2, `POST /v2/enqueue`. */
export const pagerDutyCheck: Check = (request, body) => {
  must(request.url === "/v2/enqueue", "the path is not /v2/enqueue");
  must(Buffer.byteLength(body) <= 512 * 1024, "larger than 512 KB");
  const event = JSON.parse(body) as Json;
  must(isText(event.routing_key, 32) && event.routing_key.length === 32, "routing_key is not 32 long");
  if (event.routing_key !== ROUTING_KEY) {
    const errors = ["Invalid routing key"];
    return {
      status: 400,
      body: JSON.stringify({ status: "invalid event", message: "Event object is invalid", errors }),
    };
  }
  must(isText(event.dedup_key, 255), "dedup_key is longer than 255");
  if (event.event_action === "resolve") {
    onlyKeys(event, ["routing_key", "dedup_key", "event_action"], "a resolve");
  } else {
    must(event.event_action === "trigger", "event_action is neither trigger nor resolve");
    const parts = [
      "routing_key",
      "dedup_key",
      "event_action",
      "client",
      "client_url",
      "links",
      "images",
      "payload",
    ];
    onlyKeys(event, parts, "a trigger");
    must(isRecord(event.payload), "payload is no object");
    const payload = event.payload as Json;
    const known = [
      "summary",
      "source",
      "severity",
      "timestamp",
      "component",
      "group",
      "class",
      "custom_details",
    ];
    onlyKeys(payload, known, "payload");
    must(isText(payload.summary, 1024), "payload.summary is missing or longer than 1024");
    must(isText(payload.source, 1024), "payload.source is missing");
    const severities = ["critical", "error", "warning", "info"];
    must(severities.includes(String(payload.severity)), "payload.severity is none of the four");
    must(isTime(payload.timestamp), "payload.timestamp is no time");
    must(
      payload.custom_details === undefined || isRecord(payload.custom_details),
      "custom_details is no object",
    );
  }
  const answer = { status: "success", message: "Event processed", dedup_key: event.dedup_key };
  return { status: 202, body: JSON.stringify(answer) };
};

/** A PagerDuty. */
export const startPagerDuty = (): Promise<LocalReceiver> => start(pagerDutyCheck);

/** A webhook's secret. */
export const WEBHOOK_SECRET = "a-webhook-secret-of-some-length";

/** A webhook that believes only what is signed. */
export const webhookCheck: Check = (request, body) => {
  const header = request.headers["x-pulumi-vyos-signature"];
  must(typeof header === "string", "there is no signature");
  const verdict = verifyWebhook(WEBHOOK_SECRET, header as string, body);
  must(verdict === "valid", `the signature is ${verdict}`);
  const alert = JSON.parse(body) as Json;
  must(alert.version === 1, "the version is not 1");
  must(isText(alert.key, 255) && isText(alert.summary, 5000), "key or summary is missing");
  must(isTime(alert.at) && isTime(alert.startedAt), "a time is missing");
  return { status: 204 };
};

/** A webhook's server. */
export const startWebhook = (): Promise<LocalReceiver> => start(webhookCheck);
