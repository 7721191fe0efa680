import t from "tap";
import { measureAudit } from "../../bench/audit.js";

t.setTimeout(300_000);

void t.test("an entry costs the same in a long log as in a short one", async (t) => {
  const segmentBytes = 32 * 1024;
  const short = await measureAudit(100, 150, segmentBytes);
  const long = await measureAudit(10_000, 150, segmentBytes);
  t.ok(long.logBytes > 10 * short.logBytes, "the one is much longer than the other");
  // Bytes tell it whatever else this machine does; `npm run bench:audit` shows times, and up to 100,000 entries.
  t.ok(
    long.bytes < 1.25 * short.bytes,
    `${String(long.bytes)} against ${String(short.bytes)} bytes for an entry`,
  );
  t.ok(long.bytes < 1.5 * segmentBytes);
});
