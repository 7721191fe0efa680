import type { Stack } from "@pulumi/pulumi/automation";
import { ACTOR_VARIABLE, ORGANISATION_VARIABLE } from "../provider/events/environment.js";

/**
 * The organisation of a stack: from `ORGANISATION/PROJECT/STACK`, or from where Pulumi Cloud shows the stack
 * (`https://app.pulumi.com/ORGANISATION/PROJECT/STACK`). Undefined where neither says it.
 */
export const organisationIn = (name: string, url: string | undefined): string | undefined => {
  const [organisation, ...rest] = name.split("/");
  if (rest.length === 2 && organisation !== "") return organisation;
  const [, first = "", ...more] =
    url !== undefined && URL.canParse(url) ? new URL(url).pathname.split("/") : [];
  return first !== "" && more.length >= 2 ? decodeURIComponent(first) : undefined;
};

/** What tells the audit log of an update who acts and for which organisation, beyond what `known` says already. */
export const identityOf = async (
  stack: Stack,
  known: Readonly<Record<string, string | undefined>>,
): Promise<Readonly<Record<string, string>>> => {
  const who = await stack.workspace.whoAmI().catch(() => undefined);
  // Only Pulumi Cloud has organisations; others are not worth the call.
  const isCloud = /^https?:/.test(who?.url ?? "");
  const all = isCloud ? await stack.workspace.listStacks().catch(() => []) : [];
  const own = all.find(({ name }) => name === stack.name || name.endsWith(`/${stack.name}`));
  const told = { [ACTOR_VARIABLE]: who?.user, [ORGANISATION_VARIABLE]: organisationIn(stack.name, own?.url) };
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) =>
      value === undefined || known[name] !== undefined ? [] : [[name, value]],
    ),
  );
};
