/** Readers of the status page that never read: they cost little, are let go, and keep nobody else out for good. */
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import { StatusServer } from "../../cli/watch/server.js";
import { initialStatus } from "../../cli/watch/status.js";

void t.test("who never ends what it asks is let go in time, and the next one is served", async (t) => {
  const status = initialStatus(Date.now(), 60_000);
  const server = new StatusServer(
    {
      status: () => status,
      version: "0.0.0",
      metrics: { contentType: "text/plain", metrics: () => Promise.resolve("") },
      audit: () => ({ _tag: "Unreadable", detail: "none" }),
    },
    200,
  );
  const url = new URL(await server.listen("127.0.0.1", 0));
  const closed = Array.from({ length: 400 }, () => {
    const socket = connect(Number(url.port), "127.0.0.1", () => {
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-a: ");
    });
    socket.on("error", () => undefined);
    socket.resume();
    return new Promise<void>((resolve) => {
      socket.once("close", () => {
        resolve();
      });
    });
  });
  await Promise.all(closed);
  t.equal((await fetch(url)).status, 200);
  await server.close();
});

void t.test("four hundred readers that never read", async (t) => {
  let audits = 0;
  const status = initialStatus(Date.now(), 60_000);
  const server = new StatusServer({
    status: () => status,
    version: "0.0.0",
    metrics: { contentType: "text/plain", metrics: () => Promise.resolve("") },
    // One entry that makes the page large.
    audit: () => {
      audits++;
      return view;
    },
  });
  const view = { _tag: "Unreadable", detail: "x".repeat(1_000_000) } as const;
  const url = new URL(await server.listen("127.0.0.1", 0));
  const before = process.memoryUsage().rss;
  let refused = 0;
  const sockets = Array.from({ length: 400 }, () => {
    const socket = connect(Number(url.port), "127.0.0.1", () => {
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(50));
      socket.pause();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => refused++);
    return socket;
  });
  await sleep(3_000);
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  t.ok(grown < 400, `${grown.toFixed(0)} MB`);
  t.ok(audits <= 128, `${String(audits)} requests were taken`);
  for (const socket of sockets) socket.destroy();
  await sleep(200);
  const answer = await fetch(url);
  t.equal(answer.status, 200);
  t.match(await answer.text(), /x{1000}/);
  await server.close();
});
