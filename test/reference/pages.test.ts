/** The hand-written pages say what the code does, no less and no more. */
import * as pulumi from "@pulumi/pulumi";
import t from "tap";
import * as library from "../../provider/index.js";
import { kinds } from "../../provider/kinds/index.js";
import { blocksOf, page, sectionsOf } from "./markdown.js";

void t.test("docs/resources.md has every resource, component and function, each with an example", (t) => {
  const text = page("docs/resources.md");
  const sections = sectionsOf(text, 2);
  const isComponent = (value: unknown): boolean =>
    typeof value === "function" && value.prototype instanceof pulumi.ComponentResource;
  const components = Object.entries(library).flatMap(([name, value]) => (isComponent(value) ? [name] : []));
  const wanted = [...Object.keys(kinds).map((kind) => `Vyos${kind}`), ...components];
  t.ok(components.length >= 3);
  t.strictSame([...sections.keys()].sort(), [...wanted, "Functions"].sort());
  for (const name of wanted) {
    const examples = blocksOf("docs/resources.md", sections.get(name)).filter(
      ({ language }) => language === "ts",
    );
    t.ok(
      examples.some((example) => example.text.includes(`new ${name}(`)),
      `${name} has an example`,
    );
  }
  const functions = Object.keys(library).filter((name) => /^get\w+(?<!Output)$/.test(name));
  for (const name of functions) t.match(sections.get("Functions"), new RegExp(`${name}\\(`));
  t.end();
});
