// Launches the SDK's dynamic provider as the program in the current folder sees it. The set-up puts it on PATH as
// `pulumi-resource-pulumi-nodejs` only where the official launcher is missing.
const { Socket } = require("node:net");
const { dirname } = require("node:path");

const folders = { paths: [process.cwd(), dirname(__dirname)] };
const script = require.resolve("@pulumi/pulumi/cmd/dynamic-provider", folders);

// The engine holds our standard input open: when it ends, however it died, so do we. (Not asked by `fstatSync(0)`: after
// one that finds a pipe, Node's `realpathSync` no longer sees the links of which pnpm makes its folders.)
const { stdin } = process;
if (stdin instanceof Socket && !stdin.isTTY) stdin.resume().once("end", () => process.exit(0));

process.argv[1] = script;
require(script);
