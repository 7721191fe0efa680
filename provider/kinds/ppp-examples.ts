/** Pools of addresses that examples of servers have. */
export const examplePools = {
  clientIpPools: {
    LINES: { ranges: ["192.0.2.0/24"], nextPool: "MORE" },
    MORE: { ranges: ["198.51.100.0/24"] },
  },
  defaultPool: "LINES",
  clientIpv6Pools: { LINES: { prefixes: { "2001:db8::/48": {} } } },
};

/** The same with a user that the router itself knows. */
export const exampleLines = {
  authentication: {
    localUsers: { ada: { password: "s3cret", rateLimit: { download: 100000, upload: 20000 } } },
  },
  ...examplePools,
  gatewayAddress: "192.0.2.1",
};

/** A server of RADIUS that knows who may come in. */
export const exampleRadius = {
  mode: "radius",
  radius: {
    servers: { "192.0.2.10": { key: "s3cret" } },
    dynamicAuthor: { server: "192.0.2.1", key: "s3cret" },
  },
};
