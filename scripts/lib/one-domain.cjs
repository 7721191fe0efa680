// Preloaded into test files: what tap asks which test an error belongs to that nobody caught. Tap's own answer follows
// each promise from its making to its end, which takes a third of the time of tests that make many. Here it is the test
// that began last and has not ended: the tests of a file run one after the other.
const Module = require("node:module");

const loadNow = Module._load;
const open = [];

class Domain {
  constructor(onerror) {
    this.onerror = onerror;
    open.push(this);
    if (open.length === 1) listen("on");
  }

  destroy() {
    const at = open.indexOf(this);
    if (at < 0) return;
    open.splice(at, 1);
    if (open.length === 0) listen("off");
  }
}

const uncaught = (error, origin) => open.at(-1)?.onerror(error, origin);
const unhandled = (reason) => uncaught(reason, "unhandledRejection");

function listen(how) {
  process[how]("uncaughtException", uncaught);
  process[how]("unhandledRejection", unhandled);
}

Module._load = function (request, ...rest) {
  return request === "async-hook-domain" ? { Domain } : loadNow.call(this, request, ...rest);
};
