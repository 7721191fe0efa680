const LONGEST = 60;
const LONGEST_KEY = 44;

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");

/** Words in small letters with hyphens between them; empty where there is no letter and no digit of ASCII. */
export const kebabCase = (text: string): string =>
  wordsOf(text).join("-").toLowerCase().slice(0, LONGEST).replace(/-+$/, "");

/**
 * A name in the style of JavaScript for a path; of a long one the end, which says more than the beginning. `before`
 * stands before what cannot begin a name.
 */
export const camelCase = (path: readonly string[], before = "secret"): string => {
  const words = path.flatMap(wordsOf).map((word) => word.toLowerCase());
  const kept = words.filter((_, i) => words.slice(i).join("").length <= LONGEST_KEY);
  const [first = "", ...rest] =
    kept.length > 0 ? kept : words.slice(-1).map((word) => word.slice(-LONGEST_KEY));
  const all = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
  return /^[a-z]/.test(all) ? all : `${before}${all}`;
};

/** The name itself, or the first of its kind that is free: `name2`, `name3`; `between` stands before the number. */
export const unique = (name: string, isTaken: (name: string) => boolean, between = ""): string => {
  if (!isTaken(name)) return name;
  for (let n = 2; ; n++) {
    const next = `${name}${between}${String(n)}`;
    if (!isTaken(next)) return next;
  }
};
