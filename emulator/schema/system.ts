import type { Version } from "../dialect.js";
import { anyIp, hostName, interfaceName } from "./common.js";
import {
  all,
  by,
  free,
  leaf,
  like,
  multi,
  node,
  saying,
  tag,
  type Constraint,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import { outline } from "./outline.js";
import { fqdn, ipAddress } from "./validators.js";

/** The names of the router: a later build has words of its own for what it refuses. */
const naming = (version: Version): SchemaTable => {
  const worded = (constraint: Constraint, message: string): Constraint =>
    version === "1.3" ? constraint : saying(constraint, message);
  return {
    "host-name": leaf(hostName),
    "domain-name": leaf(version === "1.3" ? like(/^[-_a-zA-Z0-9.]+$/) : by(fqdn)),
    "domain-search":
      version === "1.3"
        ? node({ domain: multi() })
        : multi(
            saying(
              by(fqdn),
              "Invalid domain name (RFC 1123 section 2).\nMay only contain letters, numbers and period.",
            ),
          ),
    "name-server": multi({
      ...interfaceName,
      validators: [ipAddress, ...interfaceName.validators],
    }),
    "static-host-mapping": node({
      "host-name": tag(worded(hostName, "Host-name must be alphanumeric and can contain hyphens"), {
        alias: multi(
          worded(like(/^.{1,63}$/), "invalid alias hostname, needs to be between 1 and 63 characters"),
        ),
        inet: multi(anyIp),
      }),
    }),
  };
};

const parts = outline(`
  config-management
    commit-revisions= 1-65535 : Number of revisions must be between 1 and 65535
    commit-archive
      location*=
      source-address= ip
      source-interface=
  login
    user[] /[a-zA-Z0-9\\-_.]{1,100}/ : Username contains illegal characters or\\nexceeds 100 character limitation.
      authentication
        encrypted-password=
        plaintext-password=
        otp
          rate-limit= 1-10 : Number of login attempts must me between 1 and 10
          rate-time= 15-600 : Rate limit time interval must be between 15 and 600 seconds
          window-size= 1-21 : Window of concurrently valid codes must be between 1 and 21
          key= /[a-zA-Z2-7]{26,10000}/ : Key must only include base32 characters and be at least 26 characters long
        principal*=
        public-keys[]
          key= base64
          options=
          type= (ssh-dss|ssh-rsa|ecdsa-sha2-nistp256|ecdsa-sha2-nistp384|ecdsa-sha2-nistp521|ssh-ed25519|sk-ecdsa-sha2-nistp256@openssh.com|sk-ssh-ed25519@openssh.com)
      disable!
      full-name= /[^:]*/ : Cannot use ':' in full name
      home-directory= /(\\/[a-zA-Z_0-9-.]+)+\\/?/
      level=
    banner
      pre-login,post-login=
    max-login-session= 1-65536 : Maximum logins must be between 1 and 65536
    timeout= 5-604800 : Timeout must be between 5 and 604800 seconds
    radius?
    tacacs?
  time-zone= timezone
  ip
    arp
      table-size= (1024|2048|4096|8192|16384|32768)
    disable-directed-broadcast,disable-forwarding!
    import-table?
    multipath
      ignore-unreachable-nexthops,layer4-hashing!
    nht
      no-resolve-via-default!
    protocol?
    tcp?
  ipv6
    disable-forwarding,strict-dad!
    multipath
      layer4-hashing!
    neighbor
      table-size= (1024|2048|4096|8192|16384|32768)
    nht
      no-resolve-via-default!
    protocol?
  option
    ctrl-alt-delete= (ignore|reboot|poweroff)
    disable-usb-autosuspend,reboot-on-panic,reboot-on-upgrade-failure,startup-beep,root-partition-auto-resize!
    http-client
      source-address= ip
      source-interface= interface
    kernel
      disable-hpet,disable-mce,disable-mitigations,disable-power-saving,debug!
      amd-pstate-driver= (active|passive|guided)
    keyboard-layout= (us|uk|fr|de|es|fi|jp106|no|dk|se-latin1|dvorak)
    performance= (throughput|latency)
    ssh-client
      source-address= ip
      source-interface= interface
    time-format= (12-hour|24-hour)
  sysctl
    parameter[]
      value=
  console
    device[]
      speed= (1200|2400|4800|9600|19200|38400|57600|115200)
      kernel!
    powersave!
  syslog
    console?
    file?
    global
      facility[]
        level= (emerg|alert|crit|err|warning|notice|info|debug|all)
      marker?
      preserve-fqdn!
    host[]
      facility[]
        level= (emerg|alert|crit|err|warning|notice|info|debug|all)
        protocol= (udp|tcp)
      format?
      port= 1-65535
    user?
    source-address?
  conntrack
    expect-table-size,hash-size= 1-50000000
    flow-accounting!
    ignore?
    log?
    modules
      ftp,h323,nfs,pptp,sip,sqlnet,tftp,rtsp!
    table-size= 1-50000000
    tcp?
    timeout?
  task-scheduler
    task[]
      crontab-spec,interval=
      executable
        arguments,path=
  update-check
    auto-check!
    url=`);

/** What a build does that waits for a confirmation; older than the field of the API that asks for it. */
const confirmed = outline(`
  config-management
    commit-revisions= 1-65535 : Number of revisions must be between 1 and 65535
    commit-archive
      location*=
      source-address= ip
      source-interface=
    commit-confirm
      action= (reload|reboot)`);

export const system = (version: Version): Schema =>
  node({
    ...naming(version),
    ...parts,
    ...(version === "1.5" ? confirmed : {}),
    ...all("acceleration flow-accounting frr lcd logs proxy sflow wireless watchdog", free),
    ...(version === "1.3"
      ? {
          ntp: free,
          "disable-dhcp-nameservers": free,
          "name-servers-dhcp": multi(),
          "time-zone": leaf(),
          ...all("conntrack console ip ipv6 option sysctl syslog task-scheduler", free),
        }
      : {}),
  });
