import * as pulumi from "@pulumi/pulumi";
import {
  VyosIpsecAuthentication,
  VyosIpsecEspGroup,
  VyosIpsecIkeGroup,
  VyosIpsecPeer,
  type VyosIpsecEspGroupArgs,
  type VyosIpsecIkeGroupArgs,
  type VyosIpsecPeerArgs,
} from "./declared.js";
import { partsOf } from "./door.js";
import { givenArgs, givenPair } from "./given.js";
import { commonOf, type CommonArgs } from "./resource.js";
import { isSameRouter, type RouterInput } from "./router.js";

/** One end of a {@link VyosSiteToSite}. */
export interface SiteArgs {
  /** Its router: a `VyosRouter`, or a name in `vyos:routers`. */
  router: RouterInput;
  /** Its address on the way to the other one, and its id. */
  address: pulumi.Input<string>;
  /** The prefixes behind it. */
  prefixes: pulumi.Input<pulumi.Input<string>[]>;
  /** What its peer is told besides, or otherwise. Default nothing. */
  peer?: Partial<Omit<VyosIpsecPeerArgs, "name" | keyof CommonArgs>>;
}

/** Arguments of {@link VyosSiteToSite}. */
export interface VyosSiteToSiteArgs extends Pick<CommonArgs, "adopt" | "allowLockout"> {
  /** Both ends; the first one begins. */
  sites: readonly [first: SiteArgs, second: SiteArgs];
  /** What both know and nobody else. A secret. */
  secret: pulumi.Input<string>;
  /** How keys are agreed on. Default IKEv2 with AES-256, SHA-256 and group 14, begun anew when the other end is gone. */
  ike?: Omit<VyosIpsecIkeGroupArgs, "name" | keyof CommonArgs>;
  /** How packets are protected. Default AES-256, SHA-256 and keys of group 14. */
  esp?: Omit<VyosIpsecEspGroupArgs, "name" | keyof CommonArgs>;
}

const strong = { encryption: "aes256", hash: "sha256" };

/**
 * An IPsec tunnel between two routers with VyOS 1.4 or later: on each the secret, the groups and the peer, all by the
 * component's name.
 *
 * Errors are those of the parts; two references to one router are refused when the program runs.
 */
export class VyosSiteToSite extends pulumi.ComponentResource {
  /** The peer on each router, in the order of `sites`. */
  public readonly peers: readonly [first: VyosIpsecPeer, second: VyosIpsecPeer];

  constructor(name: string, args: VyosSiteToSiteArgs, opts?: pulumi.ComponentResourceOptions) {
    super("vyos:index:SiteToSite", name, {}, opts);
    partsOf(this, opts);
    const { sites } = givenArgs(args);
    const [first, second] = givenPair(name, "sites", sites, "[{ router: edge1, … }, { router: edge2, … }]");
    if (isSameRouter(first.router, second.router))
      throw new pulumi.RunError(`${name}: sites: both have the same router; give two`);
    this.peers = [
      this.makeEnd(name, args, { own: first, other: second, isFirst: true }),
      this.makeEnd(name, args, { own: second, other: first, isFirst: false }),
    ];
    this.registerOutputs({});
  }

  private makeEnd(
    name: string,
    args: VyosSiteToSiteArgs,
    { own, other, isFirst }: { readonly own: SiteArgs; readonly other: SiteArgs; readonly isFirst: boolean },
  ): VyosIpsecPeer {
    const opts = { parent: this };
    const { secret, ike, esp } = args;
    const common = commonOf({ ...args, router: own.router });
    const label = `${name}-${isFirst ? "first" : "second"}`;
    const parts = [
      new VyosIpsecAuthentication(
        `${label}-secret`,
        { name, ids: [own.address, other.address], secret, ...common },
        opts,
      ),
      new VyosIpsecIkeGroup(
        `${label}-ike`,
        {
          keyExchange: "ikev2",
          proposals: { "1": { ...strong, dhGroup: 14 } },
          deadPeerDetection: { action: "restart" },
          ...ike,
          name,
          ...common,
        },
        opts,
      ),
      new VyosIpsecEspGroup(
        `${label}-esp`,
        { pfs: "dh-group14", proposals: { "1": strong }, ...esp, name, ...common },
        opts,
      ),
    ];
    return new VyosIpsecPeer(
      `${label}-peer`,
      {
        authentication: { mode: "pre-shared-secret", localId: own.address, remoteId: other.address },
        connectionType: isFirst ? "initiate" : "respond",
        ikeGroup: name,
        defaultEspGroup: name,
        localAddress: own.address,
        remoteAddresses: [other.address],
        tunnels: { "0": { local: { prefixes: own.prefixes }, remote: { prefixes: other.prefixes } } },
        ...own.peer,
        name,
        ...common,
      },
      { ...opts, dependsOn: parts },
    );
  }
}
