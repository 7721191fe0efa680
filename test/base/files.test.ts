import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t, { type Test } from "tap";
import { codeOf, isTemporary, readText, removeFile, writeAtomically } from "../../provider/base/files.js";

const folderFor = async (t: Test): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "files-"));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

void t.test("readers see one writer's whole text, whoever writes at once", async (t) => {
  const folder = await folderFor(t);
  const file = join(folder, "file");
  const texts = Array.from({ length: 20 }, (_, i) => String(i % 10).repeat(100_000 + i));
  await writeAtomically(file, texts[0] ?? "");
  const over = new AbortController();
  const writers = Promise.all(texts.map((text) => writeAtomically(file, text))).finally(() => {
    over.abort();
  });
  let reads = 0;
  while (!over.signal.aborted) {
    const text = await readText(file);
    reads++;
    if (text === undefined || !texts.includes(text)) t.fail(`a torn text of ${String(text?.length)}`);
  }
  await writers;
  t.ok(reads > 0);
  t.strictSame(await readdir(folder), ["file"], "nothing is left beside it");
});

void t.test("who may read it is what was said, whatever the mask", async (t) => {
  const folder = await folderFor(t);
  const mask = process.umask(0o077);
  t.teardown(() => process.umask(mask));
  for (const mode of [0o600, 0o644]) {
    const file = join(folder, String(mode));
    await writeFile(file, "", { mode: 0o660 });
    await writeAtomically(file, "text", mode);
    t.equal((await stat(file)).mode & 0o777, mode);
  }
});

void t.test("a link stays a link", async (t) => {
  const folder = await folderFor(t);
  const [file, link] = [join(folder, "file"), join(folder, "link")];
  await writeFile(file, "old");
  await symlink(file, link);
  await writeAtomically(link, "new");
  t.ok((await lstat(link)).isSymbolicLink());
  t.equal(await readFile(file, "utf8"), "new");
});

void t.test("what cannot be written stays as it was, and leaves nothing behind", async (t) => {
  const folder = await folderFor(t);
  const file = join(folder, "file");
  await writeFile(file, "old");
  await chmod(file, 0o400);
  await t.rejects(writeAtomically(file, "new"), { message: "the file is read-only" });
  t.equal(await readFile(file, "utf8"), "old");
  await t.rejects(writeAtomically(folder, "text"), "a folder");
  await t.rejects(writeAtomically(join(folder, "none", "file"), "text"), { code: "ENOENT" });
  t.strictSame(await readdir(folder), ["file"]);
});

void t.test("what is not there, and what is no file", async (t) => {
  const folder = await folderFor(t);
  t.equal(await readText(join(folder, "none")), undefined);
  await t.rejects(readText(folder), { message: "it is no regular file" });
  await t.rejects(readText(join(folder, "none\0")), { code: "ERR_INVALID_ARG_VALUE" });
  await removeFile(join(folder, "none"));
  t.equal(codeOf("a text"), undefined);
  t.ok(isTemporary("audit.json.12-3.tmp"));
  t.notOk(isTemporary("audit.json"));
});
