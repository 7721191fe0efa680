"use strict";
exports.config13 = require("../dist/provider/resources/typed-config.js").configFor();
