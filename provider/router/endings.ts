import * as E from "fp-ts/Either";
import { showOp } from "../config/ops.js";
import { showPath } from "../config/path.js";
import { getNode, sameNode, type ConfigTree } from "../config/tree.js";
import type { Batch, Planned } from "./batch.js";
import { what, type RouterError } from "./errors.js";
import type { Sent } from "./outcome.js";
import type { Waiting } from "./waiting.js";

/** Ends every change of a commit with the same error. */
export const endAll = ({ planned }: Batch<Waiting>, error: RouterError): void => {
  for (const { item } of planned) item.fail(error);
};

/** What was committed to be confirmed stays without: nobody may believe that it would have gone by itself. */
export const unconfirmed = (batch: Batch<Waiting>, cause: RouterError): void => {
  const words = "detail" in cause ? cause.detail : what(cause);
  const detail = `The change is on the router, which refused to confirm it (${words}). No clock runs there: vyos:confirmMinutes protects nothing on this router and must be unset.`;
  for (const { item, plan } of batch.planned)
    item.fail({ _tag: "InDoubt", detail, left: plan.ops.map(showOp) });
};

/** It could not be found out what a commit did. */
export const inDoubt = (batch: Batch<Waiting>, cause: RouterError): void => {
  const reason = "reason" in cause ? cause.reason : cause._tag;
  for (const { item, plan } of batch.planned)
    item.fail({
      _tag: "InDoubt",
      detail: `The router could not be read after a commit (${reason}); the change may be in effect, in whole or in part, or not.`,
      left: plan.ops.map(showOp),
    });
};

/** The router took the list, or may have, and yet the change never showed, however often it was sent. */
export const neverShown = (sent: Sent): RouterError =>
  E.isLeft(sent) && "error" in sent.left
    ? sent.left.error
    : { _tag: "CommitFailed", owners: [], message: "it accepted the change and then did not carry it out" };

/** Without a log of the router only this shows that another client took the same free place. */
export const warnOfMixture = (
  endpoint: string,
  { touches, before, after }: Planned<Waiting>,
  tree: ConfigTree,
): void => {
  const mixed = touches.filter((path) => {
    const [was, meant, is] = [before, after, tree].map((each) => getNode(each, path));
    return was === undefined && meant !== undefined && is !== undefined && !sameNode(meant, is);
  });
  for (const path of mixed)
    console.warn(
      `${showPath(path)} on ${endpoint} was made by another client at the same moment, and what it put there may be overwritten: look at it; set system config-management commit-revisions on the router, so that this cannot be`,
    );
};
