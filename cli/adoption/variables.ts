import { camelCase, unique } from "./words.js";

/** What no variable of a module may be called, or what the program has for itself. */
const taken: ReadonlySet<string> = new Set([
  ...["break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else"],
  ...["enum", "export", "extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof"],
  ...["new", "null", "return", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void"],
  ...["while", "with", "yield", "let", "static", "implements", "interface", "package", "private"],
  ...["protected", "public", "await", "async", "eval", "arguments", "undefined"],
  ...["require", "module", "exports", "config", "pulumi"],
]);

/** Gives resources names within the program, each once. */
export class Variables {
  private readonly given = new Set<string>();

  /** A name after that of a resource; where it can be none, with what the resource is: `publicZone`. */
  for(kind: string, name: string): string {
    const sort = kind.replace(/^.*(?=[A-Z][a-z]+$)/, "");
    const plain = camelCase([name], sort.toLowerCase());
    const variable = unique(taken.has(plain) ? `${plain}${sort}` : plain, (each) => this.given.has(each));
    this.given.add(variable);
    return variable;
  }
}
