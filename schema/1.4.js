"use strict";
exports.config14 = require("../dist/provider/resources/typed-config.js").configFor();
