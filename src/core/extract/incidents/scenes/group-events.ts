import type { Segmented } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import { isAccident } from "../events/accidents.ts";
import { cueFor, type EventCue, strays } from "../events/event-cues.ts";
import type { EventMention } from "../events/events.ts";
import { tellsOfOne } from "../events/told.ts";
import type { PlaceRead } from "../where/place-read.ts";
import { apart, before, disjoint, longBefore, partedBy, placeOf, saysDay, timeOf, usable } from "./anchors.ts";
import { type Ground, stretchOf } from "./governor.ts";
import type { Scene, SceneInputs } from "./scene.ts";
import { CRIMES, sumsUp } from "./series-lead.ts";
import { shareSentences } from "./shared-sentences.ts";

interface Draft {
  kind: Scene["kind"];
  events: EventMention[];
  sentences: Set<number>;
  time: TimeRead | null;
  place: PlaceRead | null;
  /** Its words tell a deed done, not such deeds in general. */
  done: boolean;
}

const MOST_SCENES = 16;

const MAIN_KINDS = ["main", "history", "unreal"] as const;

/** An event with what its own words say of day, place and standing. */
interface EventRead {
  readonly event: EventMention;
  readonly time: TimeRead | null;
  readonly place: PlaceRead | null;
  readonly cue: EventCue | null;
}

interface Told {
  readonly draft: Draft;
  readonly told: EventRead;
}

/** The same words, or words of one clause that say the same day and place: "hit a bus and killed eight", "the bomb that wounded her". */
function sameTelling(ground: Ground, before: EventRead, told: EventRead): boolean {
  const { doc } = ground;
  const { event } = told;
  if (before.event.sentence !== event.sentence) return false;
  if (event.first < before.event.last) return true;
  if (event.realis !== "actual" || before.event.realis !== "actual" || told.cue !== before.cue) return false;
  if (/^(?:that|which|who)$/.test(doc.tokens[event.first - 1]?.lower ?? "") && event.first - before.event.last <= 2) return true;
  return (
    stretchOf(ground, event.first).first === stretchOf(ground, before.event.first).first &&
    (told.time === null || told.time === before.time) &&
    (told.place === null || told.place === before.place)
  );
}

/** Sorts events into the report's own incident and others, by cues, times and places; order of the text decides nothing else. */
export function groupEvents(inputs: SceneInputs): Scene[] {
  const { doc } = inputs;
  const drafts: Draft[] = [];
  const bySentence = groupBy(inputs.events, (event) => event.sentence);
  const times = groupBy(inputs.times, (time) => doc.tokens[time.first]?.sentence ?? 0);
  const places = groupBy(inputs.places, (place) => doc.tokens[place.first]?.sentence ?? 0);
  const cues = groupBy(inputs.cues, (cue) => cue.sentence);
  let previous: Told | null = null;
  for (const [sentence, events] of bySentence) {
    const leads = (event: EventMention): boolean => leadsTo(inputs, event, bySentence.get(sentence + 1) ?? []);
    if (!inputs.titled && !events.some((event) => counts(event, events) || leads(event))) continue;
    const deeds = new Set(events.flatMap((e) => Array.from({ length: e.last - e.first }, (_, k) => e.first + k)));
    const ground: Ground = { doc, reports: inputs.reports, words: inputs.words, isDeed: (token) => deeds.has(token) };
    const here = (cues.get(sentence) ?? []).filter((cue) => !strays(ground, cue));
    const strong = events.filter((event) => !event.negated || event.harm !== null);
    const many = strong.some((event) => ofMany(doc, event));
    for (const [at, event] of strong.entries()) {
      const alone = event.weak && !inputs.titled && !events.some((other) => other !== event && !other.weak);
      if (alone && !supported(event, drafts) && !leads(event)) continue;
      const time = timeOf(event, times.get(sentence) ?? [], ground);
      const place = placeOf(
        event,
        (places.get(sentence) ?? []).filter((p) => !partedBy(here, event, p)),
        ground,
      );
      const told = {
        event,
        time:
          time !== null &&
          usable(
            ground,
            time,
            event,
            strong.slice(at + 1).find((e) => e.first >= event.last),
          )
            ? time
            : null,
        place,
        cue: cueFor(ground, event, events, here, times.get(sentence) ?? []) ?? (many ? "separate" : null),
      };
      const draft: Draft | null =
        previous !== null && sameTelling(ground, previous.told, told) ? previous.draft : assign(drafts, inputs, told, previous);
      if (draft === null) continue;
      draft.events.push(event);
      draft.sentences.add(sentence);
      draft.time ??= told.time;
      draft.place ??= place;
      // "killed" is read twice where its people are known: by whom it befell is told whether it is one deed
      const twin = event.harm === null && strong.some((e) => e.harm !== null && e.first < event.last && event.first < e.last);
      draft.done ||=
        !isAccident(ground, event, (k) => bySentence.get(k) ?? [], inputs.mishap) &&
        (inputs.titled || doc.part === "title" || (!twin && tellsOfOne(ground, event, told.time, place)));
      previous = { draft, told };
    }
  }
  const standing = drafts.filter((draft) => stands(draft, drafts.length === 1));
  // a report that tells of the past alone ("the anniversary of"), or of what is only planned or feared, is about that
  const main = MAIN_KINDS.map((kind) => standing.find((draft) => draft.kind === kind)).find((draft) => draft !== undefined);
  // "an operation to arrest a man who plans attacks, in Zabul today": what is only planned takes no day or place from the deed
  const shares = shareSentences(
    doc,
    standing.filter((draft) => draft.kind !== "unreal"),
  );
  return standing.map((draft, index) => ({
    index,
    main: draft === main,
    kind: draft.kind,
    events: draft.events,
    sentences: draft.sentences,
    shares: shares.get(draft) ?? new Map(),
    time: draft.time,
    place: draft.place,
  }));
}

/** "eight were killed in shootings across the city", told below the report's own: a sum over deeds it is one of at most. */
function ofMany(doc: Segmented, { sentence, harm }: EventMention): boolean {
  const { first, last } = doc.sentences[sentence] ?? { first: 0, last: 0 };
  return (
    doc.part !== "title" && sentence >= OPENING && harm?.patients.some(manyCounted) === true && sumsUp(doc, first, last, CRIMES)
  );
}

/** Sentences a report sums its own deeds up in. */
const OPENING = 3;

function manyCounted({ numbered, plural }: PersonPhrase): boolean {
  return numbered && plural;
}

/** What is only feared, forbidden or imagined is an incident where a place or a harm is said with it, or nothing else is told. */
function stands(draft: Draft, alone: boolean): boolean {
  if (draft.kind === "war") return true;
  if (draft.kind !== "unreal") return draft.done;
  const harms = draft.events.some((e) => e.harm !== null && e.harm.patients.length > 0);
  const planned = draft.events.some((e) => e.realis === "planned");
  if (draft.place !== null) return alone || harms || planned || draft.time !== null;
  return harms && (alone || draft.time !== null);
}

function counts(event: EventMention, all: readonly EventMention[]): boolean {
  return !event.weak || all.some((other) => other !== event);
}

/** A weak word counts where its incident is already told of. */
function supported(event: EventMention, drafts: readonly Draft[]): boolean {
  return event.harm !== null || drafts.length > 0;
}

/** "Rebels stormed a hotel. Thirty people were killed.": the deed, and in the next sentence what it cost. */
function leadsTo({ doc }: SceneInputs, event: EventMention, next: readonly EventMention[]): boolean {
  if (!event.verb || event.negated || event.realis !== "actual" || event.cls?.type.gtd.attack == null) return false;
  return next.some(
    ({ harm, negated, realis, sentence }) =>
      harm !== null &&
      /^(?:killed|injured)$/.test(harm.effect) &&
      !negated &&
      realis === "actual" &&
      sameParagraph(doc, event.sentence, sentence),
  );
}

function assign(
  drafts: Draft[],
  { doc, opening }: SceneInputs,
  { event, time, place, cue }: EventRead,
  previous: Told | null,
): Draft | null {
  const main = drafts.find((draft) => draft.kind === "main");
  if (event.realis !== "actual") {
    // "scores would have been killed": said of the incident told
    const here = place === null && (time === null || (main !== undefined && overlapsMain(time, main)));
    const said = here || main?.events.some((e) => e.first < event.last && event.first < e.last);
    if (main !== undefined && event.harm !== null && said) return main;
    const open = drafts.find((draft) => draft.kind === "unreal");
    return open ?? create(drafts, "unreal");
  }
  if (main === undefined) {
    if (cue === "war") return create(drafts, "war");
    const past = drafts.find((draft) => draft.kind === "history");
    const goesOn =
      past !== undefined &&
      previous?.draft === past &&
      time === null &&
      sameParagraph(doc, previous.told.event.sentence, event.sentence);
    if (cue !== "years" && !goesOn) return create(drafts, "main");
    return past ?? create(drafts, "history");
  }
  const conflict = time !== null && saysDay(time) && (main.time === null ? longBefore(time, opening) : disjoint(time, main.time));
  // "12 officers were shot in Dallas" in a report from Bristol; "Omar Hale of Dallas was shot" is of here
  const elsewhere = place?.reading.status === "stated" && event.harm?.patients.some(manyCounted) === true;
  const far = place !== null && main.place !== null && apart(place, main.place) && (event.cls !== null || elsewhere);
  if (cue === null && !conflict && !far) {
    const carries =
      previous !== null &&
      previous.draft !== main &&
      previous.draft.kind !== "unreal" &&
      sameParagraph(doc, previous.told.event.sentence, event.sentence) &&
      (time === null || !overlapsMain(time, main)) &&
      (place === null || main.place === null || apart(place, main.place));
    if (!carries || previous === null) return main;
    // a list of earlier deeds, each with its day
    if (time === null || previous.draft.time === null || !disjoint(time, previous.draft.time)) return previous.draft;
  }
  const past = conflict && time !== null && (main.time === null || before(time, main.time));
  const kind: Scene["kind"] = cue === "years" ? "history" : (cue ?? (past ? "history" : "separate"));
  const known = drafts.find((draft) => draft !== main && draft.kind === kind && fits(draft, time, place, event, previous));
  return known ?? create(drafts, kind);
}

function create(drafts: Draft[], kind: Scene["kind"]): Draft | null {
  if (drafts.length >= MOST_SCENES) return null;
  const draft: Draft = { kind, events: [], sentences: new Set(), time: null, place: null, done: false };
  drafts.push(draft);
  return draft;
}

function fits(draft: Draft, time: TimeRead | null, place: PlaceRead | null, event: EventMention, previous: Told | null): boolean {
  if (time !== null && draft.time !== null && disjoint(time, draft.time)) return false;
  if (place !== null && draft.place !== null && apart(place, draft.place)) return false;
  return (
    draft.sentences.has(event.sentence) ||
    (time !== null && draft.time !== null) ||
    (place !== null && draft.place !== null) ||
    previous?.draft === draft
  );
}

function overlapsMain(time: TimeRead, main: Draft): boolean {
  return main.time !== null && !disjoint(time, main.time);
}

function sameParagraph(doc: Segmented, a: number, b: number): boolean {
  return doc.sentences[a]?.paragraph === doc.sentences[b]?.paragraph;
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const out = new Map<number, T[]>();
  for (const item of items) {
    const k = key(item);
    const list = out.get(k);
    if (list === undefined) out.set(k, [item]);
    else list.push(item);
  }
  return out;
}
