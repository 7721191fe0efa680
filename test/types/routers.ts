/** Connections, pairs of routers, and errors. */
import * as pulumi from "@pulumi/pulumi";
import {
  explain,
  VyosError,
  VyosHaPair,
  VyosNatRule,
  VyosRouter,
  verifyWebhook,
  type RouterError,
  type RouterErrorTag,
  type SignatureVerdict,
  type VyosHaPairArgs,
} from "pulumi-vyos";
import { is } from "./is.js";

const edge1 = new VyosRouter("edge1", {
  endpoint: "https://192.0.2.1",
  apiKey: pulumi.secret("key"),
  version: "1.4",
});
const edge2 = new VyosRouter("edge2");
is<pulumi.Output<string | undefined>>()(edge1.endpoint, true);
for (const router of [edge1, "edge2", pulumi.output("edge2")])
  new VyosNatRule("web", { type: "source", router });
// @ts-expect-error Type '"1.6"' is not assignable
new VyosRouter("edge3", { endpoint: "https://192.0.2.3", version: "1.6" });
// @ts-expect-error 'key' does not exist in type 'VyosRouterArgs'
new VyosRouter("edge3", { endpoint: "https://192.0.2.3", key: "secret" });

const maybe: unknown = edge1;
if (VyosRouter.isInstance(maybe)) is<VyosRouter>()(maybe, true);

const pair = new VyosHaPair("edge", {
  routers: [edge1, "edge2"],
  staged: true,
  resources: ({ router, name, opts, pick, member }) => {
    is<"primary" | "secondary">()(member, true);
    is<number>()(pick<number>(1, 2), true);
    return new VyosNatRule(name("web"), { type: "source", router }, opts);
  },
});
is<VyosNatRule>()(pair.primary, true);
is<VyosNatRule>()(pair.secondary, true);
// @ts-expect-error Source has 1 element(s) but target requires 2
const half: VyosHaPairArgs<void>["routers"] = [edge2];

declare const tag: RouterErrorTag;
is<
  | "Unreachable"
  | "Tls"
  | "Unauthorised"
  | "RejectedPath"
  | "RejectedValue"
  | "CommitFailed"
  | "Locked"
  | "Conflict"
  | "Missing"
  | "PoolExhausted"
  | "UnsupportedVersion"
  | "Lockout"
  | "RolledBack"
  | "Stopped"
  | "Inexpressible"
  | "InDoubt"
  | "Protocol"
  | "Settings"
>()(tag, true);

const caught: unknown = undefined;
if (caught instanceof VyosError) {
  is<RouterError>()(caught.error, true);
  is<string>()(explain(caught.error), true);
  if (caught.error._tag === "PoolExhausted") is<string>()(caught.error.property, true);
  if (caught.error._tag === "Conflict") is<readonly string[]>()(caught.error.path, true);
  // @ts-expect-error Property 'endpoint' does not exist on type
  String(caught.error.endpoint);
  // @ts-expect-error no overlap
  if (caught.error._tag === "Timeout") explain(caught.error);
}

is<SignatureVerdict>()(verifyWebhook("secret", undefined, Buffer.from("{}"), { toleranceSeconds: 60 }), true);
// @ts-expect-error Type 'Date' is not assignable to type 'number'
verifyWebhook("secret", "t=1,v1=ab", "{}", { now: new Date() });

export { half };
