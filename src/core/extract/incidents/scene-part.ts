import type { Place, Reading, Time } from "../../model/index.ts";
import { actScene, type PoliticalAct } from "./acts/index.ts";
import type { Part } from "./build-incident.ts";
import type { DocReading, IncidentLexicon } from "./doc-reading.ts";
import type { AttributionInputs } from "./drafts/attribute-draft.ts";
import { NO_THINGS } from "./drafts/read-things.ts";
import { draftScene, type SceneDrafts, type SceneThings } from "./drafts/scene-drafts.ts";
import {
  chooseClass,
  type TypeChoice,
  withBattle,
  withBombers,
  withCivilians,
  withCrowd,
  withProminent,
} from "./incident-type.ts";
import type { ReportScenes } from "./scenes/find-scenes.ts";
import { disruptedType, plotOf } from "./scenes/report-frame.ts";
import { type Scene, tellsAt } from "./scenes/scene.ts";
import type { SceneWords } from "./scenes/scene-words.ts";
import { chooseSceneTime } from "./when/scene-time.ts";
import { resolveSceneTime, sceneTimes } from "./when/when-where.ts";
import type { PlaceRead } from "./where/place-read.ts";
import { type PlaceChoice, resolveScenePlace } from "./where/scene-place.ts";

export interface PartInputs {
  readonly reading: DocReading;
  readonly title: DocReading | null;
  readonly attribution: AttributionInputs;
  readonly dateline: PlaceRead | null;
  /** Puts the clock of the incident's place beside its time. */
  readonly localise: (time: Reading<Time>, place: Reading<Place>) => Reading<Time>;
}

const NO_PLACE: PlaceChoice = { place: { status: "unresolved", reason: "not-said", evidence: [] }, chosen: null, others: [] };
const NOWHERE_ELSE: ReadonlyMap<number, Scene["kind"]> = new Map();

/** What the report as a whole says of its main scene: how it is framed, and the act of a crowd it belongs to. */
type ToldAs = Pick<ReportScenes, "frame" | "crowd">;

/** Reads one scene in full. `scenes`: all of the report; `index`: the incident's place among them. */
export function partOf(
  inputs: PartInputs,
  scene: Scene,
  scenes: readonly Scene[],
  things: SceneThings,
  told: ToldAs,
  index: number,
  lexicon: IncidentLexicon,
): Part {
  const { reading, title, attribution, dateline } = inputs;
  const titled = scene.main && scene.roundUp !== true ? title : null;
  const choice = typeOf(reading, scene, titled, things, told, lexicon);
  const elsewhere = elsewhereOf(scene, scenes);
  const captions = attribution.marks.filter((mark) => mark.kind === "caption");
  const times = chooseSceneTime({ reading, title, scene, elsewhere, captions }, lexicon.scenes);
  const place = resolveScenePlace({ reading, title, scene, dateline, elsewhere }, lexicon.scenes);
  const drafts = draftScene(reading, widen(scene, reading, things), things, choice, times.told, place, index, attribution);
  const titleHarms = titled === null ? [] : harmsOfTitle(titled, scene, index, attribution);
  return { scene, choice, time: inputs.localise(times.time, place.place), place, drafts, titleHarms };
}

/** The incident an act makes: its type, day and place; who is harmed in its sentence belongs to another. */
export function partOfAct(inputs: PartInputs, act: PoliticalAct, words: SceneWords, lexicon: IncidentLexicon): Part {
  const { reading, dateline, attribution } = inputs;
  const scene = actScene(act);
  const times = sceneTimes(reading.doc, scene, reading.times, words);
  const place = resolveScenePlace({ reading, title: null, scene, dateline, elsewhere: NOWHERE_ELSE }, lexicon.scenes);
  const choice = actsChoice(act);
  const drafts = draftScene(reading, scene, NO_THINGS, choice, times, place, 0, attribution);
  return { scene, choice, time: inputs.localise(resolveSceneTime(times), place.place), place, drafts, titleHarms: [] };
}

const actsChoice = (act: PoliticalAct): TypeChoice => ({
  cls: { name: "act", type: act.type, weapon: null, rank: 0 },
  event: act,
});

/** What a toll of a whole war says, or one of several deeds together: claims of no incident. */
export function harmsOfNone({ reading, attribution }: PartInputs, scene: Scene): SceneDrafts["harms"] {
  return draftScene(reading, scene, NO_THINGS, null, [], NO_PLACE, null, attribution).harms;
}

function harmsOfTitle(title: DocReading, scene: Scene, index: number, attribution: AttributionInputs): SceneDrafts["harms"] {
  const own: Scene = {
    ...scene,
    events: title.events.filter((e) => e.realis === "actual"),
    sentences: new Set(title.doc.sentences.map((s) => s.index)),
    shares: new Map(),
  };
  const unsaid = { ...attribution, statements: [], qualifiers: [] };
  return draftScene(title, own, NO_THINGS, null, [], NO_PLACE, index, unsaid).harms;
}

/** What is done in a crowd's act, and is then no incident of its own kind. */
const CROWDS: ReadonlySet<string> = new Set([
  "shooting",
  "attack",
  "killing",
  "arson",
  "beating",
  "looting",
  "riot",
  "protest",
  "mob",
  "clash",
]);

function typeOf(
  { doc }: DocReading,
  scene: Scene,
  title: DocReading | null,
  { weapons, agents }: SceneThings,
  { frame, crowd }: ToldAs,
  { attacks, frames }: IncidentLexicon,
): TypeChoice | null {
  const own = weapons.filter((weapon) => tellsAt(doc, scene, weapon.first)).map(({ cls }) => cls);
  const events = frame === "foiled" && scene.main ? plotOf(scene) : scene.events;
  const told = withBombers(chooseClass(doc, attacks, events, title?.events ?? [], own), scene.events, agents, attacks);
  if (crowd !== null && scene.main && (told === null || CROWDS.has(told.cls.name))) return actsChoice(crowd);
  if (told === null) return null;
  const chosen = withCrowd(
    doc,
    withCivilians(withBattle(withProminent(told, scene.events, attacks), scene.events), scene.events),
    scene.events,
    attacks,
  );
  return { ...chosen, cls: { ...chosen.cls, type: disruptedType(chosen.cls.type, doc, scene, frame, frames) } };
}

/** Sentences that tell of other incidents that happened, and not of this one. */
function elsewhereOf(scene: Scene, scenes: readonly Scene[]): ReadonlyMap<number, Scene["kind"]> {
  const out = new Map<number, Scene["kind"]>();
  for (const other of scenes)
    if (other !== scene && other.kind !== "unreal") for (const sentence of other.sentences) out.set(sentence, other.kind);
  return out;
}

/** Sentences without an event word that still speak of the main incident: weapons counted, damage, targets hit, whom forces were after. */
function widen(scene: Scene, { doc, events }: DocReading, { munitions, damage, targets }: SceneThings): Scene {
  if (!scene.main || scene.roundUp === true) return scene;
  const own = new Set(scene.events);
  const taken = new Set(events.filter((event) => !own.has(event) && !event.weak).map((event) => event.sentence));
  const sentences = new Set(scene.sentences);
  for (const item of [...munitions, ...damage, ...targets.filter(({ aim }) => aim !== undefined)]) {
    const sentence = doc.tokens[item.first]?.sentence ?? -1;
    if (!taken.has(sentence)) sentences.add(sentence);
  }
  return { ...scene, sentences };
}
