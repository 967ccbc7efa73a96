import { type Segmented, type Sentence, type Token, WordSet } from "../../../text/index.ts";
import { type Chunk, type ChunkHints, type ChunkKind, closing, isVerb, RELATIVE } from "./chunk.ts";
import { modifiesModifier, nounAt, premodifies } from "./noun-chunk.ts";
import { verbAt } from "./verb-chunk.ts";

const CLAUSE = new WordSet([
  "that",
  "when",
  "while",
  "after",
  "before",
  "because",
  "as",
  "if",
  "although",
  "though",
  "since",
  "but",
  "until",
  "whereas",
  "unless",
]);
/** Whatever the tagger calls them. */
const OPENS_CLAUSE = new WordSet("when while because if although though whereas unless");
const DASH = /^(?:-{2,}|[–—])$/;
const LONGEST_DATELINE = 16;

/** Cuts a sentence into noun, verb and joining pieces, by tags: no tree, only what says who did what to whom. */
export function chunkSentence(doc: Segmented, sentence: Sentence, hints: ChunkHints): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const chunk = chunkAt(doc, i, sentence.last, hints);
    if (chunk === null) {
      i++;
      continue;
    }
    chunks.push(chunk);
    i = Math.max(i + 1, chunk.last);
  }
  return chunks;
}

function chunkAt(doc: Segmented, at: number, limit: number, hints: ChunkHints): Chunk | null {
  const token = doc.tokens[at] as Token;
  const word = token.lower;
  const simple = (kind: ChunkKind, last = at + 1): Chunk => ({
    kind,
    first: at,
    last,
    head: at,
    finite: false,
    passive: false,
    reports: false,
  });
  const time = hints.times.get(at);
  if (time !== undefined) return simple("time", time);
  if (token.text === "[" || token.text === "(") {
    const close = closing(doc, at, limit);
    return close === null ? simple("comma") : simple("other", close + 1);
  }
  if (token.text === "," || token.text === ";" || token.text === ":") return simple("comma");
  if (!token.plain && DASH.test(token.text)) return simple(endsDateline(doc, at, hints) ? "clause" : "comma");
  if (word === "and" || word === "or" || word === "&") return simple("and");
  if (RELATIVE.has(token) || tellsOfNoun(doc, at, limit, hints)) return simple("relative");
  if (OPENS_CLAUSE.has(token)) return simple("clause");
  if (word === "according" && doc.tokens[at + 1]?.lower === "to") return simple("preposition", at + 2);
  // "at least one man fired"
  if (word === "at" && at + 2 < limit && /^(?:least|most)$/.test(doc.tokens[at + 1]?.lower ?? "")) {
    const noun = nounAt(doc, at + 2, limit, hints);
    if (noun !== null) return { ...noun, first: at };
  }
  const verb = isVerb(token, hints) || (word === "to" && isVerb(doc.tokens[at + 1], hints));
  if (!verb || premodifies(doc, at, limit, hints)) {
    const noun = nounAt(doc, at, limit, hints);
    if (noun !== null) return noun;
  }
  if (verb) return verbAt(doc, at, limit, hints);
  // "disguised as policemen", "described as the work of"
  if (word === "as" && doc.tokens[at - 1]?.pos === "VERB" && /ed$/.test(doc.tokens[at - 1]?.lower ?? ""))
    return simple("preposition");
  if (CLAUSE.has(token)) return simple("clause");
  if (token.pos === "ADP" || word === "to") return simple("preposition", at + (inFront(doc, at) ? 3 : 1));
  if (token.pos === "ADV" && modifiesModifier(doc, at, limit, hints)) {
    const noun = nounAt(doc, at, limit, hints);
    if (noun !== null) return noun;
  }
  if (token.pos === "ADV" || token.pos === "PART") {
    const after = doc.tokens[at + 1];
    return after !== undefined && at + 1 < limit && isVerb(after, hints) ? verbAt(doc, at, limit, hints) : simple("other");
  }
  return simple("other");
}

/** "the attack that was carried out by": a clause told of the noun before it. */
function tellsOfNoun(doc: Segmented, at: number, limit: number, hints: ChunkHints): boolean {
  const before = doc.tokens[at - 1];
  return (
    doc.tokens[at]?.lower === "that" &&
    at + 1 < limit &&
    isVerb(doc.tokens[at + 1], hints) &&
    before !== undefined &&
    before.sentence === doc.tokens[at]?.sentence &&
    (before.pos === "NOUN" || before.pos === "PROPN")
  );
}

/** "LIMA, 3 MAR 90 (EFE) --": what goes before is no part of the sentence. */
function endsDateline(doc: Segmented, at: number, hints: ChunkHints): boolean {
  const first = doc.sentences[doc.tokens[at]?.sentence ?? 0]?.first ?? at;
  if (at - first > LONGEST_DATELINE) return false;
  for (let i = first; i < at; i++) if (hints.times.has(i)) return true;
  return false;
}

/** "in front of", "in back of". */
function inFront(doc: Segmented, at: number): boolean {
  return (
    doc.tokens[at]?.lower === "in" &&
    /^(?:front|back)$/.test(doc.tokens[at + 1]?.lower ?? "") &&
    doc.tokens[at + 2]?.lower === "of"
  );
}
