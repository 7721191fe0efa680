/** Which of VyOS's definitions a router is held to: those of its release, or those in a file of the user's own. */
import { resolve } from "node:path";
import * as E from "fp-ts/Either";
import { projectOf } from "../base/project.js";
import { messageOf } from "../base/text.js";
import { dialectOf, type Dialect, type DialectName } from "../config/dialect.js";
import { schemaIn } from "../schema/index.js";
import type { RouterError } from "./errors.js";
import type { RouterSettings } from "./settings.js";

type Said = Pick<RouterSettings, "version" | "schema">;

/** The settings with the path of `vyos:schema` made whole, once its file is known to be good and of the same release. */
export const withDefinitions = (
  settings: RouterSettings,
  folder: string,
): E.Either<RouterError, RouterSettings> => {
  if (settings.schema === undefined) return E.right(settings);
  const schema = resolve(projectOf(folder), settings.schema);
  const wrong = (detail: string) => E.left<RouterError>({ _tag: "Settings", setting: "vyos:schema", detail });
  try {
    const { release } = schemaIn(schema);
    const { version = release } = settings;
    return version === release
      ? E.right({ ...settings, schema })
      : wrong(
          `${schema} is of VyOS ${release}, and vyos:version says ${version}; remove vyos:version, or make the file with --release ${version}`,
        );
  } catch (error) {
    return wrong(messageOf(error));
  }
};

/** The dialect that the settings tell, so that the router need not be asked; undefined where they do not. */
export const toldDialect = ({ version, schema }: Said): Dialect | undefined => {
  const name = version ?? (schema === undefined ? undefined : schemaIn(schema).release);
  return name === undefined ? undefined : dialectOf(name, schema);
};

/** The dialect of a router that runs such a release. */
export const dialectFor = ({ schema }: Said, name: DialectName): E.Either<RouterError, Dialect> => {
  const release = schema === undefined ? name : schemaIn(schema).release;
  if (release === name) return E.right(dialectOf(name, schema));
  const detail = `vyos:schema is of VyOS ${release} (${schema ?? ""}), and this router runs ${name}; remove the setting for this router, or give a file of its release`;
  return E.left({ _tag: "UnsupportedVersion", version: name, detail });
};
