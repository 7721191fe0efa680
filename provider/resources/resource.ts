import { createRequire } from "node:module";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { KindName } from "../kinds/index.js";
import { libraryVersion } from "../base/package.js";
import { dynamicType, MODULE, pluginType, PROVIDER, source, URN } from "../engine/source.js";
import { doorOf } from "./door.js";
import { secretInputs } from "./secret-inputs.js";
import { assertSettings } from "./stack-settings.js";
import { routerReference, type RouterInput } from "./router.js";

export { source };

/** What every resource of this library takes besides its own arguments. */
export interface CommonArgs {
  /**
   * Take over configuration that is already on the router and differs from what is asked for. Without it such
   * configuration is an error that names it; configuration that is exactly as asked for is taken over always.
   * Dynamic providers cannot import: this is the import. Default false.
   */
  adopt?: pulumi.Input<boolean>;
  /**
   * Carry this change out although it cuts this machine off from the router's API. Without it that is an error before
   * anything is sent; see docs/lock-out.md. Default false.
   */
  allowLockout?: pulumi.Input<boolean>;
  /**
   * A {@link VyosRouter}, or the name of a router in `vyos:routers`; default the one in `vyos:endpoint`. Another
   * router replaces.
   */
  router?: RouterInput;
}

/** What of such arguments a component hands on to its parts. */
export const commonOf = ({ adopt, allowLockout, router }: CommonArgs): CommonArgs => ({
  ...(adopt === undefined ? {} : { adopt }),
  ...(allowLockout === undefined ? {} : { allowLockout }),
  ...(router === undefined ? {} : { router }),
});

let reachable = false;

/** Fails early, and in words, where Pulumi's provider process would not find the library. */
export const assertReachable = (): void => {
  if (reachable) return;
  if ("bun" in process.versions)
    throw new pulumi.RunError(
      "pulumi-vyos: Bun cannot run Pulumi's dynamic providers; set `runtime: nodejs` without `packagemanager: bun` in Pulumi.yaml.",
    );
  try {
    createRequire(join(process.cwd(), "program.js")).resolve(MODULE);
  } catch {
    throw new pulumi.RunError(
      `pulumi-vyos: Pulumi's provider process cannot find "${MODULE}" from ${process.cwd()}; add pulumi-vyos to the dependencies of this project's own package.json.`,
    );
  }
  reachable = true;
};

/** Fails in words where Pulumi itself would fail without: its imports do not reach a dynamic provider's code. */
const refuseImport = (kind: KindName, name: string, opts: pulumi.CustomResourceOptions | undefined): void => {
  if (opts?.import !== undefined)
    throw new pulumi.RunError(
      `pulumi-vyos: Vyos${kind} "${name}": the option import cannot work with a dynamic provider; leave it out and set the argument adopt to true, which takes over what is on the router.`,
    );
};

/**
 * The value alone. An output also carries what it hangs on, and a component stands for all of its children: a child
 * that hung on its parent's URN would wait for itself.
 */
const withoutDependencies = (urn: pulumi.Output<string>): pulumi.Output<string> =>
  pulumi.output(new Promise<string>((resolve) => urn.apply(resolve)));

const aliasesOf = (
  opts: pulumi.CustomResourceOptions | undefined,
): readonly pulumi.Input<string | pulumi.Alias>[] => (Array.isArray(opts?.aliases) ? opts.aliases : []);

const forPlugin = (
  kind: KindName,
  opts: pulumi.CustomResourceOptions | undefined,
): pulumi.CustomResourceOptions => ({
  version: libraryVersion(),
  ...opts,
  aliases: [{ type: dynamicType(kind) }, ...aliasesOf(opts)],
});

/**
 * The common part of all resources: a resource of Pulumi's dynamic provider whose code is this library. Errors are those
 * of `RouterError`; where Pulumi's provider process would not find the library, the program ends with what to do.
 */
export abstract class VyosResource extends pulumi.CustomResource {
  /** The places that the library chose because the arguments left them open. */
  declare public readonly allocated: pulumi.Output<string[] | undefined>;
  /** False while a committed change could not be saved on the router; the next update saves again. */
  declare public readonly saved: pulumi.Output<boolean | undefined>;
  /** Leaves that the last refresh found to differ in a way that no argument can express. */
  declare public readonly drift: pulumi.Output<string[] | undefined>;
  /** Leaves that somebody else put below this resource's nodes; they are reported and left alone. */
  declare public readonly unmanaged: pulumi.Output<string[] | undefined>;

  protected constructor(
    kind: KindName,
    name: string,
    { router, ...props }: pulumi.Inputs & { readonly router?: RouterInput },
    opts?: pulumi.CustomResourceOptions,
  ) {
    assertSettings();
    const outputs = { allocated: undefined, saved: undefined, drift: undefined, unmanaged: undefined };
    const own = kind === "Config" ? props : secretInputs(props);
    const given = { ...outputs, ...own, router: routerReference(router) };
    if (doorOf(opts) === "plugin") {
      super(pluginType(kind), name, given, forPlugin(kind, opts));
      return;
    }
    assertReachable();
    refuseImport(kind, name, opts);
    const type = dynamicType(kind);
    // A dynamic provider is not told whom it works for.
    const urn = withoutDependencies(pulumi.createUrn(name, type, opts?.parent));
    const aliases = [{ type: pluginType(kind) }, ...aliasesOf(opts)];
    super(type, name, { ...given, [URN]: urn, [PROVIDER]: source(kind) }, { ...opts, aliases });
  }
}
