import type { GazetteerEntry } from "../../../gazetteer/index.ts";
import {
  type Evidence,
  type Place,
  type PlaceMention,
  type PlacePrecision,
  type Reading,
  unresolved,
} from "../../../model/index.ts";
import { evidenceAt, type Segmented, type TokenSpan } from "../../../text/index.ts";
import { liesIn, type PlaceFound } from "../../mentions/place/index.ts";
import { type Choice, chooseEntry } from "./choose-entry.ts";
import { countryOfDomain, outletWord } from "./outlet-region.ts";
import { type Anchor, cohesionOf, type Geography, geographyOf, NO_COHESION } from "./report-geography.ts";

export { containsPlace, distanceKm } from "./compare-places.ts";
export { townOfOutlet } from "./outlet-region.ts";
export { zoneAt } from "./zone-at.ts";

export interface PlaceContext {
  /** Name or domain of the outlet, or null. */
  readonly outlet: string | null;
  /** ISO 3166-1 alpha-2 of the outlet's country, or null. */
  readonly outletCountry: string | null;
  /** The town the outlet is named for, or null (townOfOutlet). */
  readonly outletTown: GazetteerEntry | null;
  /** Places found in the report's other part: the text's, where a title is resolved. */
  readonly besides: readonly PlaceFound[];
}

const PRECISION: Readonly<Record<GazetteerEntry["kind"], PlacePrecision>> = {
  country: "country",
  province: "province",
  district: "district",
  town: "town",
  neighbourhood: "neighbourhood",
  region: "region",
  facility: "exact",
};
/** A lead below this is a likelihood, told as implied. */
const CLEAR_LEAD = 0.7;
const PASSES = 2;

/**
 * Chooses for every name the entry the report means: a container or kind said with it, the report's other places, the outlet,
 * people. One sense a name in one report, unless a container says otherwise.
 */
export function resolvePlaces(doc: Segmented, read: readonly PlaceFound[], context: PlaceContext): (PlaceMention & TokenSpan)[] {
  const found = withPartsOfTowns(read, context.besides);
  const outlet = outletWord(context.outlet);
  const country = context.outletCountry ?? (context.outlet === null ? null : countryOfDomain(context.outlet));
  const all = [...found, ...context.besides];
  const cohesion = cohesionOf(new Map(all.map((place) => [place.key, place.candidates])));
  const home = { country, town: context.outletTown };
  let geography = geographyOf(all.flatMap(sureAnchor), home, cohesion);
  let senses = sensesOf(all, geography, outlet);
  for (let pass = 1; pass < PASSES; pass++) {
    geography = geographyOf(
      all.flatMap((place) => anchorOf(place, senses)),
      home,
      cohesion,
    );
    senses = sensesOf(all, geography, outlet);
  }
  const chosen = new Map<string, Choice | null>();
  // a name said a thousand times in one way is settled once
  const choose = (place: PlaceFound): Choice | null => {
    const held = place.container[0];
    const way = `${place.key}|${place.said}|${held?.kind}|${held?.name}|${held?.country}|${place.container.length}`;
    const known = chosen.get(way);
    if (known !== undefined) return known;
    const choice = chooseEntry(place, geography, outlet);
    chosen.set(way, choice);
    return choice;
  };
  const holders = holdersOf(found, choose);
  return found.map((place, i) => {
    const evidence = evidenceAt(doc, place.start, place.end);
    const own = (): Choice | undefined =>
      place.said === null && place.container.length === 0 ? senses.get(place.key) : (choose(place) ?? undefined);
    const choice = holders.get(i) ?? own();
    return {
      ...evidence,
      first: place.first,
      last: place.last,
      use: place.use,
      reading: readingOf(place, choice, geography, evidence),
    };
  });
}

/** "the Austin neighborhood": Austin is one wherever the report names it alone. */
function withPartsOfTowns(found: readonly PlaceFound[], besides: readonly PlaceFound[]): readonly PlaceFound[] {
  const parts = new Set([...found, ...besides].filter((place) => place.said === "neighbourhood").map((place) => place.key));
  if (parts.size === 0) return found;
  return found.map((place) =>
    place.said === null && place.container.length === 0 && place.candidates.length > 0 && parts.has(place.key)
      ? { ...place, said: "neighbourhood" }
      : place,
  );
}

/** "Paris, Ontario": what holds this Paris is the province, whatever else is called Ontario. By place in the list. */
function holdersOf(found: readonly PlaceFound[], choose: (place: PlaceFound) => Choice | null): ReadonlyMap<number, Choice> {
  const out = new Map<number, Choice>();
  found.forEach((place, i) => {
    const next = found[i + 1];
    if (place.container.length === 0 || next === undefined || next.first - place.last > MOST_BETWEEN) return;
    const entry = choose(place)?.entry;
    const holder = entry === undefined ? undefined : next.candidates.find((held) => liesIn(entry, [held]));
    if (holder !== undefined) out.set(i + 1, { entry: holder, lead: Number.POSITIVE_INFINITY, said: true });
  });
  return out;
}

/** Tokens between a place and what holds it: ", in northern". */
const MOST_BETWEEN = 5;

/** One sense a name: the one said with a container, else the best over the report. */
function sensesOf(found: readonly PlaceFound[], geography: Geography, outlet: string): ReadonlyMap<string, Choice> {
  const senses = new Map<string, Choice>();
  const contained = new Set<string>();
  for (const place of found) {
    const key = place.key;
    if (contained.has(key) || (senses.has(key) && place.container.length === 0)) continue;
    // "Kandahar province" says nothing of "Kandahar"
    const choice = chooseEntry(
      place.container.length === 0 && place.said !== null ? { ...place, said: null } : place,
      geography,
      outlet,
    );
    if (choice === null) continue;
    if (place.container.length > 0 && choice.said) contained.add(key);
    senses.set(key, choice);
  }
  return senses;
}

/** Names that leave no doubt before anything else is known. */
function sureAnchor(place: PlaceFound): Anchor[] {
  const top = place.candidates[0];
  if (top === undefined || place.mistranslated !== null || isPartOfTown(place, top)) return [];
  const rival = place.candidates.find((entry) => entry.country !== top.country);
  const said = place.container.length > 0;
  if (!said && rival !== undefined && top.kind !== "country" && top.population < 50 * (rival.population + 1000)) return [];
  const entry = said ? (chooseEntry(place, NOWHERE, "")?.entry ?? top) : top;
  return [{ entry, weight: weightOf(place, entry), key: place.key }];
}

/** "the Austin neighborhood" tells of a town, but not of Austin. */
function isPartOfTown(place: PlaceFound, entry: GazetteerEntry): boolean {
  return place.said === "neighbourhood" && entry.kind !== "neighbourhood";
}

const NOWHERE = geographyOf([], { country: null, town: null }, NO_COHESION);

function anchorOf(place: PlaceFound, senses: ReadonlyMap<string, Choice>): Anchor[] {
  const choice = senses.get(place.key);
  if (choice === undefined || place.mistranslated !== null || isPartOfTown(place, choice.entry)) return [];
  const sure = choice.said || choice.lead >= CLEAR_LEAD;
  return [{ entry: choice.entry, weight: weightOf(place, choice.entry) * (sure ? 1 : 0.3), key: place.key }];
}

function weightOf(place: PlaceFound, entry: GazetteerEntry): number {
  return (entry.kind === "country" ? 0.8 : 1.2) * (place.use === "literal" ? 1 : 0.5) * (place.dateline ? 2 : 1);
}

function readingOf(place: PlaceFound, choice: Choice | undefined, geography: Geography, evidence: Evidence): Reading<Place> {
  if (place.candidates.length === 0 && place.mistranslated === null) {
    // "Karjan district, Uruzgan province"
    const within =
      place.said === null
        ? undefined
        : holderOf(
            place.container.filter((held) => held.kind !== "region"),
            geography,
          );
    return within === undefined ? unresolved("not-in-gazetteer", [evidence], place.quote) : withinHolder(place, within, evidence);
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

/** People enough for a name to be meant wherever the report plays. */
const FAMOUS = 50_000;
/** A part of a town lies no farther than this from it. */
const NEIGHBOUR_KM = 40;
/** Farther than this from everything else a report names, an obscure town needs its province said. */
const FAR_KM = 300;
/** Share of a report's places in one country from which an obscure namesake elsewhere is no candidate. */
const HOME_SHARE = 0.6;

/**
 * "Karjan district, Uruzgan province" where the gazetteer knows a Karjan in India only: the place said to hold it. "far": nothing is said to
 * hold it, but the whole report plays in a country that has no such place. null: the entry will do.
 */
function strangeTo(place: PlaceFound, entry: GazetteerEntry, geography: Geography): GazetteerEntry | "far" | null {
  if (entry.kind === "country" || entry.kind === "region") return null;
  const holder = place.container.find(
    (held) => held.kind !== "town" && held.kind !== "region" && geography.countryShare(held.country) > 0,
  );
  const famous = entry.population >= FAMOUS && place.said === null;
  if (holder !== undefined && !famous && !liesIn(entry, place.container)) {
    const abroad = holder.country !== entry.country;
    // "Khogyani district, Ghazni province": not the Khogyani of Nangarhar; but lists join provinces and towns too
    if (abroad || (place.said !== null && holder.kind === "province" && entry.kind !== "province")) return holder;
  }
  if (
    isPartOfTown(place, entry) &&
    geography.mainTown !== null &&
    geography.mainTown.name !== entry.name &&
    geography.nearestKm(entry, place.key) > NEIGHBOUR_KM
  )
    return geography.mainTown;
  // "Homewood" in a report from Pittsburgh is hardly the one in Alabama
  if (obscureAndFar(place, entry, geography)) return "far";
  if (famous || entry.population >= FAMOUS || geography.countryShare(entry.country) > 0) return null;
  return geography.homeShare >= HOME_SHARE ? "far" : null;
}

function obscureAndFar(place: PlaceFound, entry: GazetteerEntry, geography: Geography): boolean {
  if (entry.kind !== "town" || entry.population >= FAMOUS || place.container.length > 0 || place.dateline) return false;
  return (
    geography.mainTown !== null &&
    geography.mainTown.name !== entry.name &&
    geography.provinceWeight(entry, place.key) === 0 &&
    geography.nearestKm(entry, place.key) > FAR_KM
  );
}

/** Which of the namesakes said to hold a place the report means: Georgia the state in a report from Athens and Atlanta. */
function holderOf(holders: readonly GazetteerEntry[], geography: Geography): GazetteerEntry | undefined {
  let best: GazetteerEntry | undefined;
  for (const held of holders)
    if (best === undefined || geography.countryShare(held.country) > geography.countryShare(best.country)) best = held;
  return best;
}

/** A place the gazetteer lacks, as the part of its holder that it is. */
function withinHolder(place: PlaceFound, holder: GazetteerEntry, evidence: Evidence): Reading<Place> {
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
  return { status: "implied", rule: "place-of-its-holder", value, evidence: [evidence] };
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
