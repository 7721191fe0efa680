import { relative } from "node:path";
import type { Emulated } from "./emulated.js";
import type { Settings } from "./settings.js";

/** A project that was made. */
export interface Made {
  readonly folder: string;
  readonly written: readonly string[];
  /** Files that were there, and stay as they are. */
  readonly kept: readonly string[];
  /** Whether the API key is in the stack's configuration. */
  readonly hasKey: boolean;
  readonly stack: string;
  readonly settings: Settings;
  readonly emulated: Emulated | undefined;
}

/** What was done, and what to do next. */
export const reportOf = ({ folder, written, kept, hasKey, stack, settings, emulated }: Made): string => {
  const { endpoint, fingerprint } = settings;
  const where = relative("", folder);
  const router = endpoint ?? "https://ROUTER";
  const ownPackage = kept.includes("package.json");
  const steps = [
    ...(where === "" ? [] : [`cd ${where}`]),
    ownPackage ? "npm install pulumi-vyos @pulumi/pulumi typescript" : "npm install",
    ...(emulated === undefined
      ? []
      : [
          `${ownPackage ? `npx ${emulated.command}` : "npm run router"}    # in another shell: the emulated router`,
        ]),
    ...(endpoint === undefined ? [`pulumi config set vyos:endpoint ${router}`] : []),
    ...(fingerprint === undefined
      ? [
          `npx pulumi-vyos fingerprint ${router}    # compare it with the router's own`,
          "pulumi config set vyos:fingerprint AB:CD:…",
        ]
      : []),
    ...(hasKey ? [] : ["pulumi config set --secret vyos:apiKey"]),
    "npx pulumi-vyos doctor    # says what is missing, and how to mend it",
    "pulumi up",
  ];
  return [
    `made in ${where === "" ? "this folder" : where}: ${written.join(", ")}`,
    ...(kept.length > 0 ? [`left as they were: ${kept.join(", ")}`] : []),
    `made stack ${stack}${endpoint === undefined ? "" : ` for ${endpoint}`}`,
    "Next:",
    ...steps.map((step) => `  ${step}`),
  ].join("\n");
};
