/** Adoption of every shared configuration on every release, with the real CLI of Pulumi. */
import t from "tap";
import { releases } from "../kinds/ground.js";
import { shared, sharedFolder } from "./configurations.js";
import { testTakeOvers } from "./take-over.js";

const configurations = releases.flatMap(shared);
testTakeOvers(configurations);
if (configurations.length === 0) t.plan(0, `no configurations in ${sharedFolder}`);

t.setTimeout(7_200_000);
