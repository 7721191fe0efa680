/**
 * Loaded into every Node process of a measured command, by NODE_OPTIONS: notes the most memory that the provider
 * process has held, and takes CPU profiles where they are asked for.
 */
import { renameSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { basename, join } from "node:path";

const script = process.argv.map((argument) => argument.replaceAll("\\", "/"));
const role = script.some((argument) => /dynamic-provider|pulumi-resource-(pulumi-nodejs|vyos)/.test(argument))
  ? "provider"
  : script.some((argument) => argument.includes("@pulumi/pulumi/cmd/run"))
    ? "program"
    : undefined;

const watchMemory = (file: string): void => {
  let noted = 0;
  const note = (): void => {
    const now = process.resourceUsage().maxRSS;
    if (now <= noted) return;
    noted = now;
    // The process may be killed at any moment: never leave half a number.
    writeFileSync(`${file}.${String(process.pid)}`, String(now));
    renameSync(`${file}.${String(process.pid)}`, `${file}-${String(process.pid)}`);
  };
  setInterval(note, 50).unref();
  process.once("exit", note);
};

/** Writes a profile at the exit and, as the engine kills providers without a word, one for every two seconds. */
const profile = (folder: string, name: string): void => {
  const session = new Session();
  let count = 0;
  const begin = (): void => {
    session.post("Profiler.start");
  };
  const write = (): void => {
    session.post("Profiler.stop", (error, result) => {
      if (error !== null) return;
      const file = `${name}-${String(process.pid)}-${String(++count)}.cpuprofile`;
      writeFileSync(join(folder, file), JSON.stringify(result.profile));
    });
  };
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.setSamplingInterval", { interval: 500 });
  begin();
  setInterval(() => {
    write();
    begin();
  }, 2000).unref();
  process.once("exit", write);
};

const { BENCH_MEMORY_FILE, BENCH_PROFILE_FOLDER, BENCH_PROFILE_NAME } = process.env;
if (role === "provider" && BENCH_MEMORY_FILE !== undefined) watchMemory(BENCH_MEMORY_FILE);
if (role !== undefined && BENCH_PROFILE_FOLDER !== undefined)
  profile(BENCH_PROFILE_FOLDER, `${BENCH_PROFILE_NAME ?? basename(process.cwd())}-${role}`);
