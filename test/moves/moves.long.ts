/** The same in every order: see `turn` there. */
import "./moves.test.js";
