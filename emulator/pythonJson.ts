/** Finds what Python's `json.loads` would complain of, and where, in text that is not JSON. */

export interface JsonProblem {
  readonly message: string;
  readonly position: number;
}

class Complaint extends Error {
  constructor(
    override readonly message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const literals = ["null", "true", "false", "NaN", "Infinity", "-Infinity"];

/** A scanner that walks the text as Python's does; each method answers the position behind what it read. */
class Scanner {
  constructor(readonly text: string) {}

  skip(at: number): number {
    let end = at;
    while (/[ \t\n\r]/.test(this.text[end] ?? "")) end++;
    return end;
  }

  value(at: number): number {
    const char = this.text[at];
    if (char === '"') return this.string(at + 1);
    if (char === "{") return this.object(at + 1);
    if (char === "[") return this.array(at + 1);
    const literal = literals.find((word) => this.text.startsWith(word, at));
    if (literal !== undefined) return at + literal.length;
    numberPattern.lastIndex = at;
    const number = numberPattern.exec(this.text);
    if (number === null) throw new Complaint("Expecting value", at);
    return at + number[0].length;
  }

  string(begin: number): number {
    let at = begin;
    for (;;) {
      const char = this.text[at];
      if (char === undefined) throw new Complaint("Unterminated string starting at", begin - 1);
      if (char === '"') return at + 1;
      if (char === "\\") at = this.#escape(at, begin);
      else if (char < " ") throw new Complaint("Invalid control character at", at);
      else at++;
    }
  }

  #escape(at: number, begin: number): number {
    const char = this.text[at + 1];
    if (char === undefined) throw new Complaint("Unterminated string starting at", begin - 1);
    if (char === "u") {
      if (!/^[0-9a-fA-F]{4}$/.test(this.text.slice(at + 2, at + 6)))
        throw new Complaint("Invalid \\uXXXX escape", at + 1);
      return at + 6;
    }
    if (!'"\\/bfnrt'.includes(char)) throw new Complaint("Invalid \\escape: ", at);
    return at + 2;
  }

  object(begin: number): number {
    let at = this.skip(begin);
    if (this.text[at] === "}") return at + 1;
    for (;;) {
      if (this.text[at] !== '"') throw new Complaint("Expecting property name enclosed in double quotes", at);
      at = this.skip(this.string(at + 1));
      if (this.text[at] !== ":") throw new Complaint("Expecting ':' delimiter", at);
      at = this.skip(this.value(this.skip(at + 1)));
      if (this.text[at] === "}") return at + 1;
      if (this.text[at] !== ",") throw new Complaint("Expecting ',' delimiter", at);
      at = this.skip(at + 1);
    }
  }

  array(begin: number): number {
    let at = this.skip(begin);
    if (this.text[at] === "]") return at + 1;
    for (;;) {
      at = this.skip(this.value(at));
      if (this.text[at] === "]") return at + 1;
      if (this.text[at] !== ",") throw new Complaint("Expecting ',' delimiter", at);
      at = this.skip(at + 1);
    }
  }
}

const scan = (text: string): JsonProblem => {
  const scanner = new Scanner(text);
  try {
    const end = scanner.skip(scanner.value(scanner.skip(0)));
    return { message: end < text.length ? "Extra data" : "Expecting value", position: end };
  } catch (problem) {
    if (problem instanceof Complaint) return { message: problem.message, position: problem.position };
    throw problem;
  }
};

/** The parsed JSON, or what Python says of it. */
export const loads = (text: string): { readonly value: unknown } | { readonly problem: JsonProblem } => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: scan(text) };
    throw error;
  }
};

/** The complaint as Python prints it: with line and column. */
export const problemText = (text: string, { message, position }: JsonProblem): string => {
  const before = text.slice(0, position);
  const line = before.split("\n").length;
  const column = position - before.lastIndexOf("\n");
  return `${message}: line ${line} column ${column} (char ${position})`;
};
