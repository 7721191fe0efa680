/** VyOS's own validators, by name. */
import { bgp } from "./bgp.js";
import { addresses } from "./ip.js";
import { numbers } from "./numbers.js";
import { ports } from "./ports.js";
import { system } from "./system.js";
import { texts } from "./texts.js";
import type { Validator, Validators } from "./validator.js";
import { vyatta } from "./vyatta.js";

const all: Validators = { ...addresses, ...bgp, ...numbers, ...ports, ...system, ...texts, ...vyatta };

/** The validator of that name; nothing where a newer release has one that is not known here. */
export const validatorNamed = (name: string): Validator | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

export { asksRouter } from "./system.js";
export type { Validator } from "./validator.js";
