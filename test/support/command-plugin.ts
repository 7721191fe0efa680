/**
 * A stand-in for Pulumi's command plugin, for machines that cannot have it: `remote.Command` as the plugin does it,
 * over the ssh client of this machine. The engine starts it like any plugin, by the name `pulumi-resource-command`.
 */
import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import * as provider from "@pulumi/pulumi/provider";
import { runOverSsh, type SshTarget } from "./ssh.js";

interface Inputs {
  readonly connection: SshTarget;
  readonly create?: string;
  readonly update?: string;
  readonly delete?: string;
  readonly stdin?: string;
  readonly addPreviousOutputInEnv?: boolean;
}

/** What Pulumi puts around a secret. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";

const opened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  if (SIGNATURE in value && "value" in value) return opened(value.value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, opened(item)]));
};

type Props = Readonly<Record<string, unknown>>;

const OUTPUTS = ["stdout", "stderr"];

const execute = async (
  props: Props,
  which: "create" | "update" | "delete",
  previous?: Props,
): Promise<Props> => {
  const inputs = opened(props) as Inputs;
  const { connection, stdin, addPreviousOutputInEnv = true } = inputs;
  // An sshd takes no variables that it has not been told of.
  if (previous?.stdout !== undefined && addPreviousOutputInEnv)
    throw new Error("Unable to set 'PULUMI_COMMAND_STDOUT': the SSH server does not accept it");
  const command = which === "update" ? (inputs.update ?? inputs.create) : inputs[which];
  if (command === undefined) return { stdout: "", stderr: "" };
  const { code, stdout, stderr, output } = await runOverSsh(connection, command, stdin);
  if (code !== 0)
    throw new Error(`Process exited with status ${String(code)}: running "${command}":\n${output}`);
  const [out, err] = [stdout, stderr].map((text) => text.replace(/\n$/, ""));
  return { stdout: out, stderr: err };
};

const inputsOf = (props: Props): Props =>
  Object.fromEntries(Object.entries(props).filter(([name]) => !OUTPUTS.includes(name)));

const plugin: provider.Provider = {
  version: "1.2.1",
  diff: (_id, _urn, olds: Props, news: Props) =>
    Promise.resolve({ changes: !isDeepStrictEqual(opened(inputsOf(olds)), opened(inputsOf(news))) }),
  create: async (_urn, inputs: Props) => ({
    id: randomBytes(8).toString("hex"),
    outs: { ...inputs, ...(await execute(inputs, "create")) },
  }),
  update: async (_id, _urn, olds: Props, news: Props) => ({
    outs: { ...news, ...(await execute(news, "update", olds)) },
  }),
  delete: async (_id, _urn, props: Props) => {
    await execute(props, "delete", props);
  },
};

void provider.main(plugin, process.argv.slice(2));
