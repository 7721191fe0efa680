// Imports point one way: cli → automation → doors → engine → {kinds, router} → {config, schema}.
// audit and telemetry are told of events by router and engine and know neither; the doors bring them together.
// What each folder may import of ours besides itself. A folder that is not in this table may import nothing of ours.
const allowed = {
  "provider/base": [],
  "provider/config": ["provider/base"],
  "provider/redaction": ["provider/base", "provider/config"],
  "provider/events": ["provider/base"],
  "provider/locks": ["provider/base"],
  "provider/schema": ["provider/base", "provider/config"],
  "provider/kinds": ["provider/base", "provider/config", "provider/schema"],
  "provider/lockout": ["provider/config", "provider/schema"],
  "provider/router": [
    "provider/base",
    "provider/config",
    "provider/events",
    "provider/lockout",
    "provider/locks",
    "provider/schema",
  ],
  "provider/adoption": ["provider/base", "provider/config", "provider/kinds"],
  "provider/engine": [
    "provider/adoption",
    "provider/base",
    "provider/config",
    "provider/events",
    "provider/kinds",
    "provider/router",
    "provider/schema",
  ],
  "provider/audit": ["provider/base", "provider/config", "provider/events", "provider/locks"],
  "provider/telemetry": ["provider/base", "provider/events", "provider/locks"],
  "provider/resources": [
    "provider/base",
    "provider/config",
    "provider/engine",
    "provider/kinds",
    "provider/redaction",
    "provider/schema",
  ],
  "provider/functions": [
    "provider/base",
    "provider/config",
    "provider/engine",
    "provider/kinds",
    "provider/resources",
    "provider/router",
    "provider/schema",
  ],
  "provider/bootstrap": ["provider/base", "provider/config", "provider/resources", "provider/router"],
  "provider/host": [
    "provider/audit",
    "provider/base",
    "provider/config",
    "provider/engine",
    "provider/events",
    "provider/kinds",
    "provider/router",
    "provider/schema",
    "provider/telemetry",
  ],
  "provider/plugin": [
    "provider/base",
    "provider/config",
    "provider/engine",
    "provider/functions",
    "provider/host",
    "provider/kinds",
    "provider/router",
  ],
  emulator: ["provider/base", "provider/config", "provider/schema"],
  automation: [
    "provider/base",
    "provider/config",
    "provider/engine",
    "provider/events",
    "provider/locks",
    "provider/router",
  ],
  "cli/adoption": [
    "provider/adoption",
    "provider/base",
    "provider/config",
    "provider/kinds",
    "provider/schema",
  ],
  "cli/watch": [
    "automation",
    "cli/terminal.ts",
    "provider/audit",
    "provider/base",
    "provider/config",
    "provider/engine",
    "provider/events",
    "provider/kinds",
    "provider/router",
    "provider/telemetry",
  ],
  cli: ["automation", "emulator", "provider"],
};

// What everybody has to take secrets out of what it tells; these here tell nobody anything.
const REDACTION = "provider/redaction";
const silent = ["provider/base", "provider/config", "provider/events", "provider/locks"];
for (const folder of Object.keys(allowed))
  if (folder !== REDACTION && !silent.includes(folder)) allowed[folder].push(REDACTION);

const folders = Object.keys(allowed);
const within = (path) => (path.endsWith(".ts") ? `^${path}$` : `^${path}/`);
// The files directly in provider/ are entry points: nothing of ours imports them.
const below = (folder) => folders.filter((other) => other.startsWith(`${folder}/`));

const rules = folders.map((folder) => ({
  name: `${folder.replace("/", "-")}-imports`,
  severity: "error",
  comment: `${folder} may import of ours only itself and ${allowed[folder].join(", ") || "nothing else"}`,
  from: { path: within(folder), pathNot: below(folder).map(within) },
  to: {
    path: "^(provider|emulator|automation|cli)/",
    pathNot: [folder, ...allowed[folder]].map(within),
  },
}));

module.exports = {
  forbidden: [
    ...rules,
    {
      name: "every-folder-has-its-rule",
      severity: "error",
      comment: "Say in the table above what this folder may import",
      from: {
        path: "^(provider|emulator|automation|cli)/.+/",
        pathNot: folders.map(within),
      },
      to: {},
    },
    {
      name: "entry-points-stay-in-their-product",
      severity: "error",
      comment: "A Pulumi program needs neither emulator, command nor Automation API",
      from: { path: "^provider/" },
      to: { path: "^(emulator|automation|cli)/" },
    },
    {
      name: "pure-folders-do-no-io",
      severity: "error",
      // The table of definitions is the one file that a pure folder reads.
      from: {
        path: "^(provider/(adoption|config|kinds|redaction|schema)|cli/adoption)/",
        pathNot: "^provider/schema/load.ts$",
      },
      // Reading a key is computing.
      to: { dependencyTypes: ["core"], pathNot: "^crypto$" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^(provider|emulator|automation|cli)/" },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
