/**
 * Real end-to-end tests: a scratch Pulumi project, a file backend in a temporary folder, and the real CLI.
 *
 *   t.test("…", { skip: await whyNoCli() }, (t) =>
 *     withStack({ program: `…`, config: { "vyos:endpoint": url }, secrets: { "vyos:apiKey": key } }, async (stack) => {
 *       const up = await stack.up();
 *       t.equal(up.code, 0, up.output);
 *     }));
 */
export * from "./cli.js";
export * from "./library.js";
export * from "./processes.js";
export * from "./stacks.js";
export type { Checkpoint, CheckpointResource } from "./stack-files.js";
