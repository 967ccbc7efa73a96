import type { Segmented } from "../../../text/index.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import { type PoliticalAct, takesLead } from "../acts/index.ts";
import type { DocReading, IncidentLexicon } from "../doc-reading.ts";
import { harmedIn } from "../drafts/scene-casualties.ts";
import { isAccident } from "../events/accidents.ts";
import type { EventMention } from "../events/events.ts";
import { openingTime } from "./anchors.ts";
import { inFrame, type ReportFrame, readFrame } from "./report-frame.ts";
import type { Scene, Section } from "./scene.ts";
import { readSceneWords, type SceneLexicon, type SceneWords } from "./scene-words.ts";
import { groupScenes } from "./scenes.ts";
import { findSections } from "./sections.ts";
import { findSeries } from "./series.ts";

/** What a report tells of, before any of it is an incident. */
export interface ReportScenes {
  /** The act between political actors the report is about, if it is. */
  readonly act: PoliticalAct | null;
  /** The act of a crowd, or against one, in which the main scene's harm is done: it says what the incident is. */
  readonly crowd: PoliticalAct | null;
  /** Those that are incidents, the main one first. */
  readonly scenes: readonly Scene[];
  /** Tolls of a whole war, of no one incident. */
  readonly wars: readonly Scene[];
  /** What is told of all deeds of a round-up together, if it sums them up. */
  readonly summary: Scene | null;
  readonly frame: ReportFrame | null;
  /** The first day the report says of itself. */
  readonly opening: TimeRead | null;
}

/** Groups what a text tells into scenes. `act`: the act between political actors its lead tells, which violence told as news outweighs. */
export function findScenes(
  reading: DocReading,
  title: DocReading | null,
  act: PoliticalAct | null,
  words: SceneWords,
  lexicon: IncidentLexicon,
): ReportScenes {
  const { doc, events, cues, times, places } = reading;
  const heading = title?.doc ?? null;
  const named = [...places, ...times].sort((a, b) => a.first - b.first);
  const reports = (word: string): boolean => lexicon.doers.reporting.has(word);
  const ground = { doc, reports, words, isDeed: () => false };
  const headed = findSections(doc, heading, events, lexicon.frames, named);
  const series = headed === null ? findSeries({ doc, title: heading, events, cues, times, ground }) : null;
  const sections = headed ?? series;
  const opening = openingTime(ground, times);
  const titled = title !== null && tellsDone(title, lexicon.scenes);
  const mishap = title !== null && !titled && readSceneWords(title.doc, lexicon.scenes).within(0, "accident");
  const summedUp = series !== null;
  const grouped = orderScenes(
    doc,
    groupScenes({ doc, events, cues, times, places, sections, summedUp, opening, reports, words, titled, mishap }),
  );
  const told = grouped.filter((scene) => scene.kind !== "war");
  const leading = act !== null && sections === null && takesLead(doc, act, told) ? act : null;
  const crowd = leading !== null && isCrowdsHarm(leading, told) ? leading : null;
  const frame = readFrame(doc, heading, lexicon.frames);
  return {
    act: crowd === null ? leading : null,
    crowd,
    // violence the lead only mentions is background of what the report is about
    scenes: leading === null || crowd !== null ? inFrame(told, frame) : told.map((scene) => ({ ...scene, main: false })),
    wars: grouped.filter((scene) => scene.kind === "war"),
    summary: series === null ? null : summaryOf(events, series),
    frame,
    opening,
  };
}

const HURT = /^(?:killed|injured)$/;

/** "Police fired tear gas at marchers, injuring 17", "rioters threw stones; eight officers were hurt": one incident, not two. */
function isCrowdsHarm(act: PoliticalAct, scenes: readonly Scene[]): boolean {
  const main = scenes.find((scene) => scene.main);
  const kind = act.type.acled.event;
  return (
    (kind === "Protests" || kind === "Riots") &&
    act.realis === "actual" &&
    main?.kind === "main" &&
    main.sentences.has(act.sentence) &&
    main.events.some(
      (e) => e.sentence === act.sentence && e.harm !== null && HURT.test(e.harm.effect) && e.harm.patients.length > 0,
    )
  );
}

/** A headline's word of a deed that was done. */
function tellsDone({ doc, events }: DocReading, scenes: SceneLexicon): boolean {
  const words = readSceneWords(doc, scenes);
  return events.some(
    (event) =>
      (!event.weak || event.harm !== null) &&
      !event.negated &&
      event.realis === "actual" &&
      event.harm?.effect !== "captured" &&
      !isAccident({ doc, words }, event, () => events, false),
  );
}

/** The numbers told outside of the deeds themselves. */
function summaryOf(all: readonly EventMention[], series: readonly Section[]): Scene {
  const events = all.filter(
    ({ sentence, harm }) =>
      harm?.patients.some((phrase) => phrase.numbered) === true && !series.some(({ sentences }) => sentences.has(sentence)),
  );
  const sentences = new Set(events.map((event) => event.sentence));
  return { index: -1, main: false, kind: "main", events, sentences, shares: new Map(), time: null, place: null };
}

/** Main first, of deeds a lead sums up the one that harmed most, then in text order. */
function orderScenes(doc: Segmented, scenes: readonly Scene[]): Scene[] {
  const harmed = new Map(scenes.map((scene) => [scene, scene.summedUp === true ? harmedIn(doc, scene.events) : 0]));
  const weight = (scene: Scene): number => harmed.get(scene) ?? 0;
  return scenes.toSorted((a, b) => (a.main === b.main ? weight(b) - weight(a) || a.index - b.index : a.main ? -1 : 1));
}
