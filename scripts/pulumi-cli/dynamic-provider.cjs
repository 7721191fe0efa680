// Launches the SDK's dynamic provider as the program in the current folder sees it. The set-up puts it on PATH as
// `pulumi-resource-pulumi-nodejs` only where the official launcher is missing.
const { fstatSync } = require("node:fs");
const { dirname } = require("node:path");

const folders = { paths: [process.cwd(), dirname(__dirname)] };
const script = require.resolve("@pulumi/pulumi/cmd/dynamic-provider", folders);

// The engine holds our standard input open: when it ends, however it died, so do we.
const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) process.stdin.resume().once("end", () => process.exit(0));

process.argv[1] = script;
require(script);
