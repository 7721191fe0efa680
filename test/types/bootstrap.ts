/** Turning a fresh router's API on. */
import * as pulumi from "@pulumi/pulumi";
import { VyosNatRule, VyosRouter, type DialectName, type Op } from "pulumi-vyos";
import { bootstrapCommands, VyosApiKey, VyosBootstrap, type VyosBootstrapArgs } from "pulumi-vyos/bootstrap";
import { is } from "./is.js";

const key = new VyosApiKey("key", { rotate: "2026" });
is<pulumi.Output<string>>()(key.key, true);

const connection = { host: "192.0.2.1", user: "vyos", password: pulumi.secret("vyos") };
const boot = new VyosBootstrap("edge1", {
  connection,
  apiKey: key.key,
  version: "1.5",
  allowClients: ["192.0.2.9"],
});
is<pulumi.Output<string>>()(boot.fingerprint, true);
is<pulumi.Output<DialectName>>()(boot.version, true);
new VyosNatRule("web", { type: "source", router: new VyosRouter("edge1", boot.router) });

// @ts-expect-error Property 'connection' is missing
new VyosBootstrap("edge1", {});
// @ts-expect-error Type '"2.0"' is not assignable
export const wrong: VyosBootstrapArgs = { connection, version: "2.0" };
is<readonly Op[]>()(bootstrapCommands("1.4", { keyId: "pulumi" }, "secret"), true);
