import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const text = c.syntax("a text", c.complainAboutText, "text");
const path = c.like("a path", /^\/[^\s'"]*$/, "begin with a slash, such as /app", "/app");
const headerName = c.like(
  "the name of a header",
  /^[-a-zA-Z]+$/,
  "use letters and hyphens",
  "X-Frame-Options",
);
const facility = word("a facility", "daemon", "local0");
const ruleNumber = withSamples(s.numberKey("the number of a rule", 1, 10000), ["10", "20"]);

/** What clients may use where nothing is said. */
const ciphers: readonly string[] = [
  ...["aes128-gcm-sha256", "aes256-gcm-sha384", "chacha20-poly1305"].flatMap((cipher) => [
    `ecdhe-ecdsa-${cipher}`,
    `ecdhe-rsa-${cipher}`,
  ]),
  ...["dhe-rsa-aes128-gcm-sha256", "dhe-rsa-aes256-gcm-sha384"],
];

const logging = record("logging facility", {
  all: "facilities",
  one: "a facility",
  key: facility,
  properties: {
    /** From which level on: `alert`, `all`, `crit`, `debug`, `emerg`, `err`, `info`, `notice` or `warning`; default `err`. VyOS node `level`. */
    level: leaf(
      "level",
      c.oneOf("alert", "all", "crit", "debug", "emerg", "err", "info", "notice", "warning"),
      { default: "err" },
    ),
  },
});

const common = {
  /** Headers that answers get, by name; for the mode http. Default none. VyOS node `http-response-headers`. */
  httpResponseHeaders: record("http-response-headers", {
    all: "headers by name",
    one: "a header",
    key: headerName,
    properties: {
      /** What it says. Default none. VyOS node `value`. */
      value: leaf("value", text),
    },
  }),
  /** What is logged, by facility. Default none. VyOS node `logging facility`. */
  logging,
  /** What it understands of connections: `http` or `tcp`; default `http`. VyOS node `mode`. */
  mode: leaf("mode", c.oneOf("http", "tcp"), { default: "http" }),
};

const urlPath = {
  /** What it begins with. Default none. VyOS node `begin`. */
  begin: list("begin", path),
  /** What it ends with. Default none. VyOS node `end`. */
  end: list("end", path),
  /** What it is. Default none. VyOS node `exact`. */
  exact: list("exact", path),
};

const match = {
  /** Names that are asked for. Default none. VyOS node `domain-name`. */
  domainNames: list("domain-name", c.fqdn),
  /** Where the name is found: `req-ssl-sni`, `ssl-fc-sni` or `ssl-fc-sni-end`. Default none. VyOS node `ssl`. */
  ssl: leaf("ssl", c.oneOf("req-ssl-sni", "ssl-fc-sni", "ssl-fc-sni-end")),
  /** The path that is asked for. Default none. VyOS node `url-path`. */
  urlPath: group("url-path", "the path that is asked for", urlPath),
};

const backend = {
  /** Its servers by name. VyOS node `server`. */
  servers: record(
    "server",
    {
      all: "servers by name",
      one: "a server",
      key: ip.plainName,
      properties: {
        /** Its address. VyOS node `address`. */
        address: leaf("address", ip.ip, { required: true }),
        /** Its port, 1–65535. VyOS node `port`. */
        port: leaf("port", c.wholeNumber("a number in range", 1, 65535), { required: true }),
        /** Only when no other is there. Default false. VyOS node `backup`. */
        backup: flag("backup"),
        /** Look whether it is there. Default false. VyOS node `check`. */
        check: flag("check"),
        /** Tell it the client by the PROXY protocol; not beside `sendProxyV2`. Default false. VyOS node `send-proxy`. */
        sendProxy: flag("send-proxy"),
        /** The same in version 2; not beside `sendProxy`. Default false. VyOS node `send-proxy-v2`. */
        sendProxyV2: flag("send-proxy-v2"),
      },
    },
    { required: true },
  ),
  /** How connections are spread: `least-connection`, `round-robin` or `source-address`; default `round-robin`. VyOS node `balance`. */
  balance: leaf("balance", c.oneOf("least-connection", "round-robin", "source-address"), {
    default: "round-robin",
  }),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Whether it is there, by its protocol; for the mode tcp, not beside `httpCheck`: `ldap`, `mysql`, `pgsql`, `redis` or `smtp`. Default none. VyOS node `health-check`. */
  healthCheck: leaf("health-check", c.oneOf("ldap", "mysql", "pgsql", "redis", "smtp")),
  /** Whether it is there, by HTTP. Default none. VyOS node `http-check`. */
  httpCheck: group("http-check", "whether it is there, by HTTP", {
    /** What it must answer; one of its parts. Default none. VyOS node `expect`. */
    expect: group("expect", "what it must answer; one of its parts", {
      /** The status, 200–399. Default none. VyOS node `status`. */
      status: leaf("status", c.wholeNumber("a number in range", 200, 399)),
      /** A text in the answer. Default none. VyOS node `string`. */
      string: leaf("string", text),
    }),
    /** How it is asked: `get`, `head`, `options`, `post` or `put`. Default none. VyOS node `method`. */
    method: leaf("method", c.oneOf("get", "head", "options", "post", "put")),
    /** What it is asked for. Default none. VyOS node `uri`. */
    uri: leaf("uri", path),
  }),
  ...common,
  /** Which server is taken, by number. Default none. VyOS node `rule`. */
  rules: record("rule", {
    all: "rules by number",
    one: "a rule",
    key: ruleNumber,
    properties: {
      ...match,
      /** What happens then. Default none. VyOS node `set`. */
      set: group("set", "what happens then", {
        /** Send the client to this path. Default none. VyOS node `redirect-location`. */
        redirectLocation: leaf("redirect-location", path),
        /** Take this server. Default none. VyOS node `server`. */
        server: leaf("server", ip.plainName),
      }),
    },
  }),
  /** TLS to the servers; one of its parts. Default none. VyOS node `ssl`. */
  ssl: group("ssl", "tLS to the servers; one of its parts", {
    /** The CA of the PKI that it trusts. Default none. VyOS node `ca-certificate`. */
    caCertificate: leaf("ca-certificate", ip.plainName),
    /** Trust any. Default false. VyOS node `no-verify`. */
    noVerify: flag("no-verify"),
  }),
  /** Seconds that it waits. Default none. VyOS node `timeout`. */
  timeout: group("timeout", "seconds that it waits", {
    /** For a check, 1–3600. Default none. VyOS node `check`. */
    check: leaf("check", c.wholeNumber("a number in range", 1, 3600)),
    /** For a connection, 1–3600. Default none. VyOS node `connect`. */
    connect: leaf("connect", c.wholeNumber("a number in range", 1, 3600)),
    /** For an answer, 1–3600. Default none. VyOS node `server`. */
    server: leaf("server", c.wholeNumber("a number in range", 1, 3600)),
  }),
};

const service = {
  /** The port that it listens on, 1–65535. VyOS node `port`. */
  port: leaf("port", c.wholeNumber("a number in range", 1, 65535), { required: true }),
  /** The addresses that it listens on. Default all. VyOS node `listen-address`. */
  listenAddresses: list("listen-address", ip.ip),
  /** The backends that connections go to. Default none. VyOS node `backend`. */
  backends: list("backend", ip.plainName),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  ...common,
  /** Send clients to HTTPS. Default false. VyOS node `redirect-http-to-https`. */
  redirectHttpToHttps: flag("redirect-http-to-https"),
  /** Which backend is taken, by number. Default none. VyOS node `rule`. */
  rules: record("rule", {
    all: "rules by number",
    one: "a rule",
    key: ruleNumber,
    properties: {
      ...match,
      /** What happens then. Default none. VyOS node `set`. */
      set: group("set", "what happens then", {
        /** Send the client to this path. Default none. VyOS node `redirect-location`. */
        redirectLocation: leaf("redirect-location", path),
        /** Take this backend. Default none. VyOS node `backend`. */
        backend: leaf("backend", ip.plainName),
      }),
    },
  }),
  /** The certificates of the PKI that it shows. Default none. VyOS node `ssl certificate`. */
  certificates: list("ssl certificate", ip.plainName),
  /** Milliseconds that it waits to see what a connection is, 1–65535. Default none. VyOS node `tcp-request inspect-delay`. */
  inspectDelay: leaf("tcp-request inspect-delay", c.wholeNumber("a number in range", 1, 65535)),
};

interface Backend {
  readonly healthCheck?: string;
  readonly httpCheck?: { readonly expect?: { readonly status?: number; readonly string?: string } };
  readonly httpResponseHeaders?: object;
  readonly mode?: string;
  readonly servers: Readonly<Record<string, { readonly sendProxy?: true; readonly sendProxyV2?: true }>>;
  readonly ssl?: { readonly caCertificate?: string; readonly noVerify?: true };
}

const headerFailures = (
  at: string,
  { httpResponseHeaders, mode }: Pick<Backend, "httpResponseHeaders" | "mode">,
) =>
  httpResponseHeaders !== undefined && mode === "tcp"
    ? [fail(`${at}.httpResponseHeaders`, "is for the mode http; leave it out, or change mode")]
    : [];

const backendFailures = (at: string, given: Backend): readonly Failure[] => {
  const { healthCheck, httpCheck, mode, servers, ssl } = given;
  const { status, string } = httpCheck?.expect ?? {};
  return [
    ...(isKnown(servers) && Object.keys(servers).length === 0
      ? [fail(`${at}.servers`, "is empty; VyOS needs a server")]
      : []),
    ...(status !== undefined && string !== undefined
      ? [fail(`${at}.httpCheck.expect.string`, "cannot stand beside status; leave one of the two out")]
      : []),
    ...(healthCheck !== undefined && (mode === undefined || (isKnown(mode) && mode !== "tcp"))
      ? [fail(`${at}.healthCheck`, "needs the mode tcp; set it, or leave this out")]
      : []),
    ...(healthCheck !== undefined && httpCheck !== undefined
      ? [fail(`${at}.healthCheck`, "cannot stand beside httpCheck; leave one of the two out")]
      : []),
    ...(ssl?.caCertificate !== undefined && ssl.noVerify !== undefined
      ? [fail(`${at}.ssl.noVerify`, "cannot stand beside caCertificate; leave one of the two out")]
      : []),
    ...Object.entries(isKnown(servers) ? servers : {}).flatMap(([name, { sendProxy, sendProxyV2 }]) =>
      sendProxy !== undefined && sendProxyV2 !== undefined
        ? [
            fail(
              `${at}.servers.${name}.sendProxyV2`,
              "cannot stand beside sendProxy; leave one of the two out",
            ),
          ]
        : [],
    ),
    ...headerFailures(at, given),
  ];
};

/**
 * The balancer of connections, which is HAProxy: VyOS node `load-balancing haproxy`, in VyOS 1.4 `load-balancing
 * reverse-proxy`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const haproxy = declare("Haproxy", {
  about: "the balancer of connections",
  at: ["load-balancing haproxy", "load-balancing reverse-proxy"],
  without: { "1.3": "has no HAProxy" },
  properties: {
    /** Who takes connections, by name. VyOS node `service`. */
    services: record(
      "service",
      { all: "services by name", one: "a service", key: ip.plainName, properties: service },
      { required: true },
    ),
    /** Who they go to, by name. VyOS node `backend`. */
    backends: record(
      "backend",
      { all: "backends by name", one: "a backend", key: ip.plainName, properties: backend },
      { required: true },
    ),
    /** What holds for all of it. Default none. VyOS node `global-parameters`. */
    globalParameters: group("global-parameters", "what holds for all of it", {
      /** What is logged, by facility. Default none. VyOS node `logging facility`. */
      logging,
      /** How many connections there may be, 1–2000000. Default none. VyOS node `max-connections`. */
      maxConnections: leaf("max-connections", c.wholeNumber("a number in range", 1, 2000000)),
      /** Ciphers that clients may use. Default those of TLS 1.2 and 1.3 that VyOS has for it. VyOS node `ssl-bind-ciphers`. */
      sslBindCiphers: list("ssl-bind-ciphers", word("a cipher", "ecdhe-rsa-aes256-gcm-sha384"), {
        default: ciphers,
      }),
      /** The oldest version of TLS: `1.2` or `1.3`; default `1.3`. VyOS node `tls-version-min`. */
      tlsVersionMin: leaf("tls-version-min", c.oneOf("1.2", "1.3"), { default: "1.3" }),
    }),
    /** The VRF that it is in. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ backends, services }) => [
    ...Object.entries({ backends, services }).flatMap(([name, given]) =>
      isKnown(given) && Object.keys(given).length === 0 ? [fail(name, "is empty; VyOS needs one")] : [],
    ),
    ...Object.entries(isKnown(backends) ? backends : {}).flatMap(([name, given]) =>
      backendFailures(`backends.${name}`, given),
    ),
    ...Object.entries(isKnown(services) ? services : {}).flatMap(([name, given]) =>
      headerFailures(`services.${name}`, given),
    ),
  ],
  examples: [
    {
      services: { web: { port: 443, backends: ["A-1"], certificates: ["A-1"] } },
      backends: {
        "A-1": {
          servers: { one: { address: "192.0.2.10", port: 8080, check: true } },
          httpCheck: { method: "get", uri: "/app", expect: { status: 200 } },
          rules: { "10": { urlPath: { begin: ["/app"] }, set: { server: "one" } } },
        },
      },
    },
    {
      services: { web: { port: 80 } },
      backends: {
        "A-1": {
          servers: { one: { address: "192.0.2.10", port: 8080, sendProxy: true } },
          httpCheck: { expect: { string: "ok" } },
          ssl: { noVerify: true },
        },
      },
    },
    {
      services: { db: { port: 5432, mode: "tcp" } },
      backends: {
        "A-1": {
          mode: "tcp",
          healthCheck: "pgsql",
          servers: { one: { address: "192.0.2.10", port: 5432, sendProxyV2: true } },
          ssl: { caCertificate: "A-1" },
        },
      },
    },
  ],
});
