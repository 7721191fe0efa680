import * as E from "fp-ts/Either";
import type { Dialect } from "../../config/dialect.js";
import { isWithin } from "../../config/path.js";
import { EMPTY, getNode, isTree, putNode, type ConfigTree } from "../../config/tree.js";
import type { Kind } from "../kind.js";
import { entryOf } from "../objects.js";
import { parseRows, renderRows, wordOf } from "../rows.js";
import { allocateVm, keepChoices } from "./allocate.js";
import { vmPools } from "./pools.js";
import { vmAttachmentCodec, type Forward, type VmAttachmentDraft, type VmAttachmentModel } from "./model.js";
import { placesOf } from "./places.js";
import { mappingPath, mappingRows, rulePath, ruleRows, rulesPath } from "./rows.js";
import { vmAttachmentFailures } from "./rules.js";
import { ruleView } from "./view.js";

const render = (model: VmAttachmentModel, dialect: Dialect): ConfigTree =>
  Object.values(model.forwards).reduce(
    (tree, forward) =>
      putNode(tree, rulePath(forward.ruleNumber), renderRows(ruleRows(dialect), ruleView(model, forward))),
    putNode(EMPTY, mappingPath(model), renderRows(mappingRows(dialect), model)),
  );

/**
 * The value that all the rules show, for what the VM has only one of. Where they disagree it is what it was, and
 * the rules that are otherwise have drifted.
 */
const shared = (
  views: readonly Readonly<Record<string, unknown>>[],
  name: string,
  was: string | undefined,
): unknown => {
  const values = new Set(views.map((view) => view[name]));
  return values.size === 1 ? [...values][0] : was;
};

const parse: Kind<VmAttachmentDraft, VmAttachmentModel>["parse"] = (tree, key, dialect) => {
  const mapping = getNode(tree, mappingPath(key));
  const rules = Object.entries(key.forwards).flatMap(([name, forward]) => {
    const node = getNode(tree, rulePath(forward.ruleNumber));
    return isTree(node) ? [{ name, forward, view: parseRows(ruleRows(dialect), node) }] : [];
  });
  if (!isTree(mapping) && rules.length === 0) return E.left({ _tag: "Absent" });

  const {
    macAddress,
    address,
    description: _d,
    paused: _p,
    inboundInterface,
    externalAddress,
    ...fixed
  } = key;
  // Of a mapping that is gone nothing can be read; what is missing then shows leaf by leaf.
  const seen = isTree(mapping)
    ? { macAddress, address, ...parseRows(mappingRows(dialect), mapping) }
    : {
        macAddress,
        address,
        ...(_d === undefined ? {} : { description: _d }),
        ...(_p === undefined ? {} : { paused: _p }),
      };
  const views = rules.map(({ view }) => view);
  const common = {
    inboundInterface: shared(views, "inboundInterface", inboundInterface),
    externalAddress: shared(views, "externalAddress", externalAddress),
  };
  const isPaused = "paused" in seen;
  const forwards = Object.fromEntries(
    rules.map(({ name, forward, view }): [string, Forward] => {
      const { port, externalPort, protocol, description, source, disable } = view;
      // Below a paused VM every rule is disabled, whatever the forward's own wish: that is kept as it was.
      const enabled = isPaused ? forward.enabled : disable === undefined;
      const parsed = {
        port: port ?? forward.port,
        externalPort: externalPort ?? forward.externalPort,
        protocol: protocol ?? forward.protocol,
        description: description ?? forward.description,
        source,
        ruleNumber: forward.ruleNumber,
        enabled,
      };
      return [name, withoutUndefined(parsed) as unknown as Forward];
    }),
  );
  return E.right(
    withoutUndefined({ ...fixed, ...seen, ...common, forwards }) as unknown as VmAttachmentModel,
  );
};

const withoutUndefined = (object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** What users read of a forward. */
interface Endpoint {
  readonly externalPort: number | string;
  readonly port: number | string | undefined;
  readonly protocol: string;
  readonly ruleNumber: number;
  readonly status: "active" | "disabled";
}

const endpoints = ({ forwards, paused }: VmAttachmentModel): Readonly<Record<string, Endpoint>> =>
  Object.fromEntries(
    Object.entries(forwards).map(([name, { externalPort, port, protocol, ruleNumber, enabled }]) => [
      name,
      {
        externalPort,
        port,
        protocol,
        ruleNumber,
        status: enabled && paused !== true ? "active" : "disabled",
      },
    ]),
  );

/** A VM on a network: its static DHCP mapping and the destination NAT rules of its forwards. */
export const vmAttachment: Kind<VmAttachmentDraft, VmAttachmentModel> = {
  name: "VmAttachment",
  codec: vmAttachmentCodec,
  validate: vmAttachmentFailures,
  allocates: ["subnet", "address"],
  allocatesWithin: ["externalPort", "ruleNumber"],
  named: "hostname",
  computed: ["endpoints", "status"],
  allocate: allocateVm,
  keep: keepChoices,
  render,
  parse,
  paths: (model) => [
    mappingPath(model),
    ...Object.values(model.forwards).map(({ ruleNumber }) => rulePath(ruleNumber)),
  ],
  word: (model, dialect, path) => {
    const mapping = mappingPath(model);
    return isWithin(path, mapping)
      ? wordOf(mappingRows(dialect), path.slice(mapping.length))
      : wordOf(ruleRows(dialect), path.slice(rulesPath.length + 1));
  },
  places: placesOf,
  pools: vmPools,
  prunes: () => [["nat", "destination"], ["nat"]],
  replacedBy: ["network", "subnet", "hostname"],
  deleteBeforeReplace: true,
  id: (model) => mappingPath(model).join(" "),
  outputs: (model) => ({
    subnet: model.subnet,
    address: model.address,
    endpoints: endpoints(model),
    status: model.paused === true ? "paused" : "active",
  }),
  restore: (draft, outputs) => {
    const known = (outputs.endpoints ?? {}) as Readonly<Record<string, Endpoint>>;
    const forwards = Object.fromEntries(
      Object.entries(draft.forwards).flatMap(([name, forward]): [string, Forward][] => {
        const endpoint = entryOf(known, name);
        const externalPort = forward.externalPort ?? endpoint?.externalPort;
        const ruleNumber = forward.ruleNumber ?? endpoint?.ruleNumber;
        return externalPort === undefined || ruleNumber === undefined
          ? []
          : [[name, { ...forward, externalPort, ruleNumber }]];
      }),
    );
    const { subnet = String(outputs.subnet), address = String(outputs.address) } = draft;
    return { ...draft, subnet, address, forwards };
  },
};
