/** The manifests for Pulumi's Kubernetes operator, and what docs/scale.md says of them and of the CLI. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import t from "tap";
import { parseAllDocuments } from "yaml";
import { settingNames } from "../../provider/router/settings.js";
import { nodeAt, scenario, withRouter } from "../support/lan.js";
import { getCli, mustSucceed, repoRoot, run, withStack, withTempDir } from "../support/pulumi.js";

const folder = join(repoRoot, "deploy", "kubernetes");
const text = (name: string): string => readFileSync(join(folder, name), "utf8");

interface Ref {
  readonly type: "Secret" | "Literal";
  readonly secret?: { readonly name: string; readonly key: string };
  readonly literal?: { readonly value: string };
}

interface PodSpec {
  readonly containers: readonly {
    readonly name: string;
    readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  }[];
  readonly volumes: readonly {
    readonly name: string;
    readonly persistentVolumeClaim: { readonly claimName: string };
  }[];
}

interface StackSpec {
  readonly serviceAccountName: string;
  readonly stack: string;
  readonly backend: string;
  readonly destroyOnFinalize: boolean;
  readonly resyncFrequencySeconds: number;
  readonly config: Readonly<Record<string, string>>;
  readonly secretsRef: Readonly<Record<string, Ref>>;
  readonly envRefs: Readonly<Record<string, Ref>>;
  readonly workspaceTemplate: {
    readonly spec: {
      readonly image: string;
      readonly local: { readonly dir: string };
      readonly podTemplate: { readonly spec: PodSpec };
    };
  };
}

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: unknown;
  readonly stringData?: Readonly<Record<string, string>>;
  readonly subjects?: readonly { readonly kind: string; readonly name: string; readonly namespace: string }[];
}

const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const manifests = files
  .filter((name) => name !== "kustomization.yaml")
  .flatMap((name) =>
    parseAllDocuments(text(name)).map((document) => {
      if ("errors" in document && document.errors[0] !== undefined) throw document.errors[0];
      return (document as { toJS: () => unknown }).toJS() as Manifest;
    }),
  );
const ofKind = (kind: string): Manifest[] => manifests.filter((manifest) => manifest.kind === kind);
const stacks = ofKind("Stack").map(({ spec }) => spec as StackSpec);

/** The fields of the operator's `Stack` (version 2, `StackSpec` in its API package) and of a workspace that we use. */
const stackFields =
  "backend branch commit config continueResyncOnCommitMatch destroyOnFinalize envRefs expectNoRefreshChanges fluxSource gitAuth prerequisites programRef projectRepo refresh repoDir resyncFrequencySeconds retryOnUpdateConflict secretsProvider secretsRef serviceAccountName shallow stack targetDependents targets useLocalStackOnly workspaceReclaimPolicy workspaceTemplate".split(
    " ",
  );
const workspaceFields =
  "env envFrom flux git image imagePullPolicy local podTemplate pulumiLogLevel resources securityProfile serviceAccountName stacks".split(
    " ",
  );

void t.test("every manifest is of its version, named, and in the namespace", (t) => {
  const versions: Readonly<Record<string, string>> = {
    Namespace: "v1",
    ServiceAccount: "v1",
    Secret: "v1",
    PersistentVolumeClaim: "v1",
    ClusterRoleBinding: "rbac.authorization.k8s.io/v1",
    Stack: "pulumi.com/v1",
  };
  for (const { apiVersion, kind, metadata } of manifests) {
    t.equal(apiVersion, versions[kind], kind);
    t.match(metadata.name, /^[a-z0-9]([-a-z0-9.:]*[a-z0-9])?$/);
    const isWide = kind === "Namespace" || kind === "ClusterRoleBinding";
    t.equal(metadata.namespace, isWide ? undefined : "pulumi-vyos", `${kind} ${metadata.name}`);
  }
  t.equal(new Set(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).size, manifests.length);
  t.strictSame(ofKind("Namespace")[0]?.metadata.name, "pulumi-vyos");
  const [account] = ofKind("ServiceAccount");
  t.match(ofKind("ClusterRoleBinding")[0]?.subjects, [
    { kind: "ServiceAccount", name: account?.metadata.name, namespace: account?.metadata.namespace },
  ]);

  const kustomization = parseAllDocuments(text("kustomization.yaml"))[0] as { toJS: () => unknown };
  const { resources, namespace } = kustomization.toJS() as { resources: string[]; namespace: string };
  t.equal(namespace, "pulumi-vyos");
  t.strictSame(
    [...resources, "kustomization.yaml", "secrets.example.yaml"].sort(),
    [...files].sort(),
    "all is applied but the example of Secrets",
  );
  t.end();
});

void t.test("stacks: known fields, and what they name is there", (t) => {
  t.ok(stacks.length >= 2);
  const used = new Set<string>();
  for (const spec of stacks) {
    t.strictSame(
      Object.keys(spec).filter((field) => !stackFields.includes(field)),
      [],
    );
    const workspace = spec.workspaceTemplate.spec;
    t.strictSame(
      Object.keys(workspace).filter((field) => !workspaceFields.includes(field)),
      [],
    );
    t.ok(ofKind("ServiceAccount").some(({ metadata }) => metadata.name === spec.serviceAccountName));
    t.equal(spec.destroyOnFinalize, false);
    t.ok(spec.resyncFrequencySeconds >= 60, "the operator's least");
    for (const [name, ref] of Object.entries({ ...spec.secretsRef, ...spec.envRefs })) {
      if (ref.secret === undefined) {
        t.equal(ref.type, "Literal", name);
        t.type(ref.literal?.value, "string", name);
        continue;
      }
      t.equal(ref.type, "Secret", name);
      const { name: wanted, key } = ref.secret;
      const secret = ofKind("Secret").find(({ metadata }) => metadata.name === wanted);
      t.ok(secret?.stringData?.[key] !== undefined, `${name}: Secret ${wanted} has ${key}`);
      used.add(`${wanted} ${key}`);
    }
    const { containers, volumes } = workspace.podTemplate.spec;
    t.strictSame(
      containers.map(({ name }) => name),
      ["pulumi"],
      "the operator's own name of the container",
    );
    for (const { name } of containers.flatMap(({ volumeMounts }) => volumeMounts))
      t.ok(
        volumes.some((volume) => volume.name === name),
        name,
      );
    for (const { persistentVolumeClaim } of volumes)
      t.ok(
        ofKind("PersistentVolumeClaim").some(
          ({ metadata }) => metadata.name === persistentVolumeClaim.claimName,
        ),
      );
    const mounted = containers[0]?.volumeMounts[0]?.mountPath ?? "none";
    t.ok(spec.config["vyos:audit"]?.startsWith(`${mounted}/`), "the audit log is on the volume");
  }
  const given = ofKind("Secret").flatMap(({ metadata, stringData = {} }) =>
    Object.entries(stringData).map(([key, value]) => {
      t.equal(value, "CHANGE-ME");
      return `${metadata.name} ${key}`;
    }),
  );
  t.strictSame(given.sort(), [...used].sort(), "no Secret is missing and none is for nothing");
  for (const what of [
    (spec: StackSpec) => spec.stack,
    (spec: StackSpec) => spec.config["vyos:endpoint"],
    (spec: StackSpec) => spec.config["vyos:audit"],
  ])
    t.equal(new Set(stacks.map(what)).size, stacks.length, "each stack has its own");
  t.strictSame(stacks.map(({ backend }) => new URL(backend).protocol).sort(), ["postgres:", "s3:"]);
  t.end();
});

void t.test("configuration is of this library and of the program in the image", (t) => {
  const names = [...settingNames, "audit", "metrics"];
  const dockerfile = text("Dockerfile");
  const project = /^name: (\S+)$/m.exec(
    readFileSync(join(repoRoot, "examples", "fleet", "Pulumi.yaml"), "utf8"),
  )?.[1];
  for (const { config, secretsRef, workspaceTemplate } of stacks) {
    for (const key of [...Object.keys(config), ...Object.keys(secretsRef)]) {
      const [space, name = ""] = key.split(":");
      t.ok(
        space === "vyos" ? names.some((known) => known === name) : key === `${String(project)}:services`,
        key,
      );
    }
    t.match(config["vyos:fingerprint"], /^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);
    t.notOk("vyos:apiKey" in config, "the key is a secret");
    t.match(dockerfile, ` . ${workspaceTemplate.spec.local.dir}\n`);
    t.match(dockerfile, `-t ${workspaceTemplate.spec.image} examples/fleet`);
  }
  t.end();
});

scenario("the program runs with a manifest's own configuration", (t) =>
  withRouter({ vyos: "1.5" }, async (router) => {
    const [spec] = stacks;
    if (spec === undefined) throw new Error("there is no Stack");
    const { config, envRefs } = spec;
    const { "vyos:metrics": metrics, ...rest } = config;
    t.type((JSON.parse(String(metrics)) as { pushgateway: string }).pushgateway, "string");
    await withStack(
      {
        dir: join(repoRoot, "examples", "fleet"),
        config: {
          ...rest,
          "vyos:endpoint": router.url,
          "vyos:fingerprint": router.fingerprint,
          "vyos:audit": "audit/edge.json",
        },
        secrets: { "vyos:apiKey": router.apiKey },
        env: { PULUMI_PARALLEL: String(envRefs.PULUMI_PARALLEL?.literal?.value) },
      },
      async (stack) => {
        mustSucceed(await stack.up());
        const wanted = Object.keys(JSON.parse(String(config["fleet:services"])) as object);
        const rules = Object.values(nodeAt(router.config(), "nat", "destination", "rule") as object);
        t.strictSame(
          rules.map((rule) => (rule as { description: string }).description).sort(),
          wanted.sort(),
        );
        mustSucceed(await stack.destroy());
      },
    );
  }),
);

const page = readFileSync(join(repoRoot, "docs", "scale.md"), "utf8");

void t.test("what the page names is there", (t) => {
  const links = [...page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
  t.ok(links.length > 10);
  for (const link of links) t.ok(existsSync(join(repoRoot, "docs", link)), link);
  const paths = [...page.matchAll(/\b(?:deploy|examples)\/[\w./-]*\w/g)].map(([path]) => path);
  for (const path of paths) t.ok(existsSync(join(repoRoot, path)), path);
  const anchors = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => anchor);
  for (const anchor of anchors) t.match(page.toLowerCase(), `\n## ${anchor}\n`);
  for (const name of files) t.match(page, name);
  t.equal(dirname(folder), join(repoRoot, "deploy"));
  t.end();
});

scenario("what the page says of the CLI holds for the CLI", (t) =>
  withTempDir(async (home) => {
    const { pulumi, env } = await getCli();
    const cli = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
      run(pulumi, args, { env: { ...env, PULUMI_HOME: home, ...more }, timeoutMs: 120_000 });

    const help = (await cli(["deployment", "run", "--help"])).output;
    const command = /^pulumi deployment run [\s\S]*?\n```/m.exec(page)?.[0] ?? "";
    const flags = [...command.matchAll(/ (--[a-z-]+)/g)].map(([, flag = ""]) => flag);
    t.ok(flags.length >= 5);
    for (const flag of [...flags, "--pre-run-command", "--executor-image"]) t.match(help, `${flag} `);
    for (const operation of ["detect-drift", "remediate-drift"]) t.match(help, operation);

    const parallel = (await cli(["up", "--help"], { PULUMI_PARALLEL: "251" })).output;
    t.match(parallel, /--parallel int32 .*\(default 251\)/, "PULUMI_PARALLEL counts");

    const login = async (url: string) => (await cli(["login", url, "--non-interactive"])).output;
    t.match(await login("postgres://127.0.0.1:1/state?sslmode=disable"), /PostgreSQL.*refused/s);
    const known = await login("nosuch://state");
    for (const [, scheme = ""] of page.matchAll(/`((?:s3|postgres|azblob|gs|file|https):\/\/)/g))
      t.ok(known.includes(scheme), `${scheme} is a backend`);
  }),
);
