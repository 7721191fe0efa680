import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, leaf } from "./table/index.js";

const ownAddress = c.like(
  "an IPv4 address",
  /^\d{1,3}(\.\d{1,3}){3}$/,
  "give one of the router's",
  "192.168.64.1",
);

/**
 * Two DHCP servers that stand in for each other: VyOS node `service dhcp-server high-availability`, on VyOS 1.3 `failover`.
 * Before VyOS 1.5 subnets take part that have `enableFailover`. Errors are those of `RouterError`: most often `Conflict`
 * and `CommitFailed`.
 */
export const dhcpHighAvailability = declare("DhcpHighAvailability", {
  about: "what two DHCP servers share",
  at: ["service dhcp-server high-availability", "service dhcp-server failover"],
  properties: {
    /** The CA that the other server's certificate is from: the name of one in `pki ca`; needs certificate. Default none. VyOS 1.5. VyOS node `ca-certificate`. */
    caCertificate: leaf("ca-certificate", ip.plainName),
    /** The certificate that this one shows: the name of one in `pki certificate`; needs caCertificate. Default none. VyOS 1.5. VyOS node `certificate`. */
    certificate: leaf("certificate", ip.plainName),
    /** Whether both give addresses, or the second when the first is away: `active-active` or `active-passive`; default active-active. VyOS 1.4 and later. VyOS node `mode`. */
    mode: leaf("mode", c.oneOf("active-active", "active-passive"), { default: "active-active" }),
    /** What both call the pair. VyOS node `name`. */
    name: leaf("name", ip.plainName, { required: true }),
    /** The other server. VyOS node `remote`. */
    remote: leaf("remote", c.ipv4, { required: true }),
    /** The address that it speaks to the other from. VyOS node `source-address`. */
    sourceAddress: leaf("source-address", ownAddress, { required: true }),
    /** Which of both it is: `primary` or `secondary`. VyOS node `status`. */
    status: leaf("status", c.oneOf("primary", "secondary"), { required: true }),
  },
  validate: ({ caCertificate, certificate }) =>
    (caCertificate === undefined) === (certificate === undefined)
      ? []
      : [fail("certificate", "and caCertificate go together; give both, or neither")],
  examples: [
    { name: "pair", remote: "192.168.64.2", sourceAddress: "192.168.64.1", status: "primary" },
    {
      name: "pair",
      remote: "192.168.64.2",
      sourceAddress: "192.168.64.1",
      status: "secondary",
      caCertificate: "A-1",
      certificate: "A-1",
    },
  ],
});
