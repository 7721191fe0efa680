import * as E from "fp-ts/Either";
import { breather } from "../base/breather.js";
import type { ConfigTree } from "../config/tree.js";
import type { Batch } from "./batch.js";
import { endAll, inDoubt, neverShown, unconfirmed, warnOfMixture } from "./endings.js";
import { isDone, landingOf } from "./landing.js";
import type { Link } from "./link.js";
import { endOfConfirm, watchOutcome, type Sent } from "./outcome.js";
import type { Restoration } from "./restoration.js";
import type { Times } from "./times.js";
import { awaitRestoring } from "./undo.js";
import { partition, type Course, type Waiting } from "./waiting.js";
import type { Worklist } from "./worklist.js";

/** How often a change is sent that the router takes and then does not show. */
const MOST_TRIES = 3;

/** What comes after a list that the router took, or may have taken. */
export class Settlement {
  private readonly tries = new Map<Waiting, number>();

  constructor(
    private readonly link: Link,
    private readonly times: Times,
    private readonly course: Course,
    private readonly restoration: Restoration,
  ) {}

  /** The list was taken, or may have been: reads until that is clear. */
  async settle(batch: Batch<Waiting>, sent: Sent, work: Worklist<Waiting>): Promise<ConfigTree | undefined> {
    const breathe = breather();
    const allLanded = (tree: ConfigTree): boolean =>
      batch.planned.every((planned) => landingOf(planned, tree) === "landed");
    const sentAt = Date.now();
    let watched = await watchOutcome(this.link, this.times, sent, allLanded);
    const { confirmMinutes } = this.link.settings;
    if (confirmMinutes !== undefined) {
      const confirmed = await endOfConfirm(
        this.link,
        this.times,
        watched,
        sentAt + confirmMinutes * this.times.minute,
        allLanded,
      );
      if ("rolledBack" in confirmed) {
        endAll(batch, {
          _tag: "RolledBack",
          endpoint: this.link.settings.endpoint,
          minutes: confirmMinutes,
          ...confirmed.rolledBack,
        });
        return undefined;
      }
      if ("unconfirmed" in confirmed) {
        unconfirmed(batch, confirmed.unconfirmed);
        return undefined;
      }
      watched = confirmed;
    }
    if ("unreadable" in watched) {
      this.course.doubted = batch;
      inDoubt(batch, watched.unreadable);
      work.failAll(watched.unreadable);
      return undefined;
    }
    await breathe();
    const told = await this.testimony(batch, sent, watched.tree);
    await breathe();
    const restored = await this.restoration.putBack(batch, told, watched.tree, work);
    if (restored === undefined) return undefined;
    const { planned } = restored;
    let { tree } = restored;
    if (told !== undefined) tree = await awaitRestoring(this.link, this.times, planned, tree);
    await breathe();
    const rest = this.restoration.takeLanded(planned, tree, work, E.isRight(sent) ? isDone : undefined);
    await breathe();
    if (told === undefined)
      for (const each of planned) warnOfMixture(this.link.settings.endpoint, each, tree);
    if (rest.length === 0) return tree;
    const undone = await this.restoration.undo(rest, tree);
    if (E.isLeft(undone)) {
      work.first(undone.left);
      return undefined;
    }
    const [again, hopeless] = partition(rest, ({ item }) => this.mayTryAgain(item));
    for (const { item } of hopeless) item.fail(neverShown(sent));
    work.first(again.map(({ item }) => item));
    return undone.right;
  }

  /** What the list was carried out on, by the router's own log; undefined where that does not tell. */
  private async testimony(
    { planned, ops, before }: Batch<Waiting>,
    sent: Sent,
    tree: ConfigTree,
  ): Promise<ConfigTree | undefined> {
    const isOn = E.isRight(sent) || planned.some((each) => landingOf(each, tree) === "landed");
    return isOn ? this.link.log.before(ops, before) : undefined;
  }

  private mayTryAgain(item: Waiting): boolean {
    const tries = (this.tries.get(item) ?? 0) + 1;
    this.tries.set(item, tries);
    return tries < MOST_TRIES;
  }
}
