/**
 * The closed choices of every kind: what can be chosen is what a release of VyOS takes, and a preview for one that does
 * not take it names that release.
 */
import * as E from "fp-ts/Either";
import t from "tap";
import { isRecord } from "../../provider/base/json.js";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { leavesOf } from "../../provider/config/tree.js";
import { kinds, type AnyKind } from "../../provider/kinds/index.js";
import { vmAttachmentCodec } from "../../provider/kinds/vm-attachment/model.js";
import { isGood, nodeAt, schemaOf } from "../../provider/schema/index.js";
import type { Failure } from "../../provider/kinds/kind.js";
import type { Args } from "./arbitraries.js";
import type { KindCase } from "./cases.js";
import { cases } from "./every-case.js";
import { releases } from "./ground.js";
import { complaints, namesAt, propertiesOf, withAt } from "./properties.js";

/** The words of a closed choice, and whether several may be given. */
const choicesOf = (codec: unknown): { readonly words: readonly string[]; readonly isList: boolean } => {
  const name = isRecord(codec) ? String(codec.name) : "";
  const [, list, words = ""] = /^(a list of )?one of (.+)$/.exec(name) ?? [];
  return { words: words === "" ? [] : words.split(", "), isList: list !== undefined };
};

const vm: readonly Args[] = [
  { network: "LAN", hostname: "web", macAddress: "00:50:56:00:00:01", forwards: { app: { port: 8080 } } },
];

/** What a choice needs beside it that no example has. */
const six: Args = {
  name: "tun5",
  encapsulation: "ip6erspan",
  sourceAddress: "2001:db8::1",
  remote: "2001:db8::2",
  parameters: { ip: { key: 1 } },
};

const all: readonly Pick<KindCase, "kind" | "codec" | "bases">[] = [
  ...cases.map(({ bases, ...rest }) => ({
    ...rest,
    bases: rest.kind === kinds.TunnelInterface ? [...bases, six] : bases,
  })),
  { kind: kinds.VmAttachment, codec: vmAttachmentCodec, bases: vm },
];

/** What no release takes and yet can be written, for the sake of programs that have it: previews refuse it. */
const ofNoRelease: readonly string[] = [
  "NatRule translation.portMapping fully-random",
  "NatRuleset rules.*.translation.portMapping fully-random",
];

/** Whether the release has every leaf of what the arguments come to, with such a value. */
const isInSchema = (kind: AnyKind, args: Args, release: DialectName): boolean => {
  const draft = kind.codec.decode(args) as E.Either<unknown, object>;
  if (E.isLeft(draft)) return false;
  const model = kind.restore(draft.right, { number: 10 }) as object;
  const schema = schemaOf(release);
  return leavesOf(kind.render(model, dialects[release])).every(({ path, values }) => {
    const place = nodeAt(schema, path);
    return (
      place.kind !== "unknown" &&
      values.every((value) => isGood(place.node.checks, value, { release, lenient: true }))
    );
  });
};

/** What a preview for the release says, also where it only warns: a name may have come to 1.5 since. */
const saidOf = (kind: AnyKind, args: Args, release: DialectName): readonly string[] => {
  const draft = kind.codec.decode(args) as E.Either<unknown, object>;
  if (E.isLeft(draft)) return complaints(kind, args);
  const failures: readonly Failure[] = kind.validate(draft.right, dialects[release]);
  return failures
    .filter(({ isWarning, reason }) => isWarning !== true || reason.includes("has no such node"))
    .map(({ property, reason }) => `${property}: ${reason}`);
};

for (const { kind, codec: whole, bases } of all)
  void t.test(kind.name, (t) => {
    for (const { path, codec } of propertiesOf(whole)) {
      const { words, isList } = choicesOf(codec);
      for (const word of words) {
        const label = `${kind.name} ${path} ${word}`;
        const tried = bases.map((base) => withAt(base, namesAt(base, path), isList ? [word] : word));
        const taking = releases.filter((release) => {
          const said: string[] = [];
          for (const args of tried) {
            const now = saidOf(kind, args, release);
            if (now.length === 0) {
              if (!isInSchema(kind, args, release)) t.fail(`VyOS ${release} has no ${label}`, { args });
              return true;
            }
            said.push(...now);
          }
          if (!said.some((text) => text.includes(`VyOS ${release}`)))
            t.fail(`${label}: refused without the name of VyOS ${release}`, { said });
          return false;
        });
        t.equal(taking.length > 0, !ofNoRelease.includes(label), `${label}: ${taking.join(" and ")}`);
        if (taking.length === 0)
          for (const args of tried) t.not(complaints(kind, args).length, 0, `${label} is refused`);
      }
    }
    t.end();
  });
