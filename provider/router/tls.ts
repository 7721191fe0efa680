import { Agent, type AgentOptions } from "node:https";
import type { Duplex } from "node:stream";
import { connect, type ConnectionOptions } from "node:tls";
import * as E from "fp-ts/Either";
import type { RouterError, RouterTask } from "./errors.js";
import type { RouterSettings } from "./settings.js";

/** The code of the error that refuses a certificate which is not the pinned one. */
export const PIN_MISMATCH = "ERR_TLS_PIN_MISMATCH";

/**
 * An agent that hands out a connection only after its certificate's fingerprint has been checked, so that no
 * byte of a request (and so not the key) reaches a server that is not the pinned one.
 */
export class PinningAgent extends Agent {
  /** The fingerprint of the certificate that was refused last. */
  refused?: string;

  constructor(
    private readonly pin: string,
    options: AgentOptions,
  ) {
    super(options);
  }

  override createConnection(
    options: ConnectionOptions,
    done: (error: Error | null, socket: Duplex) => void,
  ): null {
    const socket = connect({ ...options, rejectUnauthorized: false });
    const fail = (error: Error) => {
      done(error, socket);
    };
    socket.once("error", fail);
    socket.once("secureConnect", () => {
      const shown = socket.getPeerCertificate().fingerprint256;
      if (shown.replaceAll(":", "") === this.pin) {
        socket.off("error", fail);
        done(null, socket);
      } else {
        this.refused = shown;
        socket.destroy(Object.assign(new Error("another certificate is pinned"), { code: PIN_MISMATCH }));
      }
    });
    return null;
  }
}

const warned = new Set<string>();

const warnInsecure = (endpoint: string): void => {
  if (warned.has(endpoint)) return;
  warned.add(endpoint);
  console.warn(
    `warning: vyos:insecure: any server can pass itself off as ${endpoint} and read its API key; set vyos:fingerprint instead (\`pulumi-vyos fingerprint ${endpoint}\` prints it).`,
  );
};

/** The agent that trusts what the settings say; one that keeps no connection alive when `fresh`. */
export const agentFor = (
  { endpoint, fingerprint, caCert, insecure }: RouterSettings,
  fresh = false,
): Agent => {
  const options: AgentOptions = { keepAlive: !fresh, maxSockets: 4 };
  if (fingerprint !== undefined) return new PinningAgent(fingerprint, options);
  if (insecure) {
    warnInsecure(endpoint);
    return new Agent({ ...options, rejectUnauthorized: false });
  }
  return new Agent(caCert === undefined ? options : { ...options, ca: caCert });
};

const HANDSHAKE_MS = 10_000;

/**
 * The SHA-256 fingerprint of the certificate that a server shows, in colon-separated hexadecimal. A handshake
 * and nothing more: no request is sent. Whether the server is the right one is for a person to say.
 */
export const fingerprintOf =
  (endpoint: string): RouterTask<string> =>
  () =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(endpoint);
      const host = hostname.replace(/^\[|\]$/g, "");
      const isName = !/^[\d.]+$|:/.test(host);
      const socket = connect({
        host,
        port: Number(port === "" ? 443 : port),
        rejectUnauthorized: false,
        ...(isName ? { servername: host } : {}),
      });
      const end = (outcome: E.Either<RouterError, string>): void => {
        resolve(outcome);
        socket.destroy();
      };
      const fail = (reason: string): void => {
        end(E.left({ _tag: "Unreachable", endpoint, reason }));
      };
      socket.setTimeout(HANDSHAKE_MS, () => {
        fail("no answer in time");
      });
      socket.once("error", (error: Error) => {
        fail(error.message);
      });
      socket.once("secureConnect", () => {
        const shown = socket.getPeerCertificate().fingerprint256 as string | undefined;
        if (shown === undefined) fail("it shows no certificate");
        else end(E.right(shown));
      });
    });
