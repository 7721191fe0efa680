import { refuse, type Proposal } from "../context.js";
import { interfaceNamed } from "../interfaces/common.js";

/** The VRF that a part of the configuration lies in. */
export const vrfOf = (path: readonly string[]): string | undefined =>
  path[0] === "vrf" ? path[2] : undefined;

/** What routes in a VRF has interfaces of that VRF. */
export const verifyInVrf = ({ root }: Proposal, path: readonly string[], name: string): void => {
  const vrf = vrfOf(path);
  if (vrf !== undefined && interfaceNamed(root, name).at("vrf").value !== vrf)
    refuse(`Interface "${name}" is not a member of VRF "${vrf}"!`);
};
