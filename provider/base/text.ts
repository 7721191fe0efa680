/** What somebody threw, in words. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** A property's name as VyOS would spell it: `apiKey` is `api-key`. */
export const asNode = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A text as a regular expression that finds just this text. */
export const escapeRegExp = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** How many letters must be put in, left out, changed or swapped with the next to make one word of another. */
export const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (up: number, left: number): number => (up === 0 ? row : rows[i - up])?.[j - left] ?? 0;
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (same ? 0 : 1), swapped ? at(2, 2) + 1 : Infinity),
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
};

/** The known word that was most likely meant: at most a quarter of its letters are otherwise, whatever their case. */
export const meant = (word: string, known: readonly string[]): string | undefined => {
  const most = (each: string): number => Math.max(1, Math.floor(each.length / 4));
  const [best] = known
    // A difference in length alone may be too much, and is found without looking at letters.
    .filter((each) => Math.abs(each.length - word.length) <= most(each))
    .map((each) => ({ each, far: distance(word.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, far }) => far <= most(each))
    .sort((a, b) => a.far - b.far);
  return best?.each;
};
