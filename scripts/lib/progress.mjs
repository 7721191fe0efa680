// One line per stage. On a terminal the heartbeat rewrites its line; elsewhere it prints a new one.
const plain = () => !process.stdout.isTTY || Boolean(process.env.CI);

export const seconds = (ms) =>
  ms < 60_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;

export function say(text) {
  process.stdout.write(`setup: ${text}\n`);
}

/** Says every `everyMs` that `what` still runs; returns the function that ends it. */
export function heartbeat(what, everyMs = 15_000) {
  const started = Date.now();
  let open = false;
  const timer = setInterval(() => {
    const text = `setup: ${what}: ${seconds(Date.now() - started)} so far`;
    process.stdout.write(plain() ? `${text}\n` : `\r\x1b[2K${text}`);
    open = !plain();
  }, everyMs);
  return () => {
    clearInterval(timer);
    if (open) process.stdout.write("\r\x1b[2K");
  };
}
