import { kmBetween } from "../../../gazetteer/index.ts";
import type { Place, Reading } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { PlaceEntry } from "./place-entry.ts";
import type { PlaceRead } from "./place-read.ts";

/** A county or province that stands best yields to a town in it that stands well on its own. */
export function within(doc: Segmented, best: PlaceEntry, entries: readonly PlaceEntry[]): PlaceEntry {
  if (!/^(?:district|province|country|region)$/.test(best.value.precision)) return best;
  const country = best.value.precision === "country";
  let town: PlaceEntry | null = null;
  for (const entry of entries)
    if (
      // of a country any part that stands at all says more
      (country ? entry.best >= 2 : entry.score >= STANDS) &&
      (country ? PART_OF_COUNTRY : PART).test(entry.value.precision) &&
      entry.value.precision !== best.value.precision &&
      liesWithin(entry.value, best.value) &&
      // who writes from a province's town on a deed somewhere in the province does not say it was there
      (!saidProvince(doc, best) || entry.mentions.some((m) => m.weight >= 2 && m.standing !== "dateline")) &&
      (town === null || entry.score > town.score)
    )
      town = entry;
  return town === null ? best : within(doc, town, entries);
}

/** From here on a town says more than the county around it: "named" once in the story does, somebody's home does not. */
const STANDS = 1.4;
const PART = /^(?:exact|neighbourhood|town|district)$/;
const PART_OF_COUNTRY = /^(?:exact|neighbourhood|town|district|province)$/;

/** "Zamfara State", "Helmand province". */
function saidProvince(doc: Segmented, { value, mentions }: PlaceEntry): boolean {
  return (
    value.precision === "province" &&
    mentions.some(
      (m) =>
        !m.title && HOLDER.test(`${doc.tokens[m.place.last]?.lower ?? ""} ${m.place.quote.split(" ").at(-1)?.toLowerCase()}`),
    )
  );
}

const HOLDER = /\b(?:province|governorate|department|oblast|state)\b/;

function liesWithin(inner: Place, outer: Place): boolean {
  if (outer.country !== null && inner.country !== outer.country) return false;
  if (outer.precision === "country" || outer.precision === "region") return outer.country !== null;
  if (inner.admin1 !== outer.admin1) return false;
  if (outer.precision === "province") return true;
  return inner.admin2 === outer.admin2 || inner.admin2 === outer.name || kmApart(inner, outer) <= (outer.radiusKm ?? 25);
}

/** A town as small as a part of a city the report names, and inside it, is that part. */
export function partOfCity(
  doc: Segmented,
  best: PlaceEntry,
  entries: readonly PlaceEntry[],
  chosen: PlaceRead,
): Reading<Place> | null {
  const { value } = best;
  if (
    !/^(?:town|neighbourhood)$/.test(value.precision) ||
    value.lat === null ||
    best.mentions.some((m) => m.standing === "force")
  )
    return null;
  let city: PlaceEntry | null = null;
  let strange = false;
  for (const entry of entries) {
    if (entry === best || entry.value.precision !== "town" || (entry.value.radiusKm ?? 0) < 2 * (value.radiusKm ?? 0)) continue;
    const inside = sameProvince(entry.value, value) && kmApart(entry.value, value) < (entry.value.radiusKm ?? 0);
    const own = entry.mentions.some((m) => m.standing === "force" || (m.standing === "dateline" && saidNeighbourhood(doc, best)));
    const far = own && !sameProvince(entry.value, value) && isStranger(doc, best, entries);
    if ((inside ? entry.best >= NAMED_CITY : far) && (city === null || entry.score > city.score)) {
      city = entry;
      strange = far;
    }
  }
  if (city === null) return null;
  const { name, country, admin1, lat, lon, radiusKm } = city.value;
  return {
    status: "implied",
    rule: "part-of-the-city-named",
    value: strange
      ? {
          ...value,
          name: chosen.quote,
          country,
          admin1,
          admin2: name,
          lat,
          lon,
          radiusKm,
          precision: "neighbourhood",
          gazetteer: null,
        }
      : { ...value, precision: "neighbourhood", admin2: name },
    evidence: [...chosen.reading.evidence, ...(city.mentions[0]?.place.reading.evidence ?? [])],
  };
}

const NAMED_CITY = 1.5;
/** People enough for a name to be meant wherever the report plays. */
const FAMOUS_KM = 9;

/** "Madisonville" in a report by Cincinnati's police: a town of another state that nothing else in the report is near to. */
function isStranger(doc: Segmented, best: PlaceEntry, entries: readonly PlaceEntry[]): boolean {
  if (!saidNeighbourhood(doc, best) && (best.value.radiusKm ?? 0) > FAMOUS_KM) return false;
  return !entries.some(
    (entry) => entry !== best && entry.value.name !== best.value.name && sameProvince(entry.value, best.value),
  );
}

function saidNeighbourhood(doc: Segmented, { mentions }: PlaceEntry): boolean {
  return mentions.some((m) => !m.title && /^neighbou?rhood$/.test(doc.tokens[m.place.last]?.lower ?? ""));
}

function sameProvince(a: Place, b: Place): boolean {
  return a.country === b.country && a.admin1 === b.admin1;
}

function kmApart(a: Place, b: Place): number {
  return a.lat === null || a.lon === null || b.lat === null || b.lon === null
    ? Number.POSITIVE_INFINITY
    : kmBetween(a.lat, a.lon, b.lat, b.lon);
}
