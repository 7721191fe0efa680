/** Certificates and keys from files on a router, by the command: all of a call or nothing. */
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";
import t, { type Test } from "tap";
import { messageOf } from "../../provider/base/text.js";
import { getNode } from "../../provider/config/tree.js";
import {
  startRouter,
  type ConfigJson,
  type EmulatedRouter,
  type Fault,
  type Version,
} from "../../emulator/testing.js";
import { Usage } from "../../cli/command.js";
import { runImport } from "../../cli/import-pki/run.js";
import type { PkiType } from "../../cli/import-pki/types.js";
import { call as post } from "../emulator/client.js";
import { repoRoot, run, type RunResult } from "../support/pulumi.js";

const main = join(repoRoot, "dist", "cli", "main.js");
const PASSPHRASE = "correct horse";

interface Lab {
  readonly router: EmulatedRouter;
  readonly pki: () => unknown;
  /** As its operator would call it, in a process of its own. */
  readonly call: (...args: string[]) => Promise<RunResult>;
  /** The same in this process. */
  readonly attempt: (...args: string[]) => Promise<Pick<RunResult, "code" | "stderr">>;
}

/** The options as the command reads them. */
const flagsOf = (args: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    args.flatMap((option, i) =>
      option.startsWith("--")
        ? [
            [
              option.slice(2).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
              args[i + 1] ?? "",
            ],
          ]
        : [],
    ),
  );

const made = generate([{ name: "commonName", value: "lab" }], { keyType: "ec" });

/** A router with files, and the command as its operator would call it. */
const labOf = async (t: Test, vyos: Version = "1.5", pki?: ConfigJson): Promise<Lab> => {
  const folder = t.testdir();
  const pem = await made;
  const auth = join(folder, "router", "config", "auth");
  mkdirSync(auth, { recursive: true });
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const files = {
    "lab.pem": pem.cert,
    "lab.key": createPrivateKey(pem.private).export({
      ...({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc" } as const),
      passphrase: PASSPHRASE,
    }),
    "pair.pub": publicKey.export({ type: "spki", format: "pem" }),
    "pair.key": privateKey.export({ type: "pkcs8", format: "pem" }),
    "damaged.pem": pem.cert.replace(/[A-Z]{3}/, "###"),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(auth, name), text);
  writeFileSync(join(folder, "right"), `${PASSPHRASE}\n`);
  writeFileSync(join(folder, "wrong"), "battery staple\n");
  const api = vyos === "1.5" ? { rest: {} } : {};
  const config = { service: { https: { api } }, ...(pki === undefined ? {} : { pki }) };
  const router = await startRouter({ vyos, config, files: join(folder, "router") });
  t.teardown(() => router.stop());
  const settings = {
    VYOS_ENDPOINT: router.url,
    VYOS_API_KEY: router.apiKey,
    VYOS_FINGERPRINT: router.fingerprint,
    VYOS_TIME_SCALE: "0.02",
  };
  t.intercept(process, "env", { value: { ...process.env, ...settings } });
  return {
    router,
    pki: () => getNode(router.config(), ["pki"]),
    call: (...args) =>
      run(process.execPath, [main, "import-pki", ...args, "-C", folder], { cwd: folder, env: process.env }),
    attempt: async (type = "", name = "", ...options) => {
      const { passphraseFile, ...flags } = flagsOf(options);
      const given = passphraseFile === undefined ? {} : { passphraseFile: join(folder, passphraseFile) };
      return runImport(type as PkiType, name, { ...flags, ...given, cwd: folder }).then(
        (code) => ({ code, stderr: "" }),
        (error: unknown) => ({ code: error instanceof Usage ? 2 : 1, stderr: messageOf(error) }),
      );
    },
  };
};

const bodyOf = (pem: string): string => pem.replaceAll(/-----[^-]+-----|\s/g, "");
const key = ["--key-file", "/config/auth/lab.key"];
const cert = ["--file", "/config/auth/lab.pem"];

void t.test("a certificate and its encrypted key come together, and are saved", async (t) => {
  const { router, call, pki } = await labOf(t);
  const outcome = await call("certificate", "lab", ...cert, ...key, "--passphrase-file", "right");
  t.match(outcome, {
    code: 0,
    stdout: "pki certificate lab certificate is there\npki certificate lab private key is there\n",
    stderr: "",
  });
  const pem = await made;
  const both = { certificate: bodyOf(pem.cert), private: { key: bodyOf(pem.private) } };
  t.same(pki(), { certificate: { lab: both } });
  t.same(router.saved(), router.config());
  t.match(await call("certificate", "lab", ...cert), {
    code: 1,
    stderr: /"pki certificate lab certificate" is already on the router.*an import would write over it/,
  });
  t.same(pki(), { certificate: { lab: both } });
});

void t.test("what else there is to import", async (t) => {
  const { call, pki } = await labOf(t);
  t.match(await call("ca", "root", ...cert), { code: 0 });
  t.match(
    await call("key-pair", "p", "--file", "/config/auth/pair.pub", "--key-file", "/config/auth/pair.key"),
    { code: 0 },
  );
  t.match(pki(), {
    ca: { root: { certificate: /^MII/ } },
    "key-pair": { p: { public: { key: /^MC/ }, private: { key: /^MC/ } } },
  });
});

/** What fails, on which release and with which faults of the router's, and what is said of it. */
const failures: readonly (readonly [args: readonly string[], says: RegExp, vyos?: Version, fault?: Fault])[] =
  [
    [["ca", "x", "--file", "/config/none.pem"], /File not found: \/config\/none\.pem/],
    [["ca", "x", "--file", "/config/auth/damaged.pem"], /Invalid certificate: \/config\/auth\/damaged\.pem/],
    [
      ["certificate", "x", ...cert, ...key, "--passphrase-file", "wrong"],
      /Invalid private key or passphrase: \/config\/auth\/lab\.key/,
    ],
    [["certificate", "x", ...cert, ...key], /Invalid private key or passphrase/],
    // The first of the two is committed by then.
    [["certificate", "x", ...cert, "--key-file", "/config/none.key"], /File not found: \/config\/none\.key/],
    [
      ["certificate", "x", ...cert],
      /cannot be reached/,
      "1.5",
      { kind: "reset", when: "after", match: { path: "/import-pki" } },
    ],
    [
      ["certificate", "x", ...cert],
      /imported pki certificate x certificate, and does not show it/,
      "1.5",
      { kind: "restart", ms: 20, match: { path: "/config-file" } },
    ],
    [["ca", "x", ...cert], /VyOS at https:.*its API has no import-pki/, "1.4"],
  ];

for (const [args, says, vyos, fault] of failures)
  void t.test(`nothing is left of ${args.join(" ")}`, async (t) => {
    const { router, attempt, pki } = await labOf(t, vyos);
    if (fault !== undefined) router.inject(fault);
    const outcome = await attempt(...args);
    t.equal(outcome.code, 1, outcome.stderr);
    t.match(outcome.stderr, says);
    t.notMatch(outcome.stderr, /battery|horse/);
    t.equal(pki(), undefined);
  });

const mistakes: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [["ca", "x"], /nothing to import; give --file or --key-file/],
  [["crl", "x"], /nothing to import; give --file$/m],
  [["crl", "x", ...cert, ...key], /a crl has no private key/],
  [["ca", "x", "--file", "lab.pem"], /--file lab\.pem is no path on the router/],
  [["ca", "two words", ...cert], /the name two words is not one of/],
  [["ca", "x", ...cert, "--passphrase-file", "right"], /--passphrase-file is for --key-file/],
  [["ca", "x", ...key, "--passphrase-file", "nowhere"], /--passphrase-file .*nowhere cannot be read/],
  [["ca", "x", ...cert, "--router", "https://192.0.2.1"], /give one of those that the settings name, https:/],
];

void t.test("mistakes are told before the router is asked", async (t) => {
  const { router, attempt } = await labOf(t);
  for (const [args, says] of mistakes) {
    const outcome = await attempt(...args);
    t.equal(outcome.code, 2, outcome.stderr);
    t.match(outcome.stderr, says);
  }
  t.equal(router.stats.requests, 0);
});

void t.test("a commit that the router refuses leaves nothing in its session", async (t) => {
  // It has something that it would not take today.
  const held = { x509: { default: { country: "nowhere" } } };
  const { router, attempt, pki } = await labOf(t, "1.5", held);
  const outcome = await attempt("ca", "x", ...cert);
  t.match(outcome, { code: 1, stderr: /refused to commit \[pki\]/ });
  // A session that is not clean cannot be read: it is cleaned at once, not when patience is at its end.
  const asked = router.requests.map(({ path, op }) => `${path} ${op ?? ""}`);
  const tail = asked.slice(asked.indexOf("/import-pki import-pki") + 1);
  t.same(tail, ["/configure discard-leftovers", "/retrieve showConfig"]);
  const data = [{ op: "set", path: ["system", "host-name"], value: "later" }];
  t.match(await post(router, { path: "/configure", data }), { status: 200 });
  t.same(pki(), held);
});
