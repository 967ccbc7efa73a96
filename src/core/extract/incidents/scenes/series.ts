import { readValue } from "../../../model/index.ts";
import type { Segmented, Sentence } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import type { CueMention, EventMention } from "../events/events.ts";
import { rangeOf, timeOf, usable } from "./anchors.ts";
import type { Ground } from "./governor.ts";
import type { Section } from "./scene.ts";
import { saysSeries, sumsUp } from "./series-lead.ts";

/** What a text is read for when it may tell one deed after another. */
export interface SeriesInputs {
  readonly doc: Segmented;
  readonly title: Segmented | null;
  readonly events: readonly EventMention[];
  readonly cues: readonly CueMention[];
  readonly times: readonly TimeRead[];
  readonly ground: Ground;
}

interface Open {
  readonly sentences: Set<number>;
  /** `[from, to)` in milliseconds its deed is told for, or null. */
  range: readonly [number, number] | null;
  harms: boolean;
  /** "second", where it is told of as the second. */
  readonly ordinal: string | null;
  readonly names: Set<string>;
}

const FEWEST = 2;
const MOST = 24;
/** Two tellings of one deed may differ by as much: shots are heard, then the police are called. */
const SAME_HOUR = 30 * 60_000;
/** Tokens a sentence's first deed is named in: "The most recent fatal shooting". */
const HEAD = 9;

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth)$/;
const NTH = /^(?:another|other|separate|different|latest|largest|deadliest|recent|earlier|earliest|unrelated)$/;
const DEED = /^(?:shooting|stabbing|homicide|killing|slaying|attack|incident|murder|case)$/;

/**
 * The deeds of a report whose lead sums up several ("two dead, five hurt in three shootings"): each begins where a sentence says that it is
 * another one, or tells of new people at another time. What comes before the first is told of all. Null for a report on one.
 */
export function findSeries(inputs: SeriesInputs): readonly Section[] | null {
  const { doc } = inputs;
  const lead = saysSeries(doc, inputs.title);
  if (lead === null) return null;
  const eventsIn = Map.groupBy(inputs.events, (event) => event.sentence);
  const timesIn = Map.groupBy(inputs.times, (time) => doc.tokens[time.first]?.sentence ?? -1);
  const apart = new Set(inputs.cues.filter((cue) => cue.kind === "separate" && !cue.forward).map((cue) => cue.sentence));
  const totals = totalsOf(inputs.events.filter((event) => event.sentence < lead));
  const found: Open[] = [];
  let open: Open | null = null;
  for (const sentence of doc.sentences) {
    if (sentence.index < lead) continue;
    const events = (eventsIn.get(sentence.index) ?? []).filter((event) => event.realis === "actual" && !event.negated);
    const nth = nthDeed(doc, sentence);
    const range = rangeOfDeed(events, timesIn.get(sentence.index) ?? [], inputs.ground);
    const known: Open | undefined = nth?.ordinal == null ? undefined : found.find((other) => other.ordinal === nth.ordinal);
    if (known !== undefined) open = known;
    else if (
      (nth !== null && (nth.ordinal !== null || events.length > 0)) ||
      (apart.has(sentence.index) && events.length > 0) ||
      (range !== null && (open === null || conflicts(range, open.range)) && tellsAnew(events, open))
    ) {
      if (found.length >= MOST) break;
      open = { sentences: new Set(), range, harms: false, ordinal: nth?.ordinal ?? null, names: new Set() };
      found.push(open);
    }
    if (open === null || (open.harms && sumsAll(events, totals))) continue;
    // "39 more were wounded in other attacks across the city": of none of those told one by one
    if (nth === null && sumsUp(doc, sentence.first, sentence.last)) continue;
    open.sentences.add(sentence.index);
    if (range !== null && (open.range === null || !conflicts(range, open.range))) open.range = narrower(open.range, range);
    for (const { harm } of events) {
      if (harm === null) continue;
      if (harm.effect === "killed" || harm.effect === "injured") open.harms = true;
      for (const { name } of harm.patients) if (name !== null) open.names.add(lastWord(name));
    }
  }
  const told = found.filter((section) => section.harms);
  return told.length < FEWEST ? null : told.map(({ sentences }) => ({ sentences }));
}

/** What a lead's numbers come to: the dead, the hurt, all of them. */
function totalsOf(lead: readonly EventMention[]): ReadonlySet<number> {
  const most = (effect: "killed" | "injured"): number =>
    Math.max(0, ...lead.filter(({ harm }) => harm?.effect === effect).flatMap(({ harm }) => numbersOf(harm)));
  const [dead, hurt] = [most("killed"), most("injured")];
  return new Set([dead, hurt, dead + hurt].filter((total) => total > FEWEST));
}

function numbersOf(harm: EventMention["harm"]): number[] {
  return (harm?.patients ?? []).flatMap(({ numbered, count }) => (numbered ? (count?.best ?? count?.min ?? 0) : []));
}

/** "nine people were shot in one night", told among the deeds: the lead's sum again. */
function sumsAll(events: readonly EventMention[], totals: ReadonlySet<number>): boolean {
  return events.some(({ harm }) => numbersOf(harm).some((number) => totals.has(number)));
}

/** "The second shooting", "a separate attack", "the most recent homicide": how a sentence begins that goes on to another deed. */
function nthDeed(doc: Segmented, sentence: Sentence): { readonly ordinal: string | null } | null {
  const last = Math.min(sentence.last, sentence.first + HEAD);
  for (let i = sentence.first; i < last; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    if (/^(?:after|since|before)$/.test(word)) return null;
    if (!ORDINAL.test(word) && !NTH.test(word)) continue;
    for (let k = i + 1; k < Math.min(sentence.last, i + 4); k++)
      if (DEED.test(doc.tokens[k]?.lower ?? "")) return { ordinal: ORDINAL.test(word) ? word : null };
  }
  return null;
}

function rangeOfDeed(
  events: readonly EventMention[],
  times: readonly TimeRead[],
  ground: Ground,
): readonly [number, number] | null {
  for (const event of events) {
    const time = timeOf(event, times, ground);
    if (time === null || !usable(ground, time, event, undefined)) continue;
    const value = readValue(time.reading);
    const range = value === null || !/^(?:minute|hour|part-of-day|day)$/.test(value.precision ?? "") ? null : rangeOf(value);
    if (range !== null) return range;
  }
  return null;
}

function conflicts(a: readonly [number, number], b: readonly [number, number] | null): boolean {
  return b === null || a[1] + SAME_HOUR <= b[0] || b[1] + SAME_HOUR <= a[0];
}

function narrower(a: readonly [number, number] | null, b: readonly [number, number]): readonly [number, number] {
  return a === null || b[1] - b[0] < a[1] - a[0] ? b : a;
}

/** People nobody told of yet are harmed. */
function tellsAnew(events: readonly EventMention[], open: Open | null): boolean {
  return events.some(
    ({ harm }) =>
      harm !== null &&
      (harm.effect === "killed" || harm.effect === "injured") &&
      harm.patients.some((phrase) => isNew(phrase, open?.names ?? new Set())),
  );
}

function isNew({ kind, definite, name, negative, partitive }: PersonPhrase, known: ReadonlySet<string>): boolean {
  if (kind === "pronoun" || negative || partitive) return false;
  return name === null ? !definite : !known.has(lastWord(name));
}

function lastWord(name: string): string {
  return name.toLowerCase().split(/\s+/u).at(-1) ?? "";
}
