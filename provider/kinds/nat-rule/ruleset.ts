import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import { isRecord } from "../../base/json.js";
import { getNode } from "../../config/tree.js";
import { declare } from "../table/index.js";
import { chooseNumbers, keepNumbers, numberPools } from "./ruleset-numbers.js";
import {
  atKeys,
  byKey,
  byNumber,
  entriesOf,
  isNumber,
  natRulesetProperties,
  placed,
  withNumbers,
  type NatRuleset,
} from "./ruleset-model.js";
import { numberFailures, rulesFailures, twins } from "./ruleset-rules.js";

const web = {
  ...{ protocol: "tcp", inboundInterface: "eth0", destination: { port: 443 } },
  translation: { address: "192.168.64.10", port: 8443 },
};
const mail = { ...web, destination: { port: 25 }, translation: { address: "192.168.64.11" } };

/** Sets whose rules are called by numbers. */
const numbered = declare("NatRuleset", {
  about: "a set of NAT rules",
  at: "nat {type}",
  owns: ({ exclusive }) => (exclusive === true ? "node" : "rows"),
  properties: natRulesetProperties,
  validate: rulesFailures,
  examples: [
    { type: "destination", rules: { web, mail: { ...mail, number: 20 } } },
    { type: "destination", rules: { 10: web, 20: mail }, exclusive: true },
    {
      type: "source",
      rules: { lan: { outboundInterface: "eth0", translation: { address: "masquerade" } } },
      numberRange: { from: 100, to: 199 },
    },
    {
      type: "destination",
      rules: {
        pool: {
          ...{ protocol: "tcp", inboundInterface: "eth0", destination: { port: 80 } },
          loadBalance: { backend: { "192.168.64.10": { weight: 60 }, "192.168.64.11": { weight: 40 } } },
        },
      },
    },
    {
      type: "destination",
      rules: { 10: { inboundInterfaceGroup: "WAN", translation: { address: "192.168.64.10" } } },
    },
    {
      type: "source",
      rules: { 10: { outboundInterfaceGroup: "WAN", translation: { address: "masquerade" } } },
    },
    {
      type: "static",
      rules: {
        5: {
          inboundInterface: "eth0",
          destination: { address: "203.0.113.5" },
          translation: { address: "192.168.64.5" },
        },
      },
    },
  ],
});

const keep = (draft: NatRuleset, previous: NatRuleset): NatRuleset =>
  keepNumbers(numbered.keep(draft, previous), previous);

/** Many rules of `nat destination`, `nat source` or `nat static`. */
export const natRuleset: typeof numbered = {
  ...numbered,
  allocatesWithin: ["number"],
  computed: ["numbers"],
  validate: (draft, dialect) => {
    const { set, keys } = byNumber(draft);
    return [
      ...numberFailures(draft),
      ...atKeys(numbered.validate(set, dialect), keys),
      ...twins.atOnce(draft, undefined),
    ];
  },
  prepare: [
    ...(numbered.prepare ?? []).map(
      (part): NonNullable<typeof numbered.prepare>[number] =>
        (draft, dialect) =>
          part(byNumber(draft).set, dialect),
    ),
    (draft) => twins.inSteps(draft, undefined),
  ],
  allocate: (draft, site, previous) => {
    const kept = previous === undefined ? draft : keep(draft, previous);
    const wanted = () => numbered.render(byNumber(kept).set, site.dialect);
    return chooseNumbers(kept, site, (path) => getNode(wanted(), path));
  },
  keep,
  render: (model, dialect) => numbered.render(byNumber(model).set, dialect),
  parse: (tree, key, dialect) => {
    const { set, keys } = byNumber(key);
    return pipe(
      numbered.parse(tree, set, dialect),
      E.map((read) => byKey(read, keys)),
    );
  },
  paths: (model, dialect) => numbered.paths(byNumber(model).set, dialect),
  places: (draft, dialect) =>
    isRecord(draft.rules) ? (numbered.places?.(byNumber(placed(draft)).set, dialect) ?? []) : [],
  prunes: (model, dialect) => numbered.prunes(byNumber(model).set, dialect),
  pools: numberPools,
  outputs: (model) => ({
    numbers: Object.fromEntries(
      entriesOf(model).map(([key, { number }]) => [key, isNumber(key) ? Number(key) : number]),
    ),
  }),
  restore: (draft, { numbers }) =>
    placed(
      withNumbers(draft, (key) => {
        const number = isRecord(numbers) && Object.hasOwn(numbers, key) ? Number(numbers[key]) : NaN;
        return Number.isInteger(number) ? number : undefined;
      }),
    ),
};
