import { testExamples } from "./readmes.js";

testExamples(["firewall"]);
