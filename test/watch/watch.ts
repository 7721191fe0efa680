import { setTimeout as sleep } from "node:timers/promises";
import type { WatchStatus } from "../../cli/watch/status.js";
import type { Running, Stack } from "../support/pulumi.js";
import { startCommand } from "./scene.js";

/** A watcher that runs, and what it shows. */
export class Watch {
  private constructor(
    readonly running: Running,
    readonly url: string,
  ) {}

  static async start(stack: Stack, args: readonly string[]): Promise<Watch> {
    const listen = ["--watch", "300ms", "--listen", "127.0.0.1:0"];
    const running = startCommand(stack, ["drift", ...listen, ...args], 600_000);
    await running.waitFor(/status page: /);
    const url = /status page: (\S+)\//.exec(running.output())?.[1] ?? "";
    return new Watch(running, url);
  }

  async status(): Promise<WatchStatus> {
    return (await (await fetch(`${this.url}/api/status`)).json()) as WatchStatus;
  }

  async page(): Promise<string> {
    return (await fetch(`${this.url}/`)).text();
  }

  /** Waits until what is known is so; however long that takes on a busy machine. */
  async until(what: (status: WatchStatus) => boolean): Promise<WatchStatus> {
    for (let last: WatchStatus | undefined, tries = 0; ; tries++) {
      last = await this.status();
      if (what(last)) return last;
      if (tries > 1_800) throw new Error(`it never came: ${JSON.stringify(last)}\n${this.running.output()}`);
      await sleep(100);
    }
  }
}
