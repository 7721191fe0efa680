import * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import { asFailure } from "./failures.js";
import { Empty } from "./protobuf.js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import { isRecord, type Json } from "../base/json.js";
import { atTheEdge, providerOf, type DynamicProvider } from "../engine/provider.js";
import type { Limit } from "../engine/limit.js";
import type { Run } from "../engine/run.js";
import { PROVIDER, source, URN } from "../engine/source.js";
import { kinds, type AnyKind, type KindName } from "../kinds/index.js";
import { PartialFailure, type Handlers } from "./server.js";
import { secretsOf } from "./secrets.js";
import { read, secretsIn, withoutSecrets, write, type Told } from "./wire.js";

const CHANGES = provider.DiffResponse.DiffChanges;
const KIND = provider.PropertyDiff.Kind;

/** How a leaf changes, in the protocol's words: alone, and where it replaces the resource. */
const detailKinds = {
  add: [KIND.ADD, KIND.ADD_REPLACE],
  delete: [KIND.DELETE, KIND.DELETE_REPLACE],
  update: [KIND.UPDATE, KIND.UPDATE_REPLACE],
} as const;

/** The kind of a resource and its name in the program. */
const parseUrn = (urn: string): { readonly kind: KindName; readonly name: string } => {
  const [, , type = "", ...name] = urn.split("::");
  const kind = type.split("$").at(-1)?.split(":").at(-1) ?? "";
  if (!Object.hasOwn(kinds, kind))
    throw new Error(
      `pulumi-vyos has no resource ${type}: it was made by a newer release, or its type is misspelt; install that release or a later one, or use one of ${Object.keys(kinds).join(", ")}.`,
    );
  return { kind: kind as KindName, name: name.join("::") };
};

/** What Pulumi is to keep: without what only this run knows, and with what a dynamic provider would find it by. */
const kept = (kind: KindName, { [URN]: _urn, ...outputs }: Json): Json => ({
  ...outputs,
  [PROVIDER]: source(kind),
});

/** Arguments without what Pulumi keeps out of sight. */
const plain = (inputs: Json): Json =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== URN && name !== PROVIDER));

/** Methods about single resources. */
export const resourceHandlers = (run: Run, signal: AbortSignal): Handlers => {
  interface Subject {
    readonly kind: AnyKind & { readonly name: KindName };
    readonly name: string;
    readonly provider: DynamicProvider;
    readonly limit: Limit;
    /** Properties as the engine reads them: whose they are is among them. */
    readonly asked: (properties: Json) => Json;
  }
  const subjectOf = (urn: string, seconds = 0): Subject => {
    const { kind, name } = parseUrn(urn);
    const limit: Limit = { signal, seconds: seconds > 0 ? seconds : undefined };
    return {
      kind: kinds[kind] as AnyKind & { readonly name: KindName },
      name,
      provider: providerOf(kind, run, limit),
      limit,
      asked: (properties) => ({ ...properties, [URN]: urn }),
    };
  };

  return concealed(run, {
    check: async (request) => {
      const { kind, name, provider: of, asked } = subjectOf(request.getUrn());
      const told = read(request.getNews());
      const { named } = kind;
      const isOpen = named !== undefined && (told.value[named] ?? undefined) === undefined;
      const value = isOpen ? { ...told.value, [named]: name } : told.value;
      const { failures } = await of.check(read(request.getOlds()).value, asked(value));
      const response = new provider.CheckResponse();
      response.setInputs(write(plain(value), told, secretsOf(kind, value)));
      response.setFailuresList(failures.map(asFailure));
      return response;
    },

    diff: async (request) => {
      const { kind, provider: of, asked } = subjectOf(request.getUrn());
      const olds = asked(read(request.getOlds()).value);
      const difference = await of.diff(request.getId(), olds, asked(read(request.getNews()).value));
      const { changes, replaces, deleteBeforeReplace, properties } = difference;
      if (replaces.length > 0 && deleteBeforeReplace) run.previews.goes(kind, olds);
      const response = new provider.DiffResponse();
      response.setChanges(changes !== false ? CHANGES.DIFF_SOME : CHANGES.DIFF_NONE);
      response.setReplacesList([...replaces]);
      response.setDeletebeforereplace(deleteBeforeReplace);
      if (replaces.length === 0) response.setStablesList([...kind.replacedBy]);
      if (changes !== false) {
        response.setHasdetaileddiff(true);
        response.setDiffsList([
          ...new Set(properties.map(({ property }) => property.split(/[.[]/)[0] ?? "")),
        ]);
        for (const each of properties) {
          const detail = new provider.PropertyDiff();
          detail.setKind(detailKinds[each.change][each.replaces ? 1 : 0]);
          detail.setInputdiff(each.isInput);
          response.getDetaileddiffMap().set(each.property, detail);
        }
      }
      return response;
    },

    create: async (request) => {
      const { kind, provider: of, asked } = subjectOf(request.getUrn(), request.getTimeout());
      const told = read(request.getProperties());
      const response = new provider.CreateResponse();
      if (request.getPreview()) {
        const outlook = await atTheEdge(run.previews.create(kind, asked(told.value)));
        response.setProperties(write(kept(kind.name, outlook), told));
        return response;
      }
      const { id, outs } = await of.create(asked(told.value));
      response.setId(id);
      response.setProperties(write(kept(kind.name, outs as Json), told));
      return response;
    },

    read: async (request) => {
      const urn = request.getUrn();
      const { kind, provider: of, limit, asked } = subjectOf(urn, request.getTimeout());
      const [props, given] = [read(request.getProperties()), read(request.getInputs())];
      const response = new provider.ReadResponse();
      const answer = (id: string, outputs: Json, inputs: Json | undefined, ...sources: readonly Told[]) => {
        response.setId(id);
        response.setProperties(write(kept(kind.name, outputs), ...sources));
        if (inputs !== undefined) response.setInputs(write(plain(inputs), ...sources));
        return response;
      };
      if (Object.keys(props.value).length === 0) {
        const { id, outputs, inputs } = await atTheEdge(
          run.lifecycle(kind.name, limit).import(request.getId()),
        );
        return answer(id, outputs, inputs, secretsOf(kind, inputs), given);
      }
      const found = await of.read(request.getId(), asked(props.value));
      if (found.id === "") return response;
      return answer(found.id, found.props as Json, found.inputs as Json | undefined, props, given);
    },

    update: async (request) => {
      const { kind, provider: of, asked } = subjectOf(request.getUrn(), request.getTimeout());
      const [olds, told] = [read(request.getOlds()), read(request.getNews())];
      const response = new provider.UpdateResponse();
      if (request.getPreview()) {
        const outlook = await atTheEdge(run.previews.update(kind, asked(olds.value), asked(told.value)));
        response.setProperties(write(kept(kind.name, outlook), told));
        return response;
      }
      const id = request.getId();
      const { outs } = await of.update(id, asked(olds.value), asked(told.value)).catch((thrown: unknown) => {
        throw partialFailure(thrown, kind.name, [olds, told]);
      });
      response.setProperties(write(kept(kind.name, outs as Json), told));
      return response;
    },

    delete: async (request) => {
      const { provider: of, asked } = subjectOf(request.getUrn(), request.getTimeout());
      await of.delete(request.getId(), asked(read(request.getProperties()).value));
      return new Empty();
    },
  });
};

/** Everything in a request that may hold secrets. */
const toldIn = (request: Readonly<Record<string, unknown>>): readonly Told[] =>
  ["getOlds", "getNews", "getProperties", "getInputs"].flatMap((name) => {
    const get = request[name];
    return typeof get === "function" ? [read((get as () => Struct | undefined).call(request))] : [];
  });

/**
 * The same methods: whoever is told of this run learns no secret that they were called with, and their errors quote
 * none.
 */
const concealed = (run: Run, handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers as Readonly<Record<string, (request: object) => Promise<unknown>>>).map(
      ([name, handler]) => [
        name,
        async (request: object) => {
          const sources = toldIn(request as Readonly<Record<string, unknown>>);
          for (const value of secretsIn(sources)) run.connections.secrets.note(value);
          try {
            return await handler(request);
          } catch (thrown) {
            if (thrown instanceof Error) thrown.message = withoutSecrets(thrown.message, ...sources);
            throw thrown;
          }
        },
      ],
    ),
  );

/** The engine marks an error after which there may be something to keep. */
const partialFailure = (thrown: unknown, kind: KindName, sources: readonly Told[]): unknown => {
  if (!(thrown instanceof Error) || !("properties" in thrown)) return thrown;
  const { id, properties, reasons } = thrown as Error & {
    readonly id: string;
    readonly properties: unknown;
    readonly reasons: readonly string[];
  };
  const state = isRecord(properties) ? kept(kind, properties) : {};
  return new PartialFailure(thrown.message, id, state, sources, reasons);
};
