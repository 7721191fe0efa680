// Preloaded into the Node processes of tests: half of the time in which Pulumi's SDK starts goes into what few runs use.
// What closures are serialised with (the compiler, npm's resolver) and what exports traces is loaded here when something
// of it is first asked for; and source maps, which the SDK reads to say where each resource was made, are for TypeScript
// alone. The SDK itself is as it is, and does what it does.
const Module = require("node:module");

const whole = new Set(["typescript", "@npmcli/arborist", "normalize-package-data"]);
const maps = "source-map-support/register";
const sdk = /[\\/]@pulumi[\\/]pulumi[\\/]/;
const tracing = /[\\/]cmd[\\/]run[\\/]tracing\.js$/;
const loadNow = Module._load;

/** A module that is loaded by its first use; `import *` and `import x` of compiled code take it as it is. */
const moduleOf = (load) =>
  new Proxy(() => {}, {
    apply: (_, self, args) => Reflect.apply(load(), self, args),
    get: (_, name) => {
      if (name === "__esModule") return true;
      return name === "default" ? (load().default ?? load()) : load()[name];
    },
    has: (_, name) => name in load(),
    ownKeys: () => Reflect.ownKeys(load()),
    getOwnPropertyDescriptor: (_, name) => {
      const found = Object.getOwnPropertyDescriptor(load(), name);
      return found && { ...found, configurable: true };
    },
  });

/** A module whose functions and classes are loaded by their first call: who asks for it takes it apart at once. */
const callablesOf = (load) =>
  new Proxy(
    {},
    {
      get: (_, name) =>
        new Proxy(function () {}, {
          apply: (_target, self, args) => Reflect.apply(load()[name], self, args),
          construct: (_target, args) => Reflect.construct(load()[name], args),
        }),
    },
  );

const wrapperOf = (request, asker) => {
  if (whole.has(request)) return moduleOf;
  const exportsTraces = request.startsWith("@opentelemetry/") && request !== "@opentelemetry/api";
  return exportsTraces && tracing.test(asker) ? callablesOf : undefined;
};

Module._load = function (request, parent, isMain) {
  const asker = parent?.filename ?? "";
  if (!sdk.test(asker)) return loadNow.call(this, request, parent, isMain);
  if (request === maps && process.env.PULUMI_NODEJS_TYPESCRIPT !== "true") return {};
  const wrap = wrapperOf(request, asker);
  if (wrap === undefined) return loadNow.call(this, request, parent, isMain);
  let loaded;
  return wrap(() => (loaded ??= loadNow.call(this, request, parent, isMain)));
};
