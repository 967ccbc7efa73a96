import type { TimeRead } from "../../resolve/time/index.ts";
import { type PoliticalAct, takesLead } from "../acts/index.ts";
import type { DocReading, IncidentLexicon } from "../doc-reading.ts";
import type { EventMention } from "../events/events.ts";
import { openingTime } from "./anchors.ts";
import { inFrame, type ReportFrame, readFrame } from "./report-frame.ts";
import type { Scene } from "./scene.ts";
import type { SceneWords } from "./scene-words.ts";
import { groupScenes } from "./scenes.ts";
import { findSections } from "./sections.ts";

/** What a report tells of, before any of it is an incident. */
export interface ReportScenes {
  /** The act between political actors the report is about, if it is. */
  readonly act: PoliticalAct | null;
  /** Those that are incidents, the main one first. */
  readonly scenes: readonly Scene[];
  /** Tolls of a whole war, of no one incident. */
  readonly wars: readonly Scene[];
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
  const sections = findSections(doc, heading, events, lexicon.frames, named);
  const reports = (word: string): boolean => lexicon.doers.reporting.has(word);
  const opening = openingTime({ doc, reports, words, isDeed: () => false }, times);
  const titled = title?.events.some(tellsDeed) ?? false;
  const grouped = orderScenes(groupScenes({ doc, events, cues, times, places, sections, opening, reports, words, titled }));
  const told = grouped.filter((scene) => scene.kind !== "war");
  const leading = act !== null && sections === null && takesLead(act, told) ? act : null;
  const frame = readFrame(doc, heading, lexicon.frames);
  return {
    act: leading,
    // violence the lead only mentions is background of what the report is about
    scenes: leading === null ? inFrame(told, frame) : told.map((scene) => ({ ...scene, main: false })),
    wars: grouped.filter((scene) => scene.kind === "war"),
    frame,
    opening,
  };
}

/** A headline's word of a deed that was done. */
function tellsDeed({ weak, harm, negated, realis }: EventMention): boolean {
  return (!weak || harm !== null) && !negated && realis === "actual" && harm?.effect !== "captured";
}

/** Main first, then in text order. */
function orderScenes(scenes: readonly Scene[]): Scene[] {
  return [...scenes].sort((a, b) => (a.main === b.main ? a.index - b.index : a.main ? -1 : 1));
}
