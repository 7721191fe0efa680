/** What a commit may take away from under the emulator's own feet: its key, and the address that it listens at. */
import { nodeAt, type ConfigNode } from "./tree.js";
import type { Machine } from "./machine.js";

const below = (node: ConfigNode | undefined): readonly ConfigNode[] => [...(node?.children.values() ?? [])];

const isDisabled = (node: ConfigNode): boolean => node.children.has("disable");

/** Whether an interface, or a part of one, is up and has that address. */
const has = (node: ConfigNode, address: string): boolean =>
  !isDisabled(node) &&
  ((node.children.get("address")?.values ?? []).some((each) => each.split("/")[0] === address) ||
    ["vif", "vif-s", "vif-c"].some((kind) =>
      below(node.children.get(kind)).some((part) => has(part, address)),
    ));

const holds = (root: ConfigNode, address: string): boolean =>
  below(nodeAt(root, ["interfaces"])).some((type) => below(type).some((named) => has(named, address)));

const knows = (root: ConfigNode, key: string): boolean =>
  below(nodeAt(root, ["service", "https", "api", "keys", "id"])).some(
    (id) => id.children.get("key")?.values[0] === key,
  );

/**
 * The address and the key that the emulator was started with work by themselves until the configuration has them; from
 * then on they work as long as it does.
 */
export class Reach {
  #hadAddress = false;
  #hadKey = false;

  constructor(
    private readonly machine: Machine,
    private readonly address: string,
    private readonly key: string,
  ) {}

  get hasAddress(): boolean {
    const has = holds(this.machine.running, this.address);
    this.#hadAddress ||= has;
    return has || !this.#hadAddress;
  }

  get hasKey(): boolean {
    const has = knows(this.machine.running, this.key);
    this.#hadKey ||= has;
    return has || !this.#hadKey;
  }
}
