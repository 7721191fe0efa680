/** Whether two types are the same one, and not only each assignable to the other. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- how the compiler is made to compare them
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles where the value is of exactly this type: `is<string>()(value, true)`. */
export const is =
  <Wanted>() =>
  <Actual>(value: Actual, same: Same<Actual, Wanted>): readonly [Actual, boolean] => [value, same];
