import { testCrashes } from "./rounds-test.js";

testCrashes(100, 7_200_000);
