/** How long a step may take before it says what it waits for. */
const PATIENCE_MS = 2_000;

const said = new Set<string>();

/** Carries a step out; on the standard error output it says once what is waited for, if it takes long. */
const sayingWhat = async <A>(what: string, step: () => Promise<A>): Promise<A> => {
  const timer = setTimeout(() => {
    if (!said.has(what)) process.stderr.write(`pulumi-vyos: ${what}\n`);
    said.add(what);
  }, PATIENCE_MS);
  try {
    return await step();
  } finally {
    clearTimeout(timer);
  }
};

/** The same for what the Pulumi CLI is asked of a stack. */
export const readingStack = <A>(name: string, step: () => Promise<A>): Promise<A> =>
  sayingWhat(`reading stack ${name} from Pulumi's backend, which takes a while`, step);
