/** VyOS's definitions as data. */
export { choicesOf, isGood, rangesOf, refusalOf } from "./check.js";
export { schemaFor, schemaIn, schemaOf } from "./load.js";
export { namesBelow, nodeAt, type Place } from "./path.js";
export { schemaFrom, type Check, type Condition, type Schema, type SchemaNode } from "./schema.js";
export {
  parseTable,
  tableFormat,
  type CheckEntry,
  type ConditionEntry,
  type NodeEntry,
  type SchemaSource,
  type Table,
} from "./table.js";
export { adviceOn, nearest, shapeOf, takenBy } from "./words.js";
export { protocolNames, serviceAliases, serviceNames } from "./validators/names.js";
export { asksRouter, validatorNamed } from "./validators/index.js";
