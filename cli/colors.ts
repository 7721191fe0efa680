import pc from "picocolors";

const isGiven = (value: string | undefined): boolean => (value ?? "") !== "";

/**
 * Whether what goes to the standard output is coloured: `NO_COLOR` forbids it, `FORCE_COLOR`
 * asks for it (`0` and `false` do not), and otherwise a terminal has it and a pipe or file has not, in CI neither.
 */
export const isColored = (
  environment: NodeJS.ProcessEnv = process.env,
  { isTTY }: { readonly isTTY?: boolean } = process.stdout,
): boolean => {
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (isGiven(NO_COLOR)) return false;
  if (isGiven(FORCE_COLOR)) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTTY === true && TERM !== "dumb";
};

/** The colours of this command's standard output. */
export const colors = pc.createColors(isColored());
