/** Checks bodies against the models and words the complaints as the two generations of pydantic do. */
import { isRecord } from "../../provider/base/json.js";
import { repr, tuple, Verbatim } from "../python.js";
import { configureItem, sectionItem, type Field, type FieldType, type Model } from "./models.js";

type Location = readonly (string | number)[];

/** A complaint, in the terms of both generations. */
export interface Complaint {
  readonly location: Location;
  readonly kind: Kind;
  readonly input: unknown;
}

type Kind =
  | "noUrl"
  | "noName"
  | "missing"
  | "string"
  | "list"
  | "dict"
  | "integer"
  | "boolean"
  | "model"
  | "image"
  | "emptyPath";

const wording: Readonly<Record<Kind, { readonly two: [string, string]; readonly one: [string, string] }>> = {
  missing: { two: ["missing", "Field required"], one: ["value_error.missing", "field required"] },
  string: {
    two: ["string_type", "Input should be a valid string"],
    one: ["type_error.str", "str type expected"],
  },
  list: {
    two: ["list_type", "Input should be a valid list"],
    one: ["type_error.list", "value is not a valid list"],
  },
  dict: {
    two: ["dict_type", "Input should be a valid dictionary"],
    one: ["type_error.dict", "value is not a valid dict"],
  },
  integer: {
    two: ["int_type", "Input should be a valid integer"],
    one: ["type_error.integer", "value is not a valid integer"],
  },
  boolean: {
    two: ["bool_parsing", "Input should be a valid boolean, unable to interpret input"],
    one: ["value_error.strictbool", "value could not be parsed to a boolean"],
  },
  model: {
    two: ["model_attributes_type", "Input should be a valid dictionary or object to extract fields from"],
    one: ["type_error.dict", "value is not a valid dict"],
  },
  image: {
    two: ["enum", "Input should be 'add', 'delete', 'show' or 'set_default'"],
    one: ["type_error.enum", "value is not a valid enumeration member"],
  },
  noUrl: {
    two: ["value_error", 'Value error, Missing required field "url"'],
    one: ["value_error", 'Missing required field "url"'],
  },
  noName: {
    two: ["value_error", 'Value error, Missing required field "name"'],
    one: ["value_error", 'Missing required field "name"'],
  },
  emptyPath: {
    two: ["value_error", "Value error, path must be non-empty"],
    one: ["value_error", "path must be non-empty"],
  },
};

/** The complaint as the server writes it: the `repr` of a Python dictionary. */
export const complaintText = ({ location, kind, input }: Complaint, generation: 1 | 2): string => {
  const loc = tuple(["body", ...location]);
  if (generation === 1) {
    const [type, msg] = wording[kind].one;
    const plain = location.filter((part) => typeof part === "number" || !part.endsWith("Model"));
    return repr({ loc: tuple(["body", ...plain]), msg, type });
  }
  const [type, msg] = wording[kind].two;
  const ctx =
    type === "value_error"
      ? { ctx: { error: new Verbatim(`ValueError(${repr(msg.replace("Value error, ", ""))})`) } }
      : kind === "image"
        ? { ctx: { expected: "'add', 'delete', 'show' or 'set_default'" } }
        : {};
  return repr({ type, loc, msg, input, ...ctx, url: `https://errors.pydantic.dev/2.7/v/${type}` });
};

const imageOps: readonly unknown[] = ["add", "delete", "show", "set_default"];

const fieldKinds: Partial<Record<FieldType, { kind: Kind; holds: (value: unknown) => boolean }>> = {
  string: { kind: "string", holds: (value) => typeof value === "string" },
  dict: { kind: "dict", holds: isRecord },
  integer: { kind: "integer", holds: Number.isInteger },
  boolean: { kind: "boolean", holds: (value) => typeof value === "boolean" },
  image: { kind: "image", holds: (value) => imageOps.includes(value) },
};

const listComplaints = (field: Field, value: unknown, location: Location): Complaint[] => {
  if (!Array.isArray(value)) return [{ location, kind: "list", input: value }];
  const items: readonly unknown[] = value;
  if (field.type === "strings") {
    const bad = items.flatMap((item, i): Complaint[] =>
      typeof item === "string" ? [] : [{ location: [...location, i], kind: "string", input: item }],
    );
    const empty: Complaint[] =
      field.nonEmpty === true && items.length === 0 ? [{ location, kind: "emptyPath", input: value }] : [];
    return [...bad, ...empty];
  }
  const model = field.type === "commands" ? configureItem : sectionItem;
  return items.flatMap((item, i) => complaints(model, item, [...location, i]));
};

const fieldComplaints = (field: Field, body: Record<string, unknown>, location: Location): Complaint[] => {
  if (!Object.hasOwn(body, field.name))
    return field.required ? [{ location: [...location, field.name], kind: "missing", input: body }] : [];
  const value = body[field.name];
  const at = [...location, field.name];
  const simple = fieldKinds[field.type];
  if (simple === undefined) return listComplaints(field, value, at);
  return simple.holds(value) ? [] : [{ location: at, kind: simple.kind, input: value }];
};

/** What an operation on images needs besides. */
const imageComplaints = (body: Record<string, unknown>, location: Location): Complaint[] => {
  const [needed, kind] = body.op === "add" ? (["url", "noUrl"] as const) : (["name", "noName"] as const);
  return body.op === "show" || body[needed] ? [] : [{ location, kind, input: body }];
};

/** What is wrong with `body` under one model. */
export const complaints = (model: Model, body: unknown, location: Location): Complaint[] => {
  if (!isRecord(body))
    return [{ location, kind: body === null && location.length === 0 ? "missing" : "model", input: body }];
  const found = model.fields.flatMap((field) => fieldComplaints(field, body, location));
  return found.length === 0 && model.fields.some(({ type }) => type === "image")
    ? imageComplaints(body, location)
    : found;
};

/** The first model that the body satisfies, or the first complaint of the first model. */
export const match = (
  models: readonly Model[],
  body: unknown,
): { model: Model } | { complaint: Complaint } => {
  let first: Complaint | undefined;
  for (const model of models) {
    const [problem] = complaints(model, body, models.length > 1 ? [model.name] : []);
    if (problem === undefined) return { model };
    first ??= problem;
  }
  return { complaint: first ?? { location: [], kind: "missing", input: body } };
};

const keyOnly: Model = { name: "ApiModel", fields: [{ name: "key", type: "string", required: true }] };

/** What is wrong with the key, which is looked at before everything else. */
export const keyComplaint = (body: unknown): Complaint | undefined => complaints(keyOnly, body, [])[0];
