// The plugin's package schema, in Pulumi's form: made from what users construct (its types and comments) and from what
// the kinds say of themselves at run time (secrets, what replaces, whose name is the resource's).
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";

const PACKAGE = "vyos";
const token = (name) => `${PACKAGE}:index:${name}`;
const ANY = { $ref: "pulumi.json#/Any" };

/** Functions that the plugin serves, with the interface of their arguments and of their result. */
const FUNCTIONS = {
  getConfig: ["GetConfigArgs", "GetConfigResult"],
  getDhcpLeases: ["GetDhcpLeasesArgs", "GetDhcpLeasesResult"],
  getRouterInfo: ["FunctionArgs", "GetRouterInfoResult"],
  getVmStatus: ["GetVmStatusArgs", "GetVmStatusResult"],
};

/** Settings of a provider that are secret. */
const SECRET_SETTINGS = ["apiKey", "routers", "alerts"];

/** Names of types that say nothing of what they hold. */
const GENERIC = new Set([
  "ArgsOf",
  "ReadOf",
  "Partial",
  "Pick",
  "Omit",
  "Record",
  "UnwrappedObject",
  "Extract",
]);

const plainDoc = (text) =>
  text
    .replaceAll(/\{@link\s+([^}|\s]+)\s*(?:\|[^}]*)?\}/g, "`$1`")
    .replaceAll(/\s*\n\s*(?=\S)/g, (gap) => (gap.includes("\n\n") ? "\n\n" : " "))
    .trim();

class Builder {
  types = {};
  /** The interfaces that say of what a table's properties take how programs call it, by that. */
  named = new Map();
  constructor(checker, exported) {
    this.checker = checker;
    for (const symbol of exported.values()) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      const [base, ...more] = type.isClassOrInterface() ? (checker.getBaseTypes(type) ?? []) : [];
      if (base?.aliasSymbol?.name === "ArgsOf" && more.length === 0) this.named.set(base, symbol);
    }
  }

  doc(symbol) {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
    return text === "" ? {} : { description: plainDoc(text) };
  }

  /** The members of a type without undefined, promises and outputs: what a plain value may be. */
  members(type) {
    const partsOf = (each) => (each.isUnion() ? each.types : [each]);
    // What a program chooses itself may be all that it can choose.
    const chosen = (each) =>
      (each.flags & ts.TypeFlags.Instantiable) === 0
        ? [each]
        : partsOf(this.checker.getBaseConstraintOfType(each) ?? each);
    const all = partsOf(type).flatMap(chosen);
    const isWrapped = (each) => {
      const name = each.aliasSymbol?.name ?? each.symbol?.name ?? "";
      if (each.isIntersection()) return each.types.some(isWrapped);
      return ["Promise", "OutputInstance", "Output", "PromiseLike"].includes(name);
    };
    const absent = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;
    return all.filter((each) => (each.flags & absent) === 0 && !isWrapped(each));
  }

  /** A type of values as the schema says it; `owner` and `name` name what has no name of its own. */
  typeOf(type, owner, name) {
    const members = this.members(type);
    const flags = members.reduce((all, each) => all | each.flags, 0);
    if (members.length === 0 || (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return ANY;
    const forms = new Map();
    const add = (form) => forms.set(JSON.stringify(form), form);
    for (const each of members) {
      if (each.flags & ts.TypeFlags.StringLike) add({ type: "string" });
      else if (each.flags & ts.TypeFlags.NumberLike) add({ type: "integer" });
      else if (each.flags & ts.TypeFlags.BooleanLike) add({ type: "boolean" });
      else add(this.objectOf(each, owner, name));
    }
    const found = [...forms.values()];
    if (found.some((form) => form === ANY)) return ANY;
    if (found.length === 1) return found[0];
    // Pulumi's SDK for Python refuses a list where a type says "one of these".
    return found.some(({ type }) => type === "array") ? ANY : { oneOf: found };
  }

  objectOf(type, owner, name) {
    const { checker } = this;
    if (type.symbol?.name === "VyosRouter") return ANY;
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (checker.isArrayType(type) || checker.isTupleType(type) || type.symbol?.name === "ReadonlyArray")
      return { type: "array", items: this.typeOf(element, owner, name) };
    // The names of a record may be those of a program: any, then.
    const index =
      checker.getIndexTypeOfType(type, ts.IndexKind.String) ??
      (type.aliasSymbol?.name === "Record" ? type.aliasTypeArguments[1] : undefined);
    if (index !== undefined)
      return this.isRecursive(index)
        ? ANY
        : { type: "object", additionalProperties: this.typeOf(index, owner, `${name}Entry`) };
    const said = this.named.get(type);
    const named = (said ?? type.aliasSymbol ?? type.symbol)?.name ?? "__type";
    const anonymous =
      said === undefined &&
      (named.startsWith("__") || GENERIC.has(named) || (type.aliasTypeArguments ?? []).length > 0);
    const title = anonymous
      ? `${owner}${name[0].toUpperCase()}${name.slice(1)}`
      : named.replace(/^Vyos|Args$/g, "");
    return { $ref: `#/types/${this.define(title, type)}` };
  }

  /** A type that holds itself, such as any configuration. */
  isRecursive(type) {
    return this.members(type).some(
      (each) =>
        this.checker.getIndexTypeOfType(each, ts.IndexKind.String) !== undefined &&
        this.members(type).length > 2,
    );
  }

  define(title, type) {
    const name = token(title);
    if (this.types[name] === undefined) {
      this.types[name] = { type: "object" };
      const symbol = this.named.get(type) ?? type.aliasSymbol ?? type.symbol;
      const { properties, required } = this.properties(type, title);
      this.types[name] = {
        ...(symbol === undefined || GENERIC.has(symbol.name) ? {} : this.doc(symbol)),
        type: "object",
        properties,
        ...(required.length > 0 ? { required } : {}),
      };
    }
    return name;
  }

  /** The properties of a type, and which of them are always there; those in `known` have their form already. */
  properties(type, owner, unwrap = (each) => each, known = {}) {
    const { checker } = this;
    const properties = {};
    const required = [];
    for (const symbol of type.getProperties()) {
      const of = unwrap(checker.getTypeOfSymbol(symbol));
      if (of === undefined) continue;
      const form = known[symbol.name] ?? this.typeOf(of, owner, symbol.name);
      properties[symbol.name] = { ...form, ...this.doc(symbol) };
      const mayLack =
        (symbol.flags & ts.SymbolFlags.Optional) !== 0 ||
        (of.isUnion() && of.types.some((each) => each.flags & ts.TypeFlags.Undefined));
      if (!mayLack) required.push(symbol.name);
    }
    return { properties, required };
  }
}

/** Outputs of resources are wrapped: the type of their values. */
const valueOf = (checker) => (type) => {
  const output = [type, ...(type.isIntersection() ? type.types : [])].find(
    (each) => each.aliasSymbol?.name === "Output" || each.symbol?.name === "OutputInstance",
  );
  if (output === undefined) return undefined;
  const [value] = output.aliasTypeArguments ?? checker.getTypeArguments(output);
  return value;
};

const secretNames = (properties = {}) =>
  Object.entries(properties).flatMap(([name, { secret }]) => (secret === true ? [name] : []));

/** Marks the secrets of a table's properties, as deep as types go. */
const markSecrets = (builder, schemaProperties, table = {}) => {
  for (const name of secretNames(table)) if (schemaProperties[name]) schemaProperties[name].secret = true;
  for (const [name, { below }] of Object.entries(table)) {
    if (below === undefined) continue;
    const form = schemaProperties[name];
    const ref = form?.$ref ?? form?.additionalProperties?.$ref ?? form?.items?.$ref;
    const type = ref === undefined ? undefined : builder.types[ref.replace("#/types/", "")];
    if (type !== undefined) markSecrets(builder, type.properties, below);
  }
};

/** The schema of the repository at `root`, which has been built, as a program of TypeScript's with native.ts knows it. */
export const packageSchema = (root, program) => {
  const require = createRequire(join(root, "package.json"));
  // By their own modules: what loads them is written as well.
  const kinds = {
    ...require("./dist/provider/kinds/index.js").kinds,
    ...require("./dist/provider/kinds/declared.js"),
  };
  const entry = join(root, "provider", "native.ts");
  const checker = program.getTypeChecker();
  const exported = new Map(
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
      .map((symbol) => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      ]),
  );
  const typeNamed = (name) => checker.getDeclaredTypeOfSymbol(exported.get(name));
  const builder = new Builder(checker, exported);
  const unwrap = valueOf(checker);

  const resources = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const instance = typeNamed(`Vyos${name}`);
    const args = typeNamed(`Vyos${name}Args`);
    const inputs = builder.properties(args, name);
    const outputs = builder.properties(instance, name, unwrap, inputs.properties);
    delete outputs.properties.urn;
    delete outputs.properties.id;
    const known = Object.keys(outputs.properties);
    const properties = { ...inputs.properties, ...outputs.properties };
    for (const property of kind.replacedBy) {
      if (inputs.properties[property]) inputs.properties[property].willReplaceOnChanges = true;
      if (properties[property]) properties[property].willReplaceOnChanges = true;
    }
    markSecrets(builder, inputs.properties, kind.table?.properties);
    markSecrets(builder, properties, kind.table?.properties);
    const required = [
      ...new Set([...outputs.required.filter((each) => known.includes(each)), ...inputs.required]),
    ].filter((each) => !["urn", "id"].includes(each) && kind.table?.properties[each]?.referred !== true);
    resources[token(name)] = {
      ...builder.doc(instance.symbol ?? instance.aliasSymbol),
      inputProperties: inputs.properties,
      requiredInputs: inputs.required.filter((each) => each !== kind.named),
      properties,
      required,
      aliases: [{ type: `pulumi-nodejs:dynamic/vyos:${name}` }],
    };
  }

  const functions = Object.fromEntries(
    Object.entries(FUNCTIONS).map(([name, [args, result]]) => {
      const inputs = builder.properties(typeNamed(args), name);
      const outputs = builder.properties(typeNamed(result), name);
      return [
        token(name),
        {
          ...builder.doc(exported.get(name)),
          inputs: { type: "object", properties: inputs.properties, required: inputs.required },
          outputs: { type: "object", properties: outputs.properties, required: outputs.required },
        },
      ];
    }),
  );

  const settings = builder.properties(typeNamed("ProviderArgs"), "Provider").properties;
  for (const [name, form] of Object.entries(settings)) {
    if (SECRET_SETTINGS.includes(name)) form.secret = true;
    if (form.type === "integer") form.type = "number";
  }
  const empty = Object.keys(builder.types).filter(
    (name) => Object.keys(builder.types[name].properties).length === 0,
  );
  if (empty.length > 0) throw new Error(`${empty.join(", ")}: the schema has no word for such a type`);
  const { description, license, keywords } = require("./package.json");
  return {
    name: PACKAGE,
    displayName: "VyOS",
    description,
    keywords: [...keywords, "kind/native", "category/network"],
    license,
    language: {
      nodejs: { packageName: "pulumi-vyos-sdk", respectSchemaVersion: true },
      python: { packageName: "pulumi_vyos", respectSchemaVersion: true, pyproject: { enabled: true } },
      csharp: { rootNamespace: "Vyos", respectSchemaVersion: true },
      go: { respectSchemaVersion: true },
      java: { basePackage: "com.pulumi" },
    },
    config: { variables: settings },
    types: Object.fromEntries(Object.entries(builder.types).sort(([a], [b]) => (a < b ? -1 : 1))),
    provider: {
      description: "A connection to VyOS routers: the settings of stack configuration by their names there.",
      inputProperties: settings,
    },
    resources,
    functions,
  };
};
