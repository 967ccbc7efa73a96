import type { Actor, Claim, Incident, Place, Reading, Time } from "../../model/index.ts";
import { statementAt } from "../claims/attribution.ts";
import { readBlame } from "../claims/blame.ts";
import { findDamage } from "../claims/damage.ts";
import { type ClaimDraft, draftClaim, numberClaims } from "../claims/draft.ts";
import { inheritFigures } from "../claims/inherit.ts";
import { findMunitionCounts } from "../claims/munitions.ts";
import { readResponsibility } from "../claims/responsibility.ts";
import { findTargets } from "../claims/targets.ts";
import { findWeapons } from "../claims/weapons.ts";
import type { TimeRead } from "../resolve/time/index.ts";
import type { Staged } from "../together.ts";
import type { Consequence } from "../undertakings/consequences.ts";
import { actScene, type PastAct, type PoliticalAct, takesLead } from "./acts/index.ts";
import { readDeeds } from "./agents.ts";
import { openingTime } from "./anchors.ts";
import type { AttributionInputs } from "./attribute-draft.ts";
import { buildIncident, incidentId, type Part } from "./build-incident.ts";
import { chunksOf, type DocReading, type IncidentLexicon } from "./doc-reading.ts";
import { chooseClass, type TypeChoice, withBattle, withCrowd } from "./incident-type.ts";
import type { PlaceRead } from "./place-read.ts";
import { disruptedType, inFrame, plotOf, readFrame } from "./report-frame.ts";
import { type Scene, tellsAt } from "./scene.ts";
import { draftSums } from "./scene-casualties.ts";
import { draftScene, type SceneDrafts } from "./scene-drafts.ts";
import { type PlaceChoice, resolveScenePlace } from "./scene-place.ts";
import { chooseSceneTime } from "./scene-time.ts";
import { readSceneWords } from "./scene-words.ts";
import { groupScenes } from "./scenes.ts";
import { findSections } from "./sections.ts";
import { sentenceAt, tokenAt } from "./text-at.ts";
import { resolveSceneTime, sceneTimes } from "./when-where.ts";

export interface AssembleInputs {
  readonly reading: DocReading;
  readonly title: DocReading | null;
  readonly attribution: AttributionInputs;
  readonly dateline: PlaceRead | null;
  /** Puts the clock of the incident's place beside its time. */
  readonly localise: (time: Reading<Time>, place: Reading<Place>) => Reading<Time>;
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
  const { reading, title, attribution } = inputs;
  const { doc } = reading;
  const weapons = findWeapons(doc, lexicon.attacks);
  const targets = findTargets(doc, lexicon.attacks);
  // "Photo: AFP", then a line: who reports a deed does not do it
  const doable = reading.actors.filter(({ actor }) => actor.kind !== "media");
  const chunks = chunksOf(reading, lexicon.doers);
  const deeds = readDeeds(
    { doc, events: reading.events, phrases: reading.phrases, actors: doable, chunksOf: chunks },
    lexicon.doers,
  );
  const things = {
    weapons,
    targets,
    damage: findDamage(doc, targets),
    munitions: findMunitionCounts(doc, weapons, reading.counts),
    agents: deeds.agents,
    aims: deeds.aims,
  };
  yield;
  const named = [...reading.places, ...reading.times].sort((a, b) => a.first - b.first);
  const sections = findSections(doc, title?.doc ?? null, reading.events, lexicon.frames, named);
  const words = readSceneWords(doc, lexicon.scenes);
  const reports = (word: string): boolean => lexicon.doers.reporting.has(word);
  const opening = openingTime({ doc, reports, words, isDeed: () => false }, reading.times);
  const grouped = orderScenes(
    groupScenes({
      doc,
      events: reading.events,
      cues: reading.cues,
      times: reading.times,
      places: reading.places,
      sections,
      opening,
      reports,
      words,
      titled:
        title?.events.some(
          (e) =>
            (!e.weak || e.harm !== null) &&
            !e.negated &&
            e.realis === "actual" &&
            (e.harm === null || e.harm.effect !== "captured"),
        ) ?? false,
    }),
  );
  // a toll of a whole war is of no one incident
  const told = grouped.filter((scene) => scene.kind !== "war");
  const act = inputs.act !== null && sections === null && takesLead(inputs.act, told) ? inputs.act : null;
  const frame = readFrame(doc, title?.doc ?? null, lexicon.frames);
  // violence the lead only mentions is background of what the report is about
  const scenes = act === null ? inFrame(told, frame) : told.map((scene) => ({ ...scene, main: false }));
  yield;
  const captions = attribution.marks.filter((mark) => mark.kind === "caption");
  const parts: Part[] = [];
  if (act !== null) parts.push(actPart(act, reading, inputs, lexicon));
  for (const scene of scenes) {
    const sceneWeapons = weapons.filter((w) => tellsAt(doc, scene, w.first));
    const titled = scene.main && scene.roundUp !== true ? title : null;
    const titleEvents = titled?.events ?? [];
    const told = chooseClass(
      lexicon.attacks,
      frame === "foiled" && scene.main ? plotOf(scene) : scene.events,
      titleEvents,
      sceneWeapons.map((w) => w.cls),
    );
    const chosen = told === null ? null : withCrowd(doc, withBattle(told, scene.events), scene.events, lexicon.attacks);
    const choice =
      chosen === null
        ? null
        : { ...chosen, cls: { ...chosen.cls, type: disruptedType(chosen.cls.type, doc, scene, frame, lexicon.frames) } };
    const elsewhere = elsewhereOf(scene, scenes);
    const times = chooseSceneTime({ reading, title, scene, elsewhere, captions }, lexicon.scenes);
    const place = resolveScenePlace({ reading, title, scene, dateline: inputs.dateline, elsewhere }, lexicon.scenes);
    const index = parts.length;
    const drafts = draftScene(reading, widen(scene, reading, things), things, choice, times.told, place, index, attribution);
    const titleHarms =
      titled !== null
        ? draftScene(titled, titleScene(titled, scene), NO_THINGS, null, [], NO_PLACE, index, {
            ...attribution,
            statements: [],
            qualifiers: [],
          }).harms
        : [];
    parts.push({ scene, choice, time: inputs.localise(times.time, place.place), place, drafts, titleHarms });
  }
  const all: ClaimDraft[] = parts.flatMap((part) => [...part.drafts.drafts, ...part.titleHarms.map((h) => h.draft)]);
  for (const scene of grouped)
    if (scene.kind === "war")
      all.push(...draftScene(reading, scene, NO_THINGS, null, [], NO_PLACE, null, attribution).harms.map((h) => h.draft));
  yield;
  parts.forEach((part, index) => {
    const harms = [...part.titleHarms, ...part.drafts.harms];
    settleStatus(harms);
    all.push(...draftSums(harms, index));
  });
  const incidentAt = (start: number): number | null => {
    if (parts.length === 0) return null;
    const token = tokenAt(doc, start);
    const deeds = act === null ? parts : parts.slice(1);
    const own = deeds.find((p) => tellsAt(doc, p.scene, token)) ?? deeds.find((p) => p.scene.kind === "main");
    return own === undefined ? null : parts.indexOf(own);
  };
  const responsibility = readResponsibility(attribution.statements, reading.actors, doc.text, incidentAt);
  all.push(...responsibility);
  const blamed = readBlame(
    { doc, events: reading.events, phrases: reading.phrases, actors: doable, chunksOf: chunks, incidentAt },
    lexicon.blame,
    lexicon.doers,
  );
  for (const draft of blamed) {
    if (all.some((told) => told.field === "responsibility" && sameBlame(doc, told, draft))) continue;
    const { start, end } = draft.evidence[0] ?? { start: 0, end: 0 };
    const own = attribution.statements.find(({ cue }) => cue !== null && cue.start < end && start < cue.end);
    draft.statement = (own ?? statementAt(attribution.statements, start, end))?.id ?? null;
    all.push(draft);
  }
  all.push(...inheritFigures(attribution.statements, all));
  for (const { evidence, effect, hedges } of inputs.consequences) {
    const incident = incidentAt(evidence.start);
    const statement = statementAt(attribution.statements, effect.start, effect.end)?.id ?? null;
    if (incident !== null)
      all.push(
        draftClaim("other", { about: "consequence", quote: effect.quote }, [evidence], incident, {
          realis: "hypothetical",
          statement,
          hedges,
        }),
      );
  }
  // "the two sides held talks in May": told of a time gone by, of no incident here
  for (const { evidence } of parts.length > 0 ? inputs.pastActs(opening) : [])
    all.push(
      draftClaim("other", { about: "history", quote: evidence.quote }, [evidence], null, {
        realis: "historical",
        statement: statementAt(attribution.statements, evidence.start, evidence.end)?.id ?? null,
      }),
    );
  yield;
  const { claims, idOf } = numberClaims(all, incidentId);
  const incidents = parts.map((part, index) => buildIncident(part, index, all, idOf, reading));
  return { incidents, claims };
}

/** One saying, read twice: the same actor by the same relation in one sentence. */
function sameBlame(doc: DocReading["doc"], a: ClaimDraft, b: ClaimDraft): boolean {
  if (!("actor" in a.value) || !("actor" in b.value) || !("relation" in a.value) || !("relation" in b.value)) return false;
  if ((a.value.actor as Actor).name !== (b.value.actor as Actor).name || a.value.relation !== b.value.relation) return false;
  return sentenceAt(doc, a.evidence[0]?.start ?? 0) === sentenceAt(doc, b.evidence[0]?.start ?? 0);
}

/** The incident an act makes: its type, day and place; who is harmed in its sentence belongs to another. */
function actPart(act: PoliticalAct, reading: DocReading, inputs: AssembleInputs, lexicon: IncidentLexicon): Part {
  const scene = actScene(act);
  const times = sceneTimes(reading.doc, scene, reading.times, readSceneWords(reading.doc, lexicon.scenes));
  const place = resolveScenePlace(
    { reading, title: null, scene, dateline: inputs.dateline, elsewhere: NOWHERE_ELSE },
    lexicon.scenes,
  );
  const choice: TypeChoice = { cls: { name: "act", type: act.type, weapon: null, rank: 0 }, event: act };
  const drafts = draftScene(reading, scene, NO_THINGS, choice, times, place, 0, inputs.attribution);
  return { scene, choice, time: inputs.localise(resolveSceneTime(times), place.place), place, drafts, titleHarms: [] };
}

/** A group's count is a subset only where the same telling gives a larger whole; else it is the whole. */
function settleStatus(harms: SceneDrafts["harms"]): void {
  for (const { draft } of harms) {
    if (draft.status === undefined || !("min" in draft.value)) continue;
    const own = draft.value.best ?? draft.value.min ?? 0;
    const whole = harms.some(
      (h) =>
        h.draft !== draft &&
        h.draft.field === draft.field &&
        h.draft.status === undefined &&
        "min" in h.draft.value &&
        (h.draft.value.best ?? h.draft.value.min ?? 0) > own,
    );
    if (!whole) delete draft.status;
  }
}

const NO_THINGS = { weapons: [], targets: [], damage: [], munitions: [], agents: [], aims: [] };
const NO_PLACE: PlaceChoice = { place: { status: "unresolved", reason: "not-said", evidence: [] }, chosen: null, others: [] };

const NOWHERE_ELSE: ReadonlyMap<number, Scene["kind"]> = new Map();

/** Sentences that tell of other incidents that happened, and not of this one. */
function elsewhereOf(scene: Scene, scenes: readonly Scene[]): ReadonlyMap<number, Scene["kind"]> {
  const out = new Map<number, Scene["kind"]>();
  for (const other of scenes)
    if (other !== scene && other.kind !== "unreal") for (const sentence of other.sentences) out.set(sentence, other.kind);
  return out;
}

/** Main first, then in text order. */
function orderScenes(scenes: readonly Scene[]): Scene[] {
  return [...scenes].sort((a, b) => (a.main === b.main ? a.index - b.index : a.main ? -1 : 1));
}

/** Sentences without an event word that still speak of the main incident: weapons counted, damage, targets hit. */
function widen(
  scene: Scene,
  reading: DocReading,
  things: { readonly munitions: readonly { readonly first: number }[]; readonly damage: readonly { readonly first: number }[] },
): Scene {
  if (!scene.main || scene.roundUp === true) return scene;
  const { doc } = reading;
  const taken = new Set<number>();
  const own = new Set(scene.events);
  for (const event of reading.events) if (!own.has(event) && !event.weak) taken.add(event.sentence);
  const sentences = new Set(scene.sentences);
  for (const item of [...things.munitions, ...things.damage]) {
    const sentence = doc.tokens[item.first]?.sentence ?? -1;
    if (!taken.has(sentence)) sentences.add(sentence);
  }
  return { ...scene, sentences };
}

function titleScene(title: DocReading, scene: Scene): Scene {
  return {
    ...scene,
    events: title.events.filter((e) => e.realis === "actual"),
    sentences: new Set(title.doc.sentences.map((s) => s.index)),
    shares: new Map(),
  };
}
