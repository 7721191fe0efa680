import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, place } from "./table/index.js";

/**
 * A registry that images come from: VyOS node `container registry NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const containerRegistry = declare("ContainerRegistry", {
  about: "a registry of images",
  at: "container registry {name}",
  properties: {
    /** The registry, such as `docker.io`. Default: the resource's name. Changing it replaces. */
    name: place(
      c.like("a registry", /^[a-zA-Z0-9][\w.:\/-]*$/, "give one such as docker.io", "registry.example.com"),
      { named: true },
    ),
    /** Who signs in. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "who signs in", {
      /** The user. Default none. VyOS node `username` or `user`. */
      username: leaf(["username", "user"], s.words("a user", "ada")),
      /** The password. A secret. Default none. VyOS node `password`. */
      password: leaf("password", s.words("a password", "s3cret"), { secret: true }),
    }),
    /** Do not use it. Default false. VyOS node `disable`. */
    disable: flag("disable"),
  },
  validate: ({ authentication }) =>
    (authentication?.username === undefined) === (authentication?.password === undefined)
      ? []
      : [fail("authentication", "has one of username and password; give both")],
  examples: [{ name: "registry.example.com", authentication: { username: "ada", password: "s3cret" } }],
});
