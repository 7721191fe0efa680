import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * How the router tells its neighbours of itself by LLDP: VyOS node `service lldp`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const lldp = declare("Lldp", {
  about: "the link-layer discovery",
  at: "service lldp",
  properties: {
    /** Interfaces that it speaks on, or `all`. Default none. VyOS node `interface`. */
    interfaces: record("interface", {
      all: "interfaces by name",
      one: "an interface",
      key: c.like(
        "an interface or all",
        /^[a-zA-Z][\w.@-]{0,14}$/,
        "give a name such as eth0, or all",
        "all",
        "eth0",
      ),
      properties: {
        /** Do not speak on it. Default false. VyOS node `disable`. */
        disable: flag("disable"),
        /** Where it is. Default none. VyOS node `location`. */
        location: group("location", "where the interface is", {
          /** By coordinates: latitude and longitude, and what else is known. Default none. VyOS node `coordinate-based`. */
          coordinateBased: group("coordinate-based", "coordinates", {
            /** Metres above the sea. Default none. VyOS node `altitude`. */
            altitude: leaf("altitude", c.like("an altitude", /^-?\d+(\.\d+)?$/, "give metres", "34")),
            /** What the coordinates are measured by. Default none. VyOS node `datum`. */
            datum: leaf("datum", c.oneOf("WGS84", "NAD83", "MLLW")),
            /** The latitude, such as 52.5N. Default none. VyOS node `latitude`. */
            latitude: leaf(
              "latitude",
              c.like("a latitude", /^\d+(\.\d+)?[nNsS]$/, "give degrees and N or S", "52.5N"),
            ),
            /** The longitude, such as 13.4E. Default none. VyOS node `longitude`. */
            longitude: leaf(
              "longitude",
              c.like("a longitude", /^\d+(\.\d+)?[eEwW]$/, "give degrees and E or W", "13.4E"),
            ),
          }),
          /** The number for emergencies. Default none. VyOS node `elin`. */
          elin: leaf("elin", c.like("a number", /^\d{10,25}$/, "give 10 to 25 digits", "0123456789")),
        }),
      },
    }),
    /** Older protocols that it speaks too. Default none. VyOS node `legacy-protocols`. */
    legacyProtocols: group("legacy-protocols", "older protocols", {
      /** Cisco's. Default false. VyOS node `cdp`. */
      cdp: flag("cdp"),
      /** Extreme's. Default false. VyOS node `edp`. */
      edp: flag("edp"),
      /** Foundry's. Default false. VyOS node `fdp`. */
      fdp: flag("fdp"),
      /** Nortel's. Default false. VyOS node `sonmp`. */
      sonmp: flag("sonmp"),
    }),
    /** Addresses by which the router is managed. Default none. VyOS node `management-address`. */
    managementAddresses: list("management-address", ip.ip),
    /** Tell what it learns by SNMP. Default false. VyOS node `snmp enable` or `snmp`. */
    snmp: flag(["snmp enable", "snmp"]),
  },
  validate: ({ interfaces = {} }) =>
    !isKnown(interfaces)
      ? []
      : Object.entries(interfaces).flatMap(([name, { location }]) => {
          const place = location?.coordinateBased;
          return place === undefined
            ? []
            : (["latitude", "longitude"] as const)
                .filter((each) => place[each] === undefined)
                .map((each) =>
                  fail(
                    `interfaces.${name}.location.coordinateBased.${each}`,
                    "is missing; coordinates need both",
                  ),
                );
        }),
  examples: [
    { interfaces: { all: {} }, legacyProtocols: { cdp: true } },
    { interfaces: { eth0: { location: { coordinateBased: { latitude: "52.5N", longitude: "13.4E" } } } } },
  ],
});
