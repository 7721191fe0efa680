/** The reference documents every public name, and refers to nothing that it has not. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import t, { type Test } from "tap";
import { launch, whyNoBrowser } from "../support/browser.js";
import { repoRoot, run, withTempDir } from "../support/pulumi.js";

const typedoc = join(repoRoot, "node_modules", "typedoc", "bin", "typedoc");
const config = join(repoRoot, "typedoc.config.mjs");

const document = async (...args: readonly string[]): Promise<{ code: number | null; said: string }> => {
  const options = { cwd: repoRoot, timeoutMs: 300_000, env: { NO_COLOR: "1" } };
  const { code, stdout, stderr } = await run(process.execPath, [typedoc, ...args], options);
  return { code, said: `${stdout}${stderr}` };
};

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

/** Links of the site's pages that lead to no file of it. */
const deadLinks = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) =>
      [...readFileSync(join(site, file), "utf8").matchAll(/href="([^"#?]+)/g)]
        .map(([, link = ""]) => link)
        .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(site, dirname(file), decodeURI(link))))
        .map((link) => `${file}: ${link}`),
    );

/** Looks for a class in the site, in a browser. */
const browse = async (t: Test, site: string): Promise<void> => {
  const browser = await launch();
  t.teardown(() => browser.close());
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  // As a web server would serve it: browsers keep the icons of files from pages that are files.
  await page.route("http://docs.test/**", (route) =>
    route.fulfill({ path: join(site, new URL(route.request().url()).pathname) }),
  );
  await page.goto("http://docs.test/index.html");
  await page.locator("#tsd-search-trigger").click();
  await page.locator("#tsd-search-input").fill("VyosNatRule");
  const found = page.locator("#tsd-search-results a").first();
  await found.waitFor({ timeout: 120_000 });
  t.match(await found.getAttribute("href"), /VyosNatRule/);
  t.strictSame(complaints, []);
};

void t.test("every public name is documented, and every link leads somewhere", (t) =>
  withTempDir(async (folder) => {
    const json = join(folder, "api.json");
    const site = join(folder, "site");
    const { code, said } = await document("--options", config, "--json", json, "--html", site);
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

    t.strictSame(deadLinks(site), [], "every link of the site leads to a file of it");
    const args = readFileSync(join(site, "interfaces", "pulumi-vyos.VyosNatRuleArgs.html"), "utf8");
    t.match(args, /id="type"[^]*id="description"/, "what must be given comes first");
    const why = whyNoBrowser();
    if (why === false) await browse(t, site);
    else t.comment(why);
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
