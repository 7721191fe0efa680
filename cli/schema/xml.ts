/** VyOS's interface definitions: what `interface-definitions/*.xml.in` says of the configuration. */
import { SaxesParser } from "saxes";
import type { CheckEntry, ConditionEntry } from "../../provider/schema/index.js";
import { unescape } from "./expression.js";
import { emptyDefinition, type Definition, type Facts } from "./definition.js";
import { DefinitionsError } from "./transclude.js";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: Element[];
  text: string;
}

const documentOf = (text: string, file: string): Element => {
  const top: Element = { name: "", attributes: {}, elements: [], text: "" };
  const open = [top];
  const parser = new SaxesParser<{ fileName: string; xmlns: false }>({ fileName: file, xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, elements: [], text: "" };
    open.at(-1)?.elements.push(element);
    open.push(element);
  });
  parser.on("text", (words) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += words;
  });
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw new DefinitionsError(`${error.message} (lines counted with what the file includes)`);
  });
  parser.write(text).close();
  return top;
};

const named = (element: Element | undefined, name: string): Element | undefined =>
  element?.elements.find((one) => one.name === name);

const allNamed = (element: Element | undefined, name: string): readonly Element[] =>
  element?.elements.filter((one) => one.name === name) ?? [];

/** Patterns come before validators, whatever their order in the file. */
const conditionsOf = (constraint: Element): readonly ConditionEntry[] => [
  ...allNamed(constraint, "regex").map((regex) => regex.text.trim()),
  ...allNamed(constraint, "validator").map((validator): ConditionEntry => {
    const { name = "", argument = "" } = validator.attributes;
    // Some definitions write the argument behind the name.
    const [first = "", ...rest] = `${name} ${argument}`.trim().split(/\s+/);
    return rest.length === 0 ? [first] : [first, rest.join(" ")];
  }),
];

const checksOf = (properties: Element | undefined): readonly CheckEntry[] => {
  const alone = allNamed(properties, "constraint").flatMap(conditionsOf);
  const groups = allNamed(properties, "constraintGroup").map((group): ConditionEntry => ({
    all: conditionsOf(group),
  }));
  if (alone.length + groups.length === 0) return [];
  const message = named(properties, "constraintErrorMessage")?.text;
  // VyOS's build puts it into a template, in quotes.
  return [{ any: [...alone, ...groups], ...(message === undefined ? {} : { message: unescape(message) }) }];
};

/** The name of the script that an owner attribute runs. */
const ownerOf = (text: string): string => text.trim().split(/\s+/)[0]?.split("/").at(-1) ?? "";

const kinds = { node: "node", tagNode: "tag", leafNode: "leaf" } as const;

const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);

const factsOf = (element: Element, kind: keyof typeof kinds): Facts => {
  const properties = named(element, "properties");
  const checks = checksOf(properties);
  const priority = named(properties, "priority")?.text.trim();
  const owner = element.attributes.owner;
  const value = named(element, "defaultValue")?.text;
  return {
    kind: kinds[kind],
    ...(named(properties, "multi") === undefined ? {} : { multi: true }),
    ...(named(properties, "valueless") === undefined ? {} : { valueless: true }),
    ...(checks.length === 0 ? {} : { checks }),
    ...(value === undefined ? {} : { default: value }),
    ...(owner === undefined ? {} : { owner: ownerOf(owner) }),
    ...(priority === undefined ? {} : { priority: Number(priority) }),
  };
};

const isSaid = (element: Element): boolean =>
  element.attributes.owner !== undefined || (named(element, "properties")?.elements.length ?? 0) > 0;

const addTo = (above: Definition, element: Element): void => {
  const { name: kind, attributes } = element;
  const name = attributes.name;
  if (!isKind(kind) || name === undefined) return;
  const facts = factsOf(element, kind);
  let here = above.children.get(name);
  if (here === undefined) {
    here = { ...emptyDefinition(), facts, said: isSaid(element) };
    above.children.set(name, here);
  } else {
    const value = facts.default ?? here.facts.default;
    if (!here.said) {
      here.facts = facts;
      here.said = isSaid(element);
    }
    // Within a file a node may be named again only to give it another default.
    if (value !== undefined) here.facts = { ...here.facts, default: value };
  }
  for (const child of named(element, "children")?.elements ?? []) addTo(here, child);
};

/** What the text of one definitions file says; `file` is named where it is not well formed. */
export const readXml = (text: string, file: string): Definition => {
  const root = emptyDefinition();
  for (const document of documentOf(text, file).elements)
    for (const element of document.elements) addTo(root, element);
  return root;
};
