/** Every kind that a table declares, by the name of its resource. A new kind is one more line here. */
export { staticHost as StaticHost } from "./static-host.js";
export { staticRoute as StaticRoute } from "./static-route.js";
export { wireguardInterface as WireguardInterface } from "./wireguard-interface.js";
