import { quoted } from "./print.js";

/** What the files around a program say. */
export interface ProjectNames {
  readonly project: string;
  /** The router; absent where it is not known yet. */
  readonly endpoint?: string;
  /** The version of this library. */
  readonly library: string;
  /** Whether the program's resources come by the provider plugin. Default false. */
  readonly native?: boolean;
  /** Commands for `npm run`, by name. Default none. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Files that are not for version control, beside those of every project. Default none. */
  readonly ignored?: readonly string[];
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** What a project may be called: letters, digits, and - _ . */
export const projectName = (text: string): string =>
  text
    .replaceAll(/[^A-Za-z0-9_.-]+/g, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "")
    .slice(0, 100) || "router";

/** Where Pulumi finds the plugin: in the release that the project has installed. */
const plugins = [
  "plugins:",
  "  providers:",
  "    - name: vyos",
  "      path: node_modules/pulumi-vyos/plugin",
];

/** The files of a TypeScript project for Pulumi, without the program and the stack's configuration. */
export const projectFiles = ({
  project,
  endpoint,
  library,
  native = false,
  scripts,
  ignored = [],
}: ProjectNames): Readonly<Record<string, string>> => ({
  "Pulumi.yaml": [
    `name: ${project}`,
    `description: ${quoted(endpoint === undefined ? "A VyOS router" : `The VyOS router at ${endpoint}`)}`,
    "runtime:",
    "  name: nodejs",
    "  options:",
    "    typescript: true",
    ...(native ? plugins : []),
    "",
  ].join("\n"),
  "package.json": json({
    name: project.toLowerCase(),
    private: true,
    main: "index.ts",
    ...(scripts === undefined ? {} : { scripts }),
    dependencies: { "@pulumi/pulumi": "^3.150.0", "pulumi-vyos": `^${library}` },
    devDependencies: { "@types/node": "^20.0.0", typescript: "^5.9.0" },
  }),
  "tsconfig.json": `{
  "compilerOptions": {
    "strict": true,
    "target": "es2022",
    "module": "node16",
    "moduleResolution": "node16",
    "skipLibCheck": true,
    "forceConsistentCasingInFileNames": true,
    "outDir": "bin"
  },
  "files": ["index.ts"]
}
`,
  ".gitignore": ["bin/", "node_modules/", ...ignored].map((name) => `/${name}\n`).join(""),
});
