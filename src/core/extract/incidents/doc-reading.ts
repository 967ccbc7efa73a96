import { type Lexicon, tableOf } from "../../lexicon/index.ts";
import { type Segmented, tokensOf } from "../../text/index.ts";
import { type BlameLexicon, compileBlameLexicon } from "../claims/blame.ts";
import { fatalDeed } from "../claims/casualties/harm/fatal-deed.ts";
import { findHarmHits } from "../claims/casualties/harm/harm-hits.ts";
import { compileHarmLexicon, type HarmLexicon } from "../claims/casualties/harm/harm-lexicon.ts";
import { type HarmPredicate, readHarmPredicates } from "../claims/casualties/harm/harm-predicates.ts";
import { readTollPhrases } from "../claims/casualties/harm/toll-phrases.ts";
import { findPersonPhrases } from "../claims/casualties/people/find-person-phrases.ts";
import { withKnownNumbers } from "../claims/casualties/people/known-numbers.ts";
import { linkPhrases } from "../claims/casualties/people/link-phrases.ts";
import { withNamedPeople } from "../claims/casualties/people/named-people.ts";
import { compilePersonLexicon, type PersonLexicon } from "../claims/casualties/people/person-lexicon.ts";
import type { PersonPhrase } from "../claims/casualties/people/person-phrase.ts";
import type { CountSpan } from "../claims/casualties/people/phrase-context.ts";
import type { TimeRead } from "../resolve/time/index.ts";
import type { Staged } from "../together.ts";
import { type ActLexicon, compileActLexicon } from "./acts/index.ts";
import type { Chunk } from "./clauses/chunk.ts";
import { chunkSentence } from "./clauses/chunks.ts";
import type { ActorAt } from "./deeds/actor-at.ts";
import type { DoerLexicon } from "./deeds/doers.ts";
import { type AttackLexicon, compileAttackLexicon } from "./events/attack-lexicon.ts";
import { type CueMention, type EventMention, findCues, findEvents } from "./events/events.ts";
import { compileFrameLexicon, type FrameLexicon } from "./scenes/report-frame.ts";
import { compileSceneLexicon, type SceneLexicon } from "./scenes/scene-words.ts";
import type { PlaceRead } from "./where/place-read.ts";

/** Lexicons of the incident stages, compiled once. */
export interface IncidentLexicon {
  readonly persons: PersonLexicon;
  readonly harm: HarmLexicon;
  readonly attacks: AttackLexicon;
  readonly acts: ActLexicon;
  readonly frames: FrameLexicon;
  readonly doers: DoerLexicon;
  readonly scenes: SceneLexicon;
  readonly blame: BlameLexicon;
}

export function compileIncidentLexicon(lexicon: Lexicon): IncidentLexicon {
  const persons = compilePersonLexicon(lexicon);
  const armed = tableOf(lexicon, "en/actor-nouns").filter((row) => row["kind"] !== "describes");
  return {
    persons,
    harm: compileHarmLexicon(lexicon),
    attacks: compileAttackLexicon(lexicon),
    acts: compileActLexicon(lexicon),
    frames: compileFrameLexicon(lexicon),
    scenes: compileSceneLexicon(lexicon),
    blame: compileBlameLexicon(lexicon),
    doers: {
      people: new Set([...persons.nouns.values.keys(), ...armed.map((row) => row["word"] ?? "")]),
      groups: new Map(tableOf(lexicon, "en/group-nouns").map((row) => [row["word"] ?? "", row["of"] === "y"])),
      reporting: new Set(
        tableOf(lexicon, "en/reporting-verbs")
          .filter((row) => row["kind"] !== "deed")
          .flatMap((row) => (row["forms"] ?? "").split("|")),
      ),
    },
  };
}

/** What the mention stages found in one text (or title). */
export interface DocMentions {
  readonly doc: Segmented;
  readonly times: readonly TimeRead[];
  readonly places: readonly PlaceRead[];
  readonly actors: readonly ActorAt[];
  readonly counts: readonly CountSpan[];
}

/** A text read for people, harms and attacks. */
export interface DocReading extends DocMentions {
  readonly phrases: readonly PersonPhrase[];
  readonly harms: readonly HarmPredicate[];
  readonly events: readonly EventMention[];
  readonly cues: readonly CueMention[];
}

/** `text`: the reading a headline stands over; in a headline with a capital on every word only its names are names. */
export function* readDoc(
  mentions: DocMentions,
  lexicon: IncidentLexicon,
  skip: ReadonlySet<number>,
  text: DocReading | null = null,
): Staged<DocReading> {
  const { doc } = mentions;
  const hits = findHarmHits(doc, lexicon.harm).filter((hit) => !skip.has(doc.tokens[hit.first]?.sentence ?? -1));
  const harm = tokensOf(doc, hits);
  const times = tokensOf(doc, mentions.times);
  const counts = new Map(mentions.counts.map((c) => [c.first, c]));
  const phrases = withKnownNumbers(
    doc,
    linkPhrases(
      doc,
      withNamedPeople(
        doc,
        findPersonPhrases(doc, lexicon.persons, {
          counts,
          times,
          places: tokensOf(doc, mentions.places),
          demonyms: tokensOf(
            doc,
            mentions.places.filter((place) => place.use === "associative"),
          ),
          organisations: tokensOf(
            doc,
            mentions.actors.filter((a) => a.organised),
          ),
          harm,
          names: text !== null && everyWordCapital(doc) ? namesOf(text) : null,
        }),
        mentions.actors,
      ),
    ),
  );
  yield;
  const tolls = readTollPhrases(doc, counts).filter((toll) => !skip.has(toll.sentence));
  const told = withTolls(readHarmPredicates(doc, hits, phrases, times), tolls);
  const fatal = fatalDeed(doc, hits, told);
  const harms = fatal === null ? told : [...told, fatal].sort((a, b) => a.first - b.first);
  yield;
  const events = findEvents(doc, lexicon.attacks, harms, times, phrases, mentions.actors).filter(
    (event) => !skip.has(event.sentence),
  );
  return { ...mentions, phrases, harms, events, cues: findCues(doc, lexicon.attacks) };
}

const CAPITAL_SHARE = 0.6;

/** "Man Shot Outside Club": capitals tell no names. */
function everyWordCapital(doc: Segmented): boolean {
  const words = doc.tokens.filter((t) => /^\p{L}{4,}/u.test(t.text));
  return words.filter((t) => t.text !== t.lower).length > words.length * CAPITAL_SHARE;
}

function namesOf({ phrases }: DocReading): ReadonlySet<string> {
  return new Set(phrases.flatMap((p) => (p.name ?? "").toLowerCase().split(/[\s]+/)));
}

/** A toll's figure stands for the harm words inside its noun ("the number of people killed"), and yields to one that counts its own ("12 dead"). */
function withTolls(harms: readonly HarmPredicate[], tolls: readonly HarmPredicate[]): readonly HarmPredicate[] {
  if (tolls.length === 0) return harms;
  const within = (a: { readonly first: number; readonly last: number }, b: { readonly first: number; readonly last: number }) =>
    a.first < b.last && b.first < a.last;
  const fresh = tolls.filter((toll) => {
    const figure = toll.patients[0];
    return figure !== undefined && !harms.some((harm) => harm.patients.some((p) => p.numbered && within(p, figure)));
  });
  return [...harms.filter((harm) => !fresh.some((toll) => within(harm, toll))), ...fresh].sort((a, b) => a.first - b.first);
}

/** The pieces of a sentence by its number, each read once, when first asked for. */
export function chunksOf(
  { doc, events, times, actors }: DocReading,
  { reporting }: DoerLexicon,
): (sentence: number) => readonly Chunk[] {
  const verbs = new Set<number>();
  const phrases = new Map<number, number>();
  for (const event of events) {
    if (
      event.harm === null
        ? event.verb
        : event.harm.term.form !== "none" && !event.harm.patients.some((p) => p.first < event.last && event.first < p.last)
    ) {
      for (let i = event.first; i < event.last; i++) verbs.add(i);
      if (event.last - event.first > 1) phrases.set(event.first, Math.max(event.last, phrases.get(event.first) ?? 0));
    }
  }
  // "when police opened fire": whom the text knows for an actor is no verb
  const names = actors.filter((a) =>
    a.last - a.first > 1 ? a.organised || a.personName !== null : doc.tokens[a.first]?.pos === "VERB",
  );
  const hints = {
    verbs,
    phrases,
    times: new Map(times.map((time) => [time.first, time.last])),
    names: new Map(names.map((name) => [name.first, name.last])),
    reporting,
  };
  const read = new Map<number, readonly Chunk[]>();
  return (sentence) => {
    const held = read.get(sentence);
    if (held !== undefined) return held;
    const range = doc.sentences[sentence];
    const chunks = range === undefined ? [] : chunkSentence(doc, range, hints);
    read.set(sentence, chunks);
    return chunks;
  };
}
