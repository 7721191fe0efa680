/** The functions that give a `VyosConfig` its path and configuration; what the compiler says is in test/types. */
import { createRequire } from "node:module";
import t from "tap";
import { dialectNames } from "../../provider/config/dialect.js";

type Modules = Readonly<Record<string, unknown>>;

void t.test("every release has its own, for import and for require", async (t) => {
  for (const release of dialectNames) {
    const entry = `pulumi-vyos/schema/${release}`;
    const name = `config${release.replace(".", "")}`;
    const required = createRequire(__filename)(entry) as Modules;
    const imported = (await import(entry)) as Modules;
    t.equal(imported[name], required[name], `${entry} is one module`);
    const config = required[name] as (path: string, config: unknown) => unknown;
    const given = { port: 22 };
    t.strictSame(config("service ssh", given), { path: "service ssh", config: given });
  }
});
