"use strict";
exports.config15 = require("../dist/provider/resources/typed-config.js").configFor();
