import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import {
  mustSucceed,
  type Stack,
  type StackOptions,
  whyNoCli,
  withStack as withAnyStack,
  withTempDir,
} from "../support/pulumi.js";

/** The host is what is tried here, so the CLI is to start it. */
const withStack = (options: StackOptions, body: (stack: Stack) => Promise<void>): Promise<void> =>
  withAnyStack({ ...options, startsHost: true }, body);

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

void t.test("a program's own end reaches the user", { jobs: 2 }, async (t) => {
  const skip = await whyNoCli();
  void t.test("an exception", { skip }, (t) =>
    withStack({ program: `throw new Error("my own mistake")` }, async (stack) => {
      const { code, stdout } = await stack.up();
      t.not(code, 0);
      t.match(stdout, /my own mistake/);
      t.notMatch(stdout, /non-zero exit code/, "said once, by the SDK");
    }),
  );
  void t.test("an exit code", { skip }, (t) =>
    withStack({ program: `console.log("so far so good"); process.exit(3)` }, async (stack) => {
      const { code, stdout } = await stack.up();
      t.not(code, 0);
      t.match(stdout, /so far so good/);
      t.match(stdout, /Program exited with non-zero exit code: 3/);
    }),
  );
  void t.test("nodeargs and arguments of Node", { skip }, (t) =>
    withStack(
      {
        program: `exports.argv = process.execArgv; exports.title = process.title;`,
        files: {
          "Pulumi.yaml": `name: test
runtime:
  name: nodejs
  options: { typescript: false, nodeargs: "--title='two words' --no-deprecation" }
`,
        },
      },
      async (stack) => {
        mustSucceed(await stack.up());
        t.match(await stack.outputs(), {
          argv: ["--title=two words", "--no-deprecation"],
          title: "two words",
        });
      },
    ),
  );
});

void t.test("policy packs run, and their end reaches the user", { jobs: 2 }, async (t) => {
  const pack = (validate: string) => ({
    "pack/PulumiPolicy.yaml": "runtime: nodejs\n",
    "pack/package.json": JSON.stringify({ name: "pack", version: "0.1.0" }),
    "pack/index.js": `const { PolicyPack } = require("@pulumi/policy");
      ${validate}
      new PolicyPack("pack", { policies: [{
        name: "no-stacks", description: "No stacks.", enforcementLevel: "mandatory",
        validateResource: ({ type }, violation) => { if (type === "pulumi:pulumi:Stack") violation("Here is one."); },
      }] });`,
  });
  const skip = await whyNoCli();
  void t.test("a violation", { skip }, (t) =>
    withStack({ program: "", files: pack("") }, async (stack) => {
      const { code, stdout } = await stack.preview(["--policy-pack", "pack"]);
      t.not(code, 0);
      t.match(stdout, /no-stacks[\s\S]*Here is one\./);
    }),
  );
  void t.test("a pack that fails", { skip }, (t) =>
    withStack({ program: "", files: pack(`throw new Error("my own mistake");`) }, async (stack) => {
      const { code, output } = await stack.preview(["--policy-pack", "pack"]);
      t.not(code, 0);
      t.match(output, /my own mistake/);
    }),
  );
});

void t.test("configuration reaches program and provider, secrets stay secret", async (t) => {
  const program = `
    const pulumi = require("@pulumi/pulumi");
    const provider = {
      async configure({ config }) { this.seen = [config.get("vyos:apiKey"), config.get("vyos:routers")]; },
      async create(inputs) {
        const [key, routers] = this.seen;
        return { id: "1", outs: { seen: key.length + ":" + JSON.parse(routers).main.url } };
      },
    };
    class Thing extends pulumi.dynamic.Resource {
      constructor() { super(provider, "thing", { seen: undefined }, undefined, "test", "Thing"); }
    }
    const config = new pulumi.Config("vyos");
    exports.seen = new Thing().seen;
    exports.key = config.requireSecret("apiKey");
    exports.main = config.requireObject("routers").main.url;`;
  const options: StackOptions = {
    program,
    config: { "vyos:routers": { main: { url: "https://one", ports: [22, 80] } } },
    secrets: { "vyos:apiKey": "a-very-secret-key", "vyos:routers": { main: { apiKey: "another-secret" } } },
  };
  await t.test("up", { skip: await whyNoCli() }, (t) =>
    withStack(options, async (stack) => {
      mustSucceed(await stack.up());
      t.strictSame(await stack.outputs(), {
        seen: "17:https://one",
        key: "a-very-secret-key",
        main: "https://one",
      });
      for (const text of [stack.backendText(), stack.checkpointText(), stack.configText()]) {
        t.notMatch(text, /a-very-secret-key|another-secret/);
      }
    }),
  );
});

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

void t.test("no process outlives the CLI", { jobs: 2 }, async (t) => {
  const skip = await whyNoCli();
  const program = `
    const pulumi = require("@pulumi/pulumi");
    const note = (text) => require("fs").appendFileSync(process.env.TEST_PIDS, text + "\\n");
    note(process.pid);
    note(process.ppid);
    const provider = {
      async create() {
        require("fs").appendFileSync(process.env.TEST_PIDS, process.pid + "\\n");
        await new Promise((resolve) => setTimeout(resolve, Number(process.env.TEST_DELAY)));
        return { id: "1", outs: {} };
      },
    };
    new (class extends pulumi.dynamic.Resource {
      constructor() { super(provider, "slow", {}, undefined, "test", "Thing"); }
    })();`;
  for (const [name, signal, delay] of [
    ["killed by force in the midst of a create", "SIGKILL", "60000"],
    ["interrupted in the midst of a create", "SIGINT", "1000"],
  ] as const) {
    void t.test(name, { skip }, (t) =>
      withTempDir((temp) => {
        const file = join(temp, "pids");
        const pids = () =>
          existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean).map(Number) : [];
        return withStack({ program, env: { TEST_PIDS: file, TEST_DELAY: delay } }, async (stack) => {
          const running = stack.start(["up", "--yes", "--skip-preview"]);
          for (let i = 0; i < 1200 && pids().length < 3; i++) await new Promise((r) => setTimeout(r, 25));
          t.equal(pids().length, 3, "program, language host and provider run");
          running.kill(signal);
          t.not((await running.done).code, 0);
          for (let i = 0; i < 400 && pids().some(alive); i++) await new Promise((r) => setTimeout(r, 25));
          t.strictSame(pids().filter(alive), []);
        });
      }),
    );
  }
});
