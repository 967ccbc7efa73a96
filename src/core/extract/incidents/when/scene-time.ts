import { type Mark, type Reading, readValue, type Time, unresolved } from "../../../model/index.ts";
import { tokensOf } from "../../../text/index.ts";
import { isDated, onDay, type TimeRead } from "../../resolve/time/index.ts";
import type { DocReading } from "../doc-reading.ts";
import { saysDay } from "../scenes/anchors.ts";
import { type Scene, tellsAt } from "../scenes/scene.ts";
import { readSceneWords, type SceneLexicon } from "../scenes/scene-words.ts";
import { standingOf, type TimeStanding, toldBy } from "./time-standing.ts";
import { resolveSceneTime, sceneTimes } from "./when-where.ts";

export interface TimeChoice {
  readonly time: Reading<Time>;
  /** Times that date the scene, for its claims. */
  readonly told: readonly TimeRead[];
}

export interface SceneTimeInputs {
  readonly reading: DocReading;
  readonly title: DocReading | null;
  readonly scene: Scene;
  /** Sentences that tell of the report's other incidents, and how. */
  readonly elsewhere: ReadonlyMap<number, Scene["kind"]>;
  /** Lines under pictures: they date the picture. */
  readonly captions: readonly Pick<Mark, "start" | "end">[];
}

const WEIGHT: Readonly<Record<TimeStanding, number>> = {
  deed: 6,
  around: 3,
  call: 5,
  death: 2.2,
  care: 1.6,
  other: 1.6,
  seizure: 1,
  arrest: 0.3,
  speech: 0.3,
  court: -1,
  after: -1,
  page: -2,
  bound: 0.3,
};
/** How much a time as wide says of a day. */
const WIDTH: Readonly<Record<string, number>> = {
  weekend: 0.6,
  week: 0.5,
  month: 0.35,
  quarter: 0.2,
  season: 0.2,
  "half-year": 0.2,
  year: 0.15,
};
/** Of a time where another incident is told. */
const BESIDE = 0.4;
/** Of a time under a picture. */
const PICTURED = 0.5;
/** Of a time in a sentence that tells of no deed. */
const AWAY = 0.85;
/** Below this a time dates something else. */
const LEAST = 1;
/** From here on a day is the deed's beyond doubt, and clocks beside it stand on it. */
const SURE = 3.5;
/** Of a clock whose day another expression gave. */
const BORROWED = 0.8;

interface Candidate {
  readonly time: TimeRead;
  readonly weight: number;
}

/** The main scene's day: of all times the report names, the one that says most for dating the deed, made finer by others that lie within it. */
export function chooseSceneTime(inputs: SceneTimeInputs, lexicon: SceneLexicon): TimeChoice {
  const { reading, scene } = inputs;
  if (!scene.main || (scene.roundUp === true && scene.summedUp !== true)) {
    const told = sceneTimes(reading.doc, scene, reading.times, readSceneWords(reading.doc, lexicon));
    return { time: resolveSceneTime(told), told };
  }
  const found = weigh(inputs, lexicon)
    .filter((c) => c.weight >= LEAST)
    .sort((a, b) => b.weight - a.weight);
  // a clock stands on the day chosen, and says less of which that is than words that name one
  const best = found.toSorted((a, b) => daySaid(b) - daySaid(a))[0];
  if (best === undefined) return { time: unresolved("not-said"), told: [] };
  const sure = saysDay(best.time) && best.weight >= SURE;
  const candidates = found.map((c) => (sure && !saysDay(c.time) ? { ...c, time: onDayOf(c.time, best.time) } : c));
  // a clock near the deed makes its day finer; what only dates an aftermath does not
  const finer = candidates.filter((c) => c === best || c.weight >= Math.min(WEIGHT.death, best.weight));
  const told = candidates
    .map((c) => c.time)
    .filter((t) => t === best.time || (t.part !== "title" && tellsAt(reading.doc, scene, t.first)));
  return { time: resolveSceneTime(finer.map((c) => c.time)), told };
}

function daySaid({ time, weight }: Candidate): number {
  return saysDay(time) ? weight : weight * BORROWED;
}

/** A clock whose day was another's, on the day chosen; small hours after a night are of the morning after. */
function onDayOf(time: TimeRead, day: TimeRead): TimeRead {
  const clock = readValue(time.reading);
  const on = readValue(day.reading);
  if (clock === null || on === null) return time;
  const value = onDay(clock, on);
  return value === null || time.reading.status === "unresolved"
    ? time
    : { ...time, reading: { ...time.reading, status: "implied", rule: "clock-on-day-of-deed", value } };
}

function weigh({ reading, title, scene, elsewhere, captions }: SceneTimeInputs, lexicon: SceneLexicon): Candidate[] {
  const { doc } = reading;
  const words = readSceneWords(doc, lexicon);
  const told = toldBy(doc, scene.events);
  const first = Math.min(...scene.sentences);
  const pictured = within(captions);
  const out: Candidate[] = [];
  for (const time of reading.times) {
    const sentence = doc.tokens[time.first]?.sentence ?? -1;
    const here = tellsAt(doc, scene, time.first);
    const other = here ? undefined : elsewhere.get(sentence);
    if (!dates(time) || other === "history" || other === "war" || (!here && scene.sentences.has(sentence))) continue;
    if (other !== undefined && scene.summedUp === true) continue;
    const standing = headsText(reading, time) ? "deed" : standingOf(doc, time, words, told);
    let weight = WEIGHT[standing] * widthOf(time);
    if (weight > 0) {
      weight *= here ? 1.25 : AWAY;
      weight *= sentence === first ? 1.15 : Math.max(0.6, 1 - Math.abs(sentence - first) / 40);
      if (other === "separate" || (!here && scene.summedUp === true)) weight *= BESIDE;
      if (pictured(time.start)) weight *= PICTURED;
    }
    out.push({ time, weight });
  }
  if (title !== null) {
    const heading = readSceneWords(title.doc, lexicon);
    const events = { tokens: tokensOf(title.doc, title.events), arrest: told.arrest };
    for (const time of title.times)
      if (dates(time)) {
        const weight = WEIGHT[standingOf(title.doc, time, heading, events)] * widthOf(time);
        out.push({ time, weight: scene.summedUp === true && weight > 0 ? weight * BESIDE : weight });
      }
  }
  return out;
}

/** "03/20/1995: Rebels attacked the town.": the day put before what is told is the deed's; a heading ("July 4: operations") tells nothing. */
function headsText({ doc }: DocReading, { first, last }: TimeRead): boolean {
  const end = doc.sentences[0]?.last ?? 0;
  return first === 0 && doc.tokens[last]?.text === ":" && /^[.!]$/.test(doc.tokens[end - 1]?.text ?? "");
}

/** Whether a character lies in one of these lines; asked in the order of the text. */
function within(lines: SceneTimeInputs["captions"]): (start: number) => boolean {
  let next = 0;
  return (start) => {
    while ((lines[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (lines[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
  };
}

function dates(time: TimeRead): boolean {
  if (!isDated(time)) return false;
  return !(time.reading.status === "implied" && /after-publication/.test(time.reading.rule));
}

function widthOf(time: TimeRead): number {
  return WIDTH[readValue(time.reading)?.precision ?? ""] ?? 1;
}
