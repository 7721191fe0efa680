import { kindsLiveOn } from "./kinds.js";

kindsLiveOn("1.3");
