/** What the server answers. */
import type { Dialect } from "../dialect.js";

export interface Answer {
  readonly status: number;
  readonly type: "text/html; charset=utf-8" | "application/json" | "text/html";
  readonly body: string;
}

const html = "text/html; charset=utf-8";

const envelope = (dialect: Dialect, success: boolean, data: unknown, error: string | null): string =>
  JSON.stringify(success || dialect.pydantic === 1 ? { success, data, error } : { success, error, data });

export const success = (dialect: Dialect, data: unknown): Answer => ({
  status: 200,
  type: html,
  body: envelope(dialect, true, data, null),
});

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

export const failure = (dialect: Dialect, status: number, text: string): Answer => {
  const error = dialect.htmlErrors ? text.replace(/[&<>]/g, (char) => entities[char] ?? char) : text;
  return { status, type: html, body: envelope(dialect, false, null, error) };
};

export const detail = (status: number, text: string): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify({ detail: text }),
});

const reasons: Readonly<Record<number, string>> = {
  403: "Forbidden",
  404: "Not Found",
  413: "Request Entity Too Large",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Temporarily Unavailable",
  504: "Gateway Time-out",
};

/** A page of the proxy in front of the API. */
export const proxyPage = (status: number): Answer => {
  const title = `${status} ${reasons[status] ?? "Error"}`;
  return {
    status,
    type: "text/html",
    body: `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n`,
  };
};

export const internalError = "An internal error occured. Check the logs for details.";
export const backgroundText =
  "Requested HTTP API server configuration change; commit will be called in the background";
export const keyText = "Valid API key is required";
