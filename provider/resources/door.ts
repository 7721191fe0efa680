import type * as pulumi from "@pulumi/pulumi";

/** How resources come to Pulumi: by its dynamic provider, or by the plugin `pulumi-resource-vyos`. */
export type Door = "dynamic" | "plugin";

/** The option by which a class of `pulumi-vyos/native` says what it is; Pulumi takes no notice of it. */
const DOOR = Symbol.for("pulumi-vyos/door");

/** Components whose parts come by the plugin. */
const behindPlugin = new WeakSet<pulumi.Resource>();

interface Marked {
  readonly [DOOR]?: Door;
}

/** The same options, for the plugin. */
export const throughPlugin = <O extends pulumi.ResourceOptions>(opts: O | undefined): O =>
  ({ ...opts, [DOOR]: "plugin" }) as unknown as O;

/** Which door a resource takes: that of its class, or else of the component that it is part of. */
export const doorOf = (opts: pulumi.ResourceOptions | undefined): Door => {
  const own = (opts as Marked | undefined)?.[DOOR];
  if (own !== undefined) return own;
  return opts?.parent !== undefined && behindPlugin.has(opts.parent) ? "plugin" : "dynamic";
};

/** Notes by which door the parts of a component come: by that of the component. */
export const partsOf = (component: pulumi.Resource, opts: pulumi.ResourceOptions | undefined): void => {
  if (doorOf(opts) === "plugin") behindPlugin.add(component);
};

type Constructor = abstract new (...args: never[]) => pulumi.Resource;

/** The same class of resources, by the plugin. */
export const native = <C extends Constructor>(base: C): C => {
  const Base = base as unknown as new (...args: unknown[]) => pulumi.Resource;
  const native = class extends Base {
    constructor(name: string, args?: unknown, opts?: pulumi.ResourceOptions) {
      super(name, args, throughPlugin(opts));
    }
  };
  Object.defineProperty(native, "name", { value: base.name });
  return native as unknown as C;
};
