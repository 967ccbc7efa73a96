import type { GazetteerEntry } from "../../../gazetteer/index.ts";
import { type Evidence, type Place, type PlacePrecision, type Reading, unresolved } from "../../../model/index.ts";
import type { PlaceFound } from "../../mentions/place/index.ts";
import { type Choice, CLEAR_LEAD } from "./choose-entry.ts";
import type { Geography } from "./report-geography.ts";
import { holderOf, strangeTo } from "./strange-place.ts";

const PRECISION: Readonly<Record<GazetteerEntry["kind"], PlacePrecision>> = {
  country: "country",
  province: "province",
  district: "district",
  town: "town",
  neighbourhood: "neighbourhood",
  region: "region",
  facility: "exact",
};
/**
 * What a name is read as: its entry, stated or likely; a place the gazetteer lacks as part of what is said to hold it, or of `unit`, the one
 * district or province the report names; else unresolved with a reason.
 */
export function readingOf(
  place: PlaceFound,
  choice: Choice | undefined,
  geography: Geography,
  unit: GazetteerEntry | null,
  evidence: Evidence,
): Reading<Place> {
  if (place.candidates.length === 0 && place.mistranslated === null) {
    // "Karjan district, Uruzgan province"
    const held = place.container.filter(({ kind }) => kind !== "region");
    const within = place.said === null ? null : (holderOf(held, geography) ?? (place.said === "town" ? unit : null));
    if (within === null) return unresolved("not-in-gazetteer", [evidence], place.quote);
    return withinHolder(place, within, evidence, held.length > 0 ? "place-of-its-holder" : "place-of-the-only-unit-named");
  }
  if (choice === undefined) return unresolved("ambiguous-place", [evidence]);
  const { entry } = choice;
  const holder = place.mistranslated === null ? strangeTo(place, entry, geography) : null;
  if (holder === "far") return unresolved("only-far-namesakes", [evidence], place.quote);
  if (holder !== null) return withinHolder(place, holder, evidence);
  // a Green Zone is where the report is, or nowhere
  const local = place.mistranslated !== null || (entry.kind === "neighbourhood" && place.candidates.length > 1);
  if (local && geography.countryShare(entry.country) === 0) return unresolved("ambiguous-place", [evidence], entry.name);
  const value: Place = {
    name: entry.name,
    country: entry.country,
    admin1: entry.admin1,
    admin2: entry.admin2,
    lat: entry.lat,
    lon: entry.lon,
    precision: PRECISION[entry.kind],
    radiusKm: radiusOf(entry),
    gazetteer: entry.geonames === null ? null : `geonames:${entry.geonames}`,
    relation: place.relation,
    ...(place.part === null ? {} : { part: place.part }),
    alias: place.mistranslated === null ? null : { ...place.mistranslated, rule: "mistranslated-name" },
  };
  if (place.mistranslated !== null) return { status: "implied", rule: "mistranslated-name", value, evidence: [evidence] };
  if (choice.said || choice.lead >= CLEAR_LEAD) return { status: "stated", value, evidence: [evidence] };
  return { status: "implied", rule: "likeliest-namesake", value, evidence: [evidence] };
}

/** A place the gazetteer lacks, as the part of its holder that it is. */
function withinHolder(
  place: PlaceFound,
  holder: GazetteerEntry,
  evidence: Evidence,
  rule: "place-of-its-holder" | "place-of-the-only-unit-named" = "place-of-its-holder",
): Reading<Place> {
  const value: Place = {
    name: place.dateline ? inSmallLetters(place.quote) : place.quote,
    country: holder.country,
    admin1: holder.admin1,
    admin2: place.said === "neighbourhood" && holder.kind === "town" ? holder.name : holder.admin2,
    lat: holder.lat,
    lon: holder.lon,
    precision: place.said === "neighbourhood" && holder.kind === "town" ? "neighbourhood" : PRECISION[holder.kind],
    radiusKm: radiusOf(holder),
    gazetteer: null,
    relation: place.relation,
    ...(place.part === null ? {} : { part: place.part }),
    alias: null,
  };
  return { status: "implied", rule, value, evidence: [evidence] };
}

/** "TILLENHURST" of a dateline is Tillenhurst. */
function inSmallLetters(name: string): string {
  return /\p{Ll}/u.test(name) ? name : name.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** A town's reach grows with its people; larger units without a size of their own have a customary one. */
function radiusOf(entry: GazetteerEntry): number {
  if (entry.radiusKm !== null) return entry.radiusKm;
  switch (entry.kind) {
    case "country":
      return 400;
    case "region":
      return 600;
    case "province":
      return 80;
    case "district":
      return 25;
    case "neighbourhood":
    case "facility":
      return 2;
    case "town":
      return Math.round((2 + Math.sqrt(entry.population) / 100) * 10) / 10;
  }
}
