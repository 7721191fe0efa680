/** The site of the reference: its links, the order of what it shows, and its search in a browser. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import t, { type Test } from "tap";
import { launch, whyNoBrowser } from "../support/browser.js";
import { withTempDir } from "../support/pulumi.js";
import { config, document } from "./typedoc.js";

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

void t.test("every link of the site leads somewhere, and its search finds a class", (t) =>
  withTempDir(async (site) => {
    const { code, said } = await document("--options", config, "--html", site);
    t.equal(code, 0, said);
    t.notMatch(said, /warning/, said);
    t.strictSame(deadLinks(site), [], "every link of the site leads to a file of it");
    const args = readFileSync(join(site, "interfaces", "pulumi-vyos.VyosNatRuleArgs.html"), "utf8");
    t.match(args, /id="type"[^]*id="description"/, "what must be given comes first");
    const why = whyNoBrowser();
    if (why === false) await browse(t, site);
    else t.comment(why);
  }),
);
