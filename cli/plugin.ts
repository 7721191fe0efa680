import { Command } from "commander";
import { carriedOut, makeCommand } from "./command.js";

interface EnableFlags {
  readonly project: string;
}

interface InstallFlags {
  readonly home?: string;
}

/** The commands `plugin …`: where Pulumi finds the provider plugin of this release. */
export const plugin = (): Command =>
  new Command("plugin")
    .description("tell Pulumi where the provider plugin of this release is")
    .addCommand(
      makeCommand("plugin enable")
        .description("write the plugin of the project's own pulumi-vyos into its Pulumi.yaml")
        .option("--project <folder>", "the folder that holds Pulumi.yaml", ".")
        .action(
          carriedOut("plugin enable", async ({ project }: EnableFlags) => {
            const { enablePlugin } = await import("./run-plugin.js");
            console.log(enablePlugin(project));
          }),
        ),
    )
    .addCommand(
      makeCommand("plugin install", "The copy is of this release and needs Node on PATH when Pulumi runs it.")
        .description("copy the plugin, with all that it needs, into Pulumi's folder of plugins")
        .option("--home <folder>", "Pulumi's own folder; default PULUMI_HOME, else ~/.pulumi")
        .action(
          carriedOut("plugin install", async ({ home }: InstallFlags) => {
            const { installPlugin } = await import("./run-plugin.js");
            console.log(installPlugin(home));
          }),
        ),
    );
