// Reads tap's TAP while it runs: counts the leaf test points, says one line per file, and shows what fails.
//
// What is counted: every assertion of every test file. A file or test that fails without a failed assertion of its
// own (it crashed, timed out or missed its plan) counts as one failure. Skipped and todo points count as skipped.
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

/** A consumer of TAP: `write(text)`, then `await end()` for `{ passed, failed, skipped }`. */
export async function tapCounter(say = (text) => process.stdout.write(text), from = import.meta.url) {
  const require = createRequire(createRequire(from).resolve("tap/package.json"));
  const { Parser } = await import(pathToFileURL(require.resolve("tap-parser")).href);
  const counts = { passed: 0, failed: 0, skipped: 0 };

  const listen = (parser, parents) => {
    let below; // what the subtest that has just ended has counted; its closing point comes next
    parser.on("child", (child) => {
      const before = { ...counts };
      listen(child, [...parents, child]);
      child.on("complete", () => {
        below = { passed: counts.passed - before.passed, failed: counts.failed - before.failed };
      });
    });
    parser.on("assert", (point) => {
      const children = below;
      below = undefined;
      // A buffered subtest learns its name after it was announced: ask late.
      const name = [...parents.map((parent) => parent.name), point.name].filter(Boolean).join(" › ");
      const reason = point.skip || point.todo;
      if (reason) {
        counts.skipped += 1;
        say(`skipped: ${name}${typeof reason === "string" ? `: ${reason}` : ""}\n`);
      } else if (children === undefined) {
        counts[point.ok ? "passed" : "failed"] += 1;
        if (!point.ok) say(`FAILED: ${name}\n${explain(point.diag)}`);
      } else if (!point.ok && children.failed === 0) {
        counts.failed += 1;
        children.failed = 1;
        say(`FAILED: ${name}: ended without a failed assertion of its own\n${explain(point.diag)}`);
      }
      if (children !== undefined && parents.length === 0) {
        const time = typeof point.time === "number" ? ` (${(point.time / 1000).toFixed(1)} s)` : "";
        const failed = children.failed > 0 ? `, ${children.failed} FAILED` : "";
        say(`${point.ok ? "ok    " : "FAILED"} ${point.name}: ${children.passed} passed${failed}${time}\n`);
      }
    });
    parser.on("extra", (text) => say(text));
    parser.on("bailout", (reason) => {
      if (parents.length > 0) return; // the outermost parser hears it too
      counts.failed += 1;
      say(`bailed out: ${String(reason)}\n`);
    });
  };

  const parser = new Parser();
  listen(parser, []);
  const completed = new Promise((resolve) => parser.on("complete", resolve));
  return {
    write: (text) => parser.write(text),
    end: async () => {
      parser.end();
      const result = await completed;
      if (!result.ok && counts.failed === 0) {
        counts.failed = 1;
        say(
          `FAILED: the test run as a whole: ${JSON.stringify(result.failures?.[0]?.tapError ?? "not ok")}\n`,
        );
      }
      return counts;
    },
  };
}
