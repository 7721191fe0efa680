/** The same, tried more often: see `often` of test/laws.ts. */
import "./previews.test.js";
