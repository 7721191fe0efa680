import { createHash, randomBytes } from "node:crypto";
import { isRecord } from "../base/json.js";
import { sameJson } from "./json.js";

const BYTES = 32;

/**
 * The provider of generated API keys. A key is made once and kept in the stack's state, encrypted; it is on no
 * router by itself.
 */
export const apiKeyProvider = {
  configure: (): Promise<void> => Promise.resolve(),
  check: (_olds: unknown, news: unknown) => Promise.resolve({ inputs: news, failures: [] }),
  diff: (_id: string, olds: unknown, news: unknown) => {
    const rotated = (inputs: unknown): unknown => (isRecord(inputs) ? (inputs.rotate ?? null) : null);
    const changes = !sameJson(rotated(olds), rotated(news));
    return Promise.resolve({
      changes,
      replaces: changes ? ["rotate"] : [],
      deleteBeforeReplace: false,
      properties: [],
    });
  },
  create: (inputs: unknown) => {
    const key = randomBytes(BYTES).toString("hex");
    const id = createHash("sha256").update(key).digest("hex").slice(0, 12);
    return Promise.resolve({ id, outs: { ...(isRecord(inputs) ? inputs : {}), key } });
  },
  read: (id: string, props: unknown) => Promise.resolve({ id, props: isRecord(props) ? props : {} }),
  update: (_id: string, olds: unknown, news: unknown) =>
    Promise.resolve({ outs: { ...(isRecord(olds) ? olds : {}), ...(isRecord(news) ? news : {}) } }),
  delete: (): Promise<void> => Promise.resolve(),
};
