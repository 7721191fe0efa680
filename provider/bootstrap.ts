/** Turning the API of fresh routers on, over SSH. Needs `@pulumi/command` beside this library. */
export { VyosApiKey, type VyosApiKeyArgs } from "./bootstrap/api-key.js";
export { VyosBootstrap, type VyosBootstrapArgs } from "./bootstrap/bootstrap.js";
export { bootstrapCommands, bootstrapScript, type BootstrapOptions } from "./bootstrap/commands.js";
