import {
  type Actor,
  type Claim,
  exactly,
  type Incident,
  type IncidentType,
  type Perpetrator,
  type Place,
  type Reading,
  type Responsibility,
  type Statement,
  type Target,
  type Time,
  type Victim,
  type Weapon,
} from "../../model/index.ts";
import { statementAt } from "../claims/attribution.ts";
import { readBlame } from "../claims/blame.ts";
import { type ClaimDraft, draftClaim, numberClaims } from "../claims/draft.ts";
import { inheritFigures } from "../claims/inherit.ts";
import { readResponsibility } from "../claims/responsibility.ts";
import { findDamage, findMunitionCounts, findTargets, findWeapons } from "../claims/things.ts";
import type { Staged } from "../together.ts";
import type { Consequence } from "../undertakings/consequences.ts";
import { actScene, type PoliticalAct, takesLead } from "./acts/index.ts";
import { readDeeds } from "./agents.ts";
import { openingTime, type PlaceRead } from "./anchors.ts";
import { chunksOf, type DocReading, type IncidentLexicon } from "./doc-reading.ts";
import { chooseClass, type TypeChoice, withBattle, withCrowd, withViolence } from "./incident-type.ts";
import { disruptedType, inFrame, readFrame } from "./report-frame.ts";
import { draftSums, sceneCasualties } from "./scene-casualties.ts";
import { type AttributionInputs, draftScene, type SceneDrafts, sentenceAt, tokenAt } from "./scene-drafts.ts";
import { type PlaceChoice, resolveScenePlace } from "./scene-place.ts";
import { chooseSceneTime } from "./scene-time.ts";
import { groupScenes, type Scene, sceneRealis, tellsAt } from "./scenes.ts";
import { findSections } from "./sections.ts";
import { resolveSceneTime, sceneTimes } from "./when-where.ts";

export interface AssembleInputs {
  readonly reading: DocReading;
  readonly title: DocReading | null;
  readonly attribution: AttributionInputs;
  readonly dateline: PlaceRead | null;
  /** Puts the clock of the incident's place beside its time. */
  readonly localise: (time: Reading<Time>, place: Reading<Place>) => Reading<Time>;
  readonly consequences: readonly Consequence[];
  /** The act between political actors the report leads with. */
  readonly act: PoliticalAct | null;
}

export interface Assembled {
  readonly incidents: readonly Incident[];
  readonly claims: readonly Claim[];
}

interface Part {
  readonly scene: Scene;
  readonly choice: TypeChoice | null;
  readonly time: Reading<Time>;
  readonly place: PlaceChoice;
  readonly drafts: SceneDrafts;
  readonly titleHarms: SceneDrafts["harms"];
}

const incidentId = (index: number): string => `i${index + 1}`;

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
  const reports = (word: string): boolean => lexicon.doers.reporting.has(word);
  const grouped = orderScenes(
    groupScenes({
      doc,
      events: reading.events,
      cues: reading.cues,
      times: reading.times,
      places: reading.places,
      sections,
      opening: openingTime({ doc, reports, isDeed: () => false }, reading.times),
      reports,
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
  const parts: Part[] = [];
  if (act !== null) parts.push(actPart(act, reading, inputs, lexicon));
  for (const scene of scenes) {
    const sceneWeapons = weapons.filter((w) => tellsAt(doc, scene, w.first));
    const titled = scene.main && scene.roundUp !== true ? title : null;
    const titleEvents = titled?.events ?? [];
    const told = chooseClass(
      lexicon.attacks,
      scene.events,
      titleEvents,
      sceneWeapons.map((w) => w.cls),
    );
    const chosen = told === null ? null : withCrowd(doc, withBattle(told, scene.events), scene.events, lexicon.attacks);
    const choice =
      chosen === null
        ? null
        : { ...chosen, cls: { ...chosen.cls, type: disruptedType(chosen.cls.type, doc, scene, frame, lexicon.frames) } };
    const elsewhere = elsewhereOf(scene, scenes);
    const times = chooseSceneTime({ reading, title, scene, elsewhere }, lexicon.scenes);
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
  yield;
  const { claims, idOf } = numberClaims(all, incidentId);
  const incidents = parts.map((part, index) => buildIncident(part, index, all, idOf, attribution.statements, reading));
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
  const times = sceneTimes(reading.doc, scene, reading.times);
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
  for (const event of reading.events) if (!scene.events.includes(event) && !event.weak) taken.add(event.sentence);
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

function buildIncident(
  part: Part,
  index: number,
  all: readonly ClaimDraft[],
  idOf: ReadonlyMap<ClaimDraft, string>,
  statements: readonly Statement[],
  reading: DocReading,
): Incident {
  const { scene, drafts } = part;
  const own = all.filter((d) => d.incident === index);
  const id = (draft: ClaimDraft | null): string[] => (draft === null ? [] : [idOf.get(draft) ?? ""]);
  const { casualties } = sceneCasualties([...part.titleHarms, ...drafts.harms], own, idOf);
  const responsibility = foldResponsibility(own, idOf, statements);
  const known = responsibility.filter((r) => r.asFact || r.claimedBy.length > 0);
  const doers = (known.length > 0 ? known : responsibility.filter((r) => r.blamedBy.length > 0)).map((r) => r.actor);
  const forces = drafts.harms.some((h) => h.harm.patients.some((p) => p.status === "security"));
  // people a group harms are taken for civilians where nobody says that they bore arms
  const group = doers.some((a) => a.kind === "rebel" || a.kind === "militia");
  const civilians = drafts.harms.some(
    (h) =>
      !h.harm.negated &&
      h.harm.patients.some(
        (p) =>
          p.status === "civilian" || p.status === "child" || p.status === "woman" || (group && p.status === null && !p.negative),
      ),
  );
  const type: IncidentType = part.choice === null ? EMPTY_TYPE : withViolence(part.choice.cls.type, doers, civilians, forces);
  return {
    id: incidentId(index),
    main: scene.main,
    ...(scene.roundUp === true ? { roundup: true } : {}),
    realis: sceneRealis(scene),
    type,
    time: part.time,
    place: part.place.place,
    otherPlaces: part.place.others.map((p) => p.reading).slice(0, 12),
    casualties,
    weapons: foldWeapons(drafts, id),
    responsibility,
    perpetrators: foldPerpetrators(drafts, responsibility, reading.actors, id),
    targets: dedupeBy(
      drafts.targets.map(
        (t): Target => ({
          quote: t.mention.quote,
          type: { gtd: t.mention.type.gtd, subtype: t.mention.type.subtype },
          aim: t.aim,
          claims: id(t.draft),
        }),
      ),
      (t) => t.quote.toLowerCase(),
    ),
    victims: foldVictims(drafts, part.titleHarms, reading, id),
    damage: dedupeBy(
      drafts.damage.map((d) => ({ quote: d.mention.target.quote, degree: d.mention.degree, claims: id(d.draft) })),
      (d) => d.quote.toLowerCase(),
    ),
    claims: own.map((d) => idOf.get(d) ?? "").sort(byNumber),
  };
}

const EMPTY_TYPE: IncidentType = {
  acled: { event: null, subEvent: null },
  plover: { event: null, mode: null },
  gtd: { attack: null },
  ucdp: { violence: null },
};

function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

function foldWeapons(drafts: SceneDrafts, id: (draft: ClaimDraft | null) => string[]): Weapon[] {
  const out = new Map<string, { weapon: Weapon; claims: string[] }>();
  for (const w of drafts.weapons) {
    // "a missile", "23 missiles": one weapon
    const key = w.mention.quote.toLowerCase().replace(/(?<=[^s])s$/, "");
    const held = out.get(key) ?? {
      weapon: { type: w.mention.type, quote: w.mention.quote, count: null, unexploded: null, claims: [] },
      claims: [],
    };
    const unexploded = w.dud !== null && "min" in w.dud.value ? (w.dud.value as Weapon["unexploded"]) : null;
    held.weapon = {
      ...held.weapon,
      count: held.weapon.count ?? (w.dud === null ? (w.count?.value ?? null) : null),
      unexploded: held.weapon.unexploded ?? unexploded,
    };
    held.claims.push(...id(w.draft), ...id(w.countDraft), ...id(w.dud));
    out.set(key, held);
  }
  return [...out.values()].map(({ weapon, claims }) => ({ ...weapon, claims }));
}

/** One entry an actor: blamed by, claimed by, denied by; fact only where the outlet says so itself and nobody disputes it. */
function foldResponsibility(
  own: readonly ClaimDraft[],
  idOf: ReadonlyMap<ClaimDraft, string>,
  statements: readonly Statement[],
): Responsibility[] {
  const byActor = new Map<string, { actor: Actor; blamedBy: string[]; claimedBy: string[]; deniedBy: string[]; fact: boolean }>();
  void statements;
  for (const draft of own) {
    if (draft.field !== "responsibility" || !("actor" in draft.value) || draft.realis === "hypothetical") continue;
    const { actor, relation } = draft.value as { actor: Actor; relation: string };
    const key = actor.id ?? actor.name.toLowerCase();
    const held = byActor.get(key) ?? { actor, blamedBy: [], claimedBy: [], deniedBy: [], fact: false };
    const claim = idOf.get(draft) ?? "";
    if (draft.polarity === "denied") held.deniedBy.push(claim);
    else if (relation === "claimed") held.claimedBy.push(claim);
    else {
      held.blamedBy.push(claim);
      if (relation === "blamed" && draft.statement === null && draft.hedges.length === 0) held.fact = true;
    }
    byActor.set(key, held);
  }
  return [...byActor.values()].map(({ fact, ...r }) => ({ ...r, asFact: fact && r.deniedBy.length === 0 }));
}

/** Those told to have done it, and those who say that they did where nobody else is blamed; who is merely blamed stands under responsibility alone. */
function foldPerpetrators(
  drafts: SceneDrafts,
  responsibility: readonly Responsibility[],
  actors: DocReading["actors"],
  id: (draft: ClaimDraft | null) => string[],
): Perpetrator[] {
  const out: Perpetrator[] = [];
  for (const { agent, draft } of drafts.doers) {
    const harm = agent.event.harm;
    const launched = drafts.weapons.find((w) => w.mention.first <= agent.event.first && agent.event.first < w.mention.last);
    const support = draft ?? drafts.harms.find((h) => h.harm === harm)?.draft ?? launched?.countDraft ?? launched?.draft ?? null;
    if (agent.actor !== null)
      out.push({ kind: "organisation", quote: agent.actor.quote, actor: agent.actor.actor, claims: id(support) });
    if (agent.people !== null) out.push({ kind: "individuals", quote: agent.people.quote, actor: null, claims: id(support) });
  }
  for (const { actor, claimedBy, deniedBy } of responsibility.length === 1 ? responsibility : []) {
    if (claimedBy.length === 0 || deniedBy.length > 0 || out.some((p) => p.actor?.name === actor.name)) continue;
    const named = actors.find((a) => a.actor.name === actor.name);
    if (named !== undefined) out.push({ kind: "organisation", quote: named.quote, actor, claims: claimedBy });
  }
  return dedupeBy(out, (p) => `${p.kind}|${p.quote.toLowerCase()}`);
}

function foldVictims(
  drafts: SceneDrafts,
  titleHarms: SceneDrafts["harms"],
  reading: DocReading,
  id: (draft: ClaimDraft | null) => string[],
): Victim[] {
  void titleHarms;
  const out = new Map<string, { victim: Victim; claims: Set<string> }>();
  for (const { draft, harm } of drafts.harms) {
    if (harm.effect !== "killed" && harm.effect !== "injured" && harm.effect !== "missing" && harm.effect !== "captured")
      continue;
    if (draft.realis !== "actual") continue;
    for (const phrase of harm.patients) {
      if (phrase.kind === "pronoun" || phrase.kind === "count") continue;
      const quote = phrase.name ?? bareQuote(reading, phrase.first, phrase.last);
      const key = quote.toLowerCase();
      const effect = harm.negated || phrase.negative ? "none" : harm.effect;
      const count =
        effect === "none"
          ? exactly(0, "people", quote)
          : (phrase.count ??
            (phrase.plural
              ? { min: 2, max: null, best: null, modifier: "vague" as const, unit: "people", quote }
              : exactly(1, "people", quote)));
      const held = out.get(key);
      if (held === undefined) out.set(key, { victim: { quote, count, effect, claims: [] }, claims: new Set(id(draft)) });
      else {
        if (effect === "killed" && held.victim.effect !== "killed") held.victim = { ...held.victim, effect };
        for (const claim of id(draft)) held.claims.add(claim);
      }
    }
  }
  return [...out.values()].map(({ victim, claims }) => ({ ...victim, claims: [...claims] }));
}

/** A phrase without its determiner. */
function bareQuote(reading: DocReading, first: number, last: number): string {
  const { doc } = reading;
  let i = first;
  while (
    i < last - 1 &&
    /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|at|least|some|about)$/.test(doc.tokens[i]?.lower ?? "")
  )
    i++;
  return doc.text.slice(doc.tokens[i]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0);
}

function dedupeBy<T extends { readonly claims: readonly string[] }>(items: readonly T[], key: (item: T) => string): T[] {
  const out = new Map<string, { item: T; claims: Set<string> }>();
  for (const item of items) {
    const held = out.get(key(item));
    if (held === undefined) out.set(key(item), { item, claims: new Set(item.claims) });
    else for (const claim of item.claims) held.claims.add(claim);
  }
  return [...out.values()].map(({ item, claims }) => ({ ...item, claims: [...claims] }));
}
