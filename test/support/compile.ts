/** The compiler, as a program that uses the library runs it: in a folder of its own, with the library's exports. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repoRoot, run, withTempDir } from "./pulumi.js";

/** One complaint of the compiler. */
export interface Complaint {
  /** As in the list of files; undefined for what is about no file. */
  readonly file: string | undefined;
  readonly line: number;
  readonly text: string;
}

export interface Project {
  /** Text by name. A `package.json` in a folder says what the modules in it are. */
  readonly files: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The text of a `package.json` that makes the files beside and below it such modules. */
export const modulesAre = (type: "commonjs" | "module"): string => JSON.stringify({ type });

const complaintsOf = (output: string): readonly Complaint[] => {
  const heads = [...output.matchAll(/^(?:(\S+?)\((\d+),\d+\): )?error (TS\d+: .*(?:\n .*)*)/gm)];
  return heads.map(([, file, line, text = ""]) => ({ file, line: Number(line ?? 0), text }));
};

/** What the compiler has to say of a project. */
export const compile = ({ files, options }: Project): Promise<readonly Complaint[]> =>
  withTempDir(async (folder) => {
    symlinkSync(join(repoRoot, "node_modules"), join(folder, "node_modules"));
    const compilerOptions = {
      module: "node16",
      target: "es2022",
      strict: true,
      types: ["node"],
      noEmit: true,
    };
    const all = {
      ...files,
      "tsconfig.json": JSON.stringify({ compilerOptions: { ...compilerOptions, ...options } }),
    };
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const tsc = join(repoRoot, "node_modules", "typescript", "bin", "tsc");
    const { code, output } = await run(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      timeoutMs: 300_000,
    });
    const complaints = complaintsOf(output);
    if (code !== 0 && complaints.length === 0) throw new Error(`tsc ended with ${String(code)}: ${output}`);
    return complaints;
  });
