import type * as pulumi from "@pulumi/pulumi";
import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { getNode } from "../config/tree.js";
import type { RouterError, RouterTask } from "../router/errors.js";
import { parseLeases, type DhcpLease } from "./leases.js";
import {
  call,
  callOutput,
  type Ask,
  type FunctionArgs,
  type FunctionOutputArgs,
  type Looking,
} from "./program.js";

/** Arguments of {@link getDhcpLeases}. */
export interface GetDhcpLeasesArgs extends FunctionArgs {
  /** Only the leases of this shared network. Default all. */
  readonly network?: string;
}

/** Arguments of {@link getDhcpLeasesOutput}. */
export interface GetDhcpLeasesOutputArgs extends FunctionOutputArgs {
  /** As in {@link GetDhcpLeasesArgs}. Default all. */
  network?: pulumi.Input<string>;
}

/** What {@link getDhcpLeases} gives. */
export interface GetDhcpLeasesResult {
  /** In the order of the router. */
  readonly leases: readonly DhcpLease[];
}

/** All leases of a router; none where it has no DHCP server. */
export const leasesOf = ({ router, tree, show }: Looking): RouterTask<readonly DhcpLease[]> =>
  pipe(
    tree,
    TE.chain((config): RouterTask<readonly DhcpLease[]> => {
      if (getNode(config, ["service", "dhcp-server"]) === undefined) return TE.right([]);
      return pipe(
        show("dhcp", "server", "leases"),
        TE.chainEitherK((text): E.Either<RouterError, readonly DhcpLease[]> => {
          const leases = parseLeases(text);
          if (leases !== undefined) return E.right(leases);
          // A server without leases prints nothing, or says so in a sentence.
          if (!text.includes("---")) return E.right([]);
          const { endpoint } = router.settings;
          const detail = "`show dhcp server leases` gave no table that is known";
          return E.left({ _tag: "Protocol", endpoint, detail });
        }),
      );
    }),
  );

const ask: Ask<{ readonly network?: string }, GetDhcpLeasesResult> = ({ network }, looking) =>
  pipe(
    leasesOf(looking),
    TE.map((leases) => ({
      leases: leases.filter((lease) => network === undefined || lease.network === network),
    })),
  );

/**
 * The leases of the router's DHCP server: who has which address now. Read from the operational command
 * `show dhcp server leases`; works in previews. Errors: those of `RouterError`, in a `VyosError`.
 */
export const getDhcpLeases = (args: GetDhcpLeasesArgs = {}): Promise<GetDhcpLeasesResult> => call(args, ask);

/** The same as an output, read after its inputs are known, with the same errors. */
export const getDhcpLeasesOutput = (args: GetDhcpLeasesOutputArgs = {}): pulumi.Output<GetDhcpLeasesResult> =>
  callOutput(args, ask);
