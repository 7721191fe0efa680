import type { Command } from "commander";
import * as E from "fp-ts/Either";
import { explain } from "../provider/router/errors.js";
import { fingerprintOf } from "../provider/router/tls.js";
import { carriedOut, makeCommand, Usage } from "./command.js";

/** A router's address as people write it, as an endpoint; undefined where it is none. */
export const asEndpoint = (text: string): string | undefined => {
  const url = text.includes("://") ? text : `https://${text}`;
  return URL.canParse(url) && new URL(url).protocol === "https:" ? url : undefined;
};

const run = async (text: string): Promise<void> => {
  const endpoint = asEndpoint(text);
  if (endpoint === undefined)
    throw new Usage(`${JSON.stringify(text)} is not an https:// URL such as https://192.0.2.1:443`);
  const outcome = await fingerprintOf(endpoint)();
  if (E.isLeft(outcome)) throw new Error(explain(outcome.left));
  console.log(outcome.right);
};

/** The command `fingerprint`: what to set `vyos:fingerprint` to. */
export const fingerprint = (): Command =>
  makeCommand("fingerprint")
    .description(
      "print the SHA-256 fingerprint of the certificate that a router shows; compare it with the router's own before you trust it",
    )
    .argument("<url>", "the router, as https://HOST[:PORT]")
    .action(carriedOut("fingerprint", run));
