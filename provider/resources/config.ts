import * as pulumi from "@pulumi/pulumi";
import { VyosResource, type CommonArgs } from "./resource.js";
import { givenArgs } from "./given.js";
import { refuseNulls } from "./nulls.js";
import { secretConfig } from "./secret-inputs.js";

/**
 * Configuration as VyOS's own tree: a leaf is a text or a number, a leaf of several values a list, a valueless
 * leaf or an empty node `true`, and everything else an object. `false` is the same as leaving it out.
 */
export type ConfigValue =
  | pulumi.Input<string | number | boolean>
  | pulumi.Input<pulumi.Input<string | number>[]>
  | { [name: string]: ConfigValue | undefined }
  | pulumi.Output<Record<string, unknown>>;

/** Arguments of {@link VyosConfig}. */
export interface VyosConfigArgs extends CommonArgs {
  /** Where it is, as VyOS writes paths: `"system option"`, or a list of names. Changing it replaces. */
  path: pulumi.Input<string> | pulumi.Input<pulumi.Input<string>[]>;
  /**
   * What is to be there. Write leaves that hold several values as lists, even while they hold one: in a text
   * another value than the declared one is taken for a change of it.
   */
  config: ConfigValue;
  /**
   * What is this resource's: with `leaves` the declared leaves and values, beside whatever else is there, which
   * survives updates and the resource's end; with `subtree` all that is below `path`, so that anything else there
   * is a difference, and is taken away. Default leaves. Changing it replaces.
   */
  ownership?: pulumi.Input<"leaves" | "subtree">;
  /**
   * Leaves below `path` whose values are secret, such as `"authentication password"`: in no message and no log, and
   * encrypted in state. What is given as a Pulumi secret counts anyway, and so does what VyOS's own names or its looks
   * show to be one: keys, passwords, communities, tokens. Default none.
   */
  secrets?: pulumi.Input<string>[];
  /**
   * A word for readers of the program and its state. It is not sent: the router's JSON, which is what is read back,
   * has no comments. Default none.
   */
  comment?: pulumi.Input<string>;
  /**
   * Take `path` and `config` as they are, without looking into VyOS's definitions: for nodes and values that a build of
   * your own has and no table. Default false: what the release does not have is refused in preview.
   */
  unchecked?: pulumi.Input<boolean>;
}

type Path = readonly string[];

/** The parts of a value that are Pulumi secrets, by their paths; those inside of outputs make the whole one so. */
const secretsIn = async (value: unknown, at: Path): Promise<string[]> => {
  if (pulumi.Output.isInstance(value))
    return (await pulumi.isSecret(value)) ? [at.length === 0 ? "*" : at.join(" ")] : [];
  if (typeof value !== "object" || value === null || value instanceof Promise || Array.isArray(value)) {
    const items: unknown[] = Array.isArray(value) ? value : [];
    const secret = await Promise.all(items.map((item) => secretsIn(item, at)));
    return [...new Set(secret.flat())];
  }
  const below = Object.entries(value).map(([name, child]) => secretsIn(child, [...at, name]));
  return (await Promise.all(below)).flat();
};

const allSecrets = async (config: unknown, given: readonly string[]): Promise<string[] | undefined> => {
  const all = [...new Set([...given, ...(await secretsIn(config, []))])];
  return all.length > 0 ? all : undefined;
};

/**
 * Any piece of configuration, at any path: what no other resource of this library has a word for.
 *
 * It has every guarantee of the others: changes are sent leaf by leaf, drift is found and repaired, and what stands
 * on the router and differs is an error unless `adopt` is set. Syntax is judged by the router alone, when it commits;
 * errors are those of `RouterError`, most often `RejectedPath`, `RejectedValue`, `CommitFailed`, `Conflict`. Nodes
 * above `path` that had to be made go with the resource, unless somebody else uses them by then.
 */
export class VyosConfig extends VyosResource {
  /** Where it is, as the program gives it: text or list of names. */
  declare public readonly path: pulumi.Output<string | string[]>;
  /** The configuration as it is on the router: secret where any of it is. */
  declare public readonly config: pulumi.Output<unknown>;
  /** The nodes above it that were made for it, outermost last. */
  declare public readonly createdNodes: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: VyosConfigArgs, opts?: pulumi.CustomResourceOptions) {
    const given = givenArgs(args);
    refuseNulls(name, "config", given.config);
    const secrets = pulumi.output(given.secrets ?? []).apply((marked) => allSecrets(given.config, marked));
    super(
      "Config",
      name,
      { createdNodes: undefined, ...given, ...secretConfig({ ...given }), secrets },
      opts,
    );
  }
}
