import * as c from "./codecs.js";
import { bridgeVlan, clientProperties, signInProperties } from "./interface-options.js";
import { interfaceFailures, signInFailures } from "./interface-rules.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import { but, declare, flag, group, leaf, only, place } from "./table/index.js";

const interfaceName = c.like(
  "a modem",
  /^wwan\d+$/,
  "give wwan and a number, such as wwan0",
  "wwan0",
  "wwan7",
);

/**
 * A modem for mobile networks: VyOS node `interfaces wwan NAME`. Errors are those of `RouterError`: most often `Conflict`
 * and `CommitFailed`.
 */
export const wwanInterface = declare("WwanInterface", {
  about: "a modem",
  at: "interfaces wwan {name}",
  properties: {
    /** `wwan` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    ...but(clientProperties, "mtu"),
    /** The network's access point. VyOS node `apn`. */
    apn: leaf("apn", word("an access point", "internet.example.com"), { required: true }),
    /** Who signs in. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "who signs in", signInProperties),
    /** Dial when there is something to send. Default false. VyOS node `connect-on-demand`. */
    connectOnDemand: flag("connect-on-demand"),
    ...only(bridgeVlan, "disableLinkDetect"),
    /** Bytes of a packet, 68–1500; default 1430. VyOS node `mtu`. */
    mtu: leaf("mtu", withSamples(c.wholeNumber("an MTU", 68, 1500), [1400, 1430]), { default: 1430 }),
  },
  validate: ({ authentication, ...given }) => [
    // The script of modems has no rule about the MTU and IPv6.
    ...interfaceFailures({ ...given, mtu: 1500 }),
    ...signInFailures(authentication),
  ],
  examples: [
    {
      name: "wwan0",
      apn: "internet.example.com",
      addresses: ["dhcp"],
      authentication: { username: "edge", password: "s3cret" },
    },
  ],
});
