/** The API's description of itself, made from the models. */
import type { Dialect } from "../dialect.js";
import { endpointModels, modelsOf, partModels, type Field, type Model } from "./models.js";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const title = (name: string): string =>
  name
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(" ");

const fieldSchema = ({ name, type }: Field): object => {
  const titled = { title: title(name) };
  switch (type) {
    case "string":
    case "integer":
    case "boolean":
      return { type, ...titled };
    case "strings":
      return { items: { type: "string" }, type: "array", ...titled };
    case "dict":
      return { type: "object", ...titled };
    case "commands":
      return { items: reference("BaseConfigureModel"), type: "array", ...titled };
    case "sections":
      return { items: reference("BaseConfigSectionModel"), type: "array", ...titled };
    case "image":
      return reference("ImageOp");
  }
};

const modelSchema = (model: Model, withExample: boolean): object => ({
  properties: Object.fromEntries(model.fields.map((field) => [field.name, fieldSchema(field)])),
  type: "object",
  required: model.fields.filter((field) => field.required).map((field) => field.name),
  title: model.name,
  ...(model.example === undefined || !withExample ? {} : { example: model.example }),
});

const someData = {
  anyOf: [{ type: "string" }, { type: "boolean" }, { type: "object" }],
  title: "Data",
};

const imageSchemas = {
  ImageOp: { type: "string", enum: ["add", "delete", "show", "set_default"], title: "ImageOp" },
};

const fixedSchemas = {
  Success: {
    properties: {
      success: { type: "boolean", title: "Success" },
      data: someData,
      error: { type: "string", title: "Error" },
    },
    type: "object",
    required: ["success", "data", "error"],
    title: "Success",
  },
  Error: {
    properties: {
      success: { type: "boolean", title: "Success", default: false },
      data: someData,
      error: { type: "string", title: "Error" },
    },
    type: "object",
    required: ["data", "error"],
    title: "Error",
  },
};

const outcome = (description: string, name: string) => ({
  description,
  content: { "application/json": { schema: reference(name) } },
});

const operation = (endpoint: string, models: readonly Model[]) => {
  const words = endpoint.slice(1).split("-");
  const name = endpoint === "/import-pki" ? words : [...words, "op"];
  const [only, ...more] = models.map((model) => reference(model.name));
  const schema = more.length === 0 ? only : { anyOf: [only, ...more], title: "Data" };
  return {
    post: {
      summary: title(name.join("_")),
      operationId: `${[...name, ...words].join("_")}_post`,
      requestBody: { content: { "application/json": { schema } }, required: true },
      responses: {
        "200": outcome("Successful Response", "Success"),
        "400": outcome("Bad Request", "Error"),
        "422": outcome("Validation Error", "Error"),
        "500": outcome("Internal Server Error", "Error"),
      },
    },
  };
};

/** The body of `/openapi.json`. */
export const openApi = (dialect: Dialect, commitConfirm: boolean): object => {
  const { endpoints, imageModel } = dialect;
  const paths = Object.keys(endpointModels).filter((endpoint) => endpoints.includes(endpoint));
  const models = [...paths.flatMap((path) => modelsOf(path, dialect, commitConfirm)), ...partModels];
  return {
    openapi: "3.1.0",
    info: { title: "VyOS API", version: "0.1.0" },
    paths: Object.fromEntries(
      paths.map((path) => [path, operation(path, modelsOf(path, dialect, commitConfirm))]),
    ),
    components: {
      schemas: {
        // 1.4 gives its examples under a name that its pydantic does not know.
        ...Object.fromEntries(models.map((model) => [model.name, modelSchema(model, imageModel)])),
        ...(imageModel ? imageSchemas : {}),
        ...fixedSchemas,
      },
    },
  };
};
