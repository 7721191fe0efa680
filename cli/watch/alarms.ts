import { createAlerter, type Alerter } from "../../provider/telemetry/alerts/alerter.js";
import type { AlertsConfig } from "../../provider/telemetry/alerts/config.js";
import type { Delivery } from "../../provider/telemetry/alerts/courier.js";
import type { WatchFact } from "./facts.js";

/** What alerts are told with. */
export interface AlarmsOptions {
  readonly onDelivery: (delivery: Delivery) => void;
  /** Told of receivers that do not answer; the text holds no secret. */
  readonly warn: (text: string) => void;
}

/** Whom to tell of what. */
export interface Audience {
  readonly config: AlertsConfig;
  /** Only of these routers; of all where absent. */
  readonly routers?: readonly string[];
}

/** How long what waits to be sent may take when the watch ends, in milliseconds. */
const STOP_MS = 3_000;

interface Running {
  readonly alerter: Alerter;
  routers: readonly string[] | undefined;
}

/** Tells everybody who is to be told: stacks that have the same `vyos:alerts` share one alerter. */
export class Alarms {
  private readonly running = new Map<string, Running>();

  constructor(private readonly options: AlarmsOptions) {}

  /** Brings the alerters to what the configurations say now; those that nobody asks for any more end. */
  async use(audiences: readonly Audience[]): Promise<void> {
    const wanted = new Map<string, { config: AlertsConfig; routers: readonly string[] | undefined }>();
    for (const { config, routers } of audiences) {
      const key = JSON.stringify(config);
      const same = wanted.get(key);
      const all = routers === undefined || (same !== undefined && same.routers === undefined);
      wanted.set(key, { config, routers: all ? undefined : [...(same?.routers ?? []), ...routers] });
    }
    const gone = [...this.running].filter(([key]) => !wanted.has(key));
    for (const [key] of gone) this.running.delete(key);
    for (const [key, { config, routers }] of wanted) {
      const known = this.running.get(key);
      if (known === undefined)
        this.running.set(key, { alerter: createAlerter(config, this.options), routers });
      else known.routers = routers;
    }
    await Promise.all(gone.map(([, { alerter }]) => alerter.stop(STOP_MS)));
  }

  /** Tells what a round found, at once. */
  tell(facts: readonly WatchFact[]): void {
    for (const { alerter, routers } of this.running.values())
      for (const fact of facts)
        if (routers === undefined || fact.type === "audit" || routers.includes(fact.router))
          alerter.event(fact);
  }

  /** Sends what waits, as far as that goes quickly, and ends. */
  async stop(): Promise<void> {
    await Promise.all([...this.running.values()].map(({ alerter }) => alerter.stop(STOP_MS)));
  }
}
