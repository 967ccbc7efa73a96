export type PlacePrecision = "exact" | "neighbourhood" | "town" | "district" | "province" | "country" | "region";

/** Words that name a place by another name than is meant, and the rule that says so. */
export interface PlaceAlias {
  readonly said: string;
  readonly meant: string;
  readonly rule: string;
}

/** A place as far as the words and the gazetteer settle it. Degrees WGS 84; radius in kilometres. */
export interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
  readonly radiusKm: number | null;
  /** `geonames:1138958`, or null where the entry has no such id. */
  readonly gazetteer: string | null;
  /** How the words stand to the named place: `in`, `near`, `north-of`, `outskirts` … */
  readonly relation: string;
  /** Parts of the place the words mean ("northern and central"); absent where they mean the whole. */
  readonly part?: string;
  readonly alias: PlaceAlias | null;
}
