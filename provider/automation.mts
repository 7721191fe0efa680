export * from "./automation.js";
