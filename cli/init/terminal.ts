import { printableLines } from "../../provider/base/printable.js";

/** Tells what is going on. */
export const say = (line: string): void => {
  process.stderr.write(`pulumi-vyos: ${printableLines(line)}\n`);
};

/** Whether there is somebody to ask. */
export const isTerminal = (): boolean => process.stdin.isTTY && process.stdout.isTTY;
