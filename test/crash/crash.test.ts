import { testCrashes } from "./rounds-test.js";

testCrashes(4, 900_000);
