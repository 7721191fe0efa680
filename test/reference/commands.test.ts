import stringWidth from "string-width";
import t from "tap";
import { endings } from "../../cli/exit-codes.js";
import { allCommands, commandsPage } from "./commands.js";
import { page } from "./markdown.js";

void t.test("docs/commands.md is what the commands say of themselves", async (t) => {
  t.equal(page("docs/commands.md"), await commandsPage(), "`npm run docs:commands` writes it");
});

void t.test("every command says its exit codes, and its help fits 80 columns", (t) => {
  t.strictSame(
    allCommands()
      .map(([name]) => name)
      .sort(),
    Object.keys(endings).sort(),
  );
  const wide = page("docs/commands.md")
    .split("```")
    .filter((_, i) => i % 2 === 1)
    .flatMap((block) => block.split("\n"))
    .filter((line) => stringWidth(line) > 80);
  t.strictSame(wide, []);
  for (const [name, { codes, usage, failed }] of Object.entries(endings)) {
    t.ok(Object.hasOwn(codes, usage), `${name}: usage`);
    t.ok(Object.hasOwn(codes, failed), `${name}: failed`);
  }
  t.end();
});
