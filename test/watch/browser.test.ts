import { readFileSync } from "node:fs";
import t, { type Test } from "tap";
import type { Browser, Page } from "playwright-core";
import { launch, whyNoBrowser } from "../support/browser.js";
import { settingsFor, withRouter } from "../support/lan.js";
import { whyNoCli, withStack } from "../support/pulumi.js";
import { editWeb, program } from "./scene.js";
import { Watch } from "./watch.js";

t.setTimeout(600_000);

/** However busy the machine is. */
const patient = { timeout: 180_000 };

/** What the browser complained of: errors of the page's script and of its policy. */
const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
};

const open = async (browser: Browser, url: string, javaScriptEnabled: boolean): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(patient.timeout);
  await page.goto(`${url}/`);
  return page;
};

const scenario = async (t: Test): Promise<void> =>
  withRouter({}, (router) =>
    withStack({ program, ...settingsFor(router) }, async (stack) => {
      const up = await stack.up();
      t.equal(up.code, 0, up.output);
      const watch = await Watch.start(stack, ["--stack", stack.name]);
      await watch.until(({ rounds }) => rounds > 0);
      const browser = await launch();
      t.teardown(() => browser.close());

      const page = await open(browser, watch.url, true);
      const complaints = complaintsOf(page);
      await page.getByText("State and routers agree").waitFor(patient);
      t.equal(await page.locator("#topology .rule").count(), 3);
      t.equal(await page.locator("#topology details").count(), 2);
      const marked = await page.evaluate(() => {
        Object.assign(globalThis, { same: true });
        return "same" in globalThis;
      });
      t.ok(marked);

      // Somebody edits a leaf on the router: the page shows it by itself, and as the text that it is.
      const nasty = "<img src=x onerror=pwned=1>";
      editWeb(router, nasty);
      await page.locator("#drift code", { hasText: "nat destination rule 10 description" }).waitFor(patient);
      t.equal(await page.locator("#drift .wanted").innerText(), "the web");
      t.equal(await page.locator("#drift .found").innerText(), nasty);
      t.equal(await page.locator("img").count(), 0);
      t.match(await page.locator(".verdict").innerText(), /1 leaf drifted in 1 resource/);
      t.ok(await page.evaluate(() => "same" in globalThis), "it was not loaded anew");
      t.notOk(await page.evaluate(() => "pwned" in globalThis));
      t.match(await page.locator("#live").innerText(), /live/);

      await page.locator("#filter").fill("ssh nothing of the kind");
      t.equal(await page.locator("[data-sift]:visible").count(), 0, "the filter hides what does not match");
      await page.locator("#filter").fill("web");
      t.ok((await page.locator("[data-sift]:visible").count()) > 0);

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByText("Save as SVG").click(),
      ]);
      t.equal(download.suggestedFilename(), "topology.svg");
      const saved = readFileSync(await download.path(), "utf8");
      t.match(saved, /^<svg\s+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      const picture = await open(browser, watch.url, true);
      await picture.goto(`${watch.url}/topology.svg`);
      t.equal(await picture.evaluate("document.documentElement.nodeName"), "svg", "it is well-formed XML");
      t.match(await picture.locator("text", { hasText: "192.168.64.100" }).first().textContent(), /192/);
      t.same(complaints, []);

      const still = await open(browser, watch.url, false);
      t.match(await still.locator("#drift").innerText(), /nat destination rule 10 description/);
      t.equal(await still.locator("meta[http-equiv=refresh]").count(), 1, "it reloads by itself");
      t.notOk(await still.locator("#filter").isVisible(), "what needs a script is not shown");

      watch.running.kill("SIGTERM");
      t.equal((await watch.running.done).code, 0);
      await page.locator("#live", { hasText: /connection lost|does not answer/ }).waitFor(patient);
      t.match(await page.locator("#drift").innerText(), /description/, "what was seen last stays");
    }),
  );

void t.test("a browser opens the page and sees drift come", async (t) => {
  const why = (await whyNoCli()) || whyNoBrowser();
  if (why !== false) t.plan(0, why);
  else await scenario(t);
});
