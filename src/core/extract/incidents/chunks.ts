import type { Segmented, Sentence, Token } from "../../text/index.ts";

export type ChunkKind = "noun" | "verb" | "preposition" | "time" | "comma" | "and" | "relative" | "clause" | "other";

/** A piece of a sentence: tokens `[first, last)`; `head` is the noun or verb the others belong to. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** A verb chunk that can carry a clause: not "wearing masks", "to kill". */
  readonly finite: boolean;
  readonly passive: boolean;
  /** "said", "claiming": what follows is a clause of its own. */
  readonly reports: boolean;
}

/** What earlier stages know of a sentence's tokens. */
export interface ChunkHints {
  /** Tokens read as verbs of deeds, whatever their tag. */
  readonly verbs: ReadonlySet<number>;
  /** First token → token after, of verbs of several words: "opened fire on", "blew up". */
  readonly phrases: ReadonlyMap<number, number>;
  /** First token → token after, of times. */
  readonly times: ReadonlyMap<number, number>;
  /** First token → token after, of names: one noun, whatever words they are made of. */
  readonly names: ReadonlyMap<number, number>;
  /** Words of reporting verbs. */
  readonly reporting: ReadonlySet<string>;
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const OPENERS: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "these",
  "those",
  "his",
  "her",
  "its",
  "their",
  "our",
  "my",
  "some",
  "several",
  "many",
  "all",
  "both",
  "another",
  "other",
  "no",
  "least",
  "about",
  "approximately",
  "nearly",
  "more",
  "than",
  "over",
]);
const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "whom", "whose", "where"]);
const CLAUSE: ReadonlySet<string> = new Set([
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
const OPENS_CLAUSE = /^(?:when|while|because|if|although|though|whereas|unless)$/;
const BE: ReadonlySet<string> = new Set(["is", "are", "was", "were", "be", "been", "being"]);
const PARTICLE = /^(?:de|la|del|las|los|el|al|bin|ibn|van|von|der|da|dos|di|du|le|y|of)$/;
const DASH = /^(?:-{2,}|[–—])$/;
const PARTICLES = /^(?:out|off|up|down|away)$/;
const LONGEST_ASIDE = 24;
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
  if (token.text === "," || token.text === ";" || token.text === ":" || DASH.test(token.text))
    return simple(DASH.test(token.text) && endsDateline(doc, at, hints) ? "clause" : "comma");
  if (word === "and" || word === "or" || word === "&") return simple("and");
  if (RELATIVE.has(word)) return simple("relative");
  if (OPENS_CLAUSE.test(word)) return simple("clause");
  if (word === "according" && doc.tokens[at + 1]?.lower === "to") return simple("preposition", at + 2);
  // "at least one man fired"
  if (word === "at" && at + 2 < limit && /^(?:least|most)$/.test(doc.tokens[at + 1]?.lower ?? "")) {
    const noun = nounAt(doc, at + 2, limit, hints);
    if (noun !== null) return { ...noun, first: at };
  }
  const verb =
    hints.verbs.has(at) || token.pos === "VERB" || token.pos === "AUX" || (word === "to" && isVerb(doc.tokens[at + 1], hints));
  if (!verb || premodifies(doc, at, limit, hints)) {
    const noun = nounAt(doc, at, limit, hints);
    if (noun !== null) return noun;
  }
  if (verb) return verbAt(doc, at, limit, hints);
  if (CLAUSE.has(word)) return simple("clause");
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

/** "LIMA, 3 MAR 90 (EFE) --": what goes before is no part of the sentence. */
function endsDateline(doc: Segmented, at: number, hints: ChunkHints): boolean {
  const first = doc.sentences[doc.tokens[at]?.sentence ?? 0]?.first ?? at;
  if (at - first > LONGEST_DATELINE) return false;
  for (let i = first; i < at; i++) if (hints.times.has(i)) return true;
  return false;
}

function isVerb(token: Token | undefined, hints: ChunkHints): boolean {
  return token !== undefined && (hints.verbs.has(token.index) || token.pos === "VERB" || token.pos === "AUX");
}

/** "in front of", "in back of". */
function inFront(doc: Segmented, at: number): boolean {
  return (
    doc.tokens[at]?.lower === "in" &&
    /^(?:front|back)$/.test(doc.tokens[at + 1]?.lower ?? "") &&
    doc.tokens[at + 2]?.lower === "of"
  );
}

function closing(doc: Segmented, at: number, limit: number): number | null {
  const mark = doc.tokens[at]?.text === "[" ? "]" : ")";
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_ASIDE); i++) if (doc.tokens[i]?.text === mark) return i;
  return null;
}

/** "armed men", "unidentified individuals": a participle before its noun. */
function premodifies(doc: Segmented, at: number, limit: number, hints: ChunkHints): boolean {
  const token = doc.tokens[at] as Token;
  if (hints.verbs.has(at) || token.pos !== "VERB" || !/(?:ed|en|ing)$/.test(token.lower)) return false;
  if (token.lower.endsWith("ing") && hints.reporting.has(token.lower)) return false;
  const next = doc.tokens[at + 1];
  if (next === undefined || at + 1 >= limit || hints.times.has(at + 1)) return false;
  if (!NOMINAL.has(next.pos) || next.pos === "NUM" || hints.verbs.has(at + 1)) return false;
  const before = doc.tokens[at - 1];
  // "soldiers killed peasants" against "by armed men"
  return (
    before === undefined ||
    before.sentence !== token.sentence ||
    !(before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "PRON" || before.pos === "AUX" || before.pos === "ADV")
  );
}

/** "heavily armed men", "heavily-armed men". */
function modifiesModifier(doc: Segmented, at: number, limit: number, hints: ChunkHints): boolean {
  const next = doc.tokens[at + 1];
  return next !== undefined && (next.text === "-" || next.pos === "ADJ" || premodifies(doc, at + 1, limit, hints));
}

/** A noun with what stands before it; asides within ("FRONT [ABC] COMMANDOS") are run over. */
function nounAt(doc: Segmented, at: number, limit: number, hints: ChunkHints): Chunk | null {
  let i = at;
  let head = -1;
  let last = at;
  for (; i < limit; i++) {
    const token = doc.tokens[i] as Token;
    if (hints.times.has(i) || hints.verbs.has(i)) break;
    const named = hints.names.get(i);
    if (named !== undefined && named <= limit) {
      head = named - 1;
      last = named;
      i = named - 1;
      continue;
    }
    if (token.pos === "NOUN" || token.pos === "PROPN" || (token.pos === "X" && /^\p{L}/u.test(token.text))) {
      head = i;
      last = i + 1;
      continue;
    }
    if (token.pos === "PRON" && head < 0 && !OPENERS.has(token.lower) && !RELATIVE.has(token.lower))
      return { kind: "noun", first: at, last: i + 1, head: i, finite: false, passive: false, reports: false };
    if (token.pos === "ADJ" || token.pos === "NUM") {
      if (head >= 0 && token.pos === "NUM") break;
      last = i + 1;
      continue;
    }
    if (token.lower === "that" && i > at) break;
    if (head < 0 && (token.pos === "DET" || (OPENERS.has(token.lower) && (i > at || token.pos !== "SCONJ")))) {
      if (token.pos === "ADP" && i === at && !OPENERS.has(doc.tokens[i + 1]?.lower ?? "")) break;
      continue;
    }
    if (/^['’]s?$/i.test(token.text) && head >= 0) continue;
    if (token.text === '"' || token.text === "“" || token.text === "”") continue;
    if ((token.text === "-" || token.text === "/" || token.text === ".") && i > at && doc.tokens[i + 1]?.start === token.end)
      continue;
    if ((token.text === "[" || token.text === "(") && head >= 0) {
      const close = closing(doc, i, limit);
      const next = close === null ? undefined : doc.tokens[close + 1];
      if (
        close !== null &&
        next !== undefined &&
        close + 1 < limit &&
        (next.pos === "NOUN" || next.pos === "PROPN") &&
        !hints.verbs.has(close + 1)
      ) {
        i = close;
        continue;
      }
      break;
    }
    if (token.pos === "ADV" && head < 0 && modifiesModifier(doc, i, limit, hints)) continue;
    if (token.pos === "VERB" && head < 0 && (premodifies(doc, i, limit, hints) || doc.tokens[i - 1]?.text === "-")) continue;
    if (PARTICLE.test(token.lower) && token.lower !== "of" && doc.tokens[i + 1]?.pos === "PROPN") continue;
    break;
  }
  return head < 0
    ? null
    : { kind: "noun", first: at, last: Math.max(last, head + 1), head, finite: false, passive: false, reports: false };
}

function verbAt(doc: Segmented, at: number, limit: number, hints: ChunkHints): Chunk {
  let i = at;
  let head = at;
  let be = false;
  let auxiliary = false;
  /** A verb of several words is complete. */
  let closed = false;
  for (; i < limit; i++) {
    const token = doc.tokens[i] as Token;
    const word = token.lower;
    const phrase = hints.phrases.get(i);
    if (phrase !== undefined && phrase <= limit) {
      if (i > at && !auxiliary && doc.tokens[i - 1]?.lower !== "to" && doc.tokens[i - 1]?.pos !== "ADV") break;
      head = i;
      i = phrase - 1;
      closed = true;
      continue;
    }
    if (closed) break;
    if (isVerb(token, hints)) {
      // a verb after a full verb begins another: "said killed"
      if (
        i > at &&
        !auxiliary &&
        word !== "to" &&
        doc.tokens[head]?.pos === "VERB" &&
        head < i &&
        !/^(?:to|not|n't)$/.test(doc.tokens[i - 1]?.lower ?? "") &&
        doc.tokens[i - 1]?.pos !== "ADV"
      )
        break;
      if (BE.has(word)) be = true;
      if (token.pos === "AUX" || BE.has(word) || /^(?:has|have|had|will|would|could|may|might|did|do|does)$/.test(word))
        auxiliary = true;
      else auxiliary = false;
      head = i;
      continue;
    }
    // "carried out", "set off", "gunned down"
    if (i > at && PARTICLES.test(word) && token.pos !== "NOUN" && doc.tokens[i - 1]?.index === head) continue;
    if (i === at || token.pos === "ADV" || token.pos === "PART" || word === "to" || word === "not" || word === "n't") {
      if (i > at && !isVerb(doc.tokens[i + 1], hints)) break;
      continue;
    }
    break;
  }
  const first = doc.tokens[at]?.lower ?? "";
  const lead = doc.tokens[at]?.pos === "ADV" ? (doc.tokens[at + 1]?.lower ?? "") : first;
  const finite = lead !== "to" && !/ing$/.test(lead);
  return {
    kind: "verb",
    first: at,
    last: Math.max(i, head + 1),
    head,
    finite,
    passive: be && /(?:ed|en|wn|ld|ot|nt|it|ut|de|ain|ung|ck|een|one)$/.test(doc.tokens[head]?.lower ?? ""),
    reports: hints.reporting.has(doc.tokens[head]?.lower ?? ""),
  };
}
