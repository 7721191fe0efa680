/** The reference documents every public name, and refers to nothing that it has not. Its site: typedoc.long.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { withTempDir } from "../support/pulumi.js";
import { config, document } from "./typedoc.js";

/** A name of the reference, as typedoc's JSON has it. */
interface Name {
  readonly name: string;
  readonly kind: number;
  readonly flags?: { readonly isOptional?: boolean };
  readonly comment?: { readonly summary: readonly { readonly text: string }[] };
  readonly children?: readonly Name[];
  readonly signatures?: readonly (Name & { readonly type?: { readonly name?: string } })[];
}

/** typedoc's numbers for kinds of names. */
const [FUNCTION, CLASS, INTERFACE] = [64, 128, 256];

const wordsOf = ({ comment }: Name): string => (comment?.summary ?? []).map(({ text }) => text).join("");

const takesArguments = /(Args|Options|Body|Place|Connection)$/;

void t.test("every public name is documented, and every link of the comments leads somewhere", (t) =>
  withTempDir(async (folder) => {
    const json = join(folder, "api.json");
    const { code, said } = await document("--options", config, "--json", json);
    t.equal(code, 0, said);
    t.notMatch(said, /warning/, said);
    const { children: modules = [] } = JSON.parse(readFileSync(json, "utf8")) as Name;
    const names = modules.flatMap(({ children = [] }) => children);
    t.ok(names.length > 100);

    const silent = names
      .filter(({ kind, name }) => kind === INTERFACE && takesArguments.test(name))
      .flatMap(({ name, children = [] }) =>
        children
          .filter(
            (child) => child.flags?.isOptional === true && !/default|needed|unless/i.test(wordsOf(child)),
          )
          .map((child) => `${name}.${child.name}`),
      );
    t.strictSame(silent, [], "what may be left out says what holds then");

    const asks = ({ signatures = [] }: Name): boolean =>
      signatures.some(({ type }) => type?.name === "Promise" || type?.name?.startsWith("Output") === true);
    const careless = names
      .filter((each) => each.kind === CLASS || (each.kind === FUNCTION && asks(each)))
      .filter((each) => ![each, ...(each.signatures ?? [])].some((one) => /errors?\b/i.test(wordsOf(one))))
      .map(({ name }) => name);
    t.strictSame(careless, [], "what can fail says how");
  }),
);

void t.test("a name without a word is found", (t) =>
  withTempDir(async (folder) => {
    const file = join(folder, "undocumented.ts");
    writeFileSync(file, "/** Said. */\nexport interface Said { readonly unsaid: number }\n");
    const compilerOptions = { module: "node20", types: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
    const { code, said } = await document(
      ...["--tsconfig", join(folder, "tsconfig.json"), "--options", config, "--emit", "none"],
      ...["--entryPoints", file],
    );
    t.not(code, 0);
    t.match(said, /Said\.unsaid \(Property\).* does not have any documentation/);
  }),
);
