import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Settings } from "./settings.js";

/** The file in which an emulated router keeps what it is. */
export const EMULATED_STATE = "router.json";

const API_KEY = "emulator";
const VYOS = "1.5";

/** An emulated router that does not run. */
export interface Emulated {
  readonly settings: Settings;
  /** What the file of its state holds. */
  readonly state: string;
  /** Runs it, in the folder of the file. */
  readonly command: string;
}

/** Makes an emulated router's certificate and finds a port for it. */
export const emulate = async (): Promise<Emulated> => {
  // Loaded only here: making certificates takes much code.
  const { startRouter } = await import("../../emulator/index.js");
  const folder = await mkdtemp(join(tmpdir(), "pulumi-vyos-"));
  try {
    const file = join(folder, EMULATED_STATE);
    const router = await startRouter({ vyos: VYOS, apiKey: API_KEY, state: file });
    const { url, fingerprint } = router;
    await router.stop();
    return {
      settings: { endpoint: url, fingerprint, apiKey: API_KEY },
      state: await readFile(file, "utf8"),
      command: `pulumi-vyos emulator --listen ${new URL(url).host} --api-key ${API_KEY} --vyos ${VYOS} --state ${EMULATED_STATE}`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
