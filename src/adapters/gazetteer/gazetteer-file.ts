import type { GazetteerFile } from "../../core/gazetteer/index.ts";

const MAGIC = "DLGAZ5\n";
const ARRAYS = [
  "keyStart",
  "slots",
  "rowStart",
  "name",
  "country",
  "admin1",
  "admin2",
  "population",
  "geonames",
  "firstWords",
] as const;

/** Bytes of a compiled gazetteer: magic, JSON header with section lengths, then the sections, each 8-byte aligned. */
export function encodeGazetteer(file: GazetteerFile): Buffer {
  const keys = Buffer.from(file.keys, "utf8");
  const strings = Buffer.from(file.strings.join("\n"), "utf8");
  const sections: [string, Buffer][] = [
    ["keys", keys],
    ["strings", strings],
    ...ARRAYS.map((name): [string, Buffer] => [name, bytesOf(file[name])]),
    ["kind", bytesOf(file.kind)],
    ["capital", bytesOf(file.capital)],
    ["lat", bytesOf(file.lat)],
    ["lon", bytesOf(file.lon)],
    ["radiusKm", bytesOf(file.radiusKm)],
  ];
  const header = Buffer.from(
    JSON.stringify({ hash: file.hash, sections: sections.map(([name, data]) => [name, data.length]) }),
    "utf8",
  );
  const lead = Buffer.alloc(MAGIC.length + 4);
  lead.write(MAGIC, 0, "latin1");
  lead.writeUInt32LE(header.length, MAGIC.length);
  const parts: Buffer[] = [lead, header];
  let at = lead.length + header.length;
  for (const [, data] of sections) {
    const pad = (8 - (at % 8)) % 8;
    parts.push(Buffer.alloc(pad), data);
    at += pad + data.length;
  }
  return Buffer.concat(parts);
}

/** @throws Error when the bytes are no gazetteer of this form. */
export function decodeGazetteer(bytes: Buffer): GazetteerFile {
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) throw new Error("not a compiled gazetteer");
  const length = bytes.readUInt32LE(MAGIC.length);
  const header = JSON.parse(bytes.toString("utf8", MAGIC.length + 4, MAGIC.length + 4 + length)) as {
    hash: string;
    sections: [string, number][];
  };
  let at = MAGIC.length + 4 + length;
  const found = new Map<string, Buffer>();
  for (const [name, size] of header.sections) {
    at += (8 - (at % 8)) % 8;
    if (at + size > bytes.length) throw new Error("compiled gazetteer is cut short");
    found.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  const section = (name: string): Buffer => found.get(name) ?? Buffer.alloc(0);
  const copy = (name: string): ArrayBuffer => {
    const data = section(name);
    const out = new ArrayBuffer(data.length);
    new Uint8Array(out).set(data);
    return out;
  };
  const u32 = (name: string): Uint32Array => new Uint32Array(copy(name));
  return {
    hash: header.hash,
    keys: section("keys").toString("utf8"),
    strings: section("strings").toString("utf8").split("\n"),
    keyStart: u32("keyStart"),
    slots: u32("slots"),
    rowStart: u32("rowStart"),
    name: u32("name"),
    country: u32("country"),
    admin1: u32("admin1"),
    admin2: u32("admin2"),
    population: u32("population"),
    geonames: u32("geonames"),
    firstWords: u32("firstWords"),
    kind: new Uint8Array(copy("kind")),
    capital: new Uint8Array(copy("capital")),
    lat: new Float32Array(copy("lat")),
    lon: new Float32Array(copy("lon")),
    radiusKm: new Float32Array(copy("radiusKm")),
  };
}

function bytesOf(array: Uint32Array | Uint8Array | Float32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
