/** What keeps a change from cutting off the way by which it comes. */
import { createSocket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { Candidate } from "../config/ops.js";
import type { ConfigTree } from "../config/tree.js";
import { lockedOut, type Way } from "../lockout/index.js";
import type { Plan } from "./change.js";
import type { RouterError } from "./errors.js";
import type { RouterSettings } from "./settings.js";

/** What of a change would cut this machine off from the API; undefined where nothing would, or where that is meant. */
export type Guard = (before: ConfigTree, after: ConfigTree) => RouterError | undefined;

export const allowsAll: Guard = () => undefined;

/** Why a plan is not to be carried out on a configuration. */
export const refusalOf = (guard: Guard, plan: Plan<unknown>, tree: ConfigTree): RouterError | undefined =>
  plan.allowLockout === true || guard === allowsAll
    ? undefined
    : guard(tree, new Candidate(tree).apply(plan.ops).dropEmptied(plan.touches, plan.prune).tree);

const DEFAULT_PORT = 443;

/** Where packets to the endpoint go, and which of this machine's addresses they come from; nothing is sent. */
const addressesOf = async (host: string, port: number): Promise<Pick<Way, "to" | "from">> => {
  try {
    const { address: to, family } = await lookup(host.replace(/^\[|\]$/g, ""));
    const socket = createSocket(family === 6 ? "udp6" : "udp4");
    try {
      socket.connect(port, to);
      await once(socket, "connect");
      return { to, from: socket.address().address };
    } finally {
      socket.close();
    }
  } catch {
    // Whoever cannot be found is not reached either, which the first request says.
    return {};
  }
};

/** The guard of one router. */
export const guardOf = async (settings: RouterSettings): Promise<Guard> => {
  const { endpoint, apiKey, allowLockout, confirmMinutes, clientAddress } = settings;
  // A commit that has to be confirmed by a new connection goes back by itself.
  if (allowLockout || confirmMinutes !== undefined) return allowsAll;
  const url = new URL(endpoint);
  const port = url.port === "" ? DEFAULT_PORT : Number(url.port);
  const way: Way = {
    ...{ apiKey, port },
    ...(await addressesOf(url.hostname, port)),
    ...(clientAddress === undefined ? {} : { from: clientAddress }),
  };
  return (before, after) => {
    const blockage = lockedOut(before, after, way);
    return blockage === undefined ? undefined : { _tag: "Lockout", endpoint, ...blockage };
  };
};
