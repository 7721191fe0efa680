/** VyOS's definitions as data. */
export { choicesOf, isGood, rangesOf, refusalOf, type Judge } from "./check.js";
export { schemaFor, schemaIn, schemaOf } from "./load.js";
export { namesBelow, nodeAt, type Known, type Place } from "./path.js";
export {
  schemaFrom,
  type Check,
  type Condition,
  type NodeKind,
  type Schema,
  type SchemaNode,
} from "./schema.js";
export {
  asTable,
  parseTable,
  SchemaError,
  tableFormat,
  type CheckEntry,
  type ConditionEntry,
  type NodeEntry,
  type SchemaSource,
  type Table,
} from "./table.js";
export { adviceOn, nearest, shapeOf, takenBy } from "./words.js";
export { asksRouter, validatorNamed, type Validator } from "./validators/index.js";
