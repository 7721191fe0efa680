/** The socket side: an HTTPS server that can go away and come back on the same port. */
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Certificate } from "./certificate.js";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export class Listener {
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();
  #address: AddressInfo | undefined;
  #closing: Promise<void> | undefined;
  #stopped = false;

  constructor(certificate: Certificate, handler: Handler) {
    this.#server = createServer({ key: certificate.key, cert: certificate.cert }, handler);
    this.#server.keepAliveTimeout = 75_000;
    this.#server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
    // A client that breaks off a handshake is no concern of the router's.
    this.#server.on("tlsClientError", (_error, socket) => socket.destroy());
  }

  get port(): number {
    return this.#address?.port ?? 0;
  }

  listen(host: string, port: number): Promise<void> {
    return new Promise((done, fail) => {
      this.#server.once("error", fail);
      this.#server.listen(port, host, () => {
        this.#server.off("error", fail);
        this.#address = this.#server.address() as AddressInfo;
        done();
      });
    });
  }

  show(certificate: Certificate): void {
    this.#server.setSecureContext({ key: certificate.key, cert: certificate.cert });
    this.drop();
  }

  /** Breaks all connections. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Breaks all connections and refuses new ones. */
  async close(): Promise<void> {
    this.#closing ??= new Promise((done) => {
      this.#server.close(() => {
        done();
      });
    });
    this.drop();
    await this.#closing;
  }

  /** Takes connections again, where it did before. */
  async reopen(): Promise<void> {
    if (this.#closing === undefined || this.#stopped) return;
    await this.#closing;
    this.#closing = undefined;
    await this.listen(this.#address?.address ?? "127.0.0.1", this.port);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.close();
  }
}
