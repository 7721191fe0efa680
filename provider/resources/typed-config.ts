import type { VyosConfigArgs } from "./config.js";

/** What stands below a node, without the ways to say that there is nothing. */
type Below<Node> = Exclude<NonNullable<Node>, boolean>;

/** An object of nodes, in contrast to what a leaf takes. */
type Plain = object & { readonly length?: never; readonly then?: never; readonly apply?: never };

type Words<Above extends string, Word extends string> = Above extends "" ? Word : `${Above} ${Word}`;

/** The names that begin as a word does: with two letters alike, else with one, else all. */
type Near<Name extends string, Word extends string> = Word extends `${infer A}${infer B}${string}`
  ? Some<Extract<Name, `${A}${B}${string}`>, Some<Extract<Name, `${A}${string}`>, Name>>
  : Word extends ""
    ? Name
    : Some<Extract<Name, `${Word}${string}`>, Name>;
type Some<Found, Otherwise> = [Found] extends [never] ? Otherwise : Found;

/**
 * A path as it must be: itself where the tree has it, and otherwise every path that may have been meant, so that the
 * compiler names those in its error, and editors offer them.
 */
export type PathIn<Tree, Path extends string> = string extends Path
  ? Path
  : Path extends `${"set" | "delete"} ${infer Rest}`
    ? Meant<Tree, Rest>
    : Meant<Tree, Path>;

type Meant<Tree, Path extends string, Above extends string = ""> = [Tree] extends [object]
  ? Path extends `${infer Word} ${infer Rest}`
    ? string extends keyof Tree
      ? Meant<Below<Tree[string & keyof Tree]>, Rest, Words<Above, Word>>
      : Word extends keyof Tree
        ? Meant<Below<Tree[Word]>, Rest, Words<Above, Word>>
        : `${Words<Above, Near<string & keyof Tree, Word>>} ${Rest}`
    : Words<
        Above,
        string extends keyof Tree ? Path : Path extends keyof Tree ? Path : Near<string & keyof Tree, Path>
      >
  : Above;

/** What a tree takes at a path. */
export type ConfigAt<Tree, Path extends string> = string extends Path
  ? VyosConfigArgs["config"]
  : At<Tree, Path>;

type At<Tree, Path extends string> = Path extends `${infer Word} ${infer Rest}`
  ? Word extends keyof Tree
    ? At<Below<Tree[Word]>, Rest>
    : unknown
  : Path extends keyof Tree
    ? Exclude<Tree[Path], undefined>
    : unknown;

/**
 * What a program gives, with what stands under a name that the tree has not put as the name that may have been meant:
 * the compiler's own hint is for names without quotes alone.
 */
type Checked<Node, Config> = Config extends object
  ? {
      [Name in keyof Config]: Name extends keyof Node
        ? [Below<Node[Name]>] extends [Plain]
          ? Checked<Below<Node[Name]>, Config[Name]>
          : Config[Name]
        : `no such node; did you mean ${Near<string & keyof Node, string & Name>}?`;
    }
  : Config;

/** The tree where something is given: editors show its comments. */
type Told<Node, Config> = [Node, Config] extends [Plain, object]
  ? string extends keyof Node
    ? { [Name in keyof Config]: Told<Below<Node[string & keyof Node]>, Config[Name]> }
    : { [Name in keyof Node]: Name extends keyof Config ? Told<Below<Node[Name]>, Config[Name]> : Node[Name] }
  : unknown;

/**
 * What a program gives as it must be, with the comments of what may be given. In an editor where nothing is given yet the
 * two are the same, and there is nothing to go through.
 */
type Fit<Taken, Config> = [Taken, Config] extends [Config, Taken] ? Config : Judged<Below<Taken>, Config>;
type Judged<Node, Config> =
  Config extends NoInfer<Checked<Node, Config>>
    ? Config & NoInfer<Told<Node, Config>>
    : NoInfer<Checked<Node, Config>>;

/** Checks a path and what is to stand there against the type of a configuration. */
export type ConfigFor<Tree> = <const Path extends string, Config extends ConfigAt<Tree, Path>>(
  path: Path extends NoInfer<PathIn<Tree, Path>> ? Path : NoInfer<PathIn<Tree, Path>>,
  config: string extends Path ? Config : Fit<ConfigAt<Tree, Path>, Config>,
) => Pick<VyosConfigArgs, "path" | "config">;

/**
 * A function that gives {@link VyosConfig} its `path` and `config`, checked by the compiler against the type of a whole
 * configuration: names and closed choices are completed, and a wrong one is an error that says what may have been
 * meant. The types of VyOS's releases come with such a function each, as in `pulumi-vyos/schema/1.5`; those of a build
 * of your own are written by `pulumi-vyos schema --types`.
 *
 * What is to stand there is said in the program itself: of a subtree that is an output no name is known, so give that
 * to `VyosConfig` as it is.
 */
export const configFor =
  <Tree extends object>(): ConfigFor<Tree> =>
  (path: unknown, config: unknown) =>
    // Both are of these types, which the compiler cannot tell of a type that hangs on the path.
    ({ path, config }) as Pick<VyosConfigArgs, "path" | "config">;
