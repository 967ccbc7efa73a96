import { kmBetween } from "../../../gazetteer/index.ts";
import { readValue, type Time } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import { isDated, type TimeRead } from "../../resolve/time/index.ts";
import type { CueMention, EventMention } from "../events/events.ts";
import { isAftermath, standingOf, type TimeStanding, type Told } from "../when/time-standing.ts";
import type { PlaceRead } from "../where/place-read.ts";
import { type Ground, governed, stretchOf } from "./governor.ts";

const DAY = 86_400_000;

/** "the attack came two days after gunmen killed three in Gwadar": the place is the older deed's. */
export function partedBy(cues: readonly CueMention[], event: EventMention, place: PlaceRead): boolean {
  return cues.some(
    (cue) =>
      cue.forward &&
      ((event.last <= cue.first && cue.last <= place.first) || (place.last <= cue.first && cue.last <= event.first)),
  );
}

/** Whether a time beside the event dates the deed: not a death in hospital, nor an arrest; "died when a rocket exploded" is the deed. */
export function usable({ doc, words }: Ground, time: TimeRead, event: EventMention, next: EventMention | undefined): boolean {
  const value = readValue(time.reading);
  if (value === null || value.from === null) return false;
  if (event.harm === null) return event.cls?.name !== "arrest";
  // "in a critical condition on Tuesday"
  if (words.says(event.last - 1, "care")) return false;
  if (!isAftermath(event, words)) return true;
  // one may die of wounds days later; "19 people died" did so at once
  if (/^(?:die|dies|died)$/.test(event.harm.term.phrase) && event.harm.patients.some(manyAtOnce)) return true;
  if (next === undefined || next.sentence !== event.sentence || next.harm !== null) return false;
  for (let i = event.last; i < next.first; i++)
    if (/^(?:when|as|in)$/.test(doc.tokens[i]?.lower ?? "")) return time.last <= event.first || time.first >= next.last;
  return false;
}

/** "19 people", not "the last two", "two more". */
function manyAtOnce({ plural, other, definite, rest }: PersonPhrase): boolean {
  return plural && !other && !definite && !rest;
}

/** A clock or part of day whose date is another expression's says nothing of its own day. */
export function saysDay(time: TimeRead): boolean {
  return time.reading.status !== "implied" || !BORROWED_DAY.test(time.reading.rule);
}

const BORROWED_DAY = /^date-from-/;
/** Days of a hearing, a vigil or the page. */
const APART: ReadonlySet<TimeStanding> = new Set(["court", "after", "page"]);
/** What a step over a clause boundary or against the order "deed, then day" costs, in tokens. */
const BACKWARD = 3;
const OTHER_VERB = 12;

/** The time nearest the event in its stretch of the sentence, not one that dates somebody's words ("said Tuesday"). */
export function timeOf(event: EventMention, times: readonly TimeRead[], ground: Ground): TimeRead | null {
  const dated = times.filter(isDated);
  if (dated.length === 0) return null;
  const stretch = stretchOf(ground, event.first);
  const told: Told = { tokens: { has: ground.isDeed }, arrest: true };
  let best: TimeRead | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const time of dated) {
    if (time.first < stretch.first || time.first >= stretch.last) continue;
    // "Tuesday's attack" is that attack's day alone
    if (/^['’]s?$/.test(ground.doc.tokens[time.last]?.text ?? "")) {
      if (owns(time, event)) return time;
      continue;
    }
    const standing = standingOf(ground.doc, time, ground.words, told);
    if (APART.has(standing)) continue;
    // the words say it is the deed's, whatever verb stands nearer: "charged in the May 7 shooting"
    const by = standing === "deed" ? null : governed(ground, time.first);
    if (by === "other") continue;
    const ahead = time.first >= event.last;
    if (!ahead && later(ground.doc, time.last, event.first)) continue;
    if (ahead && ofNearer(ground, event.last, time)) continue;
    if (ofAnotherNoun(ground, time)) continue;
    if (by === "verb" && !ahead && parted(ground.doc, time.last, event.first)) continue;
    const opens = time.first - stretch.first <= 2;
    const gap = ahead ? time.first - event.last : event.first - time.last + (opens ? 0 : BACKWARD);
    const cost = gap + (by === "verb" ? OTHER_VERB : 0);
    if (cost < least) {
      best = time;
      least = cost;
    }
  }
  return best;
}

/** "the 19 March election", "the Sunday game": the day of what is named behind it. */
function ofAnotherNoun({ doc, isDeed }: Ground, time: TimeRead): boolean {
  const noun = doc.tokens[time.last];
  return (
    noun !== undefined &&
    noun.pos === "NOUN" &&
    !isDeed(time.last) &&
    doc.tokens[time.first - 1]?.pos === "DET" &&
    noun.sentence === doc.tokens[time.first]?.sentence &&
    !/(?:night|morning|evening|afternoon|noon|day|week|month|year|hour|weekend|dawn)s?\b/i.test(time.quote)
  );
}

const MODIFIERS = 3;

function owns(time: TimeRead, event: EventMention): boolean {
  return event.first > time.last && event.first - time.last <= MODIFIERS + 1;
}

/** A comma or a conjunction lies between. */
function parted(doc: Segmented, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    // "had been used in March, when rockets fell"
    if (/^(?:and|but|that|who|which)$/.test(word) || (word === "," && doc.tokens[i + 1]?.lower !== "when")) return true;
  }
  return false;
}

/** "in a critical condition Tuesday after he was shot": the deed came before the day. */
function later(doc: Segmented, first: number, last: number): boolean {
  for (let i = last - 1; i >= first; i--) {
    const word = doc.tokens[i]?.lower ?? "";
    if (word === "after" || word === "following") return true;
    if (word === ",") return false;
  }
  return false;
}

/** "opened fire on a vigil for a man slain in 2014": a month or year is of the deed right before it. */
function ofNearer({ doc, isDeed }: Ground, first: number, time: TimeRead): boolean {
  if (!LONG_PRECISION.test(readValue(time.reading)?.precision ?? "")) return false;
  for (let i = time.first - 1; i >= first; i--) {
    // a deed that says which one is meant: "a man slain"
    if (isDeed(i) && doc.tokens[i]?.pos === "VERB" && /^(?:NOUN|PROPN)$/.test(doc.tokens[i - 1]?.pos ?? "")) return true;
    if (/^(?:and|or|,)$/.test(doc.tokens[i]?.lower ?? "")) return false;
  }
  return false;
}

const PLACING =
  /^(?:in|at|near|on|outside|from|around|,|northern|southern|eastern|western|central|the|city|town|village|province|district)$/;
/** What a place after "of" is the place of: "the town of", "40 km north of", "the shelling of". */
const PLACED_OF =
  /^(?:cit(?:y|ies)|towns?|villages?|districts?|provinces?|count(?:y|ies)|states?|regions?|areas?|suburbs?|quarters?|neighbou?rhoods?|ports?|capital|outskirts|edge|centre|center|heart|parts?|skies|north|south|east|west|north-?east|north-?west|south-?east|south-?west|streets?|governorate|department|municipality|hamlet|island|attacks?|shelling|bombings?|bombardment|siege|storming|raids?)$/;

/** The word before a place, a "rebel-held" left out. */
function wordBefore(doc: Segmented, first: number): string {
  const at = /^(?:held|controlled|occupied|run)$/.test(doc.tokens[first - 1]?.lower ?? "") ? first - 4 : first - 1;
  return doc.tokens[at]?.lower ?? "";
}

/** The place the deed is told at, in its stretch of the sentence; not where somebody spoke of it, nor whose prefect did. */
export function placeOf(event: EventMention, places: readonly PlaceRead[], ground: Ground): PlaceRead | null {
  if (places.length === 0) return null;
  const stretch = stretchOf(ground, event.first);
  let best: PlaceRead | null = null;
  for (const place of places) {
    if (place.use !== "literal" || readValue(place.reading) === null) continue;
    if (place.first < stretch.first || place.first >= stretch.last) continue;
    const before = wordBefore(ground.doc, place.first);
    if (before === "of" ? !PLACED_OF.test(ground.doc.tokens[place.first - 2]?.lower ?? "") : !PLACING.test(before)) continue;
    if (governed(ground, place.first) === "other") continue;
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

/** `[from, to)` in milliseconds of what a time expression says, or null. */
export function readRange(time: TimeRead): readonly [number, number] | null {
  const value = readValue(time.reading);
  return value === null ? null : rangeOf(value);
}

const WIDE = /^(?:country|region)$/;

export function apart(a: PlaceRead, b: PlaceRead): boolean {
  const x = readValue(a.reading);
  const y = readValue(b.reading);
  if (x === null || y === null) return false;
  if (x.country !== null && y.country !== null && x.country !== y.country) return true;
  if (WIDE.test(x.precision) || WIDE.test(y.precision)) return false;
  if (x.admin1 !== null && y.admin1 !== null && x.admin1 !== y.admin1) return true;
  if (x.lat === null || y.lat === null || x.lon === null || y.lon === null) return false;
  const radius = (x.radiusKm ?? 5) + (y.radiusKm ?? 5);
  return kmBetween(x.lat, x.lon, y.lat, y.lon) > radius + 20;
}

/** The first expression that says a day or part of one, and dates no aftermath or words. */
export function openingTime(ground: Ground, times: readonly TimeRead[]): TimeRead | null {
  return (
    times.find(
      (time) =>
        isDated(time) &&
        /^(?:minute|hour|part-of-day|day)$/.test(readValue(time.reading)?.precision ?? "") &&
        governed(ground, time.first) !== "other",
    ) ?? null
  );
}

/** Precisions too coarse for a deed of the report's own days. */
export const LONG_PRECISION = /^(?:month|season|quarter|half-year|year|decade|century)$/;
const LONG_BEFORE = 14 * 86_400_000;

/** Whether the report's first day lies two weeks at least after a time was over. */
export function openedLongAfter(time: TimeRead, opening: TimeRead | null): boolean {
  const [, until] = readRange(time) ?? [0, Number.POSITIVE_INFINITY];
  const [from] = (opening === null ? null : readRange(opening)) ?? [0, 0];
  return until + LONG_BEFORE <= from;
}

/** By two weeks at least, and said in months: what a report of today's deed looks back on. */
export function longBefore(time: TimeRead, opening: TimeRead | null): boolean {
  return LONG_PRECISION.test(readValue(time.reading)?.precision ?? "") && openedLongAfter(time, opening);
}
