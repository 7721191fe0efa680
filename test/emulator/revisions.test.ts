/** `show system commit` and what hangs below it, in the shapes that routers answered. */
import t from "tap";
import { versions } from "../../emulator/dialect.js";
import { call } from "./client.js";
import { dataOf, errorOf, lab } from "./lab.js";

const time = String.raw`20\d\d-\d\d-\d\d \d\d:\d\d:\d\d`;

for (const vyos of versions)
  void t.test(`the log of commits on ${vyos}`, async (t) => {
    const one = await lab(t, { vyos });
    const show = async (...words: string[]): Promise<unknown> => {
      const data = { op: "show", path: ["system", "commit", ...words] };
      const reply = await call(one.router, { path: "/show", data });
      return dataOf(reply) ?? errorOf(reply);
    };
    await one.configure("set system time-zone = UTC");
    await one.configure("set system time-zone = UTC");
    await one.file({ op: "save" });
    await one.configure("set system time-zone = Europe/Paris");
    one.router.edit([{ op: "set", path: ["system", "option", "ctrl-alt-delete"], value: "reboot" }]);
    const blank = vyos === "1.4" ? " " : "";
    const line = (n: number, who: string): string => `${blank}${String(n)}  ${time}  ${who}\n`;
    t.match(
      await show(),
      new RegExp(
        `^${line(0, "by vyos  via cli")}${line(1, "by root  via vyos-http-api")}${line(2, "by root  via vyos-http-api")}${line(3, "by root  via vyos-boot-config-loader")}$`,
      ),
      "a line for each commit that changed something, newest first; none for a save",
    );
    t.equal(await show("diff", "1"), `[system]\n- time-zone "UTC"\n+ time-zone "Europe/Paris"\n\n`);
    t.equal(await show("file", "1", "compare", "3", "commands"), "set system time-zone 'Europe/Paris'\n\n");
    t.equal(await show("file", "3", "compare", "1", "commands"), "delete system time-zone\n\n");
    t.match(await show("file", "2"), /^system \{\n(.*\n)*    time-zone "?UTC"?\n/m);
    t.equal(await show("diff", "3"), "Invalid revision number 4\n");
    t.equal(await show("file", "4"), "revision not available\n");
    await one.configure("delete system config-management");
    t.match(await show(), /^commit-revisions is not configured;\ncommit log is empty or stale:\n\n/);
  });
