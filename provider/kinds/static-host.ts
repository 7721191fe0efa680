import type * as t from "io-ts";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { ip, staticHostName } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { nodeKind } from "./node-kind.js";
import { object } from "./objects.js";
import { row } from "./rows.js";
import { isKnown } from "./unknown.js";

/** Reads the arguments of a host that the router itself knows. */
export const staticHostCodec = object("a static host", {
  required: { name: staticHostName, addresses: c.listOf(ip) },
  optional: { aliases: c.listOf(staticHostName) },
});

type StaticHost = t.TypeOf<typeof staticHostCodec>;

const demands = ({ aliases }: StaticHost): readonly Failure[] =>
  isKnown(aliases)
    ? aliases
        .filter((alias) => alias.length > 63)
        .map((alias) => fail("aliases", `has "${alias}", which is longer than 63 characters; shorten it`))
    : [];

/** `system static-host-mapping host-name NAME`. */
export const staticHost = nodeKind<StaticHost>({
  name: "StaticHost",
  codec: staticHostCodec,
  validate: demands,
  identity: ["name"],
  named: "name",
  at: ({ name }) => ["system", "static-host-mapping", "host-name", name],
  rows: () => [row.list("addresses", "inet"), row.list("aliases", "alias")],
  owns: () => "node",
  prunes: () => [["system", "static-host-mapping"]],
});
