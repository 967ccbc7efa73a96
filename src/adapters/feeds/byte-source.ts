import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

const CHUNK = 1 << 18;

/** Chunks of a file or stdin (`-`), gunzipped when the bytes begin like gzip, whatever the name says. The first chunk has at least two bytes where there are two. */
export async function* readBytes(path: string, watch: (bytes: number) => void = () => {}): AsyncGenerator<Buffer> {
  const source: Readable = path === "-" ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
  try {
    yield* gunzippedWhereNeeded(watched(source, watch));
  } finally {
    source.destroy();
  }
}

/** The bytes themselves, or what they inflate to where they begin like gzip. */
export async function* gunzippedWhereNeeded(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const chunks = buffers(source);
  let head = Buffer.alloc(0);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    head = Buffer.concat([head, next.value]);
    if (head.length >= 2) break;
  }
  const all = startingWith(head, chunks);
  if (head.length >= 2 && head[0] === 0x1f && head[1] === 0x8b) yield* gunzipped(all);
  else yield* all;
}

async function* buffers(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of source)
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

async function* watched(source: Readable, watch: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of source as AsyncIterable<Buffer>) {
    watch(chunk.length);
    yield chunk;
  }
}

/** `head`, then the rest of a stream already begun. */
export async function* startingWith(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** What one step may inflate to stays near 16 MB, however tight the file is packed. */
const STEP = 1 << 14;

/** Everything that inflates comes out before a fault is thrown: the whole lines of a file cut short are still read. */
async function* gunzipped(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 1 << 16 });
  let ready: Buffer[] = [];
  let fault: Error | null = null;
  let stop = (): void => {};
  // a fault destroys gunzip with what it still buffers; a listener on "data" has it before
  gunzip.on("data", (chunk: Buffer) => ready.push(chunk));
  gunzip.on("error", (error) => {
    fault = error;
    stop();
  });
  const step = async (act: (done: () => void) => void): Promise<Buffer[]> => {
    await new Promise<void>((resolve) => {
      stop = resolve;
      act(resolve);
    });
    await new Promise((resolve) => setImmediate(resolve));
    const out = ready;
    ready = [];
    return out;
  };
  try {
    for await (const chunk of chunks)
      for (let from = 0; from < chunk.length && fault === null; from += STEP)
        yield* await step((done) => gunzip.write(chunk.subarray(from, from + STEP), () => done()));
    if (fault === null)
      yield* await step((done) => {
        gunzip.once("end", done);
        gunzip.end();
      });
    if (fault !== null) throw fault;
  } finally {
    gunzip.destroy();
  }
}

/** Whether an error of `readBytes` says that gzipped bytes end too early or are damaged. */
export function isGzipFault(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && code.startsWith("Z_");
}
