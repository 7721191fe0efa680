import type { Dialect } from "../dialect.js";

/** The request models of the API server, as data: what each endpoint's body must hold. */

export type FieldType =
  "string" | "strings" | "dict" | "commands" | "sections" | "integer" | "boolean" | "image";

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly nonEmpty?: boolean;
}

export interface Model {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly example?: Readonly<Record<string, unknown>>;
}

const need = (name: string, type: FieldType = "string"): Field => ({ name, type, required: true });
const may = (name: string, type: FieldType = "string"): Field => ({ name, type, required: false });
const words = (nonEmpty = false): Field => ({ name: "path", type: "strings", required: true, nonEmpty });

const key = need("key");
const op = need("op");

export const configureItem: Model = { name: "BaseConfigureModel", fields: [op, words(true), may("value")] };
export const sectionItem: Model = {
  name: "BaseConfigSectionModel",
  fields: [op, words(true), need("section", "dict")],
};

const configure: Model = {
  name: "ConfigureModel",
  fields: [...configureItem.fields, key],
  example: { key: "id_key", op: "set | delete | comment", path: ["config", "mode", "path"] },
};
const configureList: Model = {
  name: "ConfigureListModel",
  fields: [key, need("commands", "commands")],
  example: { commands: "list of commands", key: "id_key" },
};
const section: Model = { name: "ConfigSectionModel", fields: [...sectionItem.fields, key] };
const sectionList: Model = { name: "ConfigSectionListModel", fields: [key, need("commands", "sections")] };
const sectionTree: Model = {
  name: "ConfigSectionTreeModel",
  fields: [op, need("mask", "dict"), need("config", "dict"), key],
};
const retrieve: Model = {
  name: "RetrieveModel",
  fields: [key, op, words(), may("configFormat")],
  example: {
    configFormat: "json (default) | json_ast | raw",
    key: "id_key",
    op: "returnValue | returnValues | exists | showConfig",
    path: ["config", "mode", "path"],
  },
};
const configFile: Model = {
  name: "ConfigFileModel",
  fields: [key, op, may("file")],
  example: { file: "filename", key: "id_key", op: "save | load" },
};
const image: Model = {
  name: "ImageModel",
  fields: [key, need("op", "image"), may("url"), may("name")],
  example: {
    key: "id_key",
    name: "imagename",
    op: "add | delete | show | set_default",
    url: "imagelocation",
  },
};
const containerImage: Model = {
  name: "ContainerImageModel",
  fields: [key, op, may("name")],
  example: { key: "id_key", name: "imagename", op: "add | delete | show" },
};
const importPki: Model = {
  name: "ImportPkiModel",
  fields: [key, op, words(), may("passphrase")],
  example: { key: "id_key", op: "import_pki", passphrase: "passphrase", path: ["op", "mode", "path"] },
};

const opMode = (name: string, word: string): Model => ({
  name,
  fields: [key, op, words()],
  example: { key: "id_key", op: word, path: ["op", "mode", "path"] },
});

/** The models that an endpoint's body may be, in the order in which they are tried. */
export const endpointModels: Readonly<Record<string, readonly Model[]>> = {
  "/configure": [configure, configureList],
  "/configure-section": [section, sectionList, sectionTree],
  "/retrieve": [retrieve],
  "/config-file": [configFile],
  "/image": [image],
  "/container-image": [containerImage],
  "/generate": [opMode("GenerateModel", "generate")],
  "/show": [opMode("ShowModel", "show")],
  "/reboot": [opMode("RebootModel", "reboot")],
  "/reset": [opMode("ResetModel", "reset")],
  "/import-pki": [importPki],
  "/poweroff": [opMode("PoweroffModel", "poweroff")],
};

const minutes = may("confirm_time", "integer");

const confirming: Readonly<Record<string, readonly Model[]>> = {
  ...endpointModels,
  "/configure": [
    { ...configure, fields: [...configure.fields, minutes] },
    { ...configureList, fields: [...configureList.fields, minutes] },
    { name: "ConfirmModel", fields: [key, op] },
  ],
  "/config-file": [
    {
      ...configFile,
      fields: [...configFile.fields, may("string"), minutes, may("destructive", "boolean")],
    },
  ],
};

/** An image's body where the operation itself looks for what it needs. */
const plainImage: Model = { name: "ImageModel", fields: [key, op, may("url"), may("name")] };

/** The models of an endpoint; the examples in them are told by the newest API only. */
export const modelsOf = (
  endpoint: string,
  { imageModel }: Dialect,
  commitConfirm: boolean,
): readonly Model[] =>
  endpoint === "/image" && !imageModel
    ? [plainImage]
    : ((commitConfirm ? confirming : endpointModels)[endpoint] ?? []);

/** Models that are only parts of others, for the API's description of itself. */
export const partModels: readonly Model[] = [configureItem, sectionItem];
