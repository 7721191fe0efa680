/** Readers of the status page that never read: they cost little, are let go, and keep nobody else out for good. */
import { connect } from "node:net";
import t from "tap";
import { measureReaders } from "../../bench/misbehaviour.js";
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
  const { grownMiB, answered, then } = await measureReaders(400, 3_000);
  t.ok(grownMiB < 400, `${grownMiB.toFixed(0)} MiB`);
  t.ok(answered <= 128, `${String(answered)} requests were taken`);
  t.equal(then.status, 200);
  t.match(then.text, /x{1000}/);
});
