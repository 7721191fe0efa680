/** What the router prints about an exception that nobody caught, and about itself. */
import type { Dialect } from "./dialect.js";

/** The lines that the version and every report share: who built it, and what it runs on. */
export const aboutMachine: readonly string[] = [
  `Built by:         autobuild@vyos.net`,
  `Built on:         Mon 21 Oct 2024 00:07 UTC`,
  `Build UUID:       00000000-0000-4000-8000-000000000000`,
  `Build commit ID:  0000000000000000`,
  ``,
  `Architecture:     x86_64`,
  `Boot via:         installed image`,
  `System type:      KVM guest`,
  ``,
  `Hardware vendor:  QEMU`,
  `Hardware model:   Standard PC (Q35 + ICH9, 2009)`,
  `Hardware S/N:     `,
  `Hardware UUID:    00000000-0000-4000-8000-000000000001`,
];

const introduction = [
  `VyOS had an issue completing a command.`,
  ``,
  `We are sorry that you encountered a problem while using VyOS.`,
  `There are a few things you can do to help us (and yourself):`,
  `- Contact us using the online help desk if you have a subscription:`,
  `  https://support.vyos.io/`,
  `- Make sure you are running the latest version of VyOS available at:`,
  `  https://vyos.net/get/`,
  `- Consult the community forum to see how to handle this issue:`,
  `  https://forum.vyos.io`,
  `- Join us on Slack where our users exchange help and advice:`,
  `  https://vyos.slack.com`,
  ``,
  `When reporting problems, please include as much information as possible:`,
  `- do not obfuscate any data (feel free to contact us privately if your `,
  `  business policy requires it)`,
  `- and include all the information presented below`,
  ``,
];

/** The report of a script that died of an exception; the frames of its stack are not modelled. */
export const crashReport = ({ build }: Dialect, exception: string, at: Date): string =>
  [
    ...introduction,
    `Report time:      ${at.toISOString().slice(0, 19).replace("T", " ")}`,
    `Image version:    VyOS ${build.version.replace(/^VyOS /, "")}`,
    `Release train:    ${build.train}`,
    ``,
    ...aboutMachine,
    ``,
    `Traceback (most recent call last):`,
    exception,
    ``,
    ``,
    ``,
  ].join("\n");
