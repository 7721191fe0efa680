/** Some of these properties. */
export const only = <P extends object, const K extends keyof P>(
  properties: P,
  ...names: readonly K[]
): Pick<P, K> => Object.fromEntries(names.map((name) => [name, properties[name]])) as Pick<P, K>;

/** All of these properties but some. */
export const but = <P extends object, const K extends keyof P>(
  properties: P,
  ...names: readonly K[]
): Omit<P, K> =>
  Object.fromEntries(
    Object.entries(properties).filter(([name]) => !(names as readonly PropertyKey[]).includes(name)),
  ) as Omit<P, K>;
