/** The spans of a real `pulumi up`, whose provider process is ended as soon as the update is over. */
import { collector } from "../support/collector.js";
import { declare, scenario, settingsFor, withRouter, type Declared } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

const TRACE = "0af7651916cd43dd8448eb211c80319c";

const rule = (i: number): Declared => [
  "NatRule",
  `rule${String(i)}`,
  { type: "source", outboundInterface: "eth0", translation: { address: `203.0.113.${String(i + 10)}` } },
];

scenario("an update's spans arrive", async (t) => {
  const seen = await collector(t);
  await withRouter({}, async (router) => {
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: seen.url,
      TRACEPARENT: `00-${TRACE}-b7ad6b7169203331-01`,
    };
    const stack = { program: declare([1, 2, 3].map(rule)), env, ...settingsFor(router) };
    await withStack(stack, async (one) => {
      mustSucceed(await one.up());
      const operations = seen.named("create NatRule");
      t.equal(operations.length, 3);
      t.ok(operations.every(({ traceId }) => traceId === TRACE));
      const commits = seen.named("commit");
      t.equal(commits.length, router.stats.commitsWithChanges);
      const parents = new Set(operations.map(({ spanId }) => spanId));
      t.ok(commits.every(({ parentSpanId = "" }) => parents.has(parentSpanId)));
      t.equal(seen.named("POST /configure").length, router.stats.requestsByPath["/configure"]);
    });
  });
});
