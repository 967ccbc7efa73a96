import type { Reading, Source, Stance, Time } from "../../model/index.ts";
import type { Segmented, Sentence, TokenSpan } from "../../text/index.ts";
import type { ActorRead } from "../mentions/actor/index.ts";
import type { Range } from "./phrase.ts";
import type { ReportingVerb, StatementLexicon } from "./statement-lexicon.ts";

/** What reading statements needs of the text: its tokens, actors and times, each to be found by the token it begins at. */
export interface Scene {
  readonly doc: Segmented;
  readonly lexicon: StatementLexicon;
  readonly actors: readonly ActorRead[];
  /** Actors by the token after their last. */
  readonly actorsTo: ReadonlyMap<number, ActorRead>;
  /** Times by their first token. */
  readonly timesFrom: ReadonlyMap<number, TimeSpan>;
  /** Times by the token after their last. */
  readonly timesTo: ReadonlyMap<number, TimeSpan>;
  /** Token range of every quotation of `doc.quotes`, its marks included. */
  readonly quotes: readonly Range[];
}

export type TimeSpan = TokenSpan & { readonly reading: Reading<Time> };

/** A statement under way: token ranges in place of evidence. */
export interface Draft {
  readonly source: Source | null;
  readonly sourceRange: Range | null;
  readonly attribution: "explicit" | "continued";
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly chain: readonly Source[];
  readonly verb: ReportingVerb | null;
  readonly stance: Stance;
  readonly negated: boolean;
  readonly sentence: Sentence;
  /** The token from which on what is said tells what another says: the stance is not read from those words. */
  readonly othersFrom?: number | null;
  /** The sentence the speaker was heard in, where he goes on in another: it says through what medium. */
  readonly heardIn?: Sentence;
}

/** Prepares a text for reading statements; linear in its length. */
export function sceneOf(
  doc: Segmented,
  actors: readonly ActorRead[],
  times: readonly TimeSpan[],
  lexicon: StatementLexicon,
): Scene {
  const quotes: { first: number; last: number }[] = doc.quotes.map(() => ({ first: 0, last: 0 }));
  for (const token of doc.tokens) {
    // -1 is no element: asking for it costs more than all the rest
    const quote = token.quote < 0 ? undefined : quotes[token.quote];
    if (quote === undefined) continue;
    if (quote.last === 0) quote.first = token.index;
    quote.last = token.index + 1;
  }
  const adjuncts = times.filter((t) => standsAlone(doc, t));
  return {
    doc,
    lexicon,
    actors,
    actorsTo: new Map(actors.map((a) => [a.last, a])),
    timesFrom: new Map(adjuncts.map((t) => [t.first, t])),
    timesTo: new Map(adjuncts.map((t) => [t.last, t])),
    quotes,
  };
}

/** Whether a time is said of the clause: "on Monday", not "the former mayor", "decades of rain". */
function standsAlone(doc: Segmented, { last }: TimeSpan): boolean {
  const [end, next] = [doc.tokens[last - 1], doc.tokens[last]];
  if (next === undefined || next.sentence !== end?.sentence) return true;
  return next.lower !== "of" && !(end.pos === "ADJ" && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos));
}

/** The actors that lie within a token range, in order; actors come sorted by first token. */
export function actorsIn(actors: readonly ActorRead[], range: Range): readonly ActorRead[] {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle]?.first ?? 0) < range.first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((actors[end]?.first ?? Number.POSITIVE_INFINITY) < range.last) end++;
  return actors.slice(low, end).filter((a) => a.last <= range.last);
}
