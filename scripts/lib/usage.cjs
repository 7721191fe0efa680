// Preloaded into the process of a test file: leaves the processor time that it and its children took, in
// milliseconds, in the file that PULUMI_VYOS_USAGE_FILE names. Only Linux tells that of children.
const { readFileSync, writeFileSync } = require("node:fs");

const file = process.env.PULUMI_VYOS_USAGE_FILE;
delete process.env.PULUMI_VYOS_USAGE_FILE;

/** Processor time of this process and of its children that have ended, in milliseconds; undefined where unknown. */
function processorMs() {
  try {
    // The name in the second field may hold anything, so count from behind it; the clock ticks at 100 Hz.
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1).split(" ");
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
  } catch {
    return undefined;
  }
}

function leave() {
  try {
    writeFileSync(file, String(processorMs() ?? ""));
  } catch {
    // whoever started us is gone, and with it the folder
  }
}

if (file !== undefined) process.on("exit", leave);

module.exports = { processorMs };
