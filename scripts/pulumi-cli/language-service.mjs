// What a Node language host of Pulumi does: pulumirpc.LanguageRuntime, and programs run with the SDK's own `cmd/run`.
// language-host.mjs is a process around it; tests that run the CLI often serve it from their own process.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const own = createRequire(import.meta.url);
const ownRoot = fileURLToPath(new URL("..", import.meta.url));
/** The SDK's file as the program in `folders` sees it, or else ours. */
const sdk = (file, ...folders) =>
  own.resolve(`@pulumi/pulumi/${file}`, { paths: [...folders.filter(Boolean), ownRoot] });

const stop = (child) => {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), 2000).unref();
};

/** Splits `nodeargs` like a shell would: blanks separate, quotes hold together. */
const words = (text) =>
  [...text.matchAll(/(?:"([^"]*)"|'([^']*)'|[^\s"']+)+/g)].map(([w]) => w.replace(/["']/g, ""));

function programArguments(request, options, engine) {
  const info = request.getInfo();
  const flags = {
    monitor: request.getMonitorAddress(),
    engine,
    organization: request.getOrganization(),
    "root-directory": info?.getRootDirectory(),
    project: request.getProject(),
    stack: request.getStack(),
    pwd: request.getPwd(),
    "query-mode": String(request.getQuerymode()),
    parallel: String(request.getParallel()),
  };
  return [
    ...words(options.nodeargs ?? ""),
    sdk("cmd/run", request.getPwd(), info?.getProgramDirectory(), info?.getRootDirectory()),
    ...Object.entries(flags).flatMap(([name, value]) => (value ? [`--${name}`, value] : [])),
    ...(request.getDryrun() ? ["--dry-run"] : []),
    request.getProgram() || info?.getEntryPoint() || ".",
    ...request.getArgsList(),
  ];
}

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});

/**
 * Serves one engine, with the SDK that `cwd` sees, programs of this `env` and by this `node`. `engine` is its address, if it
 * does not say it in the handshake. What a program prints goes where ours does, or with `relayed` to the engine: one that
 * has attached to us does not read our output. Resolves to the port, and to what ends it with all that it has started.
 */
export async function serveLanguage({ cwd, env, node = process.execPath, engine = "", relayed = false }) {
  const require = createRequire(sdk("package.json", cwd));
  const grpc = require("@grpc/grpc-js");
  const { EngineClient } = require("./proto/engine_grpc_pb.js");
  const { LogRequest, LogSeverity } = require("./proto/engine_pb.js");
  const { LanguageRuntimeService } = require("./proto/language_grpc_pb.js");
  const messages = require("./proto/language_pb.js");
  const { PluginInfo } = require("./proto/plugin_pb.js");
  const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");

  const children = new Set();

  function start(command, args, options) {
    const child = spawn(command, args, options);
    children.add(child);
    child.once("exit", () => children.delete(child));
    child.once("error", () => children.delete(child));
    return child;
  }

  /** As the engine does with the output of hosts that it has started: one message a line. Resolves when all is told. */
  function tell(child) {
    const client = new EngineClient(engine, grpc.credentials.createInsecure());
    const told = [child.stdout, child.stderr].map(async (stream, i) => {
      const answers = [];
      for await (const line of createInterface(stream)) {
        const message = new LogRequest();
        message.setSeverity(LogSeverity.INFO);
        message.setMessage(`${line}\n`);
        message.setStreamid(i + 1);
        answers.push(new Promise((resolve) => client.log(message, resolve)));
      }
      await Promise.all(answers);
    });
    return Promise.all(told).then(() => client.close());
  }

  function run(call, reply) {
    const { request } = call;
    const options = request.getInfo()?.getOptions()?.toJavaScript() ?? {};
    const its = { ...env, PULUMI_NODEJS_TYPESCRIPT: String(options.typescript ?? true) };
    if (options.tsconfig) its.PULUMI_NODEJS_TSCONFIG_PATH = options.tsconfig;
    its.PULUMI_CONFIG = JSON.stringify(Object.fromEntries(request.getConfigMap().toObject()));
    its.PULUMI_CONFIG_SECRET_KEYS = JSON.stringify(request.getConfigsecretkeysList());
    const output = relayed ? "pipe" : "inherit";
    const child = start(node, programArguments(request, options, engine), {
      cwd: request.getPwd() || undefined,
      env: its,
      stdio: ["ignore", output, output],
    });
    const told = relayed ? tell(child) : Promise.resolve();
    call.on("cancelled", () => stop(child));
    const answer = async (change) => {
      await told;
      const response = new messages.RunResponse();
      change?.(response);
      reply(null, response);
    };
    child.once("error", (error) =>
      answer((r) => r.setError(`the program could not be started: ${error.message}`)),
    );
    child.once("exit", (code, signal) => {
      if (code === 0) answer();
      else if (code === 32)
        answer((r) => r.setBail(true)); // the SDK has told the user already
      else
        answer((r) =>
          r.setError(`Program exited with ${signal ? `signal ${signal}` : `non-zero exit code: ${code}`}`),
        );
    });
  }

  /** Hands what a child prints to the engine, in messages of this class. */
  function relay(child, call, Message) {
    child.stdout.on("data", (data) => call.write(new Message().setStdout(data)));
    child.stderr.on("data", (data) => call.write(new Message().setStderr(data)));
  }

  /** Runs a policy pack, the one plugin that is started by way of its language; its first line of output is its port. */
  function runPlugin(call) {
    const { request } = call;
    const folder = request.getInfo()?.getProgramDirectory() || request.getPwd();
    if (request.getKind() !== "analyzer")
      return call.emit("error", {
        code: grpc.status.UNIMPLEMENTED,
        details: `this host runs policy packs, and no plugin of kind "${request.getKind()}"`,
      });
    const options = request.getInfo()?.getOptions()?.toJavaScript() ?? {};
    const child = start(
      node,
      [
        ...words(options.nodeargs ?? ""),
        sdk("cmd/run-policy-pack", folder),
        ...request.getArgsList(),
        folder,
      ],
      {
        cwd: folder,
        env: Object.fromEntries(request.getEnvList().map((line) => line.split(/=(.*)/s, 2))),
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    call.on("cancelled", () => stop(child));
    relay(child, call, messages.RunPluginResponse);
    child.once("error", (error) =>
      call.emit("error", {
        code: grpc.status.UNKNOWN,
        details: `the policy pack could not be started: ${error.message}`,
      }),
    );
    child.once("close", (code) => {
      call.write(new messages.RunPluginResponse().setExitcode(code ?? 1));
      call.end();
    });
  }

  function programDependencies(folder) {
    const manifest = readJson(join(folder, "package.json"));
    return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).map(([name, range]) => {
      const info = new messages.DependencyInfo();
      info.setName(name);
      info.setVersion(readJson(join(folder, "node_modules", name, "package.json")).version ?? range);
      return info;
    });
  }

  function installDependencies(call) {
    const info = call.request.getInfo();
    const folder = call.request.getDirectory() || info?.getProgramDirectory() || cwd;
    const options = info?.getOptions()?.toJavaScript() ?? {};
    const byLockfile = { "yarn.lock": "yarn", "pnpm-lock.yaml": "pnpm" };
    const lockfile = Object.keys(byLockfile).find((name) => existsSync(join(folder, name)));
    const manager = options.packagemanager ?? byLockfile[lockfile] ?? "npm";
    const child = start(manager, ["install"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    relay(child, call, messages.InstallDependenciesResponse);
    const fail = (details) => call.emit("error", { code: grpc.status.UNKNOWN, details });
    child.once("error", (error) => fail(`${manager} could not be started: ${error.message}`));
    child.once("close", (code) =>
      code === 0 ? call.end() : fail(`${manager} install failed with exit code ${code}`),
    );
  }

  const server = new grpc.Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  server.addService(LanguageRuntimeService, {
    handshake: (call, reply) => {
      engine = call.request.getEngineAddress() || engine;
      reply(null, new messages.LanguageHandshakeResponse());
    },
    getPluginInfo: (_call, reply) => {
      const info = new PluginInfo();
      info.setVersion(require("./package.json").version);
      reply(null, info);
    },
    getRequiredPlugins: (_call, reply) => reply(null, new messages.GetRequiredPluginsResponse()),
    getRequiredPackages: (_call, reply) => reply(null, new messages.GetRequiredPackagesResponse()),
    about: (_call, reply) => {
      const response = new messages.AboutResponse();
      response.setExecutable(node);
      response.setVersion(process.version);
      reply(null, response);
    },
    getProgramDependencies: (call, reply) => {
      const folder = call.request.getInfo()?.getProgramDirectory() || call.request.getPwd();
      const response = new messages.GetProgramDependenciesResponse();
      response.setDependenciesList(programDependencies(folder));
      reply(null, response);
    },
    installDependencies,
    run,
    runPlugin,
    cancel: (_call, reply) => {
      children.forEach(stop);
      reply(null, new Empty());
    },
  });

  const port = await new Promise((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  const end = async () => {
    const ends = [...children].map((child) => new Promise((resolve) => child.once("exit", resolve)));
    children.forEach(stop);
    const patience = new Promise((resolve) => setTimeout(resolve, 3000).unref());
    await Promise.race([Promise.all(ends), patience]);
    server.forceShutdown();
  };
  return { port, end };
}
