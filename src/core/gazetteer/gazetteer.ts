import { indexOfText, type Texts, textAt, textHash } from "./texts.ts";

export const PLACE_KINDS = ["country", "province", "district", "town", "neighbourhood", "region", "facility"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** One place under one name. */
export interface GazetteerEntry {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2, or null for regions across countries. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  /** GeoNames id, or null where the entry has none. */
  readonly geonames: number | null;
  /** Capital of its country. */
  readonly capital: boolean;
  /** How far it reaches from its point, km; null: by kind and population. */
  readonly radiusKm: number | null;
}

/** The compiled file: texts apart, a row a place in typed arrays, a hash table over the keys. */
export interface GazetteerFile {
  readonly keys: Texts;
  /** What names, countries and units are said by, each once; 0 is none. */
  readonly texts: Texts;
  /** Where the places of each key begin in `rows`. */
  readonly rowStart: Uint32Array;
  readonly rows: Uint32Array;
  readonly name: Uint32Array;
  readonly kind: Uint8Array;
  /** 1 for capitals. */
  readonly capital: Uint8Array;
  readonly country: Uint32Array;
  readonly admin1: Uint32Array;
  readonly admin2: Uint32Array;
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  readonly radiusKm: Float32Array;
  readonly population: Uint32Array;
  readonly geonames: Uint32Array;
  /** Bit per hash of a key's first word and first two words (without the `people:` of demonyms): most words of a text begin no name. A power of two of bits. */
  readonly firstWords: Uint32Array;
  /** The `people:` keys without that word. */
  readonly people: readonly string[];
  /** `sha256:` over the file's contents; empty where it was never written. */
  readonly hash: string;
}

export interface Gazetteer {
  readonly hash: string;
  /** Entries whose key is exactly this (see placeKey); the best known first (standingOf). */
  lookup(key: string): readonly GazetteerEntry[];
  has(key: string): boolean;
  /** False: no key begins with this word, or these two. True: one may. */
  begins(words: string): boolean;
  /** Whether the key is a word for the people of a place ("afghans"), looked up as `people:afghans`. */
  isPeople(key: string): boolean;
  /** `placeKey` of one token, kept in mind: news repeats its words. */
  keyPart(token: string): string;
}

/** Case, accents, punctuation and apostrophes do not count: "Sana'a" → "sanaa", "Sar-e Pul" → "sar e pul". */
export function placeKey(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`.]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** People of a town nobody counted. */
const UNCOUNTED = 1500;
/** What being a capital adds: Washington before the state, Tripoli before Tripoli. */
const CAPITAL = 0.8;

/** An area nobody measured is a valley or a park. */
const MINOR_REGION = 3;

/** How well known a place is before any report is read, in powers of ten of people: countries first, districts behind towns. */
export function standingOf(entry: GazetteerEntry): number {
  const people = Math.log10((entry.population || UNCOUNTED) + 10) + (entry.capital ? CAPITAL : 0);
  switch (entry.kind) {
    case "country":
      return 8;
    case "region":
      return entry.radiusKm === null ? MINOR_REGION : 7.5;
    case "province":
      return 4 + 0.3 * people;
    case "district":
      return people - 1.6;
    case "neighbourhood":
    case "facility":
      return 4.2;
    case "town":
      return people;
  }
}

export function byStanding(a: GazetteerEntry, b: GazetteerEntry): number {
  return standingOf(b) - standingOf(a) || (a.geonames ?? 0) - (b.geonames ?? 0);
}

const MOST_CACHED = 16_384;
/** No key is longer. */
const MOST_KEY = 61;
/** Entries of one key that are worth weighing: hundreds of hamlets share a name. */
const MOST_ENTRIES = 100;

export function openGazetteer(file: GazetteerFile): Gazetteer {
  const cache = new Map<string, readonly GazetteerEntry[]>();
  const parts = new Map<string, string>();
  const people = new Set(file.people);
  const wordMask = file.firstWords.length * 32 - 1;
  const text = (column: Uint32Array, row: number): string => textAt(file.texts, column[row] as number);
  const entryAt = (row: number): GazetteerEntry => ({
    name: text(file.name, row),
    kind: PLACE_KINDS[file.kind[row] as number] as PlaceKind,
    country: text(file.country, row) || null,
    admin1: text(file.admin1, row) || null,
    admin2: text(file.admin2, row) || null,
    lat: Math.round((file.lat[row] as number) * 1e5) / 1e5,
    lon: Math.round((file.lon[row] as number) * 1e5) / 1e5,
    population: file.population[row] as number,
    geonames: (file.geonames[row] as number) || null,
    capital: file.capital[row] === 1,
    radiusKm: (file.radiusKm[row] as number) || null,
  });
  return {
    hash: file.hash,
    has: (key) => indexOfText(file.keys, key) >= 0,
    isPeople: (key) => people.has(key),
    keyPart: (token) => {
      const held = parts.get(token);
      if (held !== undefined) return held;
      if (parts.size >= MOST_CACHED) parts.clear();
      const part = placeKey(token.slice(0, MOST_KEY));
      parts.set(token, part);
      return part;
    },
    begins: (words) => {
      const bit = textHash(words) & wordMask;
      return (((file.firstWords[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
    },
    lookup: (key) => {
      const held = cache.get(key);
      if (held !== undefined) return held;
      const k = indexOfText(file.keys, key);
      const out: GazetteerEntry[] = [];
      if (k >= 0)
        for (let i = file.rowStart[k] as number; i < (file.rowStart[k + 1] as number); i++)
          out.push(entryAt(file.rows[i] as number));
      out.sort(byStanding).splice(MOST_ENTRIES);
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(key, out);
      return out;
    },
  };
}
