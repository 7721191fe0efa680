import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const manifests = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/** The folder of the Pulumi project that a folder belongs to; the folder itself where there is none. */
export const projectOf = (folder: string): string => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (manifests.some((name) => existsSync(join(at, name)))) return at;
    if (dirname(at) === at) return resolve(folder);
  }
};
