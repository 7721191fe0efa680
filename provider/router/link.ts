import type { Dialect } from "../config/dialect.js";
import type { Api } from "./api.js";
import type { RouterTask } from "./errors.js";
import type { Guard } from "./guard.js";
import type { CommitLog } from "./commit-log.js";
import type { Outages } from "./outages.js";
import type { Pace } from "./pace.js";
import type { Journal } from "./journal.js";
import type { RouterSettings } from "./settings.js";
import type { Teller } from "./teller.js";

/** What reaches one router, and who is told of it. */
export interface Link {
  readonly api: Api;
  readonly settings: RouterSettings;
  /** The release, asked anew: it may have changed with a reboot. */
  readonly askDialect: RouterTask<Dialect>;
  /** What keeps a change from cutting off the way to it. */
  readonly guard: () => Promise<Guard>;
  /** What the router itself tells of commits. */
  readonly log: CommitLog;
  /** Tells of commits, saves and waits. */
  readonly teller: Teller;
  /** When it may have restarted. */
  readonly outages: Outages;
  /** How long it takes for a command. */
  readonly pace: Pace;
  /** Where commits are noted before they are sent. */
  readonly journal?: Journal | undefined;
}
