// The reference of the public API, from the entry points that package.json exports. `npm run docs` writes it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = import.meta.dirname;
const { exports: entries } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const sources = Object.values(entries)
  .flatMap((entry) => (typeof entry === "object" && "require" in entry ? [entry.require.default] : []))
  .map((file) => file.replace(/^\.\/dist\/(.*)\.js$/, "$1.ts"))
  .filter((file) => existsSync(join(root, file)));

const pages = readdirSync(join(root, "docs")).filter((file) => file.endsWith(".md"));
const coverage = "dist/coverage.md";

export default {
  name: "pulumi-vyos",
  entryPoints: sources,
  // Not `out`: a test asks for JSON instead.
  outputs: [{ name: "html", path: "dist/reference" }],
  projectDocuments: [
    ...pages.map((file) => `docs/${file}`),
    ...(existsSync(join(root, coverage)) ? [coverage] : []),
  ],
  highlightLanguages: ["ts", "json", "yaml", "sh", "console", "python", "html", "css", "js"],
  // Not known to the highlighter.
  ignoredHighlightLanguages: ["hcl", "promql"],
  // Links to sources would need a remote that a checkout may not have.
  disableSources: true,
  excludeExternals: true,
  excludePrivate: true,
  sortEntryPoints: false,
  // What must be given comes first, the rest as it was written.
  sort: ["required-first", "source-order"],
  searchInDocuments: true,
  searchInComments: true,
  // The compiler has done that already.
  skipErrorChecking: true,
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  // How the types of arguments and outputs are made from the tables of the kinds: readers see what comes of it.
  intentionallyNotExported: [
    "ArgsOf",
    "ReadOf",
    "Property",
    "Nested",
    "DhcpOptionProperties",
    "Dhcpv6OptionProperties",
    "IpProperties",
    "Ipv6Properties",
    "MirrorProperties",
    "OspfProperties",
    "Ospfv3Properties",
    "RipProperties",
    "InnerVlan",
    "OuterVlan",
    "LaterIp",
    "LaterIpv6",
    "PlainVlan",
    "FilteredVlan",
    "Pool6",
    "RadiusProperties",
    "PppAuthentication",
    "PppOptions",
    "FastReroute",
    "Segments",
    "IsisInterface",
    "OpenvpnServer",
    "Bag",
    "Bags",
    "Meant",
    "At",
    "Fit",
  ],
  // What tells the members of a union apart is said by the comment of each member.
  intentionallyNotDocumented: [
    "pulumi-vyos.RouterError.__type._tag",
    "pulumi-vyos.Op.__type.op",
    "pulumi-vyos/testing.FaultKind.__type.kind",
    "pulumi-vyos/automation.AtomicResult.__type._tag",
  ],
};
