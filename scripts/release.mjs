// `npm run release`: checks that this is fit to be published, runs everything, and publishes; arguments go to
// `npm publish`. `npm run release -- --check` only checks, as `npm publish` by hand does first too.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup.mjs";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Why this cannot be released, in words; none where it can. `status` is what `git status --porcelain` says. */
export function releaseProblems({ manifest, changelog, status, tags }) {
  const { version } = manifest;
  const heading = new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\] - (.*)$`, "m").exec(changelog)?.[1];
  return [
    ...["repository", "homepage", "bugs"]
      .filter((name) => !manifest[name])
      .map((name) => `package.json: "${name}" is missing`),
    ...(manifest.private ? [`package.json: it is private`] : []),
    ...(heading === undefined ? [`CHANGELOG.md has no heading "## [${version}] - DATE"`] : []),
    ...(heading !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(heading)
      ? [`CHANGELOG.md: ${version} has no date such as 2030-01-31: "${heading}"`]
      : []),
    ...(status.trim() === "" ? [] : [`the work tree is not clean:\n${status.trimEnd()}`]),
    ...(tags.includes(`v${version}`) ? [`the tag v${version} is there already; raise the version`] : []),
  ];
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")} failed: ${stderr}`);
  return stdout;
}

function problems() {
  const changelog = join(root, "CHANGELOG.md");
  return releaseProblems({
    manifest: JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
    changelog: existsSync(changelog) ? readFileSync(changelog, "utf8") : "",
    status: git("status", "--porcelain"),
    tags: git("tag", "--list").split("\n"),
  });
}

/** Runs a step with its output shown; ends the release when it fails. */
function step(command, ...args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PULUMI_VYOS_RELEASING: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
}

function main(args) {
  if (process.env.PULUMI_VYOS_RELEASING === "1") return; // `npm publish` below asks again
  const found = problems();
  for (const problem of found) process.stderr.write(`release: ${problem}\n`);
  if (found.length > 0) {
    process.exitCode = 1;
    return;
  }
  if (args.includes("--check")) return;
  step(npm, "test");
  step(npm, "run", "test:long");
  step(npm, "publish", ...args);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  step("git", "tag", `v${version}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
