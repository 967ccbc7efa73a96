import type { Claim, Incident } from "../../model/index.ts";
import { type ClaimDraft, numberClaims } from "../claims/draft.ts";
import { inheritFigures } from "../claims/inherit.ts";
import { readResponsibility } from "../claims/responsibility.ts";
import type { TimeRead } from "../resolve/time/index.ts";
import type { Staged } from "../together.ts";
import type { Consequence } from "../undertakings/consequences.ts";
import type { PastAct, PoliticalAct } from "./acts/index.ts";
import { buildIncident, incidentId, type Part } from "./build-incident.ts";
import { chunksOf, type DocReading, type IncidentLexicon } from "./doc-reading.ts";
import { blameClaims, consequenceClaims, historyClaims } from "./drafts/claims-beside.ts";
import { readThings } from "./drafts/read-things.ts";
import { type CountedHarms, countHarms, draftSums } from "./drafts/scene-casualties.ts";
import type { SceneDrafts } from "./drafts/scene-drafts.ts";
import { harmsOfNone, type PartInputs, partOf, partOfAct } from "./scene-part.ts";
import { findScenes } from "./scenes/find-scenes.ts";
import { type Scene, tellsAt } from "./scenes/scene.ts";
import { readSceneWords } from "./scenes/scene-words.ts";
import { tokenAt } from "./text-at.ts";

export interface AssembleInputs extends PartInputs {
  readonly consequences: readonly Consequence[];
  /** Finds what was done long before the first day told. */
  readonly pastActs: (opening: TimeRead | null) => readonly PastAct[];
  /** The act between political actors the report leads with. */
  readonly act: PoliticalAct | null;
}

export interface Assembled {
  readonly incidents: readonly Incident[];
  readonly claims: readonly Claim[];
}

/** Turns the scenes of one report into its incidents and numbered claims. */
export function* assembleIncidents(inputs: AssembleInputs, lexicon: IncidentLexicon): Staged<Assembled> {
  const { reading, title } = inputs;
  const { doc, events, phrases } = reading;
  const { statements } = inputs.attribution;
  // "Photo: AFP", then a line: who reports a deed does not do it
  const actors = reading.actors.filter(({ actor }) => actor.kind !== "media");
  const chunks = chunksOf(reading, lexicon.doers);
  const things = readThings(reading, actors, chunks, lexicon);
  yield;
  const words = readSceneWords(doc, lexicon.scenes);
  const { act, crowd, scenes, wars, summary, frame, opening } = findScenes(reading, title, inputs.act, words, lexicon);
  yield;
  const parts: Part[] = act === null ? [] : [partOfAct(inputs, act, words, lexicon)];
  for (const scene of scenes) parts.push(partOf(inputs, scene, scenes, things, { frame, crowd }, parts.length, lexicon));
  const all: ClaimDraft[] = parts.flatMap((part) => [...part.drafts.drafts, ...part.titleHarms.map((h) => h.draft)]);
  for (const war of wars) all.push(...harmsOfNone(inputs, war).map((h) => h.draft));
  if (summary !== null) all.push(...summaryClaims(inputs, summary, parts));
  yield;
  const counted: CountedHarms[] = [];
  for (const [index, part] of parts.entries()) {
    const harms = [...part.titleHarms, ...part.drafts.harms];
    settleStatus(harms);
    const held = countHarms(harms);
    counted.push(held);
    all.push(...draftSums(held, index));
  }
  const incidentAt = whoseWords(doc, parts, act === null ? parts : parts.slice(1));
  all.push(...readResponsibility(statements, reading.actors, doc.text, incidentAt));
  all.push(...blameClaims({ doc, events, phrases, actors, chunksOf: chunks, incidentAt }, statements, all, lexicon));
  all.push(...inheritFigures(statements, all));
  all.push(...consequenceClaims(inputs.consequences, statements, incidentAt));
  if (parts.length > 0) all.push(...historyClaims(inputs.pastActs(opening), statements));
  yield;
  const { claims, idOf } = numberClaims(all, incidentId);
  const incidents = parts.map((part, index) => buildIncident(part, index, counted[index] as CountedHarms, all, idOf, reading));
  return { incidents, claims };
}

/** Answers, for a character of the text, which incident its words tell of: the deed whose sentence it is, else the main one. */
function whoseWords(doc: DocReading["doc"], parts: readonly Part[], deeds: readonly Part[]): (start: number) => number | null {
  return (start) => {
    const token = tokenAt(doc, start);
    const own = deeds.find((p) => tellsAt(doc, p.scene, token)) ?? deeds.find((p) => p.scene.kind === "main");
    return own === undefined ? null : parts.indexOf(own);
  };
}

/** "Two people died and five were hurt in three shootings": a lead's figures, given for all of them together. */
function summaryClaims(inputs: PartInputs, summary: Scene, parts: readonly Part[]): ClaimDraft[] {
  const covers = parts.flatMap(({ scene }, index) => (scene.summedUp === true ? [index] : []));
  return harmsOfNone(inputs, summary).map(({ draft }) => ({ ...draft, covers }));
}

/** A group's count is a subset only where the same telling gives a larger whole; else it is the whole. */
function settleStatus(harms: SceneDrafts["harms"]): void {
  const figure = (draft: ClaimDraft): number | null => ("min" in draft.value ? (draft.value.best ?? draft.value.min ?? 0) : null);
  /** The largest whole told of each kind of harm. */
  const wholes = new Map<string, number>();
  const tell = (draft: ClaimDraft): void => {
    const own = figure(draft);
    if (own !== null) wholes.set(draft.field, Math.max(own, wholes.get(draft.field) ?? 0));
  };
  for (const { draft } of harms) if (draft.status === undefined) tell(draft);
  for (const { draft } of harms) {
    const own = figure(draft);
    if (draft.status === undefined || own === null || (wholes.get(draft.field) ?? 0) > own) continue;
    delete draft.status;
    tell(draft);
  }
}
