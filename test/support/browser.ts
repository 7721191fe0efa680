import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const findBrowser = (): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/** Why tests with a browser cannot run here; `false` where they can. */
export const whyNoBrowser = (): string | false =>
  findBrowser() === undefined && "no Chromium on PATH: install chromium";

/** Starts the browser that `whyNoBrowser` has found. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser() ?? "", args: ["--no-sandbox"] });
