import { kmBetween } from "../../gazetteer/index.ts";
import type { PlaceMention, Time, TimeMention } from "../../model/index.ts";
import { readValue } from "../../model/index.ts";
import type { Segmented, TokenSpan } from "../../text/index.ts";
import type { CueMention, EventMention } from "./events.ts";

export type TimeRead = TimeMention & TokenSpan;
export type PlaceRead = PlaceMention & TokenSpan;

/** Words of aftermath: their own times are not the attack's. */
const AFTERMATH =
  /^(?:die|dies|died|dying|succumbed|succumb|pronounced dead|arrested|arrest|detained|apprehended|found dead|hospitalized|toll|number of injured)$/;

const DAY = 86_400_000;

/** "the attack came two days after gunmen killed three in Gwadar": the place is the older deed's. */
export function partedBy(cues: readonly CueMention[], event: EventMention, place: PlaceRead): boolean {
  return cues.some(
    (cue) =>
      cue.forward &&
      ((event.last <= cue.first && cue.last <= place.first) || (place.last <= cue.first && cue.last <= event.first)),
  );
}

export function usable(time: TimeRead, event: EventMention): boolean {
  const value = readValue(time.reading);
  if (value === null || value.from === null) return false;
  return event.harm === null || !AFTERMATH.test(event.harm.term.phrase);
}

/** The time nearest the event in its sentence, not one that dates somebody's words ("said Tuesday"). */
export function timeOf(doc: Segmented, event: EventMention, times: readonly TimeRead[]): TimeRead | null {
  let best: TimeRead | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if (time.kind === "duration" || time.kind === "set") continue;
    const value = readValue(time.reading);
    if (value?.from == null) continue;
    if (/^(?:said|says|told|announced|reported|added|confirmed|statement)$/.test(doc.tokens[time.first - 1]?.lower ?? ""))
      continue;
    const gap = time.first >= event.last ? time.first - event.last : event.first - time.last;
    if (gap < bestGap) {
      best = time;
      bestGap = gap;
    }
  }
  return best;
}

export function placeOf(doc: Segmented, event: EventMention, places: readonly PlaceRead[]): PlaceRead | null {
  let best: PlaceRead | null = null;
  for (const place of places) {
    if (place.use !== "literal" || readValue(place.reading) === null) continue;
    if (
      !/^(?:in|at|near|on|outside|of|from|around|,|northern|southern|eastern|western|central|the|city|town|village|province|district)$/.test(
        doc.tokens[place.first - 1]?.lower ?? "",
      )
    )
      continue;
    if (best === null || Math.abs(place.first - event.last) < Math.abs(best.first - event.last)) best = place;
  }
  return best;
}

/** `[from, to)` in milliseconds, or null. */
export function rangeOf(time: Time): readonly [number, number] | null {
  if (time.from === null) return null;
  const from = Date.parse(zoned(time.from));
  const to = time.to === null ? from + DAY : Date.parse(zoned(time.to));
  return Number.isNaN(from) || Number.isNaN(to) ? null : [from, to];
}

function zoned(iso: string): string {
  return /Z$|[+-]\d\d:\d\d$/.test(iso) ? iso : iso.length > 10 ? `${iso}Z` : iso;
}

/** Apart by more than a day: a night's attack is dated either side of midnight. */
export function disjoint(a: TimeRead, b: TimeRead): boolean {
  const x = readRange(a);
  const y = readRange(b);
  return x !== null && y !== null && (x[1] + DAY <= y[0] || y[1] + DAY <= x[0]);
}

export function before(a: TimeRead, b: TimeRead): boolean {
  const x = readRange(a);
  const y = readRange(b);
  return x !== null && y !== null && x[1] <= y[0];
}

function readRange(time: TimeRead): readonly [number, number] | null {
  const value = readValue(time.reading);
  return value === null ? null : rangeOf(value);
}

export function apart(a: PlaceRead, b: PlaceRead): boolean {
  const x = readValue(a.reading);
  const y = readValue(b.reading);
  if (x === null || y === null) return false;
  if (x.country !== null && y.country !== null && x.country !== y.country) return true;
  if (x.admin1 !== null && y.admin1 !== null && x.admin1 !== y.admin1) return true;
  if (x.lat === null || y.lat === null || x.lon === null || y.lon === null) return false;
  const radius = (x.radiusKm ?? 5) + (y.radiusKm ?? 5);
  return kmBetween(x.lat, x.lon, y.lat, y.lon) > radius + 20;
}
