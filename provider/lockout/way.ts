import type { Path } from "../config/path.js";
import { isTree, valuesOf, type ConfigNode } from "../config/tree.js";
import { compareAddresses, isIp, isIpv4 } from "../schema/addresses.js";

/** How this machine's requests come to a router's API. */
export interface Way {
  /** The key in use. */
  readonly apiKey: string;
  /** The port of the endpoint. */
  readonly port: number;
  /** The address of the endpoint, where its name could be resolved. */
  readonly to?: string;
  /** This machine's address, as the router sees it. */
  readonly from?: string;
}

/** Something in a configuration that keeps this machine from the API. */
export interface Blockage {
  /** Where it stands, or stood. */
  readonly path: Path;
  /** What it does, as the end of a sentence about that node. */
  readonly detail: string;
}

/** The names below a node or the values of a leaf: what releases write as a list and as tags. */
export const wordsOf = (node: ConfigNode | undefined): readonly string[] =>
  node === undefined ? [] : isTree(node) ? Object.keys(node) : (valuesOf(node) ?? []);

/** Whether two texts are one address, however they are written. */
export const isSameAddress = (a: string, b: string): boolean =>
  isIp(a) && isIp(b) && isIpv4(a) === isIpv4(b) && compareAddresses(a, b) === 0;

/** Whether an address is one of this machine's own: the end of a tunnel, for instance. */
export const isLoopback = (address: string): boolean =>
  address.startsWith("127.") || isSameAddress(address, "::1");
