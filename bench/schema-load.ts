/** What it costs to load VyOS's definitions of a release, in a process of its own that measures nothing else. */
import type { DialectName } from "../provider/config/dialect.js";
import { schemaOf } from "../provider/schema/index.js";

const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const [, , release] = process.argv;
const before = memory();
const began = performance.now();
const schema = schemaOf(release as DialectName);
const ms = performance.now() - began;
const mb = (memory() - before) / 1e6;
if (schema.root.names().length === 0) throw new Error(`the table of ${schema.release} is empty`);
console.log(JSON.stringify({ ms, mb }));
