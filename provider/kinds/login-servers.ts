import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import { word } from "./policy-codecs.js";
import { flag, leaf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const port = c.wholeNumber("a port", 1, 65535);

/** A server that knows who may sign in to the router. */
export const loginServer = {
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** What both know. A secret. VyOS node `key`. */
  key: leaf("key", word("a key", "s3cret"), { required: true, secret: true }),
};

/** The port of such a server. */
export const serverPort = (standard: number) => leaf("port", port, { default: standard });

/** What happens when no server answers. */
export const securityMode = {
  /** Whether a user of the router's own gets in where servers refuse: `optional`, or `mandatory`, not so; default optional. VyOS node `security-mode`. */
  securityMode: leaf("security-mode", c.oneOf("mandatory", "optional"), { default: "optional" }),
};

/** Of servers one at least is asked, and eight at most. */
export const serverFailures = (
  servers: Readonly<Record<string, { readonly disable?: true | undefined }>>,
): readonly Failure[] => {
  if (!isKnown(servers)) return [];
  const active = Object.values(servers).filter(({ disable }) => disable === undefined).length;
  return [
    ...(active === 0 ? [fail("servers", "has none that is asked; give one that is not disabled")] : []),
    ...(active > 8 ? [fail("servers", "has more than eight that are asked; disable some")] : []),
  ];
};
