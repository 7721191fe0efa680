/** A process that appends to a log, for the tests with many of them: `PATH NAME COUNT BATCH`. */
import { writeSync } from "node:fs";
import { AuditStore } from "../../provider/audit/store.js";
import { draft } from "./lab.js";

const [path = "", name = "", count = "1", batch = "1"] = process.argv.slice(2);

const run = async (): Promise<void> => {
  const store = new AuditStore({ path, segmentBytes: 8_000 });
  for (let n = 0; n < Number(count); n++) {
    const drafts = Array.from({ length: Number(batch) }, (_, i) => ({
      ...draft(n),
      id: `${name}-${String(n)}-${String(i)}`,
    }));
    await store.append(drafts);
    // Said only once it is on disk, and at once, whatever becomes of this process.
    writeSync(1, drafts.map(({ id }) => `${id}\n`).join(""));
  }
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
