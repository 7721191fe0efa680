/**
 * The handful of validators that ask the running system. What they find is not known here: these are guesses of what
 * most routers answer, for the emulator. Previews take their values, but for the names of interfaces.
 */
import type { Validator, Validators } from "./validator.js";

const optionOf = (argument: string, name: string): string | undefined =>
  new RegExp(`${name}[ =](\\S+)`).exec(argument)?.[1];

/** A file or folder: those of the kernel are not there, any other is when it lies where it must. */
const filePath: Validator = (value, argument) => {
  const lookup = optionOf(argument, "--lookup-path");
  if (lookup !== undefined) return `Incorrect path ${lookup}/${value}: no such file or directory\n`;
  if (!value.startsWith("/")) return `Incorrect path ${value}: no such file or directory\n`;
  const parent = optionOf(argument, "--parent-dir");
  return parent === undefined || !argument.includes("--strict") || value.startsWith(`${parent}/`)
    ? undefined
    : `Path ${value} is not under ${parent} directory\n`;
};

const fileExists: Validator = (value, argument) => {
  const folder = optionOf(argument, "--directory");
  if (!value.startsWith("/")) return `ERROR: File '${value}' not found\n`;
  return folder === undefined || value.startsWith(`${folder}/`)
    ? undefined
    : `ERROR: '${value}' lies outside of '${folder}' directory.\nIt will not get preserved during image upgrade!\n`;
};

const script: Validator = (value) => {
  const [file = ""] = value.split(/\s+/);
  return file.startsWith("/") ? undefined : `File ${file} does not exist\n`;
};

/** What `ddclient` of that time can speak. */
const updateProtocols = new Set(
  `1984 changeip cloudflare ddns.fm digitalocean dinahosting directnic dnsexit dnsexit2 dnsmadeeasy domeneshop
   dondominio dslreports1 duckdns dyndns1 dyndns2 easydns emailonly enom freedns freemyip gandi godaddy
   googledomains he.net hetzner inwx keysystems luadns mythicdyn namecheap nfsn njalla noip nsupdate ovh regfishde
   sitelutions woima yandex zoneedit1`.split(/\s+/),
);

const updateProtocol: Validator = (value) =>
  updateProtocols.has(value)
    ? undefined
    : `Error: ${value} is not a valid protocol, please choose from the supported list of protocols\n`;

/** Kernel parameters, by the folder that they lie in. */
const sysctl: Validator = (value) =>
  /^(abi|debug|dev|fs|kernel|net|sunrpc|user|vm)(\.[\w*/-]+)+$/.test(value) ? undefined : "";

const good: Validator = () => undefined;

export const system: Validators = {
  check_file_in_config_dir: good,
  "ddclient-protocol": updateProtocol,
  "file-exists": fileExists,
  "file-path": filePath,
  script,
  sysctl,
  "vyatta-config-mgmt.pl": good,
  "vyatta-ipset.pl": good,
  "wireless-phy": (value) =>
    /^phy\d+$/.test(value) ? undefined : `Device interface "${value}" does not exist\n`,
};

/** Whether only the router itself can tell. The names of its interfaces follow a pattern that stands beside the question. */
export const asksRouter = (name: string, argument: string): boolean =>
  Object.hasOwn(system, name) && !argument.includes("/sys/class/net");
