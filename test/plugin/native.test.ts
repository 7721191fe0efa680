import t from "tap";
import { projectFiles } from "../../cli/adoption/project.js";
import { writeProgram } from "../../cli/adoption/program.js";
import * as dynamic from "../../provider/index.js";
import * as native from "../../provider/native.js";
import { kinds } from "../../provider/kinds/index.js";

void t.test("every resource comes by the plugin from pulumi-vyos/native", (t) => {
  const [plain, ours] = [dynamic, native] as unknown as readonly Readonly<Record<string, unknown>>[];
  for (const kind of [...Object.keys(kinds), "BgpPeering", "SiteToSite", "VmNetwork", "ZonePolicy"]) {
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

void t.test("adopt writes programs for either door", (t) => {
  const declared = [
    {
      kind: "NatRule",
      args: { type: "source", number: 1 },
      tree: { nat: { source: { rule: { "1": {} } } } },
    },
  ] as const;
  const about = { endpoint: "https://192.0.2.1", release: "1.5" };
  const project = { project: "edge", endpoint: about.endpoint, library: "0.1.0" };
  t.match(writeProgram(declared, about).files["index.ts"], /import \{ VyosNatRule \} from "pulumi-vyos";/);
  t.notMatch(projectFiles(project)["Pulumi.yaml"], "plugins:");
  t.match(
    writeProgram(declared, { ...about, native: true }).files["index.ts"],
    /from "pulumi-vyos\/native";/,
  );
  t.match(
    projectFiles({ ...project, native: true })["Pulumi.yaml"],
    /path: node_modules\/pulumi-vyos\/plugin/,
  );
  t.end();
});
