import { type Reading, readValue, type Time, unresolved } from "../../model/index.ts";
import { type Segmented, type TokenSet, tokensOf } from "../../text/index.ts";
import type { TimeRead } from "./anchors.ts";
import type { DocReading } from "./doc-reading.ts";
import { readSceneWords, type SceneLexicon, type SceneWords } from "./scene-words.ts";
import { type Scene, tellsAt } from "./scenes.ts";
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
}

/** What a time dates: the deed, the call that told of it, a death, or what came after it and what was said of it. */
type TimeStanding = "deed" | "call" | "death" | "care" | "other" | "arrest" | "speech" | "court" | "after" | "page";

const WEIGHT: Readonly<Record<TimeStanding, number>> = {
  deed: 6,
  call: 5,
  death: 2.2,
  care: 1.6,
  other: 1.6,
  arrest: 0.3,
  speech: 0.3,
  court: -1,
  after: -1,
  page: -2,
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
/** Of a time in a sentence that tells of no deed. */
const AWAY = 0.85;
/** Below this a time dates something else. */
const LEAST = 1;
const LOOKED_BACK = 20;

interface Candidate {
  readonly time: TimeRead;
  readonly weight: number;
}

/** The main scene's day: of all times the report names, the one that says most for dating the deed, made finer by others that lie within it. */
export function chooseSceneTime(inputs: SceneTimeInputs, lexicon: SceneLexicon): TimeChoice {
  const { reading, scene } = inputs;
  if (!scene.main || scene.roundUp === true) {
    const told = sceneTimes(reading.doc, scene, reading.times);
    return { time: resolveSceneTime(told), told };
  }
  const candidates = weigh(inputs, lexicon)
    .filter((c) => c.weight >= LEAST)
    .sort((a, b) => b.weight - a.weight);
  const best = candidates[0];
  if (best === undefined) return { time: unresolved("not-said"), told: [] };
  // a clock near the deed makes its day finer; what only dates an aftermath does not
  const finer = candidates.filter((c) => c === best || c.weight >= Math.min(WEIGHT.death, best.weight));
  const told = candidates
    .map((c) => c.time)
    .filter((t) => t === best.time || (t.part !== "title" && tellsAt(reading.doc, scene, t.first)));
  return { time: resolveSceneTime(finer.map((c) => c.time)), told };
}

function weigh({ reading, title, scene, elsewhere }: SceneTimeInputs, lexicon: SceneLexicon): Candidate[] {
  const { doc } = reading;
  const words = readSceneWords(doc, lexicon);
  const told = toldBy(doc, scene.events);
  const first = Math.min(...scene.sentences);
  const out: Candidate[] = [];
  for (const time of reading.times) {
    const sentence = doc.tokens[time.first]?.sentence ?? -1;
    const here = tellsAt(doc, scene, time.first);
    const other = here ? undefined : elsewhere.get(sentence);
    if (!dates(time) || other === "history" || other === "war" || (!here && scene.sentences.has(sentence))) continue;
    let weight = WEIGHT[standingOf(doc, time, words, told)] * widthOf(time);
    if (weight > 0) {
      weight *= here ? 1.25 : AWAY;
      weight *= sentence === first ? 1.15 : Math.max(0.6, 1 - Math.abs(sentence - first) / 40);
      if (other === "separate") weight *= BESIDE;
    }
    out.push({ time, weight });
  }
  if (title !== null) {
    const heading = readSceneWords(title.doc, lexicon);
    const events = { tokens: tokensOf(title.doc, title.events), arrest: told.arrest };
    for (const time of title.times)
      if (dates(time)) out.push({ time, weight: WEIGHT[standingOf(title.doc, time, heading, events)] * widthOf(time) });
  }
  return out;
}

function dates(time: TimeRead): boolean {
  if (time.kind === "duration" || time.kind === "set" || readValue(time.reading)?.from == null) return false;
  return !(time.reading.status === "implied" && /after-publication/.test(time.reading.rule));
}

function widthOf(time: TimeRead): number {
  return WIDTH[readValue(time.reading)?.precision ?? ""] ?? 1;
}

interface Told {
  readonly tokens: TokenSet;
  readonly arrest: boolean;
}

function toldBy(doc: Segmented, events: Scene["events"]): Told {
  return {
    tokens: tokensOf(doc, events),
    arrest: !events.some((e) => e.harm?.effect === "killed" || e.harm?.effect === "injured"),
  };
}

/** The nearest word before a time that tells of something, in its sentence; where a time opens its clause, the nearest after it. */
function standingOf(doc: Segmented, time: TimeRead, words: SceneWords, told: Told): TimeStanding {
  const sentence = doc.tokens[time.first]?.sentence ?? -1;
  const clock = /^(?:minute|hour)$/.test(readValue(time.reading)?.precision ?? "");
  for (let i = time.first - 1; i >= Math.max(0, time.first - LOOKED_BACK); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    const said = saidBy(i, words, told);
    // "police say around 9 p.m. on Sunday, a game turned violent"
    if (said === "speech" && (clock || i < time.first - 4)) break;
    if (said !== null) return said;
    if (/^[;:—]$/.test(token.text)) break;
    if (token.pos === "VERB" && token.lower !== "held" && !/^(?:had|has|have|been|being)$/.test(token.lower)) return "other";
  }
  for (let i = time.last; i < time.last + LOOKED_BACK; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    const said = saidBy(i, words, told);
    if (said === "speech" && clock) continue;
    if (said !== null) return said;
  }
  return "other";
}

function saidBy(i: number, words: SceneWords, told: Told): TimeStanding | null {
  // "shot dead" is the deed, "died" may come after it
  if (words.says(i, "death") && told.tokens.has(i) && !told.tokens.has(i - 1) && !words.says(i - 1, "happen")) return "death";
  if (told.tokens.has(i) || words.says(i, "happen", "deed")) return "deed";
  if (words.says(i, "arrest")) return told.arrest ? "deed" : "arrest";
  if (words.says(i, "call")) return "call";
  if (words.says(i, "death")) return "death";
  if (words.says(i, "care", "hospital")) return "care";
  if (words.says(i, "court")) return "court";
  if (words.says(i, "after")) return "after";
  if (words.says(i, "page")) return "page";
  if (words.says(i, "speech")) return "speech";
  return null;
}
