/** Whether a change of configuration would cut this machine off from the router's API; pure. */
export { lockedOut } from "./judge.js";
export type { Way } from "./way.js";
