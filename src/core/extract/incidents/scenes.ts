import type { Realis } from "../../model/index.ts";
import type { Segmented } from "../../text/index.ts";
import { apart, before, disjoint, type PlaceRead, partedBy, placeOf, type TimeRead, timeOf, usable } from "./anchors.ts";
import type { CueMention, EventMention } from "./events.ts";
import type { Section } from "./sections.ts";
import { tellsOfOne } from "./told.ts";

/** Events of one report judged to be one incident. */
export interface Scene {
  readonly index: number;
  readonly main: boolean;
  readonly kind: "main" | "separate" | "history" | "war" | "unreal";
  readonly events: readonly EventMention[];
  /** Sentences that tell of it. */
  readonly sentences: ReadonlySet<number>;
  readonly time: TimeRead | null;
  readonly place: PlaceRead | null;
  /** What the report says of it as a whole, where it does ("a drill"). */
  readonly framed?: Realis;
  /** Of an exercise: its dead are played. */
  readonly played?: boolean;
  /** One of several the report is about. */
  readonly roundUp?: boolean;
}

/** Whether what the scene tells happened. */
export function sceneRealis(scene: Scene): Realis {
  if (scene.framed !== undefined) return scene.framed;
  switch (scene.kind) {
    case "unreal":
      return scene.events.some((e) => e.realis === "planned") ? "planned" : "hypothetical";
    case "history":
    case "war":
      return "historical";
    default:
      return "actual";
  }
}

interface Draft {
  kind: Scene["kind"];
  events: EventMention[];
  sentences: Set<number>;
  time: TimeRead | null;
  place: PlaceRead | null;
  cls: Set<string>;
  /** Its words tell a deed done, not such deeds in general. */
  told: boolean;
}

export interface SceneInputs {
  readonly doc: Segmented;
  readonly events: readonly EventMention[];
  readonly cues: readonly CueMention[];
  readonly times: readonly TimeRead[];
  readonly places: readonly PlaceRead[];
  /** The title tells of an attack: the text's weaker words then speak of it too. */
  readonly titled: boolean;
  /** Of a round-up: each tells of its own. */
  readonly sections: readonly Section[] | null;
}

const MOST_SCENES = 16;

const MAIN_KINDS = ["main", "history", "unreal"] as const;

/** The scenes of a report; of a round-up, those of each section, whose main one is the report's as well. */
export function groupScenes(inputs: SceneInputs): Scene[] {
  if (inputs.sections === null) return groupEvents(inputs);
  return inputs.sections
    .flatMap(({ first, last }) => {
      const scenes = groupEvents({ ...inputs, events: inputs.events.filter((e) => e.sentence >= first && e.sentence < last) });
      const others = new Set(scenes.filter((scene) => !scene.main).flatMap((scene) => [...scene.sentences]));
      const own = Array.from({ length: last - first }, (_, k) => first + k).filter((sentence) => !others.has(sentence));
      return scenes.map((scene) =>
        scene.main ? { ...scene, roundUp: true, sentences: new Set([...scene.sentences, ...own]) } : scene,
      );
    })
    .map((scene, index) => ({ ...scene, index }));
}

/** Sorts events into the report's own incident and others, by cues, times and places; order of the text decides nothing else. */
function groupEvents(inputs: SceneInputs): Scene[] {
  const { doc } = inputs;
  const drafts: Draft[] = [];
  const bySentence = groupBy(inputs.events, (event) => event.sentence);
  const times = groupBy(inputs.times, (time) => doc.tokens[time.first]?.sentence ?? 0);
  const places = groupBy(inputs.places, (place) => doc.tokens[place.first]?.sentence ?? 0);
  const cues = groupBy(inputs.cues, (cue) => cue.sentence);
  let previous: { draft: Draft; sentence: number } | null = null;
  for (const [sentence, events] of bySentence) {
    if (!inputs.titled && !events.some((event) => counts(event, events))) continue;
    const strong = events.filter((event) => !event.negated || event.harm !== null);
    for (const event of strong) {
      if (event.weak && !inputs.titled && !events.some((other) => other !== event && !other.weak) && !supported(event, drafts))
        continue;
      const time = timeOf(doc, event, times.get(sentence) ?? []);
      const here = cues.get(sentence) ?? [];
      const place = placeOf(
        doc,
        event,
        (places.get(sentence) ?? []).filter((p) => !partedBy(here, event, p)),
      );
      const draft = assign(drafts, doc, event, time, place, here, previous);
      if (draft === null) continue;
      draft.events.push(event);
      draft.sentences.add(sentence);
      if (draft.time === null && time !== null && usable(time, event)) draft.time = time;
      if (draft.place === null && place !== null) draft.place = place;
      if (event.cls !== null) draft.cls.add(event.cls.name);
      draft.told ||= inputs.titled || doc.part === "title" || tellsOfOne(doc, event, time, place);
      previous = { draft, sentence };
    }
  }
  const standing = drafts.filter((draft) => stands(draft, drafts.length === 1));
  // a report that tells of the past alone ("the anniversary of"), or of what is only planned or feared, is about that
  const main = MAIN_KINDS.map((kind) => standing.find((draft) => draft.kind === kind)).find((draft) => draft !== undefined);
  return standing.map((draft, index) => ({
    index,
    main: draft === main,
    kind: draft.kind,
    events: draft.events,
    sentences: draft.sentences,
    time: draft.time,
    place: draft.place,
  }));
}

/** What is only feared, forbidden or imagined is an incident where a place or a harm is said with it, or nothing else is told. */
function stands(draft: Draft, alone: boolean): boolean {
  if (draft.kind !== "unreal") return draft.told;
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

function assign(
  drafts: Draft[],
  doc: Segmented,
  event: EventMention,
  time: TimeRead | null,
  place: PlaceRead | null,
  cues: readonly CueMention[],
  previous: { draft: Draft; sentence: number } | null,
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
  const cue = cueFor(event, cues);
  if (main === undefined) {
    if (cue?.kind === "war") return create(drafts, "war");
    const past = drafts.find((draft) => draft.kind === "history");
    const goesOn =
      past !== undefined && previous?.draft === past && time === null && sameParagraph(doc, previous.sentence, event.sentence);
    if (!(cue?.kind === "history" && cue.years) && !goesOn) return create(drafts, "main");
    return past ?? create(drafts, "history");
  }
  const conflict = time !== null && usable(time, event) && main.time !== null && disjoint(time, main.time);
  const far = place !== null && main.place !== null && apart(place, main.place) && event.cls !== null;
  if (cue === null && !conflict && !far) {
    const carries =
      previous !== null &&
      previous.draft !== main &&
      previous.draft.kind !== "unreal" &&
      sameParagraph(doc, previous.sentence, event.sentence) &&
      (time === null || !overlapsMain(time, main)) &&
      (place === null || main.place === null || apart(place, main.place));
    return carries && previous !== null ? previous.draft : main;
  }
  const kind: Scene["kind"] =
    cue?.kind ?? (conflict && time !== null && main.time !== null && before(time, main.time) ? "history" : "separate");
  const known = drafts.find((draft) => draft !== main && draft.kind === kind && fits(draft, time, place, event, previous));
  return known ?? create(drafts, kind);
}

function create(drafts: Draft[], kind: Scene["kind"]): Draft | null {
  if (drafts.length >= MOST_SCENES) return null;
  const draft: Draft = { kind, events: [], sentences: new Set(), time: null, place: null, cls: new Set(), told: false };
  drafts.push(draft);
  return draft;
}

function fits(
  draft: Draft,
  time: TimeRead | null,
  place: PlaceRead | null,
  event: EventMention,
  previous: { draft: Draft; sentence: number } | null,
): boolean {
  if (time !== null && draft.time !== null && disjoint(time, draft.time)) return false;
  if (place !== null && draft.place !== null && apart(place, draft.place)) return false;
  return (
    draft.sentences.has(event.sentence) ||
    (time !== null && draft.time !== null) ||
    (place !== null && draft.place !== null) ||
    previous?.draft === draft
  );
}

/** A cue governs events shortly after it, or right before it ("… killed 12 in a separate incident"); one that opens a sentence, all of it. */
function cueFor(event: EventMention, cues: readonly CueMention[]): CueMention | null {
  for (const cue of cues) {
    if (cue.opens && cue.last <= event.first) return cue;
    if (!cue.forward && cue.first >= event.first && cue.first - event.last <= 8) return cue;
    if (cue.last <= event.first && event.first - cue.last <= 16) return cue;
    if (cue.first <= event.first && event.last <= cue.last) return cue;
  }
  return null;
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
