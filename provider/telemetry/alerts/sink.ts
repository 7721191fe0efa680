import * as E from "fp-ts/Either";
import type { Sink, SinkContext } from "../../events/sink.js";
import { createAlerter } from "./alerter.js";
import { explainConfig } from "./config.js";
import { alertsOfStack } from "./source.js";

/** How long a run waits for receivers altogether, in milliseconds; what they did not take by then is kept. */
export const WAIT_MS = 2_000;

/** The most of it that one answer to Pulumi is held back. */
const WAIT_ONCE_MS = 1_500;

/** Opens the alerts of a run of Pulumi, as its stack configuration asks for them; what becomes of them is told. */
export const openAlerts = ({ config, environment, warn, tell }: SinkContext): Sink => {
  const decoded = alertsOfStack(config, environment);
  if (E.isLeft(decoded)) throw new Error(explainConfig(decoded.left));
  const { right: alerts } = decoded;
  if (alerts === undefined)
    return { name: "alerts", listener: () => undefined, flush: () => Promise.resolve() };
  const alerter = createAlerter(alerts, {
    warn,
    onDelivery: ({ receiver, outcome }) => {
      tell({ type: "alert", at: Date.now(), receiver, outcome });
    },
  });
  let waited = 0;
  return {
    name: "alerts",
    listener: (event) => {
      alerter.event(event);
    },
    flush: async () => {
      const began = Date.now();
      await alerter.flush(Math.max(0, Math.min(WAIT_ONCE_MS, WAIT_MS - waited)));
      waited += Date.now() - began;
    },
  };
};
