import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import t from "tap";
import type { Browser, Page } from "playwright-core";
import { StatusServer } from "../../cli/watch/server.js";
import type { Sources } from "../../cli/watch/server.js";
import { launch, whyNoBrowser } from "../support/browser.js";
import { blank, busy, changes } from "./looks.js";

t.setTimeout(600_000);

/** Where screenshots are wanted, this names the folder. */
const shots = process.env.PULUMI_VYOS_SCREENSHOTS;

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
};

/** Texts whose contrast with what is behind them is below 4.5, with the contrast. */
const faintTexts = `(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (c) => { const s = c / 255; return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; };
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color[3] !== 0) return color;
    }
    return [255, 255, 255];
  };
  const box = document.querySelector("svg.topology .box");
  const found = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let measured = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || element.closest("head, script, style, title, noscript")) continue;
    const isPicture = element.closest("svg") !== null;
    const [ink, ground] = isPicture
      ? [channels(getComputedStyle(element).fill), channels(getComputedStyle(box).fill)]
      : [channels(getComputedStyle(element).color), behind(element)];
    const [a, b] = [luminance(ink), luminance(ground)].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    measured++;
    if (contrast < 4.5) found.push(contrast.toFixed(2) + " " + walker.currentNode.textContent.trim().slice(0, 40));
  }
  return { measured, found: [...new Set(found)] };
})()`;

interface Faint {
  readonly measured: number;
  readonly found: readonly string[];
}

/** Addresses that are broken over two lines. */
const brokenAddresses = `[...document.querySelectorAll("main code, main td")].flatMap((element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode())
    for (const match of walker.currentNode.textContent.matchAll(/\\d+\\.\\d+\\.\\d+\\.\\d+/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, match.index);
      range.setEnd(walker.currentNode, match.index + match[0].length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(match[0]);
    }
  return broken;
})`;

const widthsOf = `[...document.querySelectorAll("#drift table, #routers table, #stacks table, #audit table")].map(
  (table) => [...table.querySelectorAll("th")].slice(0, 1).map((th) => Math.round(th.getBoundingClientRect().width)).join())`;

const serve = async (sources: Pick<Sources, "status" | "audit">): Promise<[StatusServer, string]> => {
  const metrics = { contentType: "text/plain", metrics: () => Promise.resolve("") };
  const server = new StatusServer({ version: "1", metrics, ...sources });
  return [server, await server.listen("127.0.0.1", 0)];
};

const themes = ["light", "dark"] as const;
const widths = [390, 1280] as const;

void t.test("the status page is readable in light and dark, on a phone and on a screen", async (t) => {
  const why = whyNoBrowser();
  if (why !== false) {
    t.plan(0, why);
    return;
  }
  const browser: Browser = await launch();
  t.teardown(() => browser.close());
  const [status, audit] = [busy(), changes()];
  const [server, url] = await serve({ status: () => status, audit: () => audit });
  t.teardown(() => server.close());
  const nothing = blank();
  const [early, earlyUrl] = await serve({ status: () => nothing });
  t.teardown(() => early.close());

  for (const colorScheme of themes)
    for (const width of widths) {
      const name = `${colorScheme}-${String(width)}`;
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(url);
      await page.locator("#live.on").waitFor();
      await page.locator("#topology details").nth(7).locator("summary").click();
      await shoot(page, name);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<{ violations: readonly axe.Result[] }>("axe.run()");
      t.same(
        violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
        `${name}: axe finds nothing serious`,
      );
      const { measured, found } = await page.evaluate<Faint>(faintTexts);
      t.same(found, [], `${name}: contrast`);
      t.ok(measured > 200, `${name}: ${String(measured)} texts measured`);
      t.same(await page.evaluate(brokenAddresses), [], `${name}: no address is broken`);
      t.notOk(
        await page.evaluate("document.documentElement.scrollWidth > innerWidth"),
        `${name}: nothing is wider than the screen`,
      );
      if (width > 760) {
        const first = await page.evaluate<readonly string[]>(widthsOf);
        t.equal(new Set(first).size, 1, `${name}: one set of column widths: ${first.join(" ")}`);
        await page.locator("#topology details").nth(7).locator("summary").click();
        const box = await page.locator(".net", { hasText: "100 NAT rules" }).boundingBox();
        t.ok((box?.height ?? Infinity) < 700, `60 VMs and 100 rules fit a screen: ${String(box?.height)}`);
      }
      // The router stays in view while its hosts are scrolled.
      await page.locator("#topology details").last().scrollIntoViewIfNeeded();
      t.ok(
        await page.evaluate(`(() => { const { top, bottom } = [...document.querySelectorAll("#topology .net")].find((net) => net.textContent.includes("100 NAT")).querySelector(".hub").getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight; })()`),
        `${name}: the router is in view`,
      );
      await page.goto(earlyUrl);
      await shoot(page, `${name}-blank`);
      t.same((await page.evaluate<Faint>(faintTexts)).found, [], `${name}: contrast of the blank page`);
      if (width > 760) {
        const picture = await context.newPage();
        await picture.setContent(await (await fetch(`${url}/topology.svg`)).text());
        await shoot(picture, `${name}-picture`);
        t.same((await picture.evaluate<Faint>(faintTexts)).found, [], `${name}: contrast of the picture`);
      }
      await context.close();
    }
});

void t.test("the filter finds hosts by their rules, and says where nothing matches", async (t) => {
  const why = whyNoBrowser();
  if (why !== false) {
    t.plan(0, why);
    return;
  }
  const browser = await launch();
  t.teardown(() => browser.close());
  const status = busy();
  const [server, url] = await serve({ status: () => status });
  t.teardown(() => server.close());
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator("#filter").fill("10300");
  t.equal(await page.locator("#topology details:visible").count(), 1);
  t.equal(await page.locator("#drift tbody tr:visible").count(), 3, "a block is shown whole");
  t.equal(await page.locator("section[data-none]").count(), 2, "routers and stacks have none");
  const text = await page.locator("main").innerText();
  for (const said of ["refused", "3 s", "pulumi up --refresh", "No audit log is kept"]) t.match(text, said);
  t.notMatch(text, /2964|undefined/);
});
