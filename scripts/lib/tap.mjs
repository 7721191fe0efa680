// Reads the TAP of one test file while it runs: counts the leaf test points, and shows what fails.
//
// What is counted: every assertion. A file or test that fails without a failed assertion of its own (it crashed,
// timed out or missed its plan) counts as one failure. Skipped and todo points count as skipped.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const indent = (text) => text.replace(/^(?=.)/gm, "    ");

function explain(diag) {
  if (!diag) return "";
  const lines = Object.entries(diag)
    .filter(([key]) => !["at", "stdio", "args", "command", "cwd", "externalID", "stack"].includes(key))
    .map(
      ([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value, undefined, 2)}`,
    );
  const at = diag.at && `at: ${diag.at.fileName ?? "?"}:${diag.at.lineNumber ?? "?"}`;
  return `${indent([at, ...lines, diag.stack && `stack:\n${diag.stack}`].filter(Boolean).join("\n"))}\n`;
}

async function parserOf(from) {
  const require = createRequire(createRequire(from).resolve("tap/package.json"));
  return (await import(pathToFileURL(require.resolve("tap-parser")).href)).Parser;
}

/**
 * A consumer of one file's TAP: `write(text)`, then `await end(problem)` for `{ passed, failed, skipped }`.
 * `problem` says what else was wrong with the file's process, if anything. With `comments` those are said too.
 */
export async function tapCounter(
  file,
  { say = (text) => process.stdout.write(text), comments = false } = {},
) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const skip = (name, reason) => {
    counts.skipped += 1;
    say(`skipped: ${name}${typeof reason === "string" ? `: ${reason}` : ""}\n`);
  };

  const listen = (parser, parents) => {
    let below; // how many failures the subtest that has just ended has counted; its closing point comes next
    parser.on("child", (child) => {
      const before = counts.failed;
      listen(child, [...parents, child]);
      child.on("complete", () => (below = { failed: counts.failed - before }));
    });
    parser.on("assert", (point) => {
      const children = below;
      below = undefined;
      // A buffered subtest learns its name after it was announced: ask late.
      const name = [file, ...parents.map((parent) => parent.name), point.name].filter(Boolean).join(" › ");
      const reason = point.skip || point.todo;
      if (reason) skip(name, reason);
      else if (children === undefined) {
        counts[point.ok ? "passed" : "failed"] += 1;
        if (!point.ok) say(`FAILED: ${name}\n${explain(point.diag)}`);
      } else if (!point.ok && children.failed === 0) {
        counts.failed += 1;
        say(`FAILED: ${name}: ended without a failed assertion of its own\n${explain(point.diag)}`);
      }
    });
    parser.on("extra", (text) => say(text));
    if (comments) parser.on("comment", (text) => /^# (?:Subtest:|time=)/.test(text) || say(text));
    parser.on("bailout", (reason) => {
      if (parents.length > 0) return; // the outermost parser hears it too
      counts.failed += 1;
      say(`bailed out: ${String(reason)}\n`);
    });
  };

  const parser = new (await parserOf(import.meta.url))();
  listen(parser, []);
  let ended = false;
  parser.on("plan", ({ end, comment }) => {
    if (end === 0 && !ended) skip(file, comment);
  });
  const completed = new Promise((resolve) => parser.on("complete", resolve));
  return {
    write: (text) => parser.write(text),
    end: async (problem) => {
      ended = true; // the parser makes a plan for nothing out of nothing
      parser.end();
      const result = await completed;
      const nothing = Object.values(counts).every((count) => count === 0);
      if (counts.failed === 0 && (problem !== undefined || !result.ok || nothing)) {
        counts.failed = 1;
        const why = problem ?? (nothing ? "it tested nothing" : (result.failures?.[0]?.tapError ?? "not ok"));
        say(
          `FAILED: ${file}: ended without a failed assertion of its own\n${indent(typeof why === "string" ? why : JSON.stringify(why))}\n`,
        );
      }
      return counts;
    },
  };
}
