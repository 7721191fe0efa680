/**
 * The expressions of the older templates (`syntax:expression: $VAR(@) >= 1 && $VAR(@) <= 255; "between 1 and 255"`) as
 * checks of a table.
 */
import { escapeRegExp } from "../../provider/base/text.js";
import type { CheckEntry, ConditionEntry } from "../../provider/schema/index.js";

type Token = { readonly text: string; readonly string: boolean };

const tokenPattern =
  /(?:\s|\\\n)+|"((?:\\[\s\S]|[^"\\])*)(?:"|$)|`((?:\\[\s\S]|[^`\\])*)`|(\$VAR\([^)]*\)|\|\||&&|[=!<>]=|[!<>(),;=]|[^\s"`()<>=!,;&|]+)/y;

/** What stands in quotes in a template. */
export const unescape = (text: string): string =>
  text.replace(/\\([\s\S])/g, (_, char: string) =>
    char === "\n" ? "" : char === "n" ? "\n" : char === "t" ? "\t" : char,
  );

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const match = tokenPattern.exec(text);
    if (match === null) throw new SyntaxError("a character that has no meaning there");
    const [, quoted, ticked, plain] = match;
    if (plain !== undefined) tokens.push({ text: plain, string: false });
    else if (quoted !== undefined || ticked !== undefined)
      tokens.push({ text: unescape(quoted ?? ticked ?? ""), string: true });
  }
  return tokens;
};

/** Alternatives, each of conditions that must all hold; or nothing, where other nodes or the router itself decide. */
type Meaning = readonly (readonly ConditionEntry[])[] | undefined;

const words = (values: readonly string[]): string =>
  values.length === 1 ? escapeRegExp(values[0] ?? "") : `(${values.map(escapeRegExp).join("|")})`;

/** A pattern that may match anywhere as one that matches all of the value. */
const whole = (pattern: string): string => {
  const [, begins = "", middle = "", ends = ""] = /^(\^?)([\s\S]*?)(\$?)$/.exec(pattern) ?? [];
  if (middle.replace(/\([^()]*(\([^()]*(\([^()]*\)[^()]*)*\)[^()]*)*\)|\[[^\]]*\]/g, "").includes("|"))
    return `.*(?:${pattern}).*`;
  return `${begins === "" ? ".*" : ""}${middle}${ends === "" ? ".*" : ""}`;
};

const both = (a: Meaning, b: Meaning): Meaning => {
  if (a === undefined || b === undefined) return a ?? b;
  return a.flatMap((left) => b.map((right) => [...left, ...right]));
};

const either = (a: Meaning, b: Meaning): Meaning =>
  a === undefined || b === undefined ? undefined : [...a, ...b];

/** Bounds of one conjunction as one condition. */
const joinBounds = (conditions: readonly ConditionEntry[]): readonly ConditionEntry[] => {
  const ends = new Map<string, string>();
  const others = conditions.filter((one) => {
    if (typeof one === "string" || "all" in one || one[0] !== "bounds") return true;
    const [low = "", high = ""] = (one[1] ?? "").split("-");
    if (low !== "") ends.set("low", low);
    if (high !== "") ends.set("high", high);
    return false;
  });
  return ends.size === 0
    ? others
    : [...others, ["bounds", `${ends.get("low") ?? ""}-${ends.get("high") ?? ""}`]];
};

/** What `validate-value` is called with. */
const validatorsIn = (command: string): Meaning => {
  const found: ConditionEntry[][] = [];
  for (const [, kind, , a, b] of command.matchAll(/--(regex|exec)\s+(?:(["'])?)(?:'([^']*)'|([^"']*))\2?/g)) {
    const text = (a ?? b ?? "").trim();
    if (text === "") continue;
    found.push([kind === "regex" ? text : callOf(text)]);
  }
  return found.length === 0 ? undefined : found;
};

const callOf = (command: string): ConditionEntry => {
  const [path = "", ...rest] = command.trim().split(/\s+/);
  const name = path.split("/").at(-1) ?? path;
  const argument = rest.filter((word) => !/^\\?["']?\\?\$VAR\(@\)["']?$/.test(word)).join(" ");
  return argument === "" ? [name] : [name, argument];
};

const meaningOfExec = (command: string): Meaning => {
  if (command.includes("validate-value")) return validatorsIn(command);
  const longest = /wc -c`?\s+-gt\s+(\d+)/.exec(command)?.[1];
  if (longest !== undefined) return [[`.{0,${longest}}`]];
  const negated = /vyatta-validate-type(?:\.pl)?\s+(protocol(?:_negate)?)/.exec(command)?.[1];
  if (negated !== undefined) {
    const also = /!= '([\w]+)'/.exec(command)?.[1];
    return [[["vyatta-validate-type", negated]], ...(also === undefined ? [] : [[also]])];
  }
  // What is left of the shell's own words asks the running system.
  return /[;|`]|^\s*(if|\[)\b|\s-\w\s/.test(command) ? undefined : [[callOf(command)]];
};

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  #peek(text: string): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && !token.string && token.text === text;
  }

  #take(text: string): boolean {
    if (!this.#peek(text)) return false;
    this.#at++;
    return true;
  }

  #next(): Token {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new SyntaxError("it ends too early");
    return token;
  }

  check(): CheckEntry | undefined {
    const meaning = this.#or();
    const message = this.#take(";") && this.#at < this.#tokens.length ? this.#next().text : undefined;
    if (meaning === undefined) return undefined;
    return {
      any: meaning.map((all): ConditionEntry => {
        const joined = joinBounds(all);
        return joined.length === 1 ? (joined[0] ?? "") : { all: joined };
      }),
      message: message ?? "",
      // Definitions are checked by a program that prints more, also where a template calls it.
      ...(this.#tokens.some((token) => token.string && token.text.includes("validate-value"))
        ? {}
        : { plain: true }),
    };
  }

  #or(): Meaning {
    let meaning = this.#and();
    while (this.#take("||")) meaning = either(meaning, this.#and());
    return meaning;
  }

  #and(): Meaning {
    let meaning = this.#not();
    while (this.#take("&&")) meaning = both(meaning, this.#not());
    return meaning;
  }

  #not(): Meaning {
    if (this.#take("!")) return negation(this.#not());
    if (this.#take("(")) {
      const meaning = this.#or();
      this.#take(")");
      return meaning;
    }
    return this.#term();
  }

  #term(): Meaning {
    if (this.#take("exec")) return meaningOfExec(this.#next().text);
    if (this.#take("pattern")) {
      const own = this.#next().text === "$VAR(@)";
      const pattern = this.#next().text;
      return own ? [[whole(pattern)]] : undefined;
    }
    const own = this.#next().text === "$VAR(@)";
    const operator = this.#tokens[this.#at]?.text ?? "";
    if (!["in", "==", "!=", "<", ">", "<=", ">="].includes(operator)) return undefined;
    this.#at++;
    const values = [this.#next().text];
    while (this.#take(",")) values.push(this.#next().text);
    return own ? comparison(operator, values) : undefined;
  }
}

const comparison = (operator: string, values: readonly string[]): Meaning => {
  const bound = Number(values[0]);
  switch (operator) {
    case "!=":
      return negation([[words(values)]]);
    case ">=":
      return [[["bounds", `${bound}-`]]];
    case ">":
      return [[["bounds", `${bound + 1}-`]]];
    case "<=":
      return [[["bounds", `-${bound}`]]];
    case "<":
      return [[["bounds", `-${bound - 1}`]]];
    default:
      return [[words(values)]];
  }
};

const negation = (meaning: Meaning): Meaning => {
  const [alternative, ...more] = meaning ?? [];
  const [pattern, ...others] = alternative ?? [];
  // Nobody negates more than a pattern or a word.
  if (more.length > 0 || others.length > 0 || typeof pattern !== "string") return undefined;
  return [[`(?!(?:${pattern})$).*`]];
};

/**
 * The check that an expression amounts to; nothing where it looks at other nodes, or asks the shell.
 * @throws SyntaxError when it is no expression.
 */
export const checkOf = (expression: string): CheckEntry | undefined =>
  new Reader(tokensOf(expression)).check();
