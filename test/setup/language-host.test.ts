import t from "tap";
import { mustSucceed, type StackOptions, whyNoCli, withStack } from "../support/pulumi.js";

const body = (exported: string) => `
const provider = {
  async create(inputs) { return { id: "1", outs: { ...inputs, doubled: inputs.n * 2 } }; },
  async diff(id, olds, news) { return { changes: olds.n !== news.n }; },
  async update(id, olds, news) { return { outs: { ...news, doubled: news.n * 2 } }; },
};
class Thing extends pulumi.dynamic.Resource {
  constructor(name, args) { super(provider, name, { doubled: undefined, ...args }, undefined, "test", "Thing"); }
}
const config = new pulumi.Config();
const thing = new Thing("thing", { n: config.requireNumber("n") });
${exported}
`;

const cjs = `const pulumi = require("@pulumi/pulumi");${body("exports.doubled = thing.doubled;")}`;
const esm = `import * as pulumi from "@pulumi/pulumi";${body("export const doubled = thing.doubled;")}`;
const ts = `import * as pulumi from "@pulumi/pulumi";
const provider: pulumi.dynamic.ResourceProvider = {
  async create(inputs) { return { id: "1", outs: { ...inputs, doubled: inputs.n * 2 } }; },
};
class Thing extends pulumi.dynamic.Resource {
  declare readonly doubled: pulumi.Output<number>;
  constructor(name: string, args: { n: number }) {
    super(provider, name, { doubled: undefined, ...args }, undefined, "test", "Thing");
  }
}
export const doubled = new Thing("thing", { n: new pulumi.Config().requireNumber("n") }).doubled;
`;

const programs: Record<string, StackOptions> = {
  "a CommonJS program": { program: cjs },
  "an ES module program": { program: esm, language: "esm" },
  "a TypeScript program": { program: ts, language: "ts" },
  "a program in a sub folder (main:)": { program: cjs, main: "sub/dir/index.js" },
};

void t.test("the CLI runs", { jobs: 2 }, async (t) => {
  const skip = await whyNoCli();
  for (const [name, options] of Object.entries(programs)) {
    void t.test(name, { skip }, (t) =>
      withStack({ ...options, config: { "test:n": 21 } }, async (stack) => {
        const up = mustSucceed(await stack.up());
        t.strictSame(await stack.outputs(), { doubled: 42 });
        t.notMatch(up.output, /warning/i);
        t.ok(up.events.some((event) => "resourcePreEvent" in event));
        t.strictSame(
          (await stack.resources()).map(({ type, id }) => ({ type, id })),
          [{ type: "pulumi-nodejs:dynamic/test:Thing", id: "1" }],
        );
        mustSucceed(await stack.destroy());
        t.strictSame(await stack.resources(), []);
      }),
    );
  }
});
