import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { getNode } from "../config/tree.js";
import type { RouterError, RouterTask } from "../router/errors.js";
import { parseLeases, type DhcpLease } from "./leases.js";
import type { Ask, FunctionArgs, Looking } from "./looking.js";

/** Arguments of `getDhcpLeases`. */
export interface GetDhcpLeasesArgs extends FunctionArgs {
  /** Only the leases of this shared network. Default all. */
  readonly network?: string;
}

/** What `getDhcpLeases` gives. */
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

/** What `getDhcpLeases` does. */
export const askDhcpLeases: Ask<{ readonly network?: string }, GetDhcpLeasesResult> = (
  { network },
  looking,
) =>
  pipe(
    leasesOf(looking),
    TE.map((leases) => ({
      leases: leases.filter((lease) => network === undefined || lease.network === network),
    })),
  );
