import type { Connections } from "../engine/connections.js";
import { hideSecrets } from "../redaction/places.js";
import type { Json } from "../base/json.js";
import { askConfig, type GetConfigResult } from "./ask-config.js";
import { askDhcpLeases } from "./ask-dhcp-leases.js";
import { askRouterInfo } from "./ask-router-info.js";
import { askVmStatus } from "./ask-vm-status.js";
import { Lookout, type Ask } from "./looking.js";

/** Every function by its name, as it is asked without Pulumi. */
const asks: Readonly<Record<string, Ask<Json, object>>> = {
  getConfig: askConfig,
  getDhcpLeases: askDhcpLeases,
  getRouterInfo: askRouterInfo,
  getVmStatus: askVmStatus as unknown as Ask<Json, object>,
};

/** The functions of one run, which share their reads; what only programs are shown is taken out. */
export class Functions {
  private readonly lookout: Lookout;

  constructor(connections: Connections) {
    this.lookout = new Lookout(connections);
  }

  /** Calls a function; a failure becomes a `VyosError`. */
  async call(name: string, { showSecrets, ...args }: Json): Promise<Json> {
    const ask = asks[name];
    if (ask === undefined)
      throw new Error(`pulumi-vyos has no function ${name}; it has ${Object.keys(asks).join(", ")}.`);
    const found = (await this.lookout.run("fresh", args, ask)) as Json;
    if (name !== "getConfig" || showSecrets === true) return found;
    const { config, path } = found as unknown as GetConfigResult;
    return { ...found, config: config === undefined ? undefined : hideSecrets(config, path) };
  }
}
