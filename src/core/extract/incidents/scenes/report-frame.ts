import { findPhrases, indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../../lexicon/index.ts";
import type { IncidentType } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { Scene } from "./scene.ts";

type FrameWord = "exercise" | "play" | "false" | "rumour" | "foil" | "plot" | "defuse" | "round-up";
/** What a report says of the whole of its incident: an exercise, something that never was, something stopped in time. */
export type ReportFrame = "exercise" | "false" | "foiled";

export type FrameLexicon = PhraseIndex<readonly FrameWord[]>;

export function compileFrameLexicon(lexicon: Lexicon): FrameLexicon {
  const words = new Map<string, FrameWord[]>();
  for (const row of tableOf(lexicon, "en/report-frames"))
    for (const form of (row["forms"] ?? "").split("|"))
      words.set(form, [...(words.get(form) ?? []), (row["frame"] ?? "false") as FrameWord]);
  return indexPhrases(words);
}

/** Sentences a report frames itself in. */
const OPENING = 4;
/** Sentences within which an exercise is said to be one. */
const TOLD = 8;
/** Tokens from "foiled" to the plot, and from the plot to "was foiled". */
const REACH = 6;
const FAR = 14;

interface FrameHit {
  readonly first: number;
  readonly sentence: number;
  readonly words: readonly FrameWord[];
  /** Behind "was", "been". */
  readonly passive: boolean;
}

/** The frame the headline or the first sentences put around the report's incident, or null. */
export function readFrame(doc: Segmented, title: Segmented | null, lexicon: FrameLexicon): ReportFrame | null {
  const opening = hitsIn(doc, lexicon, TOLD);
  const heading = title === null ? [] : hitsIn(title, lexicon, 1);
  const has = (hits: readonly FrameHit[], word: FrameWord, until = TOLD): boolean =>
    hits.some((hit) => hit.sentence < until && hit.words.includes(word));
  if (has([...opening, ...heading], "exercise") && has([...opening, ...heading], "play")) return "exercise";
  if (has(heading, "rumour") || has(heading, "false") || has(opening, "false", OPENING)) return "false";
  return foils(heading) || foils(opening.filter((hit) => hit.sentence < 1)) ? "foiled" : null;
}

/** The report's own incidents in its frame: an exercise and a false report never were, a plot foiled was to be. */
export function inFrame(scenes: readonly Scene[], frame: ReportFrame | null): readonly Scene[] {
  if (frame === null) return scenes;
  const past = (scene: Scene): boolean => scene.kind === "history" || scene.kind === "war";
  if (frame === "exercise")
    return scenes.map((scene) => (past(scene) ? scene : { ...scene, framed: "hypothetical", played: true }));
  // "a thwarted attack" in which people died was none that never came
  const meant = (scene: Scene): boolean => scene.main && !past(scene) && (frame === "false" || !harmed(scene));
  const held = frame === "foiled" ? withPlot(scenes, meant) : scenes;
  return held
    .filter((scene) => scene.main || scene.kind !== "unreal" || frame !== "false")
    .map((scene) => (meant(scene) ? { ...scene, framed: frame === "false" ? "hypothetical" : "planned" } : scene));
}

/** "police foiled a plot to bomb the station and arrested three men": the plot and the arrests that ended it are one incident. */
function withPlot(scenes: readonly Scene[], meant: (scene: Scene) => boolean): readonly Scene[] {
  const main = scenes.find(meant);
  const plots = scenes.filter((scene) => scene !== main && scene.kind === "unreal");
  if (main === undefined || plots.length === 0) return scenes;
  const together: Scene = {
    ...main,
    events: [main, ...plots].flatMap((scene) => scene.events).sort((a, b) => a.first - b.first),
    sentences: new Set([main, ...plots].flatMap((scene) => [...scene.sentences])),
    shares: new Map([...main.shares].filter(([sentence]) => !plots.some((plot) => plot.sentences.has(sentence)))),
    place: main.place ?? plots.find((plot) => plot.place !== null)?.place ?? null,
  };
  return scenes.filter((scene) => !plots.includes(scene)).map((scene) => (scene === main ? together : scene));
}

/** What was meant to be done, without the arrests that kept it from being done. */
export function plotOf({ events }: Scene): Scene["events"] {
  const plot = events.filter((e) => e.harm === null && e.cls?.name !== "arrest" && e.cls?.name !== "raid");
  return plot.length > 0 ? plot : events;
}

function harmed(scene: Scene): boolean {
  return scene.events.some(
    ({ harm, negated, realis }) =>
      harm !== null && /^(?:killed|injured)$/.test(harm.effect) && harm.patients.length > 0 && !negated && realis === "actual",
  );
}

/** The headline or the first sentences call the report one on several incidents. */
export function saysRoundUp(doc: Segmented, title: Segmented | null, lexicon: FrameLexicon): boolean {
  return [...(title === null ? [] : hitsIn(title, lexicon, 1)), ...hitsIn(doc, lexicon, 2)].some((hit) =>
    hit.words.includes("round-up"),
  );
}

/** "foiled a plan to attack", "an attack on the airport in Rome was foiled". */
function foils(hits: readonly FrameHit[]): boolean {
  return hits.some(
    (hit) =>
      hit.words.includes("foil") &&
      hits.some(
        (plot) =>
          plot.words.includes("plot") &&
          plot !== hit &&
          (hit.passive ? plot.first < hit.first && hit.first - plot.first <= FAR : Math.abs(plot.first - hit.first) <= REACH),
      ),
  );
}

/** Phrases of the first sentences only: a frame comes early. */
function hitsIn(doc: Segmented, lexicon: FrameLexicon, sentences: number): FrameHit[] {
  const last = doc.sentences[Math.min(sentences, doc.sentences.length) - 1]?.last ?? 0;
  return findPhrases(lexicon, doc, 0, last).map((hit) => ({
    first: hit.first,
    sentence: doc.tokens[hit.first]?.sentence ?? 0,
    words: hit.value,
    passive: /^(?:was|were|been|being)$/.test(doc.tokens[hit.first - 1]?.lower ?? ""),
  }));
}

const DISRUPTED = { event: "Strategic developments", subEvent: "Disrupted weapons use" } as const;

/**
 * An attack cut short is ACLED's Disrupted weapons use (interception, a bomb made safe, a plot foiled). GTD keeps what was set going;
 * a plot was not.
 */
export function disruptedType(
  type: IncidentType,
  doc: Segmented,
  scene: Scene,
  frame: ReportFrame | null,
  lexicon: FrameLexicon,
): IncidentType {
  if (harmed(scene)) return type;
  if (frame === "foiled" && scene.main) return { ...type, acled: DISRUPTED, gtd: { attack: null } };
  if (type.gtd.attack !== "Bombing/Explosion" && type.acled.subEvent !== DISRUPTED.subEvent) return type;
  const cut = [...scene.sentences].some((index) => {
    const sentence = doc.sentences[index];
    return (
      sentence !== undefined &&
      findPhrases(lexicon, doc, sentence.first, sentence.last).some((hit) => hit.value.includes("defuse"))
    );
  });
  return cut ? { ...type, acled: DISRUPTED } : type;
}
