/** Random programs against random faults: see test/soak. */
import { testSoak } from "../soak/soak-test.js";

testSoak(10_000, 7_200_000);
