// One router: its stack, its configuration, one update that leaves either everything or nothing.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { LocalWorkspace } from "@pulumi/pulumi/automation";
import { atomicUp } from "pulumi-vyos/automation";
import type { Site } from "./sites";

export interface Outcome {
  readonly ok: boolean;
  /** What was done, or why it failed and what is left. */
  readonly said: string;
}

export interface Workplace {
  /** Where the stacks' settings and snapshots are. */
  readonly folder: string;
  /** What Pulumi needs to know: the backend, the passphrase. */
  readonly env: Readonly<Record<string, string>>;
}

/** Brings one router up to date. It never throws: what goes wrong is an outcome. */
export const update = async (site: Site, { folder, env }: Workplace): Promise<Outcome> => {
  try {
    const workDir = join(folder, site.name);
    await mkdir(workDir, { recursive: true });
    const stack = await LocalWorkspace.createOrSelectStack(
      { stackName: site.name, workDir },
      { envVars: { ...env }, projectSettings: { name: "fleet", runtime: "nodejs", main: __dirname } },
    );
    await stack.setAllConfig({
      "vyos:endpoint": { value: site.endpoint },
      "vyos:fingerprint": { value: site.fingerprint },
      "vyos:apiKey": { value: site.apiKey, secret: true },
      "fleet:services": { value: JSON.stringify(site.services) },
    });
    const result = await atomicUp(stack, { parallel: 64, suppressProgress: true });
    switch (result._tag) {
      case "Succeeded": {
        const changes = Object.entries(result.up?.summary.resourceChanges ?? {});
        return { ok: true, said: changes.map(([change, count]) => `${change} ${count}`).join(", ") };
      }
      case "NotStarted":
        return { ok: false, said: `not started: ${result.reason}` };
      case "RolledBack":
        return { ok: false, said: `${result.reason} (the router is as it was)` };
      case "Incomplete":
        return { ok: false, said: `${result.reason} (left: ${result.left.join("; ")})` };
    }
  } catch (error) {
    return { ok: false, said: error instanceof Error ? error.message : String(error) };
  }
};
