/** Random programs against random faults: see test/soak. `npm run test:long` runs more of them. */
import { testSoak } from "../soak/soak-test.js";

testSoak(150, 1_400_000);
