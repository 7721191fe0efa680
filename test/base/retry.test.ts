import t from "tap";
import { pauses, retry } from "../../provider/base/retry.js";

void t.test("pauses double, with jitter, up to the longest", (t) => {
  const growing = pauses({ first: 10, longest: 50 });
  for (const most of [10, 20, 40, 50, 50]) {
    const ms = growing.next().value;
    t.ok(ms >= most / 2 && ms <= most, `${String(ms)} of ${String(most)}`);
  }
  t.end();
});

void t.test("the last result is given as soon as it is enough", async (t) => {
  let made = 0;
  const attempt = (): Promise<number> => Promise.resolve(++made);
  const pausing = { first: 1, longest: 2 };
  t.equal(await retry(attempt, { isEnough: (result) => result === 3, pauses: pausing }), 3);
  t.equal(await retry(attempt, { isEnough: (_, { tries }) => tries === 4, pauses: pausing }), 7);
  const late = await retry(attempt, { isEnough: (_, { elapsedMs }) => elapsedMs >= 20, pauses: pausing });
  t.ok(late > 8);
  await t.rejects(
    retry(() => Promise.reject(new Error("thrown")), { isEnough: () => false, pauses: pausing }),
    /thrown/,
  );
});

void t.test("a result may ask for time; a deadline and a signal shorten pauses", async (t) => {
  const once = { isEnough: (_: number, { tries }: { readonly tries: number }) => tries === 2 };
  const attempt = (): Promise<number> => Promise.resolve(0);
  const took = async (work: Promise<unknown>): Promise<number> => {
    const began = Date.now();
    await work;
    return Date.now() - began;
  };
  t.ok(
    (await took(retry(attempt, { ...once, pauses: { first: 1, longest: 1 }, leastPause: () => 40 }))) >= 39,
  );
  const slow = { first: 60_000, longest: 60_000 };
  t.ok((await took(retry(attempt, { ...once, pauses: slow, deadline: Date.now() + 20 }))) < 5_000);
  t.ok((await took(retry(attempt, { ...once, pauses: slow, signal: AbortSignal.timeout(20) }))) < 5_000);
});
