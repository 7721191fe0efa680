import { InvalidArgumentError, Option } from "commander";

/** Reads the name of a stack. */
const parseStack = (text: string): string => {
  if (!/^([\w.-]+\/){0,2}[\w.-]{1,100}$/.test(text))
    throw new InvalidArgumentError("Expected the name of a stack, such as dev.");
  return text;
};

/** Reads the name of a project. */
const parseProject = (text: string): string => {
  if (!/^[A-Za-z0-9_.-]{1,100}$/.test(text))
    throw new InvalidArgumentError("Expected a name of letters, digits and - _ .");
  return text;
};

/** What a new project is called. */
export const projectOption = (): Option =>
  new Option("--project <name>", "the project's name; default that of the folder").argParser(parseProject);

/** The stack that a new project begins with. */
export const stackOption = (): Option =>
  new Option("--stack <name>", "the stack to make in the backend that Pulumi is logged in to")
    .argParser(parseStack)
    .default("dev");

/** How a new stack's secrets are encrypted. */
export const secretsProviderOption = (): Option =>
  new Option(
    "--secrets-provider <type>",
    "how the stack's secrets are encrypted, as `pulumi stack init` takes it",
  );
