/** Settings that nobody reads, and secrets in plain configuration. */
import t from "tap";
import { plainSecrets, strayKeys, strayVariables } from "../../provider/engine/known-settings.js";
import { settingNames } from "../../provider/router/settings.js";

void t.test("a setting that is misspelt is told with the one that was meant", (t) => {
  const table = {
    "vyos:confirmMinute": "vyos:confirmMinutes",
    "vyos:confirm-minutes": "vyos:confirmMinutes",
    "vyos:timout": "vyos:timeout",
    "vyos:Endpoint": "vyos:endpoint",
    "vyos:apikey": "vyos:apiKey",
    "vyos:fingerpint": "vyos:fingerprint",
    "vyos:auditKeepDay": "vyos:auditKeepDays",
    "vyos:colour": undefined,
  };
  for (const [key, meant] of Object.entries(table))
    t.strictSame(strayKeys([key], "lab"), [meant === undefined ? { key } : { key, meant }], key);
  t.strictSame(
    strayKeys(
      settingNames.map((name) => `vyos:${name}`),
      "lab",
    ),
    [],
  );
  t.strictSame(strayKeys(["vyos:routers", "vyos:alerts", "aws:regoin", "lab:timout"], "lab"), []);
  // A project of that name has its own settings there.
  t.strictSame(strayKeys(["vyos:colour"], "vyos"), []);
  t.strictSame(strayKeys(["vyos:timout"], "vyos"), [{ key: "vyos:timout", meant: "vyos:timeout" }]);
  t.end();
});

void t.test("so is a variable of the environment; others are somebody else's", (t) => {
  t.strictSame(strayVariables({ VYOS_API_KYE: "x" }), [{ key: "VYOS_API_KYE", meant: "VYOS_API_KEY" }]);
  t.strictSame(strayVariables({ VYOS_CONFIRM_MINUTE: "5" }), [
    { key: "VYOS_CONFIRM_MINUTE", meant: "VYOS_CONFIRM_MINUTES" },
  ]);
  t.strictSame(strayVariables({ VYOS_API_KEY: "x", VYOS_BUILD_HOST: "y", VYOS_ALERTS_SLACK_URL: "z" }), []);
  t.end();
});

void t.test("a key or password in plain configuration is found", (t) => {
  const config = {
    "vyos:apiKey": "k",
    "vyos:endpoint": "https://192.0.2.1",
    "vyos:routers": '{"a":{"endpoint":"https://192.0.2.2","apiKey":"k"}}',
    "vyos:alerts": '{"slack":{"url":"https://hooks.slack.com/services/T0/B0/xyz"}}',
    "vyos:metrics": '{"pushgateway":"http://me:pass@192.0.2.9"}',
    "aws:secretKey": "another's",
  };
  const all = ["vyos:apiKey", "vyos:routers", "vyos:alerts", "vyos:metrics"];
  t.strictSame(
    plainSecrets(config, () => false),
    all,
  );
  t.strictSame(
    plainSecrets(config, (key) => key === "vyos:apiKey"),
    all.slice(1),
  );
  t.strictSame(
    plainSecrets({ "vyos:endpoint": "https://192.0.2.1", "vyos:timeout": "9" }, () => false),
    [],
  );
  t.end();
});
