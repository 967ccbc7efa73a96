import type { Extraction } from "../model/index.ts";
import { type Lexicon, tableOf } from "../table/index.ts";
import { zoneOfCountry } from "./zone-of-country.ts";

/** What is known of outlets and agencies beyond the report itself. */
export interface Outlets {
  /** IANA zone of an outlet's country where the country has one clock; null when not known. */
  zoneOf(outlet: string | null): string | null;
  /** One name for an agency however it is cited ("Agence France-Presse" → "AFP"); null when the words name no known agency. */
  agencyOf(name: string | null): string | null;
}

/** Nothing known: dates count in UTC, agencies go by the name they are cited with. */
export const NO_OUTLETS: Outlets = { zoneOf: () => null, agencyOf: () => null };

/** From `lexicon/outlets.tsv`. @throws DatelineError LEXICON_BAD_ROW when the table is missing */
export function createOutlets(lexicon: Lexicon): Outlets {
  const agencies = new Map<string, string>();
  const zones = new Map<string, string>();
  for (const row of tableOf(lexicon, "outlets")) {
    const name = row["name"] ?? "";
    const zone = zoneOfCountry(row["country"] ?? "");
    for (const known of [name, ...(row["aliases"] ?? "").split("|")]) {
      if (known === "") continue;
      if (row["kind"] === "agency") agencies.set(outletKey(known), name);
      if (zone !== null) zones.set(outletKey(known), zone);
    }
  }
  return {
    zoneOf: (outlet) => (outlet === null ? null : (zones.get(outletKey(outlet)) ?? null)),
    agencyOf: (name) => (name === null ? null : (agencies.get(outletKey(name)) ?? null)),
  };
}

/** "The Associated Press" and "associated press news agency" are one name. */
export function outletKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/ (?:news )?agency$/u, "")
    .trim();
}

const CREDIT_MARKS: ReadonlySet<string> = new Set(["dateline", "byline", "credit"]);
const MOST_WORDS_OF_A_NAME = 4;

/** Agency a whole report is credited to: it is its outlet, or its dateline, byline or closing credit names it. */
export function creditedAgency(report: Extraction["report"], outlets: Outlets): string | null {
  const own = outlets.agencyOf(report.outlet);
  if (own !== null) return own;
  for (const mark of report.marks) {
    // a photo's credit says whose the picture is, not whose the text is
    if (!CREDIT_MARKS.has(mark.kind) || /\b(?:photo|image|picture|video|file)\b/iu.test(mark.quote)) continue;
    const words = mark.quote.match(/[\p{L}\p{N}.-]+/gu) ?? [];
    for (let i = 0; i < Math.min(words.length, 40); i++)
      for (let n = MOST_WORDS_OF_A_NAME; n >= 1; n--) {
        const agency = outlets.agencyOf(words.slice(i, i + n).join(" "));
        if (agency !== null) return agency;
      }
  }
  return null;
}
