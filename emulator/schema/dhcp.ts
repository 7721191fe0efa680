import type { Version } from "../dialect.js";
import { anyIp, description, from, ipv4, ipv4Net, mac, nameOf, u32 } from "./common.js";
import {
  all,
  by,
  flag,
  leaf,
  like,
  multi,
  node,
  oneOf,
  saying,
  tag,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import { duid, fqdn, ipv4Address, timezone } from "./validators.js";

const domainText = "Invalid domain name (RFC 1123 section 2).\nMay only contain letters, numbers";
const addressOrName = by(ipv4Address, fqdn);

const options: SchemaTable = {
  "bootfile-name": leaf(like(/^.{1,253}$/)),
  "bootfile-server": leaf(addressOrName),
  "bootfile-size": leaf(from(1, 16)),
  "captive-portal": leaf(),
  "client-prefix-length": leaf(from(0, 32, "DHCP client prefix length must be 0 to 32")),
  "default-router": leaf(ipv4),
  "domain-name": leaf(saying(by(fqdn), `${domainText} and .-_`)),
  "domain-search": multi(saying(by(fqdn), `${domainText}, period, and underscore.`)),
  "ip-forwarding": flag,
  "ipv6-only-preferred": leaf(saying(u32, "Seconds must be between 0 and 4294967295 (49 days)")),
  "name-server": multi(ipv4),
  "ntp-server": multi(ipv4),
  "pop-server": multi(ipv4),
  "server-identifier": leaf(ipv4),
  "smtp-server": multi(ipv4),
  "static-route": tag(ipv4Net, { "next-hop": leaf(anyIp) }),
  "tftp-server-name": leaf(addressOrName),
  "time-offset": leaf(like(/^-?[0-9]+$/, "Invalid time offset value")),
  "time-server": multi(ipv4),
  "time-zone": leaf(by(timezone)),
  "vendor-option": node({ ubiquiti: node({ "unifi-controller": leaf(ipv4) }) }),
  "wins-server": multi(ipv4),
  "wpad-url": leaf(),
};

/** Until 1.4 the options stand directly in the network or the subnet, since 1.5 below `option`. */
const kea = (version: Version): boolean => version === "1.5";
const optionsOf = (version: Version): SchemaTable => (kea(version) ? { option: node(options) } : options);

const rangeName = (version: Version) =>
  kea(version)
    ? nameOf("Invalid range name, may only be alphanumeric, dot and hyphen")
    : like(/^[-_a-zA-Z0-9.]+$/, "Invalid range name, may only be alphanumeric, dot and hyphen");

const mapping = (version: Version): Schema =>
  kea(version)
    ? tag(saying(by(fqdn), "Invalid static mapping hostname"), {
        description: description(version),
        disable: flag,
        duid: leaf(by(duid)),
        "ip-address": leaf(ipv4),
        mac: leaf(mac),
        option: node(options),
      })
    : tag(
        like(/^[-_a-zA-Z0-9.]+$/, "Invalid static mapping name, may only be alphanumeric, dot and hyphen"),
        {
          disable: flag,
          "ip-address": leaf(ipv4),
          "mac-address": leaf(mac),
          "static-mapping-parameters": multi(),
        },
      );

const subnet = (version: Version): Schema =>
  tag(saying(ipv4Net, "Invalid IPv4 subnet definition"), {
    ...optionsOf(version),
    description: description(version),
    disable: flag,
    exclude: multi(ipv4),
    lease: leaf(saying(u32, "DHCP lease time must be between 0 and 4294967295 (49 days)")),
    range: tag(rangeName(version), {
      start: leaf(ipv4),
      stop: leaf(ipv4),
      ...(kea(version) ? { option: node(options) } : {}),
    }),
    "static-mapping": mapping(version),
    ...(kea(version)
      ? { "subnet-id": leaf(from(1, 4294967295)), "ignore-client-id": flag }
      : { "subnet-parameters": multi(), "enable-failover": flag, "ping-check": flag }),
  });

const peer = (version: Version): SchemaTable => ({
  "source-address": leaf(ipv4),
  remote: leaf(ipv4),
  name: leaf(nameOf("Invalid failover peer name. May only contain letters, numbers and .-_")),
  status: leaf(
    oneOf(
      "primary secondary",
      version === "1.3" ? "Invalid DHCP failover peer status" : "Invalid DHCP high availability peer status",
    ),
  ),
});

const availability = (version: Version): SchemaTable =>
  version === "1.3"
    ? { failover: node(peer(version)) }
    : {
        "high-availability": node({
          ...peer(version),
          mode: leaf(oneOf("active-active active-passive", "Invalid DHCP high availability mode")),
          ...all("certificate ca-certificate", leaf()),
        }),
      };

export const dhcpServer = (version: Version): Schema =>
  node({
    disable: flag,
    "dynamic-dns-update": flag,
    "hostfile-update": flag,
    "listen-address": multi(ipv4),
    ...(version === "1.3" ? {} : { "listen-interface": multi() }),
    ...availability(version),
    ...(kea(version) ? {} : { "global-parameters": multi(), "host-decl-name": flag }),
    "shared-network-name": tag(
      nameOf("Invalid shared network name. May only contain letters, numbers and .-_"),
      {
        ...optionsOf(version),
        authoritative: flag,
        description: description(version),
        disable: flag,
        subnet: subnet(version),
        ...(kea(version) ? {} : { "shared-network-parameters": multi(), "ping-check": flag }),
      },
    ),
  });
