/** Commit-confirm: a commit that undoes itself unless it is confirmed in time. */
import { Refusal } from "./session.js";
import type { Machine } from "./machine.js";
import { valueAt, type ConfigNode } from "./tree.js";

export class CommitConfirm {
  #timer: NodeJS.Timeout | undefined;
  #before: ConfigNode | undefined;

  constructor(
    private readonly machine: Machine,
    private readonly minuteMs: number,
    private readonly reboot: () => void,
  ) {}

  get isPending(): boolean {
    return this.#timer !== undefined;
  }

  get #action(): "reload" | "reboot" {
    const path = ["system", "config-management", "commit-confirm", "action"];
    return valueAt(this.machine.running, path) === "reload" ? "reload" : "reboot";
  }

  /** Starts the clock, before the commit. */
  start(minutes: number): string {
    if (this.isPending) throw new Refusal("Another confirm is pending");
    this.#before = this.machine.running;
    this.#timer = setTimeout(() => {
      this.#expire();
    }, minutes * this.minuteMs);
    return `Initialized commit-confirm; ${minutes} minutes to confirm before ${this.#action}\n`;
  }

  confirm(): string {
    if (!this.isPending) return "No confirm pending";
    const text = this.#action === "reload" ? "Reload timer stopped" : "Reboot timer stopped";
    this.cancel();
    return text;
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #expire(): void {
    this.#timer = undefined;
    if (this.#action === "reboot") this.reboot();
    else if (this.#before !== undefined) {
      this.machine.running = this.#before;
      this.machine.revisions.note(this.#before, "root", "other");
      this.machine.discard();
    }
  }
}
