/** The versions of VyOS, and in what their APIs differ: a table, so that no other code asks for a version. */
export type Version = "1.3" | "1.4" | "1.5";

/** The releases that there are. */
export const versions: readonly Version[] = ["1.3", "1.4", "1.5"];

/** Whether a text names one of them. */
export const isVersion = (text: string): text is Version => (versions as readonly string[]).includes(text);

export interface Scripts {
  /** Whether what scripts print in the daemon reaches the answer; otherwise it goes to the daemon's log. */
  readonly daemonSpeaks: boolean;
  /** The scripts that the daemon does not run: what they print reaches the answer. */
  readonly outside: readonly string[];
}

/** What the commit daemon of 1.3 leaves to others. */
const outside13 = [
  "arp.py",
  "conntrack.py",
  "conntrack_sync.py",
  "container.py",
  "dhcp_server.py",
  "dhcpv6_server.py",
  "flow_accounting_conf.py",
  "http-api.py",
  "interfaces-virtual-ethernet.py",
  "le_cert.py",
  "protocols_bfd.py",
  "protocols_rpki.py",
  "service_event_handler.py",
  "service_monitoring_telegraf.py",
  "service_webproxy.py",
  "snmp.py",
  "system-login.py",
  "system-proxy.py",
  "vpn_openconnect.py",
];

export interface Dialect {
  readonly version: Version;
  /** Whether a successful commit answers with its warnings. */
  readonly commitText: boolean;
  /** How scripts run: in the commit daemon, or each by itself. */
  readonly scripts: Scripts;
  /** Whether `& < >` in an error are written as HTML entities. */
  readonly htmlErrors: boolean;
  /** Whether the REST routes exist only with `service https api rest`. */
  readonly restNode: boolean;
  /** Where `strict` is set. */
  readonly strictPath: readonly string[];
  /** How the server checks request bodies: its own checks, then this generation of pydantic. */
  readonly pydantic: 1 | 2;
  /** 1.3 words its errors with double quotes and JSON. */
  readonly quote: '"' | "'";
  /** The status for a form without a key. */
  readonly noKeyStatus: number;
  /** Whether a change below `service https` is committed behind the answer; otherwise the answer is lost. */
  readonly httpsInBackground: boolean;
  readonly endpoints: readonly string[];
  /** Which paths the proxy in front of the API lets through; in 1.5 the API itself was recorded. */
  readonly proxied: RegExp;
  /** Whether bodies are checked for what operations on images need; otherwise the operation itself does so. */
  readonly imageModel: boolean;
  /** What `save` answers. */
  readonly saveText: (file: string) => string;
  readonly build: { readonly version: string; readonly train: string };
}

const proxied13 =
  /\/(retrieve|configure|config-file|image|generate|show|reset|docs|openapi.json|redoc|graphql)/;
const proxied14 =
  /^\/(retrieve|configure|config-file|image|container-image|generate|show|reboot|reset|poweroff|docs|openapi.json|redoc|graphql)/;

const oldest = ["/retrieve", "/configure", "/config-file", "/image", "/generate", "/show", "/reset"];
const later = [...oldest, "/configure-section", "/container-image", "/reboot", "/poweroff"];
const savedText = (file: string): string => `Saving configuration to '${file}'...\nDone\n`;

export const dialects: Readonly<Record<Version, Dialect>> = {
  "1.3": {
    version: "1.3",
    commitText: false,
    scripts: { daemonSpeaks: false, outside: outside13 },
    htmlErrors: false,
    restNode: false,
    strictPath: ["service", "https", "api", "strict"],
    pydantic: 1,
    quote: '"',
    noKeyStatus: 422,
    httpsInBackground: false,
    endpoints: oldest,
    proxied: proxied13,
    imageModel: false,
    saveText: savedText,
    build: { version: "VyOS 1.3.8", train: "equuleus" },
  },
  "1.4": {
    version: "1.4",
    commitText: false,
    scripts: { daemonSpeaks: false, outside: ["service_snmp.py", "system_login.py"] },
    htmlErrors: false,
    restNode: false,
    strictPath: ["service", "https", "api", "strict"],
    pydantic: 2,
    quote: "'",
    noKeyStatus: 401,
    httpsInBackground: true,
    endpoints: later,
    proxied: proxied14,
    imageModel: false,
    saveText: () => "",
    build: { version: "VyOS 1.4.0", train: "sagitta" },
  },
  "1.5": {
    version: "1.5",
    commitText: true,
    scripts: { daemonSpeaks: true, outside: [] },
    htmlErrors: true,
    restNode: true,
    strictPath: ["service", "https", "api", "rest", "strict"],
    pydantic: 2,
    quote: "'",
    noKeyStatus: 401,
    httpsInBackground: true,
    endpoints: [...later, "/import-pki"],
    proxied: /./,
    imageModel: true,
    saveText: () => "",
    build: { version: "VyOS 1.5-rolling-202410210007", train: "current" },
  },
};
