import ipaddr from "ipaddr.js";
import type { DialectName } from "../config/dialect.js";
import { showOp, type Op } from "../config/ops.js";
import { isWithin, type Path } from "../config/path.js";

/** How a router's HTTPS API is to be turned on. */
export interface BootstrapOptions {
  /** The name of the key: `service https api keys id NAME`. */
  readonly keyId: string;
  /** Only listen on these addresses of the router. Default as it is. */
  readonly listenAddresses?: readonly string[];
  /** The port. Default as it is, which is taken to be 443. */
  readonly port?: number;
  /** Only answer these clients: addresses or prefixes. Default as it is. VyOS 1.4 and later. */
  readonly allowClients?: readonly string[];
}

const HTTPS: Path = ["service", "https"];

const API_NODE: Path = [...HTTPS, "api"];

/** The virtual host of 1.3 that holds addresses and port. */
const HOST: Path = [...HTTPS, "virtual-host", "pulumi"];

const set = (path: Path, value?: string | number): Op =>
  value === undefined ? { op: "set", path } : { op: "set", path, value: String(value) };

const only = (path: Path, values: readonly string[]): readonly Op[] =>
  values.length === 0 ? [] : [{ op: "delete", path }, ...values.map((value) => set(path, value))];

/** What is said per release: where addresses and port are, and what the API needs besides a key. */
const table: Readonly<Record<DialectName, (options: BootstrapOptions) => readonly Op[]>> = {
  "1.3": ({ listenAddresses = [], port }) => [
    ...only([...HOST, "listen-address"], listenAddresses),
    ...(port === undefined ? [] : [set([...HOST, "listen-port"], port)]),
  ],
  "1.4": ({ listenAddresses = [], port, allowClients = [] }) => [
    ...only([...HTTPS, "listen-address"], listenAddresses),
    ...(port === undefined ? [] : [set([...HTTPS, "port"], port)]),
    ...only([...HTTPS, "allow-client", "address"], allowClients),
  ],
  "1.5": (options) => [set([...API_NODE, "rest"]), ...table["1.4"](options)],
};

/** What is wrong with the options, with the fix; undefined where nothing is. */
export const bootstrapFailure = (release: DialectName, options: BootstrapOptions): string | undefined => {
  const { keyId, listenAddresses = [], port, allowClients = [] } = options;
  if (!/^[A-Za-z0-9][-_A-Za-z0-9]*$/.test(keyId))
    return `keyId: "${keyId}" is no name for a key; use letters, digits, - and _`;
  if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535))
    return `port: ${String(port)} is not a port; give a whole number from 1 to 65535`;
  const listened = listenAddresses.find((text) => !ipaddr.isValid(text));
  if (listened !== undefined)
    return `listenAddresses: "${listened}" is not an address; give one like 192.0.2.1`;
  const client = allowClients.find((text) => !ipaddr.isValid(text) && !ipaddr.isValidCIDR(text));
  if (client !== undefined)
    return `allowClients: "${client}" is neither an address nor a prefix; give one like 192.0.2.0/24`;
  if (release === "1.3" && listenAddresses.length > 1)
    return "listenAddresses: VyOS 1.3 has one for each virtual host; give one, or none for all";
  if (release === "1.3" && allowClients.length > 0)
    return "allowClients: VyOS 1.3 has no such setting; use its firewall";
  return undefined;
};

/**
 * The configuration that turns the HTTPS API on with one key, as VyOS commands.
 *
 * @throws Error that names the option, the value and the fix.
 */
export const bootstrapCommands = (
  release: DialectName,
  options: BootstrapOptions,
  key: string,
): readonly Op[] => {
  const failure = bootstrapFailure(release, options);
  if (failure !== undefined) throw new Error(failure);
  return [set([...API_NODE, "keys", "id", options.keyId, "key"], key), ...table[release](options)];
};

/** What is wrong with a key, with the fix and without the key; undefined where nothing is. */
export const keyFailure = (key: string): string | undefined =>
  /^[A-Za-z0-9][-A-Za-z0-9._~+/=]{15,}$/.test(key)
    ? undefined
    : "apiKey: give at least 16 letters, digits and -._~+/=, beginning with a letter or digit";

const API = "/bin/cli-shell-api";
const KEYS = "service https api keys id";

/** A command line of VyOS for a script in which no single quote may be; the values hold no quotes at all. */
const line = (op: Op): string => showOp(op).replaceAll("'", `"`);

/**
 * A script for the router's own shell, whatever the login shell is, with the group that every configuration session
 * must have: without it nobody else can configure the router until it restarts. The script holds no single quotes.
 */
const inSession = (lines: readonly string[]): string =>
  `exec env script='${lines.join("\n")}' sg vyattacfg -c 'exec /bin/vbash -c "$script"'`;

/**
 * What begins and ends a configuration session in a script. There `exit` ends the session and `builtin exit` the
 * script; `set` and `commit` say what is wrong but succeed all the same, so what counts is what stands afterwards. All
 * that they say goes to standard error, with the key, if there is one, taken out by the shell itself.
 */
const BEGIN = [
  "exec </dev/null",
  "source /opt/vyatta/etc/functions/script-template",
  `tell() { while IFS= read -r said; do echo "\${said//"\${key:-no key}"/(key)}" >&2; done; }`,
  "configure >/dev/null",
];
const END = "exit >/dev/null";

const told = (command: string): string => `${command} 2>&1 | tell`;

/** Ends the script when a test does not hold. */
const must = (test: string, otherwise: string): string =>
  `${test} || { echo "${otherwise}" >&2; builtin exit 1; }`;

/**
 * The script that turns the API on. It reads the key from its standard input, so that the key is in no command line
 * that goes over the network, and prints `fingerprint=…` once the API answers: the SHA-256 fingerprint of the
 * certificate, asked of the router by itself, where nobody can be in between.
 */
export const bootstrapScript = (release: DialectName, options: BootstrapOptions): string => {
  const { keyId, port = 443, listenAddresses: [address = "127.0.0.1"] = [] } = options;
  const at = `${address.includes(":") ? `[${address}]` : address}:${String(port)}`;
  return inSession([
    "IFS= read -r key",
    ...BEGIN,
    ...bootstrapCommands(release, options, "$key").map((op) => told(line(op))),
    told("commit"),
    `held=$(${API} returnActiveValue ${KEYS} ${keyId} key)`,
    told(`if [ "$held" = "$key" ]; then save; fi`),
    END,
    must(`[ "$held" = "$key" ]`, "the router did not take the configuration; it says why above"),
    "for try in $(seq 60); do",
    `  shown=$(timeout 10 openssl s_client -connect ${at} </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha256 2>/dev/null)`,
    `  answer=$(curl -sk --max-time 10 -o /dev/null -w "%{http_code}" -X POST https://${at}/retrieve)`,
    `  case "$answer:$shown" in 000:*|5??:*) ;; *=*) echo "fingerprint=\${shown#*=}"; builtin exit 0;; esac`,
    "  sleep 1",
    "done",
    must("false", `the API did not come up at ${at} in a minute`),
  ]);
};

/** Takes away what was set: the API and the virtual host as a whole, anything else leaf by leaf. */
const undo = ({ path }: Op): Op => ({
  op: "delete",
  path: [API_NODE, HOST].find((node) => isWithin(path, node)) ?? path,
});

/**
 * The script that takes the key away again. With the last key goes the API, which VyOS does not run without one, and
 * what {@link bootstrapScript} said of addresses and port; and `service https` itself, if nothing else is in it.
 */
export const teardownScript = (release: DialectName, options: BootstrapOptions): string => {
  const { keyId } = options;
  const ours = bootstrapCommands(release, options, "").map((op) => line(undo(op)));
  return inSession([
    ...BEGIN,
    `others=$(${API} listActiveNodes ${KEYS} | tr -d "\\047" | tr " " "\\n" | grep -vx ${keyId})`,
    `if [ -n "$others" ]; then`,
    told(`delete ${KEYS} ${keyId}`),
    "else",
    ...new Set(ours.map(told)),
    told(`if [ -z "$(${API} listNodes service https)" ]; then delete service https; fi`),
    "fi",
    told("commit"),
    `${API} existsActive ${KEYS} ${keyId}`,
    "held=$?",
    told("if [ $held != 0 ]; then save; fi"),
    END,
    must("[ $held != 0 ]", "the router did not give the key up; it says why above"),
  ]);
};

/** Asks a router for its release over SSH. */
export const VERSION_SCRIPT = "exec /bin/vbash -c '/opt/vyatta/bin/vyatta-op-cmd-wrapper show version'";

/** The fingerprint in what {@link bootstrapScript} printed. */
export const fingerprintIn = (printed: string): string | undefined =>
  /^fingerprint=([0-9A-F]{2}(?::[0-9A-F]{2}){31})\s*$/m.exec(printed)?.[1];
