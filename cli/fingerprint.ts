import { Command } from "commander";
import * as E from "fp-ts/Either";
import { explain } from "../provider/router/errors.js";
import { fingerprintOf } from "../provider/router/tls.js";

const asEndpoint = (text: string): string | undefined => {
  const url = text.includes("://") ? text : `https://${text}`;
  return URL.canParse(url) && new URL(url).protocol === "https:" ? url : undefined;
};

const run = async (text: string): Promise<void> => {
  const endpoint = asEndpoint(text);
  if (endpoint === undefined) {
    console.error(`error: "${text}" is not an https:// URL such as https://192.0.2.1:443`);
    process.exitCode = 1;
    return;
  }
  const outcome = await fingerprintOf(endpoint)();
  if (E.isRight(outcome)) {
    console.log(outcome.right);
    return;
  }
  console.error(`error: ${explain(outcome.left)}`);
  process.exitCode = 1;
};

/** The command `fingerprint`: what to set `vyos:fingerprint` to. */
export const fingerprint = (): Command =>
  new Command("fingerprint")
    .description(
      "print the SHA-256 fingerprint of the certificate that a router shows; compare it with the router's own before you trust it",
    )
    .argument("<url>", "the router, as https://HOST[:PORT]")
    .action(run);
