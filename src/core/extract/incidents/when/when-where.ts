import { type Reading, readValue, type Time, unresolved } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import { isDated, type TimeRead } from "../../resolve/time/index.ts";
import type { EventMention } from "../events/events.ts";
import { rangeOf } from "../scenes/anchors.ts";
import { type Scene, tellsAt } from "../scenes/scene.ts";
import type { SceneWords } from "../scenes/scene-words.ts";
import { isAftermath, standingOf, type TimeStanding, type Told, toldBy } from "./time-standing.ts";

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
/** What may date a scene told beside others. */
const DATING: ReadonlySet<TimeStanding> = new Set(["deed", "around", "call", "death", "care", "other", "bound"]);

/** Times that may date the scene, best first: near its events, not dating an aftermath. */
export function sceneTimes(doc: Segmented, scene: Scene, times: readonly TimeRead[], words: SceneWords): TimeRead[] {
  const told = toldBy(doc, scene.events);
  const dated = times.filter(isDated);
  const eventsBySentence = Map.groupBy(scene.events, (e) => e.sentence);
  const sentenceOf = (t: TimeRead): number => doc.tokens[t.first]?.sentence ?? -1;
  const inside = dated.filter(
    (t) => tellsAt(doc, scene, t.first) && !datesOther(doc, t, words, told, eventsBySentence.get(sentenceOf(t)) ?? []),
  );
  if (inside.length > 0 || !scene.main) return inside;
  // "forces conducted an operation yesterday. … Two were killed": the day stands in the sentences before
  const first = firstOf(scene);
  return dated.filter((t) => sentenceOf(t) < first && first - sentenceOf(t) <= 3 && !datesOther(doc, t, words, told, []));
}

/** Its sentence tells of an aftermath alone, or the words around it are of something else. */
function datesOther(doc: Segmented, time: TimeRead, words: SceneWords, told: Told, here: readonly EventMention[]): boolean {
  if (here.length > 0 && here.every((e) => e.harm !== null && isAftermath(e, words))) return true;
  return !DATING.has(standingOf(doc, time, words, told));
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

function firstOf(scene: Scene): number {
  let first = Number.POSITIVE_INFINITY;
  for (const sentence of scene.sentences) if (sentence < first) first = sentence;
  return first;
}
