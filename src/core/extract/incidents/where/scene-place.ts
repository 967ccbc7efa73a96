import { type Place, type Reading, readValue, unresolved } from "../../../model/index.ts";
import { type Segmented, tokensOf } from "../../../text/index.ts";
import type { DocReading } from "../doc-reading.ts";
import { partedBy } from "../scenes/anchors.ts";
import { type Scene, tellsAt } from "../scenes/scene.ts";
import { readSceneWords, type SceneLexicon } from "../scenes/scene-words.ts";
import { type PlaceCandidate, type PlaceEntry, WEIGHT } from "./place-entry.ts";
import type { PlaceRead } from "./place-read.ts";
import { type PlaceStanding, standingOf } from "./place-standing.ts";
import { partOfCity, within } from "./place-within.ts";

export interface PlaceChoice {
  readonly place: Reading<Place>;
  readonly chosen: PlaceRead | null;
  readonly others: readonly PlaceRead[];
}

export interface ScenePlaceInputs {
  readonly reading: DocReading;
  readonly title: DocReading | null;
  readonly scene: Scene;
  readonly dateline: PlaceRead | null;
  /** Sentences that tell of the report's other incidents, and how: of the past, or beside this one. */
  readonly elsewhere: ReadonlyMap<number, Scene["kind"]>;
}

/** Kinds of place as the scene of a deed: a town says more than the county around it. */
const SIZE: Readonly<Record<string, number>> = {
  exact: 0.5,
  neighbourhood: 0,
  town: 0,
  district: -2,
  province: -3.5,
  country: -8,
  region: -7,
};
const DATELINE = 4;
/** Of a mention in a sentence that tells of no deed. */
const AWAY = 0.85;
/** Somebody's home, or a distance, settles no place. */
const LEAST = 0.5;
/** Of a mention where another incident is told. */
const BESIDE = 0.4;
/** Of a mention after an entry's best. */
const REPEATED = 0.3;
const MOST_REPEATS = 6;

/** The scene's place: of all places the report names, the one whose mentions together say most for the deed having been done there. */
export function resolveScenePlace(inputs: ScenePlaceInputs, lexicon: SceneLexicon): PlaceChoice {
  const candidates = withoutBureau(inputs.reading.doc, weigh(inputs, lexicon), inputs.dateline);
  const entries = gather(candidates);
  const near = nearOf(inputs, candidates);
  let best: PlaceEntry | null = null;
  for (const entry of entries) if (entry.best > LEAST && (best === null || entry.score > best.score)) best = entry;
  if (best === null) return { place: unresolved("not-said"), chosen: null, others: [] };
  best = within(inputs.reading.doc, best, entries);
  const chosen = mentionOf(best);
  const others = distinct(near, best.value);
  const part = partOfCity(inputs.reading.doc, best, entries, chosen);
  if (part !== null) return { place: part, chosen, others };
  return { place: chosen === inputs.dateline ? sentFrom(chosen) : chosen.reading, chosen, others };
}

function weigh({ reading, title, scene, dateline, elsewhere }: ScenePlaceInputs, lexicon: SceneLexicon): PlaceCandidate[] {
  const { doc } = reading;
  const words = readSceneWords(doc, lexicon);
  const told = {
    tokens: tokensOf(reading.doc, scene.events),
    arrest: !scene.events.some((e) => e.harm?.effect === "killed" || e.harm?.effect === "injured"),
    demonyms: holdersOf(reading),
  };
  const eventsIn = Map.groupBy(scene.events, (event) => event.sentence);
  const cuesIn = Map.groupBy(reading.cues, (cue) => cue.sentence);
  const first = Math.min(...scene.sentences);
  const whole = scene.main && (scene.roundUp !== true || scene.summedUp === true);
  const out: PlaceCandidate[] = [];
  let before: { readonly place: PlaceRead; readonly standing: PlaceStanding } | null = null;
  for (const place of reading.places) {
    const value = readValue(place.reading);
    const sentence = doc.tokens[place.first]?.sentence ?? -1;
    const standing: PlaceStanding =
      before !== null && before.place !== dateline && before.place.use === "literal" && holds(doc, before.place, place)
        ? before.standing
        : standingOf(doc, place, words, told);
    before = { place, standing };
    const here = tellsAt(doc, scene, place.first);
    if (!here && (scene.sentences.has(sentence) || /^(?:country|region)$/.test(value?.precision ?? ""))) continue;
    const other = here ? undefined : elsewhere.get(sentence);
    if (value === null || !(here || whole) || other === "history" || other === "war") continue;
    if (other !== undefined && scene.summedUp === true) continue;
    if (here && eventsIn.get(sentence)?.some((e) => partedBy(cuesIn.get(sentence) ?? [], e, place))) continue;
    if (place === dateline) {
      if (whole || here) out.push({ place, value, standing: "dateline", weight: DATELINE, title: false });
      continue;
    }
    let weight = WEIGHT[standing];
    if (weight > 1) {
      if (here) weight *= 1.25;
      else weight *= AWAY;
      if (sentence === first) weight *= 1.25;
      else weight *= Math.max(0.6, 1 - Math.abs(sentence - first) / 40);
    }
    if (other === "separate" && weight > 0) weight *= BESIDE;
    if (place.use === "associative" && standing !== "force" && standing !== "scene" && standing !== "person") continue;
    out.push({ place, value, standing, weight, title: false });
  }
  if (whole && title !== null) {
    const heading = readSceneWords(title.doc, lexicon);
    const events = {
      tokens: tokensOf(title.doc, title.events),
      arrest: told.arrest,
      demonyms: holdersOf(title),
    };
    const furniture = furnitureOf(title.doc);
    for (const place of title.places) {
      const value = readValue(place.reading);
      if (value === null || place.first >= furniture || /^(?:country|region)$/.test(value.precision)) continue;
      const standing = standingOf(title.doc, place, heading, events);
      // "Alder Glen teen shot": of the town, where the text names no other
      const of =
        place.use !== "literal" &&
        /^(?:teen|boy|girl|man|woman|child|toddler|couple|family|drive|double|triple|quadruple)$/.test(
          title.doc.tokens[place.last]?.lower ?? "",
        );
      if (place.use !== "literal" && !of && standing !== "force" && standing !== "scene") continue;
      const weight = of ? WEIGHT.person : WEIGHT[standing];
      out.push({ place, value, standing, weight: weight > 1 ? weight * 1.1 : weight, title: true });
    }
  }
  return out;
}

/** "Alishang district of Laghman province", "Portland, Ind.": what holds a place stands as it does. */
function holds(doc: Segmented, inner: PlaceRead, outer: PlaceRead): boolean {
  if (outer.first - inner.last > MOST_BETWEEN || doc.tokens[outer.first]?.sentence !== doc.tokens[inner.first]?.sentence)
    return false;
  for (let i = inner.last; i < outer.first; i++) if (!HOLDING.test(doc.tokens[i]?.lower ?? "")) return false;
  return outer.first > inner.last && /^(?:,|of|in|\()$/.test(doc.tokens[outer.first - 1]?.lower ?? "");
}

const HOLDING = /^(?:,|of|in|\(|district|city|town|village|county|province|area|neighborhood|neighbourhood)$/;
const MOST_BETWEEN = 3;

/** A report sent from the capital on a deed in a province it names as one, or from abroad: the dateline is where its writer sits. */
function withoutBureau(
  doc: Segmented,
  candidates: readonly PlaceCandidate[],
  dateline: PlaceRead | null,
): readonly PlaceCandidate[] {
  const sent = dateline === null ? null : readValue(dateline.reading);
  if (sent === null) return candidates;
  const away = candidates.some(({ place, value, weight, title }) =>
    value.country !== sent.country
      ? weight >= WEIGHT.located && value.precision !== "region"
      : weight > 0 &&
        !title &&
        value.admin1 !== null &&
        value.admin1 !== sent.admin1 &&
        HOLDER.test(doc.tokens[place.last]?.lower ?? ""),
  );
  return away ? candidates.filter(({ value }) => value.name !== sent.name) : candidates;
}

const HOLDER = /^(?:province|district|governorate|department|oblast|state)$/;

/** Where a headline ends and the page's own name begins: "… - WSMV Channel 4 | Nashville News". */
function furnitureOf(doc: Segmented): number {
  for (let i = FEWEST_IN_HEADLINE; i < doc.tokens.length; i++) {
    const token = doc.tokens[i];
    if (token !== undefined && /^(?:-|–|—|\||::)$/.test(token.text) && doc.tokens[i - 1]?.end !== token.start) return i;
  }
  return doc.tokens.length;
}

const FEWEST_IN_HEADLINE = 3;

/** Mentions of one place together: the best, and a share of the others. */
function gather(candidates: readonly PlaceCandidate[]): PlaceEntry[] {
  const entries = new Map<string, PlaceEntry>();
  for (const candidate of candidates) {
    const id = key(candidate.value);
    const held = entries.get(id) ?? { value: candidate.value, mentions: [], best: 0, score: 0 };
    held.mentions.push(candidate);
    entries.set(id, held);
  }
  for (const entry of entries.values()) {
    const weights = entry.mentions.map((m) => m.weight).sort((a, b) => b - a);
    const rest = weights.slice(1, 1 + MOST_REPEATS).reduce((sum, w) => sum + w, 0);
    entry.best = weights[0] ?? 0;
    entry.score = entry.best + REPEATED * rest + (entry.mentions.some(isInItsHolder) ? 0 : (SIZE[entry.value.precision] ?? 0));
  }
  return [...entries.values()];
}

/** A town the gazetteer lacks, known by the district or state it lies in: it says as much as a town. */
function isInItsHolder({ place: { reading }, value }: PlaceCandidate): boolean {
  return (
    reading.status === "implied" &&
    /^place-of-(?:its-holder|the-only-unit-named)$/.test(reading.rule) &&
    value.precision !== "country"
  );
}

function sentFrom(dateline: PlaceRead): Reading<Place> {
  return dateline.reading.status === "unresolved"
    ? dateline.reading
    : { ...dateline.reading, status: "implied", rule: "place-from-dateline" };
}

/** The mention to show for a place: its best in the text, and of those as good the one that says most of which part. */
function mentionOf(entry: PlaceEntry): PlaceRead {
  const text = entry.mentions.filter((m) => !m.title);
  const pool = text.length > 0 ? text : entry.mentions;
  const literal = pool.filter((m) => m.place.use === "literal");
  let best: PlaceCandidate | null = null;
  for (const m of literal.length > 0 ? literal : pool) {
    const longer = (m.value.part?.length ?? 0) - (best?.value.part?.length ?? 0);
    if (best === null || longer > 0 || (longer === 0 && m.weight > best.weight)) best = m;
  }
  return (best ?? (entry.mentions[0] as PlaceCandidate)).place;
}

/** Places said in the scene's own sentences. */
function nearOf({ reading, scene }: ScenePlaceInputs, candidates: readonly PlaceCandidate[]): PlaceRead[] {
  return candidates
    .filter((c) => !c.title && c.weight > 0 && scene.sentences.has(reading.doc.tokens[c.place.first]?.sentence ?? -1))
    .map((c) => c.place);
}

/** Tokens of "Syrian" and of "Nigeria's". */
function holdersOf({ doc, places }: DocReading): Set<number> {
  const out = new Set<number>();
  for (const { first, last, use } of places) {
    const owns = /^['’]s?$/.test(doc.tokens[last]?.lower ?? "");
    if (use === "associative" || owns) for (let i = first; i < (owns ? last + 1 : last); i++) out.add(i);
  }
  return out;
}

const MOST_OTHERS = 12;

function distinct(places: readonly PlaceRead[], chosen: Place): PlaceRead[] {
  const seen = new Set([key(chosen)]);
  const out: PlaceRead[] = [];
  for (const place of places) {
    const value = readValue(place.reading);
    if (value === null || value.precision === "country" || value.precision === "region" || seen.has(key(value))) continue;
    seen.add(key(value));
    out.push(place);
  }
  return out.slice(0, MOST_OTHERS);
}

function key(place: Place): string {
  return `${place.name}|${place.admin1 ?? ""}|${place.country ?? ""}|${place.precision}`;
}
