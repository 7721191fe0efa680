import t from "tap";
import * as dynamic from "../../provider/index.js";
import * as native from "../../provider/native.js";
import { kinds } from "../../provider/kinds/index.js";

void t.test("every resource comes by the plugin from pulumi-vyos/native", (t) => {
  const [plain, ours] = [dynamic, native] as unknown as readonly Readonly<Record<string, unknown>>[];
  for (const kind of [...Object.keys(kinds), "VmNetwork"]) {
    const name = `Vyos${kind}`;
    t.ok(plain?.[name], `${name} is a class of pulumi-vyos`);
    t.not(ours?.[name], plain?.[name], `${name} has a class of its own in pulumi-vyos/native`);
  }
  t.strictSame(
    Object.keys(plain ?? {}).filter((name) => !(name in (ours ?? {}))),
    [],
    "and nothing is missing there",
  );
  t.end();
});
