// How far it is: one line that is drawn again on a terminal, a line for each router in a log.
import type { WriteStream } from "node:tty";

type Screen = Pick<WriteStream, "write"> & Partial<Pick<WriteStream, "isTTY" | "columns">>;

const CLEAR = "\r\u001b[2K";
const BAR = 24;

export class Progress {
  private readonly running = new Set<string>();
  private readonly timer: NodeJS.Timeout | undefined;
  private readonly began = Date.now();
  private finished = 0;
  private failed = 0;

  constructor(
    private readonly total: number,
    private readonly screen: Screen = process.stdout,
  ) {
    if (screen.isTTY === true)
      this.timer = setInterval(() => {
        this.draw();
      }, 250).unref();
  }

  /** Runs a router's work and shows how it ended. */
  async of<T extends { readonly ok: boolean; readonly said: string }>(
    name: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const began = Date.now();
    this.running.add(name);
    this.draw();
    const outcome = await work();
    this.running.delete(name);
    this.finished += 1;
    if (!outcome.ok) this.failed += 1;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const line = `${outcome.ok ? "ok    " : "FAILED"} ${name} ${seconds} s: ${outcome.said}`;
    if (this.timer === undefined) this.screen.write(`[${this.finished}/${this.total}] ${line}\n`);
    // On a terminal only what somebody must look at stays.
    else if (!outcome.ok) this.screen.write(`${CLEAR}${line}\n`);
    this.draw();
    return outcome;
  }

  close(): void {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    this.screen.write(CLEAR);
  }

  private draw(): void {
    if (this.timer === undefined) return;
    const done = Math.round((BAR * this.finished) / this.total);
    const line = [
      `[${"#".repeat(done)}${"-".repeat(BAR - done)}]`,
      `${this.finished}/${this.total}`,
      `${((Date.now() - this.began) / 1000).toFixed(0)} s`,
      ...(this.failed > 0 ? [`${this.failed} failed`] : []),
      [...this.running].join(" "),
    ].join("  ");
    const { columns = 0 } = this.screen; // some terminals say 0
    this.screen.write(CLEAR + line.slice(0, (columns > 0 ? columns : 80) - 1));
  }
}
