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

/** The compiled file: strings apart, one row a name in typed arrays, a hash table over the keys. */
export interface GazetteerFile {
  /** Key texts joined by line feeds, in the order of `keyStart`. */
  readonly keys: string;
  readonly keyStart: Uint32Array;
  readonly slots: Uint32Array;
  /** First row of each key; a key's rows are consecutive. */
  readonly rowStart: Uint32Array;
  readonly strings: readonly string[];
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
  /** Bit per hash of a key's first word and first two words (without the `people:` of demonyms): most words of a text begin no name. */
  readonly firstWords: Uint32Array;
  readonly hash: string;
}

/** Bits in `firstWords`. */
export const FIRST_WORD_BITS = 2 ** 22;

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

/** How well known a place is before any report is read, in powers of ten of people: countries first, districts behind towns. */
export function standingOf(entry: GazetteerEntry): number {
  const people = Math.log10((entry.population || UNCOUNTED) + 10) + (entry.capital ? CAPITAL : 0);
  switch (entry.kind) {
    case "country":
      return 8;
    case "region":
      return 7.5;
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

/** FNV-1a over UTF-16 units. */
export function keyHash(key: string): number {
  let h = 2166136261;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 16777619);
  return h >>> 0;
}

/** The keys are sorted: all `people:` ones stand together. */
function peopleOf(keys: string): Set<string> {
  const first = keys.indexOf("\npeople:") + 1;
  const last = keys.lastIndexOf("\npeople:") + 1;
  const end = keys.indexOf("\n", last);
  return new Set(
    first === 0
      ? []
      : keys
          .slice(first, end)
          .split("\n")
          .map((key) => key.slice("people:".length)),
  );
}

const MOST_CACHED = 16_384;
/** No key is longer. */
const MOST_KEY = 61;
export function openGazetteer(file: GazetteerFile): Gazetteer {
  const mask = file.slots.length - 1;
  const cache = new Map<string, readonly GazetteerEntry[]>();
  const parts = new Map<string, string>();
  const people = peopleOf(file.keys);
  const indexOf = (key: string): number => {
    for (let slot = keyHash(key) & mask; ; slot = (slot + 1) & mask) {
      const held = file.slots[slot] as number;
      if (held === 0) return -1;
      const k = held - 1;
      if (
        file.keys.startsWith(key, file.keyStart[k] as number) &&
        (file.keyStart[k + 1] as number) - (file.keyStart[k] as number) - 1 === key.length
      )
        return k;
    }
  };
  const entryAt = (row: number): GazetteerEntry => ({
    name: file.strings[file.name[row] as number] as string,
    kind: PLACE_KINDS[file.kind[row] as number] as PlaceKind,
    country: file.strings[file.country[row] as number] || null,
    admin1: file.strings[file.admin1[row] as number] || null,
    admin2: file.strings[file.admin2[row] as number] || null,
    lat: Math.round((file.lat[row] as number) * 1e5) / 1e5,
    lon: Math.round((file.lon[row] as number) * 1e5) / 1e5,
    population: file.population[row] as number,
    geonames: (file.geonames[row] as number) || null,
    capital: file.capital[row] === 1,
    radiusKm: (file.radiusKm[row] as number) || null,
  });
  return {
    hash: file.hash,
    has: (key) => indexOf(key) >= 0,
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
      const bit = keyHash(words) & (FIRST_WORD_BITS - 1);
      return (((file.firstWords[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
    },
    lookup: (key) => {
      const held = cache.get(key);
      if (held !== undefined) return held;
      const k = indexOf(key);
      const out: GazetteerEntry[] = [];
      if (k >= 0)
        for (let row = file.rowStart[k] as number; row < (file.rowStart[k + 1] as number); row++) out.push(entryAt(row));
      out.sort((a, b) => standingOf(b) - standingOf(a) || (a.geonames ?? 0) - (b.geonames ?? 0));
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(key, out);
      return out;
    },
  };
}
