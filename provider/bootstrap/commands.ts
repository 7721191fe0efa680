import type { DialectName } from "../config/dialect.js";
import { showOp, type Op } from "../config/ops.js";
import type { Path } from "../config/path.js";

/** How a router's HTTPS API is to be turned on. */
export interface BootstrapOptions {
  /** The name of the key: `service https api keys id NAME`. */
  readonly keyId: string;
  /** Only listen on these addresses of the router. Default all. */
  readonly listenAddresses?: readonly string[];
  /** The port. Default 443. */
  readonly port?: number;
  /** Only answer these clients: addresses or prefixes. Default all. VyOS 1.4 and later. */
  readonly allowClients?: readonly string[];
}

const HTTPS: Path = ["service", "https"];

/** The virtual host of 1.3 that holds addresses and port. */
const HOST: Path = [...HTTPS, "virtual-host", "pulumi"];

const set = (path: Path, value?: string | number): Op =>
  value === undefined ? { op: "set", path } : { op: "set", path, value: String(value) };

/** What is said per release: where addresses and port are, and what the API needs besides a key. */
const table: Readonly<Record<DialectName, (options: BootstrapOptions) => readonly Op[]>> = {
  "1.3": ({ listenAddresses = [], port }) => [
    ...listenAddresses.map((address) => set([...HOST, "listen-address"], address)),
    ...(port === undefined ? [] : [set([...HOST, "listen-port"], port)]),
  ],
  "1.4": ({ listenAddresses = [], port, allowClients = [] }) => [
    ...listenAddresses.map((address) => set([...HTTPS, "listen-address"], address)),
    ...(port === undefined ? [] : [set([...HTTPS, "port"], port)]),
    ...allowClients.map((client) => set([...HTTPS, "allow-client", "address"], client)),
  ],
  "1.5": (options) => [set([...HTTPS, "api", "rest"]), ...table["1.4"](options)],
};

/** What is wrong with the options, with the fix; undefined where nothing is. */
export const bootstrapFailure = (release: DialectName, options: BootstrapOptions): string | undefined => {
  const { keyId, listenAddresses = [], port, allowClients = [] } = options;
  if (!/^[A-Za-z0-9][-_A-Za-z0-9]*$/.test(keyId))
    return `keyId: "${keyId}" is no name for a key; use letters, digits, - and _`;
  if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535))
    return `port: ${String(port)} is not a port; give a whole number from 1 to 65535`;
  const address = [...listenAddresses, ...allowClients].find(
    (text) => !/^[0-9A-Fa-f:.]+(\/\d{1,3})?$/.test(text),
  );
  if (address !== undefined) return `"${address}" is not an address; give one like 192.0.2.1`;
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
  return [set([...HTTPS, "api", "keys", "id", options.keyId, "key"], key), ...table[release](options)];
};

const TEMPLATE = "source /opt/vyatta/etc/functions/script-template";
const API = "/bin/cli-shell-api";

/** Runs a script in the router's own shell, whatever the login shell is; it holds no single quotes. */
const inVbash = (lines: readonly string[]): string => `exec /bin/vbash -c '${lines.join("\n")}'`;

/**
 * The script that turns the API on. It reads the key from its standard input, so that the key is in no command line
 * of ours, and prints `fingerprint=…`: the SHA-256 fingerprint of the certificate, asked of the router by itself,
 * where nobody can be in between.
 */
export const bootstrapScript = (release: DialectName, options: BootstrapOptions): string => {
  const { keyId, port = 443, listenAddresses: [address = "127.0.0.1"] = [] } = options;
  const host = address.includes(":") ? `[${address}]` : address;
  const commands = bootstrapCommands(release, options, "$key")
    .map(showOp)
    .map((line) => line.replaceAll("'", `"`));
  return inVbash([
    "read -r key",
    TEMPLATE,
    "configure >/dev/null",
    ...commands.map((line) => `${line} || exit 1`),
    // Where nothing changes a commit fails, which is no failure: what counts is what stands afterwards.
    "commit >&2",
    "save >&2",
    `${API} existsActive service https api keys id ${keyId} key || { echo "the router did not commit" >&2; exit 1; }`,
    "for try in $(seq 60); do",
    `  shown=$(openssl s_client -connect ${host}:${String(port)} </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha256 2>/dev/null)`,
    `  case "$shown" in *=*) echo "fingerprint=\${shown#*=}"; exit 0;; esac`,
    "  sleep 1",
    "done",
    `echo "the HTTPS server did not come up in a minute" >&2`,
    "exit 1",
  ]);
};

/** The script that takes the key away again, and the API with it when no other key is left: VyOS needs one. */
export const teardownScript = ({ keyId }: BootstrapOptions): string =>
  inVbash([
    TEMPLATE,
    `others=$(${API} listActiveNodes service https api keys id | tr -d "\\047" | tr " " "\\n" | grep -vx ${keyId})`,
    "configure >/dev/null",
    `if [ -n "$others" ]; then delete service https api keys id ${keyId}; else delete service https api; fi`,
    "commit >&2",
    "save >&2",
    `! ${API} existsActive service https api keys id ${keyId}`,
  ]);

/** Asks a router for its release over SSH. */
export const VERSION_SCRIPT = inVbash(["/opt/vyatta/bin/vyatta-op-cmd-wrapper show version"]);

/** The fingerprint in what {@link bootstrapScript} printed. */
export const fingerprintIn = (printed: string): string | undefined =>
  /^fingerprint=([0-9A-F]{2}(?::[0-9A-F]{2}){31})\s*$/m.exec(printed)?.[1];
