import { liveOn } from "./life.js";

liveOn("1.3");
