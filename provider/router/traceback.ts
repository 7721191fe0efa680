/** What comes before the traceback in the report that VyOS prints of a script that died. */
const REPORT = "VyOS had an issue completing a command.";
const TRACEBACK = "Traceback (most recent call last):";

/** Between the tracebacks of an exception and of what was raised while it was handled. */
const LINKS = new Set([
  "During handling of the above exception, another exception occurred:",
  "The above exception was the direct cause of the following exception:",
]);

const isFrame = (line: string): boolean => line.trim() === "" || /^\s/.test(line) || LINKS.has(line);

/** A text of the router without its tracebacks, of each of which the last line is the reason. */
export interface Told {
  readonly reason: string;
  /** What was left out; none where there was no traceback. */
  readonly traces: readonly string[];
}

/** Takes the tracebacks of Python, and VyOS's reports around them, out of a text. */
export const withoutTracebacks = (text: string): Told => {
  const kept: string[] = [];
  const traces: string[] = [];
  const lines = text.split("\n");
  let at = 0;
  while (at < lines.length) {
    const start = lines.indexOf(TRACEBACK, at);
    if (start < 0) break;
    const report = lines.indexOf(REPORT, at);
    const from = report >= 0 && report < start ? report : start;
    let end = start + 1;
    while (end < lines.length && (isFrame(lines[end] ?? "") || lines[end] === TRACEBACK)) end++;
    kept.push(...lines.slice(at, from));
    traces.push(lines.slice(from, end).join("\n"));
    // A chain of exceptions: the last one is the reason.
    const isLast = !lines.slice(end + 1, end + 4).some((line) => LINKS.has(line));
    if (isLast) kept.push(lines[end] ?? "");
    else traces.push(lines[end] ?? "");
    at = end + 1;
  }
  return { reason: [...kept, ...lines.slice(at)].join("\n"), traces };
};
