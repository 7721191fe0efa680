/** Adoption of our own configurations, and of every shared one on every release, with the real CLI of Pulumi. */
import t from "tap";
import { releases } from "../kinds/ground.js";
import { own, shared, sharedFolder } from "./configurations.js";
import { testTakeOvers } from "./take-over.js";

const configurations = releases.flatMap(shared);
testTakeOvers([...own, ...configurations]);
if (configurations.length === 0) t.comment(`no configurations in ${sharedFolder}`);

t.setTimeout(7_200_000);
