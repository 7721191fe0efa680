// Usage: node official-installer.cjs <root> <version>. A process of its own, so that it can have a time limit.
const [root, version] = process.argv.slice(2);

async function main() {
  const sdk = require.resolve("@pulumi/pulumi/automation");
  const { PulumiCommand } = require(sdk);
  const { SemVer } = require(require.resolve("semver", { paths: [sdk] }));
  // The SDK waits two minutes for its download: find out sooner that nobody answers.
  const limit = Number(process.env.PULUMI_VYOS_PROBE_TIMEOUT_MS) || 10_000;
  const answer = await fetch("https://get.pulumi.com/install.sh", {
    method: "HEAD",
    signal: AbortSignal.timeout(limit),
  });
  if (!answer.ok) throw new Error(`get.pulumi.com answered ${answer.status}`);
  await PulumiCommand.install({ root, version: new SemVer(version) });
}

main().then(
  () => process.exit(0),
  (error) => {
    const cause = error.cause?.code ?? error.cause?.message;
    const text = `${error.message}${cause ? ` (${cause})` : ""}`.split("\n").join(" ");
    process.stderr.write(`\n${text}\n`, () => process.exit(1));
  },
);
