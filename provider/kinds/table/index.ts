/** What a kind of resource is declared with. */
export { declare, type Table, type TableKind } from "./declare.js";
export { codecOf, type DraftOf } from "./draft.js";
export { holdSecret } from "./holding.js";
export { answer, flag, group, leaf, list, output, place, record, setting } from "./property.js";
export { but, only } from "./some.js";
export type { AnyProperty, Bag, Bags, Need, Properties, PropertiesIn } from "./types.js";
