import { Agent, request } from "node:https";

/** How the subjects that are not ours reach the emulated router. */
export interface Access {
  readonly endpoint: string;
  readonly apiKey: string;
}

/** One POST of the API with connections kept alive, and the `data` of its answer; anything but success throws. */
export const openClient = ({ endpoint, apiKey }: Access) => {
  // The emulator's certificate is self-signed; it is on this machine.
  const agent = new Agent({ keepAlive: true, maxSockets: 4, rejectUnauthorized: false });
  const post = (path: string, body: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const call = request(endpoint + path, {
        method: "POST",
        agent,
        headers: { "content-type": "application/json" },
      });
      call.once("error", reject);
      call.once("response", (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.once("error", reject);
        response.once("end", () => {
          const text = Buffer.concat(parts).toString();
          const answer = JSON.parse(text) as { success: boolean; data: unknown };
          if (answer.success) resolve(answer.data);
          else reject(new Error(`${path} answered ${String(response.statusCode)}: ${text}`));
        });
      });
      call.end(JSON.stringify({ ...body, key: apiKey }));
    });
  return {
    configure: (commands: readonly object[]) => post("/configure", { commands }),
    save: () => post("/config-file", { op: "save" }),
    show: (path: readonly string[]) => post("/retrieve", { op: "showConfig", path }),
    close: () => {
      agent.destroy();
    },
  };
};
