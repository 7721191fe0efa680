import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type * as t from "io-ts";
import * as c from "./codecs.js";
import type { Kind } from "./kind.js";
import { natRule } from "./nat-rule/kind.js";
import { ruleNumber, ruleNumberRange, type NatRuleDraft, type NatRuleModel } from "./nat-rule/model.js";
import { object } from "./objects.js";

/** Reads the arguments of a masquerade. */
export const masqueradeCodec = object("a masquerade", {
  required: {},
  optional: {
    number: ruleNumber,
    numberRange: c.withDefault(ruleNumberRange, { from: 10000, to: 19999 }),
    description: c.description,
    outboundInterface: c.interfaceName,
    outboundInterfaceGroup: c.groupName,
    sourceAddress: c.matchAddress,
    destinationAddress: c.matchAddress,
    protocol: c.protocol,
    log: c.flag,
    disable: c.flag,
  },
});

type Masquerade = t.TypeOf<typeof masqueradeCodec>;
type MasqueradeModel = Masquerade & { readonly number: number };

/** The source NAT rule that a masquerade is. */
const ruleOf = <M extends Masquerade>({ sourceAddress, destinationAddress, ...same }: M) => ({
  ...same,
  type: "source" as const,
  translation: { address: "masquerade" },
  ...(sourceAddress === undefined ? {} : { source: { address: sourceAddress } }),
  ...(destinationAddress === undefined ? {} : { destination: { address: destinationAddress } }),
});

const modelOf = (model: MasqueradeModel): NatRuleModel => ruleOf(model);

/** The inverse: what a masquerade has no word for is left out. */
const masqueradeOf = <R extends NatRuleDraft>(rule: R) => {
  const { source, destination, number, numberRange, description } = rule;
  const { outboundInterface, outboundInterfaceGroup, protocol, log, disable } = rule;
  const said = {
    ...{ number, numberRange, description, outboundInterface, outboundInterfaceGroup, protocol, log },
    ...{ disable, sourceAddress: source?.address, destinationAddress: destination?.address },
  };
  const entries = Object.entries(said).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Masquerade & Pick<R, "number">;
};

const propertyOf = (property: string): string =>
  property.replace(/^(source|destination)\.address$/, "$1Address");

/** A `nat source` rule that translates to the address of the interface: one that packets go out by. */
export const masquerade: Kind<Masquerade, MasqueradeModel> = {
  name: "Masquerade",
  codec: masqueradeCodec,
  validate: (draft, dialect) =>
    natRule
      .validate(ruleOf(draft), dialect)
      .map(({ property, reason }) => ({ property: propertyOf(property), reason })),
  allocate: (draft, place, previous) =>
    pipe(
      natRule.allocate(ruleOf(draft), place, previous === undefined ? undefined : modelOf(previous)),
      E.map(({ number }) => ({ ...draft, number })),
    ),
  keep: (draft, previous) => masqueradeOf(natRule.keep(ruleOf(draft), modelOf(previous))),
  render: (model, dialect) => natRule.render(modelOf(model), dialect),
  parse: (tree, key, dialect) =>
    pipe(natRule.parse(tree, modelOf(key), dialect), E.map(masqueradeOf<NatRuleModel>)),
  paths: (model, dialect) => natRule.paths(modelOf(model), dialect),
  word: (model, dialect, path) => natRule.word?.(modelOf(model), dialect, path) ?? "none",
  places: (draft, dialect) => natRule.places?.(ruleOf(draft), dialect) ?? [],
  pools: (draft, place) => natRule.pools?.(ruleOf(draft), place) ?? [],
  prunes: (model, dialect) => natRule.prunes(modelOf(model), dialect),
  allocates: natRule.allocates,
  allocatesWithin: natRule.allocatesWithin,
  computed: natRule.computed,
  replacedBy: ["number"],
  deleteBeforeReplace: natRule.deleteBeforeReplace,
  id: (model, dialect) => natRule.id(modelOf(model), dialect),
  outputs: ({ number }) => ({ number }),
  restore: (draft, { number }) => ({ ...draft, number: draft.number ?? Number(number) }),
};
