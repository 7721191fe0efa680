/**
 * What Pulumi keeps of a stack, in files: made, configured and read here, where a run of the CLI for each would take longer
 * than what is tested. READMEs' `pulumi stack init` and `pulumi config set` are run with the examples.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { keyOfStack, seal, unseal } from "./vault.js";

export type ConfigValue =
  string | number | boolean | readonly ConfigValue[] | { readonly [key: string]: ConfigValue };

export type Config = Readonly<Record<string, ConfigValue>>;

/** A stack's state as `pulumi stack export` gives it; secrets are encrypted. */
export interface Checkpoint {
  readonly version: number;
  readonly deployment: { readonly resources?: readonly CheckpointResource[] };
}

export interface CheckpointResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** The folder of a file backend, and whose stack it is there. */
export interface Place {
  readonly backend: string;
  readonly project: string;
  readonly name: string;
}

export const checkpointFile = ({ backend, project, name }: Place): string =>
  join(backend, ".pulumi", "stacks", project, `${name}.json`);

/** As `pulumi stack init` does, of this version. */
export function makeStack(place: Place, pulumi: string): void {
  const file = checkpointFile(place);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(join(place.backend, ".pulumi", "meta.yaml"), "version: 1\n");
  const { secretsprovider: url, encryptedkey } = keyOfStack;
  const version = `v${pulumi}`;
  const magic = createHash("sha256").update(version).digest("hex");
  const latest = {
    manifest: { time: new Date().toISOString(), magic, version },
    secrets_providers: { type: "cloud", state: { url, encryptedkey } },
    metadata: {},
  };
  const stack = `organization/${place.project}/${place.name}`;
  writeFileSync(file, JSON.stringify({ version: 3, checkpoint: { stack, latest } }));
}

export function readCheckpoint(place: Place): Checkpoint {
  const { version, checkpoint } = JSON.parse(readFileSync(checkpointFile(place), "utf8")) as {
    version: number;
    checkpoint: { latest?: Checkpoint["deployment"] };
  };
  return { version, deployment: checkpoint.latest ?? {} };
}

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

const opened = (sealed: unknown): unknown => JSON.parse(unseal(String(sealed)));

/** What a checkpoint says, in clear; undefined where it holds what only Pulumi reads. */
export function readable(value: unknown): { readonly value: unknown } | undefined {
  const unread: unknown[] = [];
  const text = JSON.stringify(value ?? {}, (_, each: unknown) => {
    if (typeof each !== "object" || each === null || !(SIGNATURE in each)) return each;
    const { [SIGNATURE]: signature, ciphertext } = each as Record<string, unknown>;
    if (signature === SECRET) return opened(ciphertext);
    unread.push(each);
    return null;
  });
  return unread.length === 0 ? { value: JSON.parse(text) as unknown } : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value with every leaf encrypted. */
const sealed = (value: ConfigValue): unknown => {
  if (typeof value !== "object") return { secure: seal(String(value)) };
  if (Array.isArray(value)) return (value as readonly ConfigValue[]).map(sealed);
  return Object.fromEntries(
    Object.entries(value as Config).map(([key, each]) => [key, sealed(each)] as const),
  );
};

const merged = (below: unknown, above: unknown): unknown =>
  isObject(below) && isObject(above) && !("secure" in above)
    ? {
        ...below,
        ...Object.fromEntries(Object.entries(above).map(([key, each]) => [key, merged(below[key], each)])),
      }
    : above;

/** As `pulumi config set-all` does: a plain value takes the place of what is there, secrets in an object join it. */
export function writeConfig(file: string, plain: Config, secret: Config): void {
  const { config = {}, ...rest } = (existsSync(file) ? parse(readFileSync(file, "utf8")) : keyOfStack) as {
    config?: Record<string, unknown>;
  };
  for (const [key, value] of Object.entries(plain))
    config[key] = typeof value === "object" ? value : String(value);
  for (const [key, value] of Object.entries(secret))
    config[key] = typeof value === "object" ? merged(config[key], sealed(value)) : sealed(value);
  writeFileSync(file, stringify({ ...rest, config }));
}
