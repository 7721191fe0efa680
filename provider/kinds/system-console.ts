import * as c from "./codecs.js";
import { declare, flag, leaf, record } from "./table/index.js";

/**
 * Serial consoles: VyOS node `system console`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const systemConsole = declare("SystemConsole", {
  about: "the serial consoles",
  at: "system console",
  properties: {
    /** Consoles by device, such as `ttyS0`. Default none. VyOS node `device`. */
    devices: record("device", {
      all: "consoles by device",
      one: "a console",
      key: c.like(
        "a serial device",
        /^(ttyS\d+|hvc\d+|usb\d+b.*)$/,
        "give one such as ttyS0",
        "ttyS0",
        "hvc0",
      ),
      properties: {
        /** Bits a second; default 115200. VyOS node `speed`. */
        speed: leaf("speed", c.oneOf("1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200"), {
          default: "115200",
        }),
      },
    }),
    /** Blank the screen when nobody types. Default false. VyOS node `powersave`. */
    powersave: flag("powersave"),
  },
  examples: [{ devices: { ttyS0: { speed: "115200" } } }],
});
