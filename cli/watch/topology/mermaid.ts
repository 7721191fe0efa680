import type { Topology } from "./model.js";

/** Text for a quoted Mermaid label: anything but the plainest characters by its number, so that nothing ends it. */
export const mermaidText = (text: string): string =>
  Array.from(text)
    .map((character) => {
      if (/[\p{L}\p{N} .:,/*_→·-]/u.test(character)) return character;
      const code = character.codePointAt(0) ?? 0xfffd;
      // Surrogates without their other half and control characters are no text.
      return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? " " : `#${String(code)};`;
    })
    .join("");

const label = (...lines: readonly string[]): string =>
  `"${lines.filter(Boolean).map(mermaidText).join("<br/>")}"`;

/** Router → NAT → VM as a Mermaid flow chart, for Markdown files and wikis. */
export const topologyMermaid = ({ routers }: Topology): string => {
  const lines = routers.flatMap(({ id, endpoint, names, version, status, nats, hosts }) => {
    // Ids of the model may hold addresses: here they are numbers.
    const hostIds = new Map(hosts.map((host, i) => [host.id, `${id}h${String(i + 1)}`]));
    const release = version === undefined ? "" : `VyOS ${version}`;
    const led = new Set(nats.map(({ host }) => host));
    return [
      `  ${id}[${label(names.join(", "), endpoint, release, status === undefined || status === "up" ? "" : status)}]`,
      ...hosts.map(
        ({ id: host, name, address, disabled }) =>
          `  ${hostIds.get(host) ?? host}([${label(name, address === name ? "" : address, disabled ? "paused" : "")}])`,
      ),
      ...nats.flatMap((nat, i) => {
        const natId = `${id}n${String(i + 1)}`;
        const title = `${nat.type} ${nat.rule}`;
        const target = hostIds.get(nat.host ?? "");
        return [
          `  ${natId}{{${label(title, nat.description, `${nat.from} → ${nat.to}`, nat.disabled ? "disabled" : "")}}}`,
          `  ${id} --> ${natId}`,
          ...(target === undefined ? [] : [`  ${natId} --> ${target}`]),
        ];
      }),
      ...hosts
        .filter((host) => !led.has(host.id))
        .map((host) => `  ${id} -.- ${hostIds.get(host.id) ?? host.id}`),
    ];
  });
  return ["flowchart LR", ...lines].join("\n");
};
