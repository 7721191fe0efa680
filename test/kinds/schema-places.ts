import * as E from "fp-ts/Either";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import type { Path } from "../../provider/config/path.js";
import type { AnyTableKind } from "../../provider/kinds/index.js";
import type { Row } from "../../provider/kinds/rows.js";
import { nodeAt, schemaOf, type SchemaNode } from "../../provider/schema/index.js";

/** A place of a kind: what the release has there, and how the kind writes it. */
export interface SchemaPlace {
  readonly path: Path;
  readonly node: SchemaNode;
  readonly rows: readonly Row[];
}

/** The places where a kind's examples stand on a release. */
export const schemaAt = (kind: AnyTableKind, release: DialectName): readonly SchemaPlace[] =>
  kind.table.examples.flatMap((example): readonly SchemaPlace[] => {
    const draft = kind.codec.decode(example) as E.Either<unknown, object>;
    if (E.isLeft(draft)) return [];
    const dialect = dialects[release];
    const path = kind.at(draft.right, dialect);
    const place = nodeAt(schemaOf(release), path);
    return place.kind === "unknown"
      ? []
      : [{ path, node: place.node, rows: kind.rows(draft.right, dialect) }];
  });
