import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf } from "./table/index.js";

/**
 * How the router behaves: VyOS node `system option`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const systemOption = declare("SystemOption", {
  about: "the router's options",
  at: "system option",
  properties: {
    /** What Ctrl-Alt-Delete does. Default none. VyOS node `ctrl-alt-delete`. */
    ctrlAltDelete: leaf("ctrl-alt-delete", c.oneOf("ignore", "reboot", "poweroff")),
    /** Keep USB devices awake. Default false. VyOS node `disable-usb-autosuspend`. */
    disableUsbAutosuspend: flag("disable-usb-autosuspend"),
    /** How the router fetches files. Default none. VyOS node `http-client`. */
    httpClient: group("http-client", "how the router fetches files", {
      /** The address that it asks from. Default none. VyOS node `source-address`. */
      sourceAddress: leaf("source-address", ip.ip),
      /** The interface that it asks from. Default none. VyOS node `source-interface`. */
      sourceInterface: leaf("source-interface", ip.plainInterface),
    }),
    /** How the kernel is started; from the next boot. Default none. VyOS node `kernel`. */
    kernel: group("kernel", "how the kernel is started", {
      /** The driver of AMD processors' speed. Default none. VyOS node `amd-pstate-driver`. */
      amdPstateDriver: leaf("amd-pstate-driver", c.oneOf("active", "passive", "guided")),
      /** What the kernel tells. Default none. VyOS node `debug`. */
      debug: group("debug", "what the kernel tells", {
        /** Tell of WireGuard. Default false. VyOS node `wireguard`. */
        wireguard: flag("wireguard"),
      }),
      /** Leave weaknesses of the processor open, for speed. Default false. VyOS node `disable-mitigations`. */
      disableMitigations: flag("disable-mitigations"),
      /** Keep the processor awake. Default false. VyOS node `disable-power-saving`. */
      disablePowerSaving: flag("disable-power-saving"),
    }),
    /** The keyboard of the console; default us. VyOS node `keyboard-layout`. */
    keyboardLayout: leaf(
      "keyboard-layout",
      c.oneOf("us", "uk", "fr", "de", "es", "fi", "it", "jp106", "no", "dk", "se-latin1", "dvorak"),
      { default: "us" },
    ),
    /** What the router is tuned for. Default none. VyOS node `performance`. */
    performance: leaf("performance", c.oneOf("throughput", "latency")),
    /** Boot again when the kernel fails. Default false. VyOS node `reboot-on-panic`. */
    rebootOnPanic: flag("reboot-on-panic"),
    /** Grow the root partition when there is room. Default false. VyOS node `root-partition-auto-resize`. */
    rootPartitionAutoResize: flag("root-partition-auto-resize"),
    /** How the router signs in elsewhere by SSH. Default none. VyOS node `ssh-client`. */
    sshClient: group("ssh-client", "how the router signs in elsewhere", {
      /** The address that it asks from. Default none. VyOS node `source-address`. */
      sourceAddress: leaf("source-address", ip.ip),
      /** The interface that it asks from. Default none. VyOS node `source-interface`. */
      sourceInterface: leaf("source-interface", ip.plainInterface),
    }),
    /** Beep when it is up. Default false. VyOS node `startup-beep`. */
    startupBeep: flag("startup-beep"),
    /** How times of day are shown; default 12-hour. VyOS node `time-format`. */
    timeFormat: leaf("time-format", c.oneOf("12-hour", "24-hour"), { default: "12-hour" }),
  },
  validate: ({ httpClient }) =>
    httpClient?.sourceAddress !== undefined && httpClient.sourceInterface !== undefined
      ? [fail("httpClient.sourceInterface", "cannot go with sourceAddress; leave one of them out")]
      : [],
  examples: [
    { ctrlAltDelete: "ignore", keyboardLayout: "de", performance: "throughput" },
    { httpClient: { sourceInterface: "eth0" } },
  ],
});
