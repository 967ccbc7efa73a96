import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { GazetteerFile } from "../../core/gazetteer/index.ts";

const MAGIC = "DLGAZ6\n";
const U32 = ["rowStart", "rows", "name", "country", "admin1", "admin2", "population", "geonames", "firstWords"] as const;
const U8 = ["kind", "capital"] as const;
const F32 = ["lat", "lon", "radiusKm"] as const;
/** Sections begin at multiples of this, so that arrays can lie on the file's own bytes. */
const ALIGN = 8;

/**
 * Writes a compiled gazetteer: magic, length of the header, JSON header (hash over all sections, their lengths), the sections. Written beside
 * and renamed: another process may be reading. `sources`: names of the files it was made from.
 */
export function writeGazetteer(
  path: string,
  file: GazetteerFile,
  sources: readonly string[] = [],
): { readonly hash: string; readonly bytes: number } {
  const sections = sectionsOf(file);
  const sha = createHash("sha256");
  for (const [name, data] of sections) sha.update(`${name} ${data.length}\n`).update(data);
  const hash = `sha256:${sha.digest("hex")}`;
  const header = Buffer.from(
    JSON.stringify({ hash, sources, sections: sections.map(([name, data]) => [name, data.length]) }),
    "utf8",
  );
  const lead = Buffer.alloc(MAGIC.length + 4);
  lead.write(MAGIC, 0, "latin1");
  lead.writeUInt32LE(header.length, MAGIC.length);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  const out = openSync(temporary, "w");
  let at = 0;
  const write = (data: Uint8Array): void => {
    // a disk takes part of a large piece at a time
    for (let done = 0; done < data.length; ) done += writeSync(out, data, done, Math.min(data.length - done, MOST_AT_ONCE));
    at += data.length;
  };
  try {
    write(lead);
    write(header);
    for (const [, data] of sections) {
      write(Buffer.alloc(padding(at)));
      write(data);
    }
    closeSync(out);
    renameSync(temporary, path);
  } catch (fault) {
    rmSync(temporary, { force: true });
    throw fault;
  }
  return { hash, bytes: at };
}

const MOST_AT_ONCE = 2 ** 28;

/** Reads a compiled gazetteer: arrays lie on the bytes read, texts are made when asked for. @throws Error when the bytes are no gazetteer of this form. */
export function readGazetteer(path: string): GazetteerFile {
  const bytes = readFileSync(path);
  const { header, length } = headerOf(bytes);
  let at = MAGIC.length + 4 + length;
  const found = new Map<string, Uint8Array>();
  for (const [name, size] of header.sections) {
    at += padding(at);
    if (at + size > bytes.length) throw new Error("compiled gazetteer is cut short");
    found.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  const u8 = (name: string): Uint8Array => {
    const section = found.get(name);
    if (section === undefined) throw new Error(`compiled gazetteer without ${name}`);
    return section;
  };
  const u32 = (name: string): Uint32Array => {
    const { buffer, byteOffset, byteLength } = aligned(u8(name));
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  };
  const f32 = (name: string): Float32Array => {
    const { buffer, byteOffset, byteLength } = aligned(u8(name));
    return new Float32Array(buffer, byteOffset, byteLength / 4);
  };
  return {
    hash: header.hash,
    keys: { bytes: u8("keys"), start: u32("keyStart"), slots: u32("keySlots") },
    texts: { bytes: u8("texts"), start: u32("textStart"), slots: new Uint32Array(0) },
    people: Buffer.from(u8("people")).toString("utf8").split("\n").filter(Boolean),
    rowStart: u32("rowStart"),
    rows: u32("rows"),
    name: u32("name"),
    country: u32("country"),
    admin1: u32("admin1"),
    admin2: u32("admin2"),
    population: u32("population"),
    geonames: u32("geonames"),
    firstWords: u32("firstWords"),
    kind: u8("kind"),
    capital: u8("capital"),
    lat: f32("lat"),
    lon: f32("lon"),
    radiusKm: f32("radiusKm"),
  };
}

interface Header {
  readonly hash: string;
  /** Not told by files of before it was. */
  readonly sources?: readonly string[];
  readonly sections: readonly (readonly [name: string, bytes: number])[];
}

function headerOf(bytes: Buffer): { readonly header: Header; readonly length: number } {
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) throw new Error("not a compiled gazetteer of this version");
  const length = bytes.readUInt32LE(MAGIC.length);
  return { header: JSON.parse(bytes.toString("utf8", MAGIC.length + 4, MAGIC.length + 4 + length)) as Header, length };
}

export interface GazetteerCounts {
  readonly hash: string;
  readonly places: number;
  readonly spellings: number;
  /** Names of the files it was made from. */
  readonly sources: readonly string[];
}

const LONGEST_HEADER = 1 << 16;

/** What a compiled file says of itself at its beginning. @throws Error when the bytes are no gazetteer of this form. */
export function readCounts(path: string): GazetteerCounts {
  const bytes = Buffer.alloc(LONGEST_HEADER);
  const from = openSync(path, "r");
  try {
    readSync(from, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(from);
  }
  const { header } = headerOf(bytes);
  const size = new Map(header.sections);
  return {
    hash: header.hash,
    places: size.get("kind") ?? 0,
    spellings: (size.get("rowStart") ?? 4) / 4 - 1,
    sources: header.sources ?? [],
  };
}

function sectionsOf(file: GazetteerFile): readonly (readonly [string, Uint8Array])[] {
  return [
    ["keys", file.keys.bytes],
    ["keyStart", bytesOf(file.keys.start)],
    ["keySlots", bytesOf(file.keys.slots)],
    ["texts", file.texts.bytes],
    ["textStart", bytesOf(file.texts.start)],
    ["people", Buffer.from(file.people.join("\n"), "utf8")],
    ...[...U32, ...U8, ...F32].map((name) => [name, bytesOf(file[name])] as const),
  ];
}

function padding(at: number): number {
  return (ALIGN - (at % ALIGN)) % ALIGN;
}

/** A small file's bytes may lie anywhere in a pool. */
function aligned(section: Uint8Array): Uint8Array {
  return section.byteOffset % 4 === 0 ? section : section.slice();
}

function bytesOf(array: Uint32Array | Uint8Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
