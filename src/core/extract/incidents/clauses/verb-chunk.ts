import { type Segmented, type Token, WordSet } from "../../../text/index.ts";
import { type Chunk, type ChunkHints, isVerb } from "./chunk.ts";

const BE = new WordSet("is are was were be been being");
const AUXILIARIES = new WordSet("has have had will would could may might did do does");
const PARTICLES = new WordSet("out off up down away");

/** A verb with its auxiliaries, adverbs and particles. */
export function verbAt(doc: Segmented, at: number, limit: number, hints: ChunkHints): Chunk {
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
      if (BE.has(token)) be = true;
      if (token.pos === "AUX" || BE.has(token) || AUXILIARIES.has(token)) auxiliary = true;
      else auxiliary = false;
      head = i;
      continue;
    }
    // "carried out", "set off", "gunned down"
    if (i > at && PARTICLES.has(token) && token.pos !== "NOUN" && doc.tokens[i - 1]?.index === head) continue;
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
