// Preloaded into the Node processes of tests on Node 20: what newer ones do by NODE_COMPILE_CACHE. The SDK brings 15 MB
// of JavaScript, which every run of the Pulumi CLI compiles two or three times. What each main script compiles of this
// checkout is kept in one file below the folder that the variable names; other files compile as ever.
const {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const Module = require("node:module");
const { dirname, join, resolve, sep } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const vm = require("node:vm");

const root = join(__dirname, "..", "..") + sep;
const folder = process.env.NODE_COMPILE_CACHE;
const SMALL = 2_000; // characters, below which compiling is as quick as looking

/** Tests share one file; the other main scripts are few. */
const blobOf = (main) => {
  const name = main.endsWith(".test.js") ? "tests" : main.slice(root.length).replaceAll(/\W/g, "_");
  return join(folder, `${process.version}-${process.arch}-${name}`);
};

/** An index as one line of JSON, then the bytes that it tells of. */
function load(path) {
  try {
    const bytes = readFileSync(path);
    const start = bytes.indexOf(10) + 1;
    const index = JSON.parse(bytes.toString("utf8", 0, start));
    return new Map(index.map(([key, from, to]) => [key, bytes.subarray(start + from, start + to)]));
  } catch {
    return new Map(); // nobody has left one yet
  }
}

function save(path, entries) {
  const index = [];
  let at = 0;
  for (const [key, data] of entries) index.push([key, at, (at += data.length)]);
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...entries.values()]));
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true }); // a full disk costs time and nothing else
  }
}

/** What Node gives a module as `require`. */
function requireOf(module) {
  const require = (id) => module.require(id);
  let found;
  Object.defineProperty(require, "resolve", {
    get: () => (found ??= Module.createRequire(module.filename).resolve),
  });
  return Object.assign(require, {
    main: process.mainModule,
    extensions: Module._extensions,
    cache: Module._cache,
  });
}

const TYPESCRIPT = join("node_modules", "typescript", "lib", "typescript.js");

/** What is kept cannot import: its functions have lost whom to ask. (TypeScript only writes of it.) */
const isCacheable = (filename, content, format = "commonjs") =>
  format === "commonjs" &&
  filename.startsWith(root) &&
  content.length > SMALL &&
  !content.startsWith("#!") &&
  (!/\bimport\s*\(/.test(content) || filename.endsWith(TYPESCRIPT));

function install(path) {
  // The SDK sets it when it is loaded, and what was compiled under other flags is refused.
  setFlagsFromString("--allow-natives-syntax");
  const kept = load(path);
  const fresh = new Map();
  let uses = 0;
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, filename, format) {
    if (!isCacheable(filename, content, format)) return compile.call(this, content, filename, format);
    const key = `${filename.slice(root.length)} ${content.length} ${statSync(filename).mtimeMs}`;
    const script = new vm.Script(Module.wrap(content), {
      filename,
      cachedData: kept.get(key),
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (script.cachedDataRejected === false) uses += 1;
    else fresh.set(key, script);
    const body = script.runInThisContext();
    return body.call(this.exports, this.exports, requireOf(this), this, filename, dirname(filename));
  };
  const keep = () => {
    if (fresh.size === 0) return;
    for (const [key, script] of fresh) kept.set(key, script.createCachedData());
    save(path, kept);
  };
  const keepAll = () => {
    keep();
    fresh.clear();
  };
  // Late, when the functions that a run needs have been compiled; and not at the end alone, for the engine kills plugins,
  // some of them so soon that what they have by then is better than nothing.
  process.once("exit", keepAll);
  setTimeout(() => fresh.size > uses && keep(), 300).unref();
  setTimeout(keepAll, 1_000).unref();
}

// With `node -e` it is an argument.
const main = process.argv[1] === undefined ? "" : resolve(process.argv[1]);
const isOld = Number(process.versions.node.split(".")[0]) < 22;
if (folder !== undefined && isOld && main.startsWith(root) && existsSync(main)) install(blobOf(main));
