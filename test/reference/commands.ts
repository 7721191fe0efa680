/** docs/commands.md, from the commands themselves. Run as a script it writes the page. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { format } from "prettier";
import { endings } from "../../cli/exit-codes.js";
import { program } from "../../cli/program.js";
import { repoRoot } from "../support/pulumi.js";

const leavesOf = (command: Command, words: readonly string[]): readonly (readonly [string, Command])[] =>
  command.commands.length === 0
    ? [[words.join(" "), command]]
    : command.commands.flatMap((child) => leavesOf(child, [...words, child.name()]));

/** Every command by the words with which it is called. */
export const allCommands = (): readonly (readonly [string, Command])[] => leavesOf(program(), []);

const helpOf = (command: Command): string => {
  let text = "";
  command.configureOutput({
    getOutHelpWidth: () => 80,
    getOutHasColors: () => false,
    writeOut: (piece) => {
      text += piece;
    },
  });
  command.outputHelp();
  return text.trimEnd();
};

const codesTable = (): string => {
  const rows = Object.entries(endings).flatMap(([name, { codes }]) =>
    Object.entries(codes).map(
      ([code, meaning], i) => `| ${i === 0 ? `\`${name}\`` : ""} | ${code} | ${meaning} |`,
    ),
  );
  return ["| command | code | meaning |", "| --- | --- | --- |", ...rows].join("\n");
};

/** What docs/commands.md has to say. */
export const commandsPage = (): Promise<string> =>
  format(
    [
      "# Commands",
      "`npx pulumi-vyos COMMAND`. Everything here is the commands' own help: `npm run docs:commands` writes this page.",
      "A command that is not called rightly says so and ends with the code for usage. What a command prints for programs (`--json`, an exported log, a picture) goes to the standard output, what it says meanwhile to the standard error output. Colours go to terminals only, and not where `NO_COLOR` is set. A reader that ends early (`… | head`) ends nothing else.",
      ...allCommands().flatMap(([name, command]) => [`## ${name}`, `\`\`\`text\n${helpOf(command)}\n\`\`\``]),
      "## Exit codes",
      codesTable(),
    ].join("\n\n"),
    { parser: "markdown", printWidth: 120, proseWrap: "always" },
  );

if (require.main === module)
  void commandsPage().then((text) => {
    writeFileSync(join(repoRoot, "docs", "commands.md"), text);
  });
