import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { exportCheckpoint, type StackRef } from "../../automation/stack.js";

/** A stack of a CLI that says `texts` one after the other, the last for ever, each as an error but the last. */
const stackThatSays = (folder: string, texts: readonly string[]): [StackRef, () => number] => {
  const command = join(folder, "pulumi");
  const count = join(folder, "count");
  writeFileSync(count, "");
  const cases = texts.map((text, i) => {
    const [code, to] = i === texts.length - 1 ? [0, 1] : [255, 2];
    return `[ $n -le ${String(i + 1)} ] && { echo '${text}' >&${String(to)}; exit ${String(code)}; }`;
  });
  const said = cases.join("\n").replaceAll(`-le ${String(texts.length)} `, "-gt 0 ");
  writeFileSync(command, `#!/bin/sh\nprintf . >>'${count}'\nn=$(wc -c <'${count}')\n${said}\n`);
  chmodSync(command, 0o755);
  const workspace = {
    pulumiCommand: { command },
    workDir: folder,
    serializeArgsForOp: () => Promise.resolve([]),
    postCommandCallback: () => Promise.resolve(),
  };
  return [{ name: "dev", workspace } as unknown as StackRef, () => readFileSync(count, "utf8").length];
};

void t.test("a checkpoint that another process is just writing is read again", async (t) => {
  const empty = "error: failed to load checkpoint: EOF";
  const part = "error: failed to load checkpoint: unexpected end of JSON input";
  const [stack, runs] = stackThatSays(t.testdir(), [empty, part, '{"version":3}']);
  t.same(await exportCheckpoint(stack), { version: 3 });
  t.equal(runs(), 3);
});

void t.test("any other failure is one at once", async (t) => {
  const [stack, runs] = stackThatSays(t.testdir(), ["error: failed to load checkpoint: denied", "{}"]);
  await t.rejects(exportCheckpoint(stack), { message: /pulumi stack export: .*denied/ });
  t.equal(runs(), 1);
});
