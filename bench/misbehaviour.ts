/** What those cost us who do not do their part: readers that never read, and a router that never answers. */
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { StatusServer } from "../cli/watch/server.js";
import { initialStatus } from "../cli/watch/status.js";
import { Connections } from "../provider/engine/connections.js";
import { Lifecycle } from "../provider/engine/lifecycle.js";
import { kinds } from "../provider/kinds/index.js";

/** What so many readers cost the status page. */
export interface Readers {
  /** How much memory the process has more of, in MiB. */
  readonly grownMiB: number;
  /** How many of their requests were answered. */
  readonly answered: number;
  /** What somebody who reads is served after them. */
  readonly then: { readonly status: number; readonly text: string };
}

/** Readers that ask for a large page fifty times over and never read; after so long it is looked at what they cost. */
export const measureReaders = async (count: number, afterMs: number): Promise<Readers> => {
  const view = { _tag: "Unreadable", detail: "x".repeat(1_000_000) } as const;
  const status = initialStatus(Date.now(), 60_000);
  let answered = 0;
  const server = new StatusServer({
    status: () => status,
    version: "0.0.0",
    metrics: { contentType: "text/plain", metrics: () => Promise.resolve("") },
    audit: () => {
      answered++;
      return view;
    },
  });
  const url = new URL(await server.listen("127.0.0.1", 0));
  const before = process.memoryUsage().rss;
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(Number(url.port), "127.0.0.1", () => {
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(50));
      socket.pause();
    });
    return socket.on("error", () => undefined);
  });
  await sleep(afterMs);
  const grownMiB = (process.memoryUsage().rss - before) / 2 ** 20;
  const costs = answered;
  await Promise.all(sockets.map((socket) => once(socket.destroy(), "close")));
  const answer = await fetch(url);
  const text = await answer.text();
  await server.close();
  return { grownMiB, answered: costs, then: { status: answer.status, text } };
};

/** How long it takes to give up on a router that takes connections and says nothing, in milliseconds. */
export const measureSilence = async (timeoutSeconds: number): Promise<number> => {
  const open = new Set<Socket>();
  const server = createServer((socket) => open.add(socket.on("error", () => undefined))).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const settings: Readonly<Record<string, string>> = {
    endpoint: `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    ...{ apiKey: "none", insecure: "true", version: "1.5", timeout: String(timeoutSeconds) },
  };
  const connections = new Connections((key) => settings[key.replace("vyos:", "")], {});
  const began = performance.now();
  const made = await new Lifecycle(kinds.StaticHost, connections).create({
    ...{ name: "nas.lan", addresses: ["192.0.2.9"], __urn: "urn:nas" },
  })();
  const tookMs = performance.now() - began;
  for (const socket of open) socket.destroy();
  server.close();
  if (E.isRight(made)) throw new Error("a router that never answers cannot have done anything");
  return tookMs;
};
