import { codeOf } from "../provider/base/files.js";
import { printableLines } from "../provider/base/printable.js";
import { messageOf } from "../provider/base/text.js";
import { Command } from "commander";
import { endings, type CommandName, type Endings } from "./exit-codes.js";

/** Help is written for a terminal of this width. */
const WIDTH = 80;

/** A command was not called rightly, or not where it can work. */
export class Usage extends Error {}

/** Breaks a text into lines that fit, each but the first behind an indent. */
const fold = (text: string, indent: string): string => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
};

/** Words and what they mean, one below the other. */
export type Glossary = Readonly<Record<string, string>>;

const glossary = (entries: Glossary): string => {
  const longest = Math.max(...Object.keys(entries).map((word) => word.length));
  return Object.entries(entries)
    .map(([word, meaning]) => `  ${word.padEnd(longest)}  ${fold(meaning, " ".repeat(longest + 4))}`)
    .join("\n");
};

const codesText = ({ codes, note }: Endings): string =>
  `\nExit codes:\n${glossary(codes)}${note === undefined ? "" : `\n${fold(note, "")}`}`;

const helpText = (parts: readonly (string | Glossary)[]): string =>
  parts.map((part) => (typeof part === "string" ? `\n${fold(part, "")}` : glossary(part))).join("\n");

/** A command whose help says its exit codes, and which ends with the one for usage when it is called wrongly. */
export const makeCommand = (name: CommandName, ...help: readonly (string | Glossary)[]): Command => {
  const ending: Endings = endings[name];
  const word = name.split(" ").at(-1) ?? name;
  return new Command(word)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : ending.usage))
    .configureOutput({
      outputError: (text, write) => {
        write(`${text.trimEnd()} (--help shows the options)\n`);
      },
    })
    .addHelpText("after", [...(help.length === 0 ? [] : [helpText(help)]), codesText(ending)].join("\n"));
};

/**
 * What a command does: its exit code is what `work` gives (0 for nothing), and an error is one line on the standard
 * error output and the code that stands for it.
 */
export const carriedOut =
  <Args extends readonly unknown[]>(
    name: CommandName,
    work: (...args: Args) => Promise<unknown>,
  ): ((...args: Args) => Promise<void>) =>
  async (...args) => {
    const { usage, failed }: Endings = endings[name];
    try {
      const code = await work(...args);
      process.exitCode = typeof code === "number" ? code : 0;
    } catch (error) {
      // Nobody reads on.
      if (codeOf(error) === "EPIPE") return;
      process.stderr.write(`error: ${printableLines(messageOf(error))}\n`);
      process.exitCode = error instanceof Usage ? usage : failed;
    }
  };
