/**
 * What tests of programs that use this library need: a router that runs in their process.
 *
 * ```ts
 * import { startRouter } from "pulumi-vyos/testing";
 *
 * const router = await startRouter({ vyos: "1.5", apiKey: "secret" });
 * // … point a program at router.url, with router.apiKey and router.caPem or router.fingerprint …
 * router.edit([{ op: "delete", path: ["nat", "destination", "rule", "10"] }]); // somebody interferes
 * router.inject({ kind: "reset", when: "after", match: { path: "/configure" } }); // an answer gets lost
 * console.log(router.config(), router.stats);
 * await router.stop();
 * ```
 *
 * It is judged by conversations that were recorded with VyOS's own code. Subtrees that are not modelled
 * (`protocols bgp`, `vpn`, …) are kept and shown, unchecked.
 *
 * @module pulumi-vyos/testing
 */
export * from "./index.js";
