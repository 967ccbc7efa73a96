import { type PlaceKind, placeKey } from "../gazetteer.ts";

/** One place under one name, before the file is packed. Empty string and 0 stand for "none". */
export interface Row {
  readonly key: string;
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
}

/** The towns of one province or district together. */
export interface Unit {
  readonly country: string;
  readonly name: string;
  readonly parent: string;
  readonly level: 1 | 2;
  lat: number;
  lon: number;
  weight: number;
  population: number;
}

/** Towns of another source beneath our own tables. */
export interface BaseTowns {
  readonly rows: readonly Row[];
  /** `US.TX` → province, `US.TX.113` → district. */
  readonly units: ReadonlyMap<string, Unit>;
}

const KIND_WORDS =
  /\b(?:Province|Region|State|Governorate|Oblast|Department|Departamento|District|Prefecture|County|Parish|Borough|Municipality|Wilayat|Provincia de|Republic|Muhafazat)\b/giu;
// NFKD leaves these whole
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  ß: "ss",
  đ: "d",
  Đ: "D",
  ə: "a",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  ð: "d",
  þ: "th",
};
const ARTICLE = /^(?:al|ar|as|ash|ad|adh|az|an|at|el|es|ash) (?=\p{L}{4})/u;

/** "Ghazni Province" → "Ghazni": how news names provinces; "Ho Chi Minh City (HCMC)" without its abbreviation. */
export function bareAdmin(name: string): string {
  if (/^\p{L}+ of \p{Lu}/u.test(name)) return name; // "District of Columbia"
  const bare = name
    .replace(/\s*\([^()]*\)$/, "")
    .replace(KIND_WORDS, "")
    .replace(/\s+/g, " ")
    .trim();
  return bare === "" ? name : bare;
}

/** The keys a name is looked up by: without foreign letters, "St." beside "Saint", Arabic names also without their article. */
export function keysOf(name: string, country: string): string[] {
  const plain = name.replace(/[ıłŁøØßđĐəæÆœðþ]/gu, (c) => LETTERS[c] ?? c);
  const keys = new Set([placeKey(plain)]);
  for (const key of [...keys]) {
    if (/^(?:saint|fort|mount) /.test(key))
      keys.add(
        key
          .replace(/^saint /, "st ")
          .replace(/^fort /, "ft ")
          .replace(/^mount /, "mt "),
      );
    if (/^st /.test(key)) keys.add(key.replace(/^st /, "saint "));
    if (ARAB.has(country) && ARTICLE.test(key)) keys.add(key.replace(ARTICLE, ""));
  }
  return [...keys].filter((key) => key.length >= 2 && key.length <= 60);
}

const ARAB = new Set([
  "IQ",
  "SY",
  "YE",
  "SA",
  "JO",
  "LB",
  "PS",
  "EG",
  "LY",
  "SD",
  "AE",
  "OM",
  "KW",
  "BH",
  "QA",
  "DZ",
  "MA",
  "TN",
  "MR",
]);

/** The cells of a table split at `|`, empty ones left out. */
export function parts(cell: string | undefined): string[] {
  return (cell ?? "").split("|").filter((part) => part !== "");
}
