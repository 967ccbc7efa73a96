import type { Gazetteer } from "../gazetteer/index.ts";
import type { Lexicon } from "../lexicon/index.ts";
import type { ActorMention, EngineStamp, Extraction, Mark, RawReport, Reading, Time, UnresolvedItem } from "../model/index.ts";
import { readValue } from "../model/index.ts";
import { findMarks, type Segmented, segment, tokensOf } from "../text/index.ts";
import { readQualifiers } from "./claims/attribution.ts";
import { type Compiled, compileLexicons } from "./compiled.ts";
import { groundExtraction } from "./grounding.ts";
import { findAct, findPastActs } from "./incidents/acts/index.ts";
import { assembleIncidents } from "./incidents/assemble.ts";
import { readDoc } from "./incidents/doc-reading.ts";
import { tellsDeed } from "./incidents/events/tells-deed.ts";
import type { ActorRead } from "./mentions/actor/index.ts";
import { toReport } from "./report.ts";
import { zoneAt } from "./resolve/place/zone-at.ts";
import { withLocalClock } from "./resolve/time/index.ts";
import { readStatements } from "./statements/index.ts";
import { readMentions, type TextMentions } from "./text-mentions.ts";
import { type Outcome, runAlone, runTogether, type Staged } from "./together.ts";
import { findUndertakings, readCommitments, readConsequences, readPlans } from "./undertakings/index.ts";

/** What an engine reads with; loaded by adapters, given to core as values. */
export interface EngineResources {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly version: string;
}

export interface RulesEngine {
  readonly stamp: EngineStamp;
  read(raw: RawReport): Extraction;
  /** Reads several, each as by itself, in less time: a fault ends its own report alone. */
  readAll(raws: readonly RawReport[]): Outcome<Extraction>[];
}

/** The rules engine: an ordered cascade of stages over one report. Same input, same bytes. */
export function createEngine(resources: EngineResources): RulesEngine {
  const { lexicon, gazetteer } = resources;
  const compiled = compileLexicons(lexicon, gazetteer);
  const stamp: EngineStamp = { id: "rules", version: resources.version, lexicon: `${lexicon.hash}+${gazetteer.hash}` };
  const begin = (raw: RawReport): Staged<Extraction> => readReport(raw, compiled, stamp);
  return { stamp, read: (raw) => runAlone(begin(raw)), readAll: (raws) => runTogether(raws.map(begin)) };
}

/**
 * The stages in order: segment, mark, mentions, statements, people and events, incidents and claims, undertakings, grounding. A `yield`
 * ends a stage: reports that are read together go through it together.
 */
function* readReport(raw: RawReport, c: Compiled, stamp: EngineStamp): Staged<Extraction> {
  const doc = segment(raw.text);
  const titleDoc = raw.title === null || raw.title.trim() === "" ? null : segment(raw.title, "title");
  yield;
  const marks = findMarks(raw.text, c.marks, doc.sentences);
  const [text, title] = yield* readMentions(doc, titleDoc, raw, c);
  yield;
  const statements = readStatements(doc, { actors: text.actors, times: text.times }, c.statements);
  yield;
  const skip = furnitureSentences(doc, marks);
  const undertakings = findUndertakings(doc, c.undertakings);
  const commitments = readCommitments(doc, undertakings, c.incidents.attacks, text.actors, text.times, text.places);
  // "the deal forbids them to attack": an attack spoken of, none told
  const committed = new Set(commitments.flatMap((commitment) => commitment.evidence.map((e) => e.start)));
  for (const sentence of doc.sentences) if (committed.has(sentence.start)) skip.add(sentence.index);
  const counts = (m: TextMentions) => m.quantities.filter((q) => q.kind === "count");
  const datelineMark = marks.find((mark) => mark.kind === "dateline");
  // a dateline's day is when the report was sent, not when the deed was done
  const times =
    datelineMark === undefined
      ? text.times
      : text.times.filter((t) => t.end <= datelineMark.start || t.start >= datelineMark.end);
  yield;
  const reading = yield* readDoc(
    { doc, times, places: text.places, actors: text.actors, counts: counts(text) },
    c.incidents,
    skip,
  );
  const titleReading =
    title === null
      ? null
      : yield* readDoc(
          { doc: title.doc, times: title.times, places: title.places, actors: title.actors, counts: counts(title) },
          c.incidents,
          new Set(),
          reading,
        );
  yield;
  const dateline =
    datelineMark === undefined
      ? null
      : (text.places.find(
          (p) =>
            p.start >= datelineMark.start && p.end <= datelineMark.end && p.use === "literal" && readValue(p.reading) !== null,
        ) ?? null);
  const localise = localTime;
  const attribution = { statements, qualifiers: readQualifiers(doc, c.qualifiers), marks };
  const consequences = readConsequences(doc, undertakings, reading.events);
  const acting = { doc, actors: text.actors, places: text.places, skip, from: datelineMark?.end ?? 0 };
  // a headline that tells a deed says what the report is about
  const act =
    titleReading !== null && tellsDeed(titleReading, c.incidents.scenes)
      ? null
      : findAct(acting, c.incidents.acts, c.incidents.attacks);
  yield;
  const told = yield* assembleIncidents(
    {
      reading,
      title: titleReading,
      attribution,
      dateline,
      localise,
      consequences,
      act,
      pastActs: (opening) => findPastActs(acting, reading.times, opening, c.incidents.acts, c.incidents.attacks),
    },
    c.incidents,
  );
  // a page that is all furniture, or only hints at what the headline says: the headline tells the incident alone
  const { incidents, claims } =
    told.incidents.length > 0 || titleReading === null || !tellsDeed(titleReading, c.incidents.scenes)
      ? told
      : yield* assembleIncidents(
          {
            reading: titleReading,
            title: null,
            attribution: { statements: [], qualifiers: [], marks: [] },
            dateline,
            localise,
            consequences: [],
            act: null,
            pastActs: () => [],
          },
          c.incidents,
        );
  yield;
  const violence = tokensOf(doc, reading.events);
  const plans = readPlans(doc, undertakings, {
    actors: text.actors,
    times: text.times,
    places: text.places,
    counts: counts(text),
    statements,
    violence,
  });
  yield;
  const unresolvedItems: UnresolvedItem[] = [...text.times, ...text.places]
    .filter((m) => m.reading.status === "unresolved")
    .map((m) => ({
      what: m.quote,
      reason: m.reading.status === "unresolved" ? m.reading.reason : "",
      evidence: [{ start: m.start, end: m.end, quote: m.quote }],
    }));
  const furniture = furnitureOf(marks);
  return groundExtraction({
    schema: "dateline/extraction@1",
    engine: stamp,
    report: toReport(raw, marks),
    mentions: {
      times: text.times.map(({ first: _f, last: _l, said: _s, ...mention }) => mention),
      places: text.places.map(({ first: _f, last: _l, ...mention }) => mention),
      actors: text.actors.map(toActorMention),
      quantities: text.quantities
        // "[ad_1]": numbers of the page, not of the report
        .filter(({ kind, start }) => kind !== "age" && kind !== "identifier" && kind !== "ordinal" && furniture(start) <= start)
        .map(({ start, end, quote, value }) => ({ start, end, quote, value })),
    },
    statements,
    claims,
    incidents,
    commitments,
    plans,
    unresolved: unresolvedItems,
  });
}

function toActorMention({ start, end, quote, part, reading }: ActorRead): ActorMention {
  return part === undefined ? { start, end, quote, reading } : { start, end, quote, part, reading };
}

/** How far the page's own words reach that start at a character or before; to be asked from the text's start to its end. */
function furnitureOf(marks: readonly Mark[]): (at: number) => number {
  const furniture = marks.filter(({ kind }) => kind === "boilerplate" || kind === "debris");
  let next = 0;
  let reach = -1;
  return (at) => {
    for (let mark = furniture[next]; mark !== undefined && mark.start <= at; mark = furniture[++next])
      reach = Math.max(reach, mark.end);
    return reach;
  };
}

/** Sentences that are the page's own words. */
function furnitureSentences(doc: Segmented, marks: readonly Mark[]): Set<number> {
  const reach = furnitureOf(marks);
  return new Set(doc.sentences.filter(({ start, end }) => end <= reach(start) + 1).map(({ index }) => index));
}

/** The clock at the incident's place, where both are known. */
function localTime(time: Reading<Time>, place: Extraction["incidents"][number]["place"]): Reading<Time> {
  const where = readValue(place);
  const when = readValue(time);
  if (where?.lat == null || where.lon == null || when === null || time.status === "unresolved") return time;
  return { ...time, value: withLocalClock(when, zoneAt(where.lat, where.lon)) };
}
