import { testCrashes } from "./rounds-test.js";

testCrashes(2, 900_000);
