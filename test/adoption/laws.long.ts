/** The same, tried more often: see `often` of test/laws.ts. */
import "./laws.test.js";
