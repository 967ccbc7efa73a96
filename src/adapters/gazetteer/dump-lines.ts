import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { DatelineError } from "../../core/model/index.ts";

/** No line of a dump is longer; more is no dump. */
const LONGEST_LINE = 1 << 20;
const CHUNK = 1 << 16;

/** A line without its end, and where it stands: `allCountries.zip/allCountries.txt:7`. */
export interface DumpLine {
  readonly text: string;
  readonly file: string;
  readonly number: number;
}

/** The lines of a dump's text, or of every text in a zip of them, as they lie on the disk: nothing is held but a piece. */
export async function* readDumpLines(path: string): AsyncGenerator<DumpLine> {
  const name = basename(path);
  let lines: LineCutter | null = null;
  for await (const { file, bytes, ends } of piecesOf(path, name)) {
    lines ??= createLineCutter(file);
    yield* lines.take(bytes, ends);
    if (ends) lines = null;
  }
}

interface Piece {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The last of its file. */
  readonly ends: boolean;
}

async function* piecesOf(path: string, name: string): AsyncGenerator<Piece> {
  const chunks = createReadStream(path, { highWaterMark: CHUNK });
  let zip: ReturnType<typeof createZipReader> | null = null;
  let first = true;
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      if (first && chunk.toString("latin1", 0, 4) === "PK\u0003\u0004") zip = createZipReader(name);
      first = false;
      if (zip === null) yield { file: name, bytes: chunk, ends: false };
      else yield* zip.push(chunk, false);
    }
  } catch (error) {
    throw toFault(error, path);
  } finally {
    chunks.destroy();
  }
  if (zip === null) yield { file: name, bytes: new Uint8Array(0), ends: true };
  else {
    yield* zip.push(new Uint8Array(0), true);
    if (zip.open())
      throw new DatelineError("INPUT_TRUNCATED", "got a zip that is cut short, expected a whole one", {
        at: path,
        hint: "fetch it again",
      });
  }
}

function createZipReader(name: string): { push(bytes: Uint8Array, last: boolean): Piece[]; open(): boolean } {
  let ready: Piece[] = [];
  let open = 0;
  const unzip = new Unzip((file: UnzipFile) => {
    // a dump's zip also brings its licence and readme
    if (!file.name.endsWith(".txt") || /readme|iso-languagecodes/i.test(file.name)) return;
    open++;
    file.ondata = (error, bytes, ends) => {
      if (error !== null) throw error;
      if (ends) open--;
      ready.push({ file: `${name}/${file.name}`, bytes, ends });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return {
    push: (bytes, last) => {
      unzip.push(bytes, last);
      const out = ready;
      ready = [];
      return out;
    },
    open: () => open > 0,
  };
}

/** Where dumps are to be had. */
export const DUMPS = "download.geonames.org/export/dump has them: allCountries.zip, or one of a country";

function toFault(error: unknown, path: string): unknown {
  if (error instanceof DatelineError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT")
    return new DatelineError("INPUT_NOT_FOUND", "got no such file, expected a GeoNames dump", {
      at: path,
      hint: DUMPS,
      cause: error,
    });
  return new DatelineError(
    "INPUT_UNREADABLE",
    `got a file that cannot be read (${error instanceof Error ? error.message : String(error)})`,
    { at: path, hint: "look at its permissions, or fetch it again", cause: error },
  );
}

interface LineCutter {
  take(bytes: Uint8Array, last: boolean): Generator<DumpLine>;
}

function createLineCutter(file: string): LineCutter {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let number = 0;
  const decode = (bytes: Uint8Array, last: boolean): string => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch (cause) {
      throw new DatelineError("INPUT_CHARSET", "got bytes that are not UTF-8, expected a GeoNames dump", {
        at: `${file}:${number + 1}`,
        hint: DUMPS,
        cause,
      });
    }
  };
  return {
    *take(bytes, last) {
      const lines = (rest + decode(bytes, last)).split("\n");
      rest = last ? "" : (lines.pop() as string);
      if (rest.length > LONGEST_LINE)
        throw new DatelineError("INPUT_LINE_TOO_LONG", "got a line over 1 MB, expected a GeoNames dump", {
          at: `${file}:${number + 1}`,
          hint: DUMPS,
        });
      for (const line of lines) {
        number++;
        const text = line.endsWith("\r") ? line.slice(0, -1) : line;
        if (text !== "" && !text.startsWith("#")) yield { text, file, number };
      }
    },
  };
}
