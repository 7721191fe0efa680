// The inventory: here routers that are emulated in this process. A real one would come from a file or a CMDB.
import { startRouter, type EmulatedRouter } from "pulumi-vyos/testing";

export interface Site {
  readonly name: string;
  readonly endpoint: string;
  readonly fingerprint: string;
  readonly apiKey: string;
  /** What differs from site to site. */
  readonly services: Readonly<Record<string, { readonly port: number; readonly to: string }>>;
}

export interface Fleet {
  readonly sites: readonly Site[];
  /** How many commits the routers have seen. */
  readonly commits: () => number;
  readonly stop: () => Promise<void>;
}

const releases = ["1.3", "1.4", "1.5"] as const;

/** Starts `count` routers of all releases. Those that are named in `broken` are switched off again. */
export const startFleet = async (
  count: number,
  commitLatencyMs: number,
  broken: readonly string[],
): Promise<Fleet> => {
  const names = Array.from({ length: count }, (_, i) => `edge-${String(i + 1).padStart(2, "0")}`);
  const stranger = broken.find((name) => !names.includes(name));
  if (stranger !== undefined)
    throw new Error(`--broken: there is no ${stranger}; the routers are ${names[0]} to ${names.at(-1)}`);
  const routers = new Map<string, EmulatedRouter>();
  for (const [i, name] of names.entries())
    routers.set(name, await startRouter({ vyos: releases[i % releases.length], commitLatencyMs }));
  for (const name of broken) await routers.get(name)?.stop();
  return {
    sites: [...routers].map(([name, { url, fingerprint, apiKey }], i) => ({
      ...{ name, endpoint: url, fingerprint, apiKey },
      services: {
        website: { port: 443, to: `192.168.64.${10 + (i % 90)}` },
        camera: { port: 8554, to: "192.168.64.200" },
        backup: { port: 9000 + i, to: "192.168.64.201" },
      },
    })),
    commits: () => [...routers.values()].reduce((sum, { stats }) => sum + stats.commits, 0),
    stop: async () => {
      const running = [...routers].filter(([name]) => !broken.includes(name));
      await Promise.all(running.map(([, router]) => router.stop()));
    },
  };
};
