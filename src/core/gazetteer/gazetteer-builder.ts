import { type GazetteerFile, PLACE_KINDS, type PlaceKind } from "./gazetteer.ts";
import { createTextStore, roomFor, textHash } from "./texts.ts";

/** A place before it is packed. Empty string and 0 stand for "none". */
export interface NewPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly geonames: number;
  /** 0: from kind and population. */
  readonly radiusKm: number;
  readonly capital: boolean;
}

/** Gathers places and the keys they are looked up by in typed arrays: some 45 bytes a place and 35 a key, however many come. */
export interface GazetteerBuilder {
  readonly places: number;
  /** Pairs of key and place. */
  readonly names: number;
  place(place: NewPlace): number;
  name(key: string, place: number): void;
  /** Every place's provinces and districts by other words, where what was given was a code. */
  renameUnits(admin1: (given: string) => string, admin2: (given: string) => string): void;
  finish(): GazetteerFile;
}

const MOST = 2 ** 32 - 1;
const U32 = ["name", "country", "admin1", "admin2", "population", "geonames"] as const;
const F32 = ["lat", "lon", "radiusKm"] as const;

/** `firstWordBits`: a power of two; some eight bits a key keep false hopes rare. */
export function createGazetteerBuilder(firstWordBits: number): GazetteerBuilder {
  const keys = createTextStore();
  const texts = createTextStore();
  texts.add("");
  const firstWords = new Uint32Array(firstWordBits / 32);
  const people: string[] = [];
  const u32 = new Map(U32.map((column) => [column, new Uint32Array(1024)]));
  const f32 = new Map(F32.map((column) => [column, new Float32Array(1024)]));
  let kind: Uint8Array = new Uint8Array(1024);
  let capital: Uint8Array = new Uint8Array(1024);
  let places = 0;
  // pairs of key and place, in the order they came
  let pairKey: Uint32Array = new Uint32Array(1024);
  let pairPlace: Uint32Array = new Uint32Array(1024);
  let pairs = 0;
  const put = <C extends string, A extends Uint32Array | Float32Array>(columns: Map<C, A>, column: C, value: number): void => {
    const array = roomFor(columns.get(column) as A, places + 1);
    columns.set(column, array);
    array[places] = value;
  };
  const mark = (words: string): void => {
    const bit = textHash(words) & (firstWordBits - 1);
    firstWords[bit >>> 5] = (firstWords[bit >>> 5] as number) | (1 << (bit & 31));
  };
  const began = (key: string): void => {
    if (key.startsWith("people:")) people.push(key.slice("people:".length));
    const [first = "", second] = key.replace(/^people:/, "").split(" ", 2);
    mark(first);
    if (second !== undefined) mark(`${first} ${second}`);
  };
  const rename = (column: "admin1" | "admin2", nameOf: (given: string) => string): void => {
    const known = new Map<number, number>();
    const cells = u32.get(column) as Uint32Array;
    for (let i = 0; i < places; i++) {
      const given = cells[i] as number;
      let told = known.get(given);
      if (told === undefined) {
        told = texts.add(nameOf(texts.textAt(given)));
        known.set(given, told);
      }
      cells[i] = told;
    }
  };
  return {
    get places() {
      return places;
    },
    get names() {
      return pairs;
    },
    place: (place) => {
      for (const column of ["name", "country", "admin1", "admin2"] as const) put(u32, column, texts.add(place[column]));
      for (const column of ["population", "geonames"] as const) put(u32, column, Math.min(MOST, place[column]));
      for (const column of F32) put(f32, column, place[column]);
      kind = roomFor(kind, places + 1);
      kind[places] = PLACE_KINDS.indexOf(place.kind);
      capital = roomFor(capital, places + 1);
      capital[places] = place.capital ? 1 : 0;
      return places++;
    },
    name: (key, place) => {
      const before = keys.size;
      const k = keys.add(key);
      if (k === before) began(key);
      pairKey = roomFor(pairKey, pairs + 1);
      pairPlace = roomFor(pairPlace, pairs + 1);
      pairKey[pairs] = k;
      pairPlace[pairs++] = place;
    },
    renameUnits: (admin1, admin2) => {
      rename("admin1", admin1);
      rename("admin2", admin2);
    },
    finish: () => ({
      keys: keys.finish(true),
      texts: texts.finish(false),
      ...rowsOf(pairKey.subarray(0, pairs), pairPlace.subarray(0, pairs), keys.size),
      name: cut(u32.get("name"), places),
      country: cut(u32.get("country"), places),
      admin1: cut(u32.get("admin1"), places),
      admin2: cut(u32.get("admin2"), places),
      population: cut(u32.get("population"), places),
      geonames: cut(u32.get("geonames"), places),
      lat: (f32.get("lat") as Float32Array).subarray(0, places),
      lon: (f32.get("lon") as Float32Array).subarray(0, places),
      radiusKm: (f32.get("radiusKm") as Float32Array).subarray(0, places),
      kind: kind.subarray(0, places),
      capital: capital.subarray(0, places),
      firstWords,
      people,
      hash: "",
    }),
  };
}

function cut(array: Uint32Array | undefined, length: number): Uint32Array {
  return (array ?? new Uint32Array(0)).subarray(0, length);
}

/** The places of each key side by side, each once. */
function rowsOf(pairKey: Uint32Array, pairPlace: Uint32Array, keys: number): Pick<GazetteerFile, "rowStart" | "rows"> {
  const start = new Uint32Array(keys + 1);
  for (const k of pairKey) start[k + 1] = (start[k + 1] as number) + 1;
  for (let k = 0; k < keys; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  const rows = new Uint32Array(pairKey.length);
  const next = start.slice(0, keys);
  for (let i = 0; i < pairKey.length; i++) {
    const k = pairKey[i] as number;
    rows[next[k] as number] = pairPlace[i] as number;
    next[k] = (next[k] as number) + 1;
  }
  const rowStart = new Uint32Array(keys + 1);
  let kept = 0;
  for (let k = 0; k < keys; k++) {
    const from = start[k] as number;
    const to = start[k + 1] as number;
    if (to - from > 1) rows.subarray(from, to).sort();
    for (let i = from; i < to; i++) if (kept === rowStart[k] || rows[kept - 1] !== rows[i]) rows[kept++] = rows[i] as number;
    rowStart[k + 1] = kept;
  }
  return { rowStart, rows: rows.subarray(0, kept) };
}
