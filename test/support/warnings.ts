import type { Test } from "tap";

/** The warnings of the library while a test runs, in order; what it says of long waits depends on the machine. */
export const warningsOf = (t: Test): readonly string[] => {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => {
    if (text.startsWith("warning: ")) said.push(text);
  };
  t.teardown(() => {
    console.warn = warn;
  });
  return said;
};
