/** Random programs against random faults: see test/soak. `npm run test:long` runs more of them. */
import { testSoak } from "../soak/soak-test.js";

testSoak(50, 1_400_000);
