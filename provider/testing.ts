/** What tests of programs that use this library need: a router that runs in their process. */
export * from "./emulator/index.js";
