// The Node language host of Pulumi, for a CLI that was built without one: prints the port of what it serves. The set-up
// puts it on PATH as `pulumi-language-nodejs` only where the official host is missing.
import { Socket } from "node:net";
import { serveLanguage } from "./language-service.mjs";

const { port, end } = await serveLanguage({
  cwd: process.cwd(),
  env: process.env,
  // The engine's address is the last argument; newer engines repeat it in the handshake.
  engine: process.argv.slice(2).findLast((arg) => !arg.startsWith("-")),
});

const shutdown = () => void end().then(() => process.exit(0));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, shutdown);
// The engine holds our standard input open: when it ends, however it died, so do we. (Not asked by `fstatSync(0)`: after
// one that finds a pipe, Node's `realpathSync` no longer sees links.)
if (process.stdin instanceof Socket && !process.stdin.isTTY) process.stdin.resume().once("end", shutdown);

process.stdout.write(`${port}\n`);
