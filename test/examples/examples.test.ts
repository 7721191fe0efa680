import { testExamples } from "./readmes.js";

testExamples(["vm-fleet", "ha-pair"]);
