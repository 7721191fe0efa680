// Imports point one way: resources → engine → {kinds, router} → config.
// audit and telemetry are told of events by router and engine and know neither; host brings them together.
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  comment: `provider/${from} may import only itself and ${allowed.join(", ") || "nothing else of the provider"}`,
  from: { path: `^provider/${from}/` },
  to: { path: "^provider/", pathNot: `^provider/(${[from, ...allowed].join("|")})/` },
});

module.exports = {
  forbidden: [
    only("config-is-pure", "config", []),
    only("kinds-know-config", "kinds", ["config"]),
    only("adoption-knows-kinds", "adoption", ["config", "kinds"]),
    only("events-are-words", "events", []),
    only("locks-stand-alone", "locks", []),
    only("router-knows-config", "router", ["config", "events", "locks"]),
    only("engine-knows-kinds-and-router", "engine", ["kinds", "router", "config", "events"]),
    only("resources-know-engine", "resources", ["engine", "kinds", "config"]),
    only("functions-only-read", "functions", ["resources", "engine", "kinds", "router", "config"]),
    only("bootstrap-makes-resources", "bootstrap", ["resources", "router", "config"]),
    only("emulator-stands-alone", "emulator", ["config"]),
    only("watch-looks-on", "watch", [
      "engine",
      "kinds",
      "router",
      "config",
      "events",
      "automation",
      "telemetry",
      "audit",
    ]),
    only("audit-knows-events-only", "audit", ["events", "config", "locks"]),
    only("telemetry-knows-events-only", "telemetry", ["events"]),
    only("host-knows-all-but-cli", "host", [
      "config",
      "kinds",
      "events",
      "router",
      "engine",
      "audit",
      "telemetry",
    ]),
    {
      name: "pure-folders-do-no-io",
      severity: "error",
      from: { path: "^provider/(config|kinds|adoption)/" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-cycles", severity: "error", from: { path: "^provider/" }, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
