import { connect, type Socket } from "node:net";

/** A socket of its own: what was heard on it, and when it was shut. */
export function openRaw(address: string): {
  readonly socket: Socket;
  readonly heard: () => string;
  readonly shut: Promise<void>;
} {
  let heard = "";
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  socket.on("data", (chunk) => {
    heard += chunk.toString("utf8");
  });
  socket.on("error", () => undefined);
  return { socket, heard: () => heard, shut: new Promise((resolve) => socket.on("close", () => resolve())) };
}

/** The head of an upload of rows that come when they come. */
export const UPLOAD_HEAD =
  "POST /api/ingest HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";

/** A row as a chunk of such an upload. */
export function rowChunk(row: string): string {
  return `${Buffer.byteLength(row).toString(16)}\r\n${row}\r\n`;
}
