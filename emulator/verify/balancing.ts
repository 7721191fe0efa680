import { ConfigError, View, type Proposal } from "./context.js";

const verifyBackend = (name: string, backend: View): void => {
  const check = backend.at("http-check", "expect");
  if (check.has("status") && check.has("string"))
    throw new ConfigError('"expect status" and "expect string" can not be configured together!');
  const health = backend.at("health-check").value;
  if (health !== undefined) {
    if (backend.at("mode").value !== "tcp")
      throw new ConfigError(
        `backend "${name}" can only be configured with ${health} health-check whilst in TCP mode!`,
      );
    if (backend.has("http-check"))
      throw new ConfigError(`backend "${name}" cannot be configured with both http-check and health-check!`);
  }
  if (!backend.has("server")) throw new ConfigError(`"${name} server" must be configured!`);
  for (const [server, one] of backend.at("server").entries) {
    if (!one.has("address") || !one.has("port"))
      throw new ConfigError(`"backend ${name} server ${server} address and port" must be configured!`);
    if (one.has("send-proxy") && one.has("send-proxy-v2"))
      throw new ConfigError(`Cannot use both "send-proxy" and "send-proxy-v2" for server "${server}"`);
  }
  if (backend.has("ssl", "no-verify") && backend.has("ssl", "ca-certificate"))
    throw new ConfigError(`backend ${name} cannot have both ssl options no-verify and ca-certificate set!`);
};

const verifyCertificates = (root: Proposal["root"], balancer: View): void => {
  const pki = new View(root).at("pki");
  const needed = (kind: "certificate" | "ca", title: string, name: string): void => {
    if (!pki.exists) throw new ConfigError("PKI is not configured!");
    if (!pki.has(kind, name)) throw new ConfigError(`Invalid ${title} "${name}" specified!`);
  };
  for (const [, front] of balancer.at("service").entries)
    for (const name of front.at("ssl", "certificate").values) needed("certificate", "certificate", name);
  for (const [, back] of balancer.at("backend").entries)
    for (const name of back.at("ssl", "ca-certificate").values) needed("ca", "CA certificate", name);
};

/** The checks of the balancer of connections: `load-balancing haproxy`, and `reverse-proxy` before. */
export const verifyBalancer = ({ root }: Proposal, path: readonly string[]): void => {
  const balancer = new View(root).at(...path);
  if (!balancer.exists) return;
  if (!balancer.has("backend") || !balancer.has("service"))
    throw new ConfigError('"service" and "backend" must be configured!');
  for (const [name, front] of balancer.at("service").entries)
    if (!front.has("port")) throw new ConfigError(`"${name} service port" must be configured!`);
  for (const [name, backend] of balancer.at("backend").entries) verifyBackend(name, backend);
  for (const kind of ["service", "backend"])
    for (const [name, one] of balancer.at(kind).entries)
      if (one.has("http-response-headers") && (one.at("mode").value ?? "http") !== "http")
        throw new ConfigError(`${kind} ${name} must be set to http mode to use http_response_headers!`);
  verifyCertificates(root, balancer);
};

const verifyWanRule = ({ warn }: Proposal, number: string, rule: View): void => {
  if (!rule.has("inbound-interface"))
    throw new ConfigError(`rule ${number} inbound-interface must be specified!`);
  if (rule.has("failover") && rule.has("exclude"))
    throw new ConfigError(`rule ${number} failover cannot be configured with exclude!`);
  if (rule.has("limit") && rule.has("exclude"))
    throw new ConfigError(`rule ${number} limit cannot be used with exclude!`);
  if (!rule.has("interface") && !rule.has("exclude"))
    warn(`rule ${number} will be inactive because no (outbound) interfaces have been defined for this rule`);
  const protocol = rule.at("protocol").value;
  for (const side of ["source", "destination"])
    if (protocol !== undefined && rule.has(side, "port") && !["tcp", "udp"].includes(protocol))
      throw new ConfigError('ports can only be specified when protocol is "tcp" or "udp"');
};

/** The checks of `load-balancing wan`. */
export const verifyWan = (proposal: Proposal): void => {
  const wan = new View(proposal.root).at("load-balancing", "wan");
  if (!wan.exists) return;
  if (!wan.has("interface-health"))
    throw new ConfigError("A valid WAN load-balance configuration requires an interface with a nexthop!");
  for (const [name, health] of wan.at("interface-health").entries) {
    if (!health.has("nexthop")) throw new ConfigError(`interface-health ${name} nexthop must be specified!`);
    for (const [number, test] of health.at("test").entries)
      if (test.at("type").value === "user-defined" && !test.has("test-script"))
        throw new ConfigError(`test ${number} script must be defined for test-script!`);
  }
  if (!wan.has("rule"))
    proposal.warn(
      "At least one rule with an (outbound) interface must be defined for WAN load balancing to be active!",
    );
  for (const [number, rule] of wan.at("rule").entries) verifyWanRule(proposal, number, rule);
};
