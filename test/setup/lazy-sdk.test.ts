/** What tests preload spares the SDK's start, and changes nothing that the SDK does. */
import { join } from "node:path";
import t from "tap";
import { mustSucceed, repoRoot, run } from "../support/pulumi.js";

const program = `
const pulumi = require("@pulumi/pulumi");
const loaded = () => ["typescript.js", "arborist", "sdk-trace-node"].filter((name) =>
  Object.keys(require.cache).some((file) => file.includes(name)));
const atStart = loaded();
const factor = 3;
const twice = (n) => Buffer.byteLength("x") * n * factor;
pulumi.runtime.serializeFunction(twice).then(({ text }) => {
  console.log(JSON.stringify({ atStart, atEnd: loaded(), text }));
});
const tracing = require("@pulumi/pulumi/cmd/run/tracing");
tracing.newSpan("span").end();
`;

void t.test("the SDK serialises and traces alike, however late it loads what it does so with", async (t) => {
  const preload = ["--require", join(repoRoot, "scripts", "lib", "lazy-sdk.cjs")];
  const env = { NODE_OPTIONS: undefined };
  const [eager, lazy] = await Promise.all(
    [[], preload].map(
      async (flags) =>
        JSON.parse(
          mustSucceed(await run(process.execPath, [...flags, "-e", program], { cwd: repoRoot, env })).stdout,
        ) as { atStart: string[]; atEnd: string[]; text: string },
    ),
  );
  t.match(eager?.text, /factor = 3|3/);
  t.equal(lazy?.text, eager?.text);
  t.strictSame(eager?.atStart, ["typescript.js", "arborist"]);
  t.strictSame([lazy?.atStart, lazy?.atEnd], [[], ["typescript.js"]], "what is used is loaded then");
});
