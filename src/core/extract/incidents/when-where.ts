import { type Place, type Reading, readValue, type Time, unresolved } from "../../model/index.ts";
import { evidenceAt, type Segmented } from "../../text/index.ts";
import { type PlaceRead, rangeOf, type TimeRead } from "./anchors.ts";
import type { EventMention } from "./events.ts";
import { type Scene, tellsAt } from "./scenes.ts";

const FINENESS: Readonly<Record<string, number>> = {
  minute: 9,
  hour: 8,
  "part-of-day": 7,
  day: 6,
  weekend: 5,
  week: 4,
  month: 3,
  quarter: 2,
  season: 2,
  "half-year": 2,
  year: 1,
  decade: 0,
  century: 0,
};
/** Words that date an aftermath or somebody's words, not the deed. */
const OTHER_DATE =
  /^(?:said|says|told|announced|reported|added|confirmed|statement|published|posted|updated|released|arrested|charged|court|hearing|sentenced|died|dies|pronounced|identified|conference|appeared|arraigned|buried|funeral|vigil)$/;
const AFTERMATH =
  /^(?:die|dies|died|dying|succumbed|succumb|pronounced dead|arrested|arrest|detained|apprehended|hospitalized|toll|number of injured)$/;

/** Times that may date the scene, best first: near its events, not dating an aftermath. */
export function sceneTimes(doc: Segmented, scene: Scene, times: readonly TimeRead[]): TimeRead[] {
  const dated = times.filter((t) => t.kind !== "duration" && t.kind !== "set" && readValue(t.reading)?.from != null);
  const eventsBySentence = Map.groupBy(scene.events, (e) => e.sentence);
  const sentenceOf = (t: TimeRead): number => doc.tokens[t.first]?.sentence ?? -1;
  const inside = dated.filter((t) => tellsAt(doc, scene, t.first) && !datesOther(doc, t, eventsBySentence));
  if (inside.length > 0 || !scene.main) return inside;
  // "forces conducted an operation yesterday. … Two were killed": the day stands in the sentences before
  const first = firstOf(scene);
  return dated.filter((t) => sentenceOf(t) < first && first - sentenceOf(t) <= 3 && !datesOther(doc, t, NO_EVENTS));
}

const NO_EVENTS: ReadonlyMap<number, readonly EventMention[]> = new Map();

function datesOther(doc: Segmented, time: TimeRead, events: ReadonlyMap<number, readonly EventMention[]>): boolean {
  const sentence = doc.tokens[time.first]?.sentence ?? -1;
  const here = events.get(sentence) ?? [];
  if (here.length > 0 && here.every((e) => e.harm !== null && AFTERMATH.test(e.harm.term.phrase))) return true;
  for (let i = time.first - 1; i >= Math.max(0, time.first - 3); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    if (OTHER_DATE.test(token.lower)) return true;
    if (token.pos === "VERB" || token.pos === "NOUN") break;
  }
  return false;
}

/** The scene's time: its first candidate, made finer by any later one that lies within it. */
export function resolveSceneTime(candidates: readonly TimeRead[]): Reading<Time> {
  let best: TimeRead | null = null;
  for (const time of candidates) {
    if (best === null) {
      best = time;
      continue;
    }
    const a = readValue(best.reading);
    const b = readValue(time.reading);
    if (a === null || b === null) continue;
    if (fineness(b) > fineness(a) && overlap(a, b)) best = time;
    else if (fineness(a) < 6 && fineness(b) >= 6) best = time;
  }
  return best === null ? unresolved("not-said") : best.reading;
}

function fineness(time: Time): number {
  return FINENESS[time.precision ?? ""] ?? 0;
}

/** Overlap with a day's grace: one may stand in UTC, the other in local time. */
function overlap(a: Time, b: Time): boolean {
  const x = rangeOf(a);
  const y = rangeOf(b);
  const grace = a.zone === b.zone ? 0 : 43_200_000;
  return x !== null && y !== null && x[0] < y[1] + grace && y[0] < x[1] + grace;
}

const SIZE: Readonly<Record<string, number>> = {
  exact: 6,
  neighbourhood: 4,
  town: 6,
  district: 5,
  province: 3,
  country: 1,
  region: 0,
};

export interface PlaceChoice {
  readonly place: Reading<Place>;
  readonly chosen: PlaceRead | null;
  readonly others: readonly PlaceRead[];
}

/** A town's own police speak of what happened in it. */
const LOCAL_FORCE = /^(?:police|sheriff|sheriff's|deputies|fire|firefighters|detectives|officers|paramedics)$/;

function isLocalForce(doc: Segmented, place: PlaceRead): boolean {
  const value = readValue(place.reading);
  return (
    value !== null &&
    /^(?:town|district|neighbourhood)$/.test(value.precision) &&
    LOCAL_FORCE.test(doc.tokens[place.last]?.lower ?? "")
  );
}

/** The scene's place: the best placed town of its sentences; a dateline serves where the sentences name none. */
export function resolveScenePlace(
  doc: Segmented,
  scene: Scene,
  places: readonly PlaceRead[],
  dateline: PlaceRead | null,
): PlaceChoice {
  const resolved = places.filter((p) => readValue(p.reading) !== null && (p.use === "literal" || isLocalForce(doc, p)));
  const inside = resolved.filter((p) => tellsAt(doc, scene, p.first));
  const told = elsewhere(doc, inside, dateline);
  const firstSentence = firstOf(scene);
  const before = resolved.filter(
    (p) =>
      p !== dateline &&
      firstSentence - (doc.tokens[p.first]?.sentence ?? 0) <= 3 &&
      (doc.tokens[p.first]?.sentence ?? 0) < firstSentence,
  );
  const near =
    told.some((p) => p !== dateline) || !scene.main
      ? told
      : before.length > 0
        ? before
        : told.length > 0
          ? told
          : resolved.slice(0, 4);
  let best: PlaceRead | null = null;
  let bestScore = -1;
  const named = new Map<string, number>();
  for (const p of resolved) {
    const name = readValue(p.reading)?.name;
    if (name !== undefined) named.set(name, (named.get(name) ?? 0) + 1);
  }
  const score = (place: PlaceRead): number => {
    const value = readValue(place.reading);
    if (value === null) return -1;
    const sentence = doc.tokens[place.first]?.sentence ?? 0;
    const before = doc.tokens[place.first - 1]?.lower ?? "";
    let s = SIZE[value.precision] ?? 0;
    s += /^(?:in|at|near|on|outside|around)$/.test(before)
      ? 3
      : /^(?:of|the|city|town|village|northern|southern|eastern|western|central|,)$/.test(before)
        ? 1
        : /^(?:from|to)$/.test(before)
          ? -1
          : 0;
    s += sentence === firstSentence ? 3 : Math.max(0, 2 - (sentence - firstSentence) / 2);
    s += Math.min(2, (named.get(value.name) ?? 0) / 2);
    if (dateline !== null && readValue(dateline.reading)?.name === value.name) s += 2;
    return s;
  };
  for (const place of near) {
    const s = score(place);
    if (s > bestScore) {
      best = place;
      bestScore = s;
    }
  }
  const value = best === null ? null : readValue(best.reading);
  const datelineValue = dateline === null ? null : readValue(dateline.reading);
  if (
    scene.main &&
    dateline !== null &&
    datelineValue !== null &&
    (value === null ||
      ((SIZE[value.precision] ?? 0) < 4 &&
        (value.country === datelineValue.country || value.country === null) &&
        (value.admin1 === null || value.admin1 === datelineValue.admin1 || value.precision === "country")))
  ) {
    return {
      place: {
        status: "implied",
        rule: "place-from-dateline",
        value: datelineValue,
        evidence: [evidenceAt(doc, dateline.start, dateline.end)],
      },
      chosen: dateline,
      others: near,
    };
  }
  if (best === null || value === null) return { place: unresolved("not-said"), chosen: null, others: [] };
  const chosen = fullest(best, value, near);
  return { place: chosen.reading, chosen, others: distinct(near, value) };
}

/** Of a place named more than once the mention that says most of which parts: "northern and central Kabul". */
function fullest(best: PlaceRead, value: Place, near: readonly PlaceRead[]): PlaceRead {
  let chosen = best;
  let length = value.part?.length ?? 0;
  for (const place of near) {
    const other = readValue(place.reading);
    if (other?.part === undefined || other.part.length <= length || key(other) !== key(value)) continue;
    chosen = place;
    length = other.part.length;
  }
  return chosen;
}

function firstOf(scene: Scene): number {
  let first = Number.POSITIVE_INFINITY;
  for (const sentence of scene.sentences) if (sentence < first) first = sentence;
  return first;
}

/** A report sent from the capital on a deed in a province it names as one, or from abroad: the dateline is not where it happened. */
function elsewhere(doc: Segmented, places: readonly PlaceRead[], dateline: PlaceRead | null): readonly PlaceRead[] {
  const sent = dateline === null ? null : readValue(dateline.reading);
  if (sent === null) return places;
  // an agency writes from Cairo on a town of another country
  const abroad = places.some((p) => {
    const value = readValue(p.reading);
    return (
      value !== null &&
      value.country !== null &&
      value.country !== sent.country &&
      (SIZE[value.precision] ?? 0) >= 4 &&
      /^(?:in|at|near|on|outside|of)$/.test(doc.tokens[p.first - 1]?.lower ?? "")
    );
  });
  const home = places.some((p) => p !== dateline && readValue(p.reading)?.country === sent.country);
  if (abroad && !home) return places.filter((p) => p !== dateline);
  const named = places.some((p) => {
    const value = readValue(p.reading);
    const kind = doc.tokens[p.last]?.lower ?? "";
    return (
      p !== dateline &&
      value !== null &&
      value.country === sent.country &&
      value.admin1 !== null &&
      value.admin1 !== sent.admin1 &&
      /^(?:province|district|governorate|department|oblast|state)$/.test(kind)
    );
  });
  return named ? places.filter((p) => readValue(p.reading)?.name !== sent.name) : places;
}

function distinct(places: readonly PlaceRead[], chosen: Place): PlaceRead[] {
  const seen = new Set([key(chosen)]);
  const out: PlaceRead[] = [];
  for (const place of places) {
    const value = readValue(place.reading);
    if (value === null || value.precision === "country" || value.precision === "region" || seen.has(key(value))) continue;
    seen.add(key(value));
    out.push(place);
  }
  return out.slice(0, 12);
}

function key(place: Place): string {
  return `${place.name}|${place.admin1 ?? ""}|${place.country ?? ""}`;
}
