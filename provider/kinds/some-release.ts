import { dialectNames, dialects, type Dialect } from "../config/dialect.js";
import { errorsOf } from "./failures.js";
import type { Failure } from "./kind.js";

type Validate<Draft> = (draft: Draft, dialect?: Dialect) => readonly Failure[];

const [newest = "1.5", ...older] = dialectNames.toReversed();

/** What only one release takes is too rare to let it pass unseen where no release is named. */
const isLong = ({ property, reason }: Failure): boolean =>
  /(?:^|\.)description$/.test(property) && reason.startsWith("is ");

const withAdvice = (failure: Failure): Failure => ({
  ...failure,
  reason: `${failure.reason}; shorten it, or set vyos:version to 1.3 if that is what the router runs`,
});

/**
 * Where the router's release is not told, arguments must fit one of them: what no release takes is refused, in the words
 * of the newest.
 */
export const inSomeRelease =
  <Draft>(failuresOf: Validate<Draft>): Validate<Draft> =>
  (draft, dialect) => {
    const certain = failuresOf(draft, dialect);
    if (dialect !== undefined || errorsOf(certain).length > 0) return certain;
    const ofNewest = errorsOf(failuresOf(draft, dialects[newest]));
    if (ofNewest.length === 0) return certain;
    const long = ofNewest.filter(isLong).map(withAdvice);
    if (long.length > 0) return [...certain, ...long];
    const fits = older.some((name) => errorsOf(failuresOf(draft, dialects[name])).length === 0);
    return fits ? certain : [...certain, ...ofNewest];
  };
