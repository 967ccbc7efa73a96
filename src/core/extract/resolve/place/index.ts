import { type GazetteerEntry, placeKey } from "../../../gazetteer/index.ts";
import type { PlaceMention } from "../../../model/index.ts";
import { evidenceAt, type Segmented, type TokenSpan } from "../../../text/index.ts";
import { liesIn, type PlaceFound } from "../../mentions/place/index.ts";
import { type Choice, CLEAR_LEAD, chooseEntry } from "./choose-entry.ts";
import { countryOfDomain, outletWord } from "./outlet-region.ts";
import { readingOf } from "./place-reading.ts";
import { type Anchor, cohesionOf, type Geography, geographyOf, NO_COHESION } from "./report-geography.ts";
import { isPartOfTown } from "./strange-place.ts";

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
  /** Places found in the report's other part: the text's, where a title is resolved, and the title's, where the text is. */
  readonly besides: readonly PlaceFound[];
  /** How much those say of where the report plays, 1 as much as its own: a title ends with the outlet's town. */
  readonly besidesWeight: number;
}

const PASSES = 2;

/**
 * Chooses for every name the entry the report means: a container or kind said with it, the report's other places, the outlet,
 * people. One sense a name in one report, unless a container says otherwise.
 */
export function resolvePlaces(doc: Segmented, read: readonly PlaceFound[], context: PlaceContext): (PlaceMention & TokenSpan)[] {
  const found = withoutShortNames(doc, withPartsOfTowns(read, context.besides));
  const outlet = outletWord(context.outlet);
  const country = context.outletCountry ?? (context.outlet === null ? null : countryOfDomain(context.outlet));
  const all = [...found, ...context.besides];
  const cohesion = cohesionOf(new Map(all.map((place) => [place.key, place.candidates])));
  const home = { country, town: context.outletTown };
  const besides = new Set(context.besides);
  const weighed = (place: PlaceFound, anchors: readonly Anchor[]): readonly Anchor[] =>
    besides.has(place) ? anchors.map((anchor) => ({ ...anchor, weight: anchor.weight * context.besidesWeight })) : anchors;
  let geography = geographyOf(
    all.flatMap((place) => weighed(place, sureAnchor(place))),
    home,
    cohesion,
  );
  let senses = sensesOf(all, geography, outlet);
  for (let pass = 1; pass < PASSES; pass++) {
    geography = geographyOf(
      all.flatMap((place) => weighed(place, anchorOf(place, senses))),
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
  const choices = found.map((place, i): Choice | undefined => {
    const own = place.said === null && place.container.length === 0 ? senses.get(place.key) : choose(place);
    return holders.get(i) ?? own ?? undefined;
  });
  const unit = onlyOf(choices, "district") ?? onlyOf(choices, "province");
  const besideUnit = keysBeside(doc, found, choices, unit);
  return found.map((place, i) => {
    const evidence = evidenceAt(doc, place.start, place.end);
    return {
      ...evidence,
      first: place.first,
      last: place.last,
      use: place.use,
      reading: readingOf(place, choices[i], geography, besideUnit.has(place.key) ? unit : null, evidence),
    };
  });
}

/** Names said in a sentence that names the unit, or in the one before or after. */
function keysBeside(
  doc: Segmented,
  found: readonly PlaceFound[],
  choices: readonly (Choice | undefined)[],
  unit: GazetteerEntry | null,
): ReadonlySet<string> {
  const sentences = new Set<number>();
  const sentenceOf = (place: PlaceFound): number => doc.tokens[place.first]?.sentence ?? -1;
  if (unit !== null)
    found.forEach((place, i) => {
      if (choices[i]?.entry === unit) for (const beside of [-1, 0, 1]) sentences.add(sentenceOf(place) + beside);
    });
  return new Set(found.filter((place) => sentences.has(sentenceOf(place))).map((place) => place.key));
}

/** The one district, or the one province, a report names; null where it names none, or several. */
function onlyOf(choices: readonly (Choice | undefined)[], kind: GazetteerEntry["kind"]): GazetteerEntry | null {
  let only: GazetteerEntry | null = null;
  for (const choice of choices) {
    if (choice?.entry.kind !== kind) continue;
    const { entry } = choice;
    if (only !== null && (only.name !== entry.name || only.admin1 !== entry.admin1 || only.country !== entry.country))
      return null;
    only = entry;
  }
  return only;
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

/** "Mount Sinai Hospital … at Mount Sinai", "Corning Avenue and Steele Street … near Corning": the hospital, the street, not a small town far away. */
function withoutShortNames(doc: Segmented, found: readonly PlaceFound[]): readonly PlaceFound[] {
  const short = new Set(found.filter((place) => place.candidates.length === 0).flatMap((place) => shortName(doc, place) ?? []));
  if (short.size === 0) return found;
  // "in Corning", "Corning police", "CORNING, N.Y. —": a town beside its street
  for (const place of found)
    if (
      place.use === "associative" ||
      place.dateline ||
      place.container.length > 0 ||
      /^(?:in|of)$/.test(doc.tokens[place.first - 1]?.lower ?? "")
    )
      short.delete(place.key);
  return found.map((place) =>
    place.said === null &&
    place.container.length === 0 &&
    !place.dateline &&
    short.has(place.key) &&
    place.candidates.every((entry) => entry.kind !== "country" && entry.population < WELL_KNOWN)
      ? { ...place, candidates: [] }
      : place,
  );
}

/** People of a town that is meant by its name whatever else bears it. */
const WELL_KNOWN = 50_000;
const BEARER = /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|parkway|terrace|hospital)\.?$/;
const DIRECTION = /^(?:north|south|east|west|n|s|e|w)\.?$/;

/** The key of "Corning" in "North Corning Avenue", or null. */
function shortName(doc: Segmented, { first, last }: PlaceFound): string | null {
  const words = doc.tokens.slice(first, last).map((token) => token.lower);
  if (!BEARER.test(words.at(-1) ?? "")) return null;
  const from = DIRECTION.test(words[0] ?? "") ? 1 : 0;
  return words.length - from < 2 ? null : placeKey(words.slice(from, -1).join(" "));
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
