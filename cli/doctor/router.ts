import * as E from "fp-ts/Either";
import { send } from "../../provider/base/http.js";
import { hasCommitConfirm } from "../../provider/router/confirm.js";
import { remedy, what, type RouterError } from "../../provider/router/errors.js";
import type { Router } from "../../provider/router/router.js";
import { agentFor, fingerprintOf } from "../../provider/router/tls.js";
import { schemaFor } from "../../provider/schema/index.js";
import { parseVersion } from "../../provider/router/version.js";
import { clockFinding } from "./clock.js";
import { fail, ok, skip, warn, type Finding } from "./finding.js";

const failure = (check: string, error: RouterError): Finding => fail(check, what(error), remedy(error));

const plain = (fingerprint: string): string => fingerprint.replaceAll(":", "");

/** Whom the settings trust, and whether the certificate that is shown is it. */
const trustFinding = (router: Router, shown: string, asked: E.Either<RouterError, unknown>): Finding => {
  const { endpoint, fingerprint, caCert, insecure } = router.settings;
  if (fingerprint !== undefined)
    return plain(shown) === fingerprint
      ? ok("certificate", `it has the fingerprint that is pinned (${shown})`)
      : fail(
          "certificate",
          `it has another fingerprint than the pinned one: ${shown}`,
          "compare it with the router's own; if the certificate was renewed, set vyos:fingerprint to it, else someone may be in between",
        );
  if (insecure)
    return warn(
      "certificate",
      "vyos:insecure accepts any, so anybody in between can read the API key",
      `compare and pin it: pulumi config set vyos:fingerprint ${shown}`,
    );
  if (E.isLeft(asked) && asked.left._tag === "Tls")
    return fail(
      "certificate",
      `it is refused: ${asked.left.reason}`,
      `compare its fingerprint with the router's own, then pin it: pulumi config set vyos:fingerprint ${shown}`,
    );
  const by = caCert === undefined ? "an authority of this machine" : "the authority in vyos:caCert";
  return ok("certificate", `${by} vouches for ${endpoint}`);
};

const versionFinding = (router: Router, text: string): Finding => {
  const version = parseVersion(text)?.version ?? "unknown";
  const { version: configured } = router.settings;
  const told = parseVersion(text)?.dialect;
  if (told === undefined)
    return configured === undefined
      ? warn("version", `${version}: its release cannot be told`, "set vyos:version to 1.3, 1.4 or 1.5")
      : ok("version", `${version}, taken for ${configured} as vyos:version says`);
  if (configured !== undefined && configured !== told)
    return fail(
      "version",
      `it runs ${version} (${told}), and vyos:version says ${configured}`,
      `pulumi config set vyos:version ${told}`,
    );
  return ok("version", `${version}, the syntax of ${told}`);
};

/** Which of VyOS's definitions the router is held to, and of which day and commit they are. */
const definitionsFinding = async (router: Router): Promise<Finding> => {
  const dialect = await router.dialect();
  if (E.isLeft(dialect)) return failure("definitions", dialect.left);
  const { name, schema } = dialect.right;
  const from = schemaFor(dialect.right)
    .sources.map(
      ({ name: source, commit, date }) =>
        `${source}${commit === undefined ? "" : ` ${commit.slice(0, 12)}`}${date === undefined ? "" : ` of ${date}`}`,
    )
    .join(", ");
  return ok(
    "definitions",
    schema === undefined
      ? `those of VyOS ${name} that come with this library: ${from}`
      : `those of vyos:schema, ${schema}, VyOS ${name}: ${from}`,
  );
};

interface Info {
  readonly status: number;
  readonly date: string | undefined;
  readonly before: number;
  readonly after: number;
}

const MAX_INFO_BYTES = 1024 * 1024;

/** An answer of the web server itself; `/info` asks for no key. */
const askInfo = async ({ settings }: Router, now: () => number): Promise<Info | undefined> => {
  const before = now();
  try {
    const { status, headers, text } = await send(`${settings.endpoint}/info`, {
      agent: agentFor(settings, true),
      maxBytes: MAX_INFO_BYTES,
      signal: AbortSignal.timeout(settings.timeoutMs),
    });
    const after = now();
    await text(); // the connection ends with the answer
    return { status, date: headers.date, before, after };
  } catch {
    return undefined;
  }
};

const featureFindings = async (router: Router, info: Info | undefined): Promise<readonly Finding[]> => {
  const { api, settings } = router;
  const [confirm, dialect] = await Promise.all([hasCommitConfirm(api, settings), router.dialect()]);
  const found = [
    ...(E.isRight(confirm) ? ["commit-confirm"] : []),
    ...(info?.status === 200 ? ["/info"] : []),
    ...(E.isRight(dialect) && dialect.right.api.configureSection ? ["/configure-section"] : []),
    ...(E.isRight(dialect) && dialect.right.api.explainsFailure ? ["reasons of failed commits"] : []),
  ];
  const list = ok("API", found.length > 0 ? `it has ${found.join(", ")}` : "it has the basic calls only");
  if (settings.confirmMinutes === undefined || E.isRight(confirm)) return [list];
  const detail = "vyos:confirmMinutes is set, and this release has no commit-confirm over its API";
  return [list, fail("commit-confirm", detail, "pulumi config rm vyos:confirmMinutes")];
};

/** Everything that can be told of a router, from the outside in; what stands in the way ends the list. */
export const routerFindings = async (router: Router, now: () => number): Promise<readonly Finding[]> => {
  const { endpoint } = router.settings;
  const shown = await fingerprintOf(endpoint)();
  if (E.isLeft(shown)) return [failure("reachable", shown.left)];
  const reachable = ok("reachable", `${endpoint} answers`);
  const asked = await router.api.show(["version"])();
  const trust = trustFinding(router, shown.right, asked);
  if (trust.status === "fail") return [reachable, trust];
  const info = await askInfo(router, now);
  const clock =
    info === undefined
      ? skip("clock", "the router did not answer")
      : clockFinding(info.date, info.before, info.after);
  const read = await router.read();
  if (E.isLeft(read)) return [reachable, trust, failure("API key", read.left), clock];
  const key = ok("API key", "the router takes it, and shows its configuration");
  const version = E.isRight(asked)
    ? versionFinding(router, asked.right)
    : warn("version", "`show version` is refused", "set vyos:version to 1.3, 1.4 or 1.5");
  const definitions = await definitionsFinding(router);
  return [reachable, trust, key, version, definitions, ...(await featureFindings(router, info)), clock];
};
