/** Finds the endpoint, checks key and body, and answers: everything between HTTP and the router. */
import { isInNetwork } from "../../provider/schema/addresses.js";
import { nodeAt, valueAt } from "../tree.js";
import { problemText } from "../pythonJson.js";
import { repr, tuple } from "../python.js";
import { detail, failure, keyText, proxyPage, success, type Answer } from "./answer.js";
import type { Decoded } from "./body.js";
import { configFile } from "./configFile.js";
import { configure } from "./configure.js";
import { modelsOf } from "./models.js";
import { openApi } from "./openapi.js";
import { opMode } from "./opMode.js";
import { complaintText, keyComplaint, match } from "./pydantic.js";
import { retrieve } from "./retrieve.js";
import { unknownOperation } from "../session.js";
import type { Site } from "./site.js";

/** The keys in the configuration. */
export const configuredKeys = (site: Site): string[] => {
  const ids = nodeAt(site.machine.running, ["service", "https", "api", "keys", "id"]);
  return [...(ids?.children.keys() ?? [])]
    .map((id) => valueAt(site.machine.running, ["service", "https", "api", "keys", "id", id, "key"]))
    .filter((key) => key !== undefined);
};

const info = (site: Site, url: URL): Answer => {
  const { machine } = site;
  const { dialect } = machine;
  const [unknown] = [...url.searchParams.keys()].filter((name) => name !== "version" && name !== "hostname");
  if (unknown !== undefined) {
    const error = {
      type: "extra_forbidden",
      loc: tuple(["query", unknown]),
      msg: "Extra inputs are not permitted",
      input: url.searchParams.get(unknown),
    };
    return failure(dialect, 400, repr(error));
  }
  const wanted = (name: string): boolean =>
    !["false", "0", "no"].includes(url.searchParams.get(name) ?? "true");
  return success(dialect, {
    version: wanted("version") ? dialect.build.version.replace("VyOS ", "") : "",
    hostname: wanted("hostname") ? (valueAt(machine.running, ["system", "host-name"]) ?? "vyos") : "",
    banner: "Welcome to VyOS",
  });
};

/** What there is instead of the API when its configuration has been taken away. */
const closed = ({ machine }: Site): Answer | undefined => {
  const { dialect } = machine;
  if (machine.hasLost(["service", "https", "api"]))
    return dialect.version === "1.3"
      ? {
          status: 200,
          type: "application/json",
          body: JSON.stringify({ error: "Start service in configuration mode: set service https api" }),
        }
      : proxyPage(503);
  return dialect.restNode && machine.hasLost(["service", "https", "api", "rest"])
    ? detail(404, "Not Found")
    : undefined;
};

/** Whether the proxy lets this client pass. */
const isAllowed = ({ machine }: Site, client: string): boolean => {
  const allowed = nodeAt(machine.running, ["service", "https", "allow-client", "address"])?.values ?? [];
  const address = client.replace(/^::ffff:/, "");
  return (
    allowed.length === 0 ||
    allowed.some((one) => (one.includes("/") ? isInNetwork(address, one) : one === address))
  );
};

/** Answers that need no body: wrong methods, unknown paths, `/info` and `/openapi.json`. */
export const withoutBody = (site: Site, method: string, url: URL, client: string): Answer | undefined => {
  const { dialect } = site.machine;
  if (!isAllowed(site, client)) return proxyPage(403);
  const gone = closed(site);
  if (gone !== undefined) return gone;
  const path = url.pathname;
  // The proxy of 1.3 does not let it through.
  if (path === "/openapi.json" && method === "GET" && dialect.version !== "1.3")
    return {
      status: 200,
      type: "application/json",
      body: JSON.stringify(openApi(dialect, site.commitConfirm !== undefined)),
    };
  if (path === "/info" && site.commitConfirm !== undefined)
    return method === "GET" ? info(site, url) : detail(405, "Method Not Allowed");
  if (!dialect.endpoints.includes(path))
    return dialect.proxied.test(path) ? detail(404, "Not Found") : proxyPage(404);
  return method === "POST" ? undefined : detail(405, "Method Not Allowed");
};

const undecodable = (site: Site, decoded: Exclude<Decoded, { kind: "body" }>): Answer => {
  const { dialect } = site.machine;
  switch (decoded.kind) {
    case "broken":
      return failure(dialect, 400, "There was an error parsing the body");
    case "empty":
      return failure(
        dialect,
        400,
        complaintText({ location: [], kind: "missing", input: null }, dialect.pydantic),
      );
    case "notJson": {
      const { formError, problem, text } = decoded;
      if (formError !== undefined) return failure(dialect, formError.status, formError.text);
      const loc = tuple(["body", problem.position]);
      if (dialect.pydantic === 2) {
        const error = {
          type: "json_invalid",
          loc,
          msg: "JSON decode error",
          input: {},
          ctx: { error: problem.message },
        };
        return failure(dialect, 400, repr(error));
      }
      return failure(
        dialect,
        400,
        repr({ loc, msg: problemText(text, problem), type: "value_error.jsondecode" }),
      );
    }
  }
};

/** A request whose key is good and whose body is what its endpoint expects. */
export type Checked = { readonly answer: Answer } | { readonly body: Record<string, unknown> };

export const check = (site: Site, path: string, decoded: Decoded, keys: readonly string[]): Checked => {
  const { dialect } = site.machine;
  if (decoded.kind !== "body") return { answer: undecodable(site, decoded) };
  const { body, formError } = decoded;
  const refuse = (text: string): Checked => ({
    answer:
      formError === undefined
        ? failure(dialect, 400, text)
        : failure(dialect, formError.status, formError.text),
  });
  const keyless = keyComplaint(body);
  if (keyless !== undefined) return refuse(complaintText(keyless, dialect.pydantic));
  const held = body as Record<string, unknown>;
  if (!keys.includes(String(held.key))) return { answer: failure(dialect, 401, keyText) };
  const matched = match(modelsOf(path, dialect, site.commitConfirm !== undefined), body);
  return "complaint" in matched ? refuse(complaintText(matched.complaint, dialect.pydantic)) : { body: held };
};

const imageOps: readonly string[] = ["add", "delete", "show", "set_default"];

const image = (site: Site, path: string, body: Record<string, unknown>): Answer => {
  const { dialect } = site.machine;
  const held = path === "/container-image";
  const op = String(body.op);
  const ops = held ? ["add", "delete", "show"] : dialect.imageModel ? imageOps : ["add", "delete"];
  if (!ops.includes(op)) return failure(dialect, 400, unknownOperation(dialect, op).message);
  const [field, missing] = op === "add" && !held ? ["url", body.url] : ["name", body.name];
  if (op !== "show" && (missing === undefined || missing === ""))
    return failure(dialect, 400, `Missing required field "${field}"`);
  return success(dialect, "");
};

/** Lets the endpoint do its work. */
export const serve = async (site: Site, path: string, body: Record<string, unknown>): Promise<Answer> => {
  switch (path) {
    case "/configure":
    case "/configure-section":
      return configure(site, body);
    case "/retrieve":
      return retrieve(site, body);
    case "/config-file":
      return configFile(site, body);
    case "/image":
    case "/container-image":
      return image(site, path, body);
    default:
      return opMode(site, path.slice(1), body);
  }
};
