import { createHash } from "node:crypto";
import {
  FIRST_WORD_BITS,
  type GazetteerFile,
  keyHash,
  kmBetween,
  PLACE_KINDS,
  placeKey,
} from "../../src/core/gazetteer/index.ts";
import type { Row } from "./rows.ts";

/** Sorts the rows by key, leaves out a second row of the same place under the same key, packs them into arrays. `capitals`: country and key of name. Earlier rows win. */
export function packRows(rows: readonly Row[], capitals: ReadonlySet<string>): GazetteerFile {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const held = byKey.get(row.key);
    if (held === undefined) byKey.set(row.key, [row]);
    else if (!held.some((other) => samePlace(other, row))) held.push(row);
  }
  const keys = [...byKey.keys()].sort();
  const sorted = keys.flatMap((key) =>
    (byKey.get(key) ?? []).sort((a, b) => b.population - a.population || a.geonames - b.geonames || a.lat - b.lat),
  );
  const rowStart = new Uint32Array(keys.length + 1);
  const keyStart = new Uint32Array(keys.length + 1);
  keys.forEach((key, i) => {
    rowStart[i + 1] = (rowStart[i] ?? 0) + (byKey.get(key)?.length ?? 0);
    keyStart[i + 1] = (keyStart[i] ?? 0) + key.length + 1;
  });
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(keys.length * 2)));
  keys.forEach((key, i) => {
    let slot = keyHash(key) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = i + 1;
  });
  const firstWords = new Uint32Array(FIRST_WORD_BITS / 32);
  for (const key of keys) {
    const [first = "", second] = key.replace(/^people:/, "").split(" ");
    for (const words of second === undefined ? [first] : [first, `${first} ${second}`]) {
      const bit = keyHash(words) & (FIRST_WORD_BITS - 1);
      firstWords[bit >>> 5] = (firstWords[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  const strings: string[] = [""];
  const stringAt = new Map<string, number>([["", 0]]);
  const intern = (text: string): number => {
    const held = stringAt.get(text);
    if (held !== undefined) return held;
    strings.push(text.replaceAll("\n", " "));
    stringAt.set(text, strings.length - 1);
    return strings.length - 1;
  };
  const u32 = (pick: (row: Row) => number): Uint32Array => Uint32Array.from(sorted, pick);
  const hash = createHash("sha256");
  for (const r of sorted)
    hash.update(
      `${r.key}\t${r.name}\t${r.kind}\t${r.country}\t${r.admin1}\t${r.lat}\t${r.lon}\t${r.population}\t${r.radiusKm}\n`,
    );
  return {
    keys: `${keys.join("\n")}\n`,
    keyStart,
    slots,
    rowStart,
    name: u32((r) => intern(r.name)),
    kind: Uint8Array.from(sorted, (r) => PLACE_KINDS.indexOf(r.kind)),
    capital: Uint8Array.from(sorted, (r) =>
      r.kind === "town" && capitals.has(`${r.country}|${placeKey(r.name)}`) && r.population > 5000 ? 1 : 0,
    ),
    country: u32((r) => intern(r.country)),
    admin1: u32((r) => intern(r.admin1)),
    admin2: u32((r) => intern(r.admin2)),
    lat: Float32Array.from(sorted, (r) => r.lat),
    lon: Float32Array.from(sorted, (r) => r.lon),
    radiusKm: Float32Array.from(sorted, (r) => r.radiusKm),
    population: u32((r) => r.population),
    geonames: u32((r) => r.geonames),
    firstWords,
    strings,
    hash: `sha256:${hash.digest("hex")}`,
  };
}

function samePlace(a: Row, b: Row): boolean {
  if (a.kind !== b.kind || a.country !== b.country) return false;
  if (a.geonames !== 0 && a.geonames === b.geonames) return true;
  return kmBetween(a.lat, a.lon, b.lat, b.lon) < (a.kind === "town" ? 15 : a.kind === "province" ? 400 : 5);
}
