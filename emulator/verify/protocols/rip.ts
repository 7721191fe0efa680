import { refuse, View } from "../context.js";
import { requireList, requireRouteMaps, type Verify } from "../shared.js";

const verifyRouting =
  (version: "" | "6"): Verify =>
  (proposal, path) => {
    const rip = new View(proposal.root).at(...path);
    if (!rip.exists) return;
    requireRouteMaps(proposal, rip);
    const lists = rip.at("distribute-list");
    for (const way of ["in", "out"])
      requireList(proposal, `access-list${version}`, lists.at("access-list", way).value);
    // Of RIP's own list for what comes in the script does not know the name.
    for (const way of version === "" ? ["out"] : ["in", "out"])
      requireList(proposal, `prefix-list${version}`, lists.at("prefix-list", way).value);
    for (const [name, one] of rip.at("interface").entries) {
      if (one.at("authentication").hasAll("md5", "plaintext-password"))
        refuse("Can not use both md5 and plaintext-password at the same time!");
      if (one.at("split-horizon").hasAll("disable", "poison-reverse"))
        refuse(
          `You can not have "split-horizon poison-reverse" enabled with "split-horizon disable" for "${name}"!`,
        );
    }
  };

export const verifyRip = verifyRouting("");
export const verifyRipng = verifyRouting("6");

/** The lists of Babel, for all interfaces and for each. */
export const verifyBabel: Verify = (proposal, path) => {
  const lists = new View(proposal.root).at(...path, "distribute-list");
  for (const kind of ["access-list", "prefix-list"] as const)
    for (const [afi, version] of [
      ["ipv4", ""],
      ["ipv6", "6"],
    ] as const) {
      const held = lists.at(afi);
      // The script does not find an interface whose name has a dot in it.
      const found = held.at("interface").entries.filter(([name]) => !name.includes("."));
      for (const place of [held, ...found.map(([, one]) => one)])
        for (const way of ["in", "out"])
          requireList(proposal, `${kind}${version}`, place.at(kind, way).value);
    }
};
