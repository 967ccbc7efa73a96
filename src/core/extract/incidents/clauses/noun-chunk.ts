import { type Segmented, type Token, WordSet } from "../../../text/index.ts";
import { type Chunk, type ChunkHints, closing, RELATIVE } from "./chunk.ts";
import { DETERMINERS } from "./determiners.ts";

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const OPENERS = new WordSet([
  ...DETERMINERS,
  ..."my several many all both no least about approximately nearly more than over".split(" "),
]);
const PARTICLE = new WordSet("de la del las los el al bin ibn van von der da dos di du le y");

/** "armed men", "unidentified individuals": a participle before its noun. */
export function premodifies(doc: Segmented, at: number, limit: number, hints: ChunkHints): boolean {
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
export function modifiesModifier(doc: Segmented, at: number, limit: number, hints: ChunkHints): boolean {
  const next = doc.tokens[at + 1];
  return next !== undefined && (next.text === "-" || next.pos === "ADJ" || premodifies(doc, at + 1, limit, hints));
}

/** A noun with what stands before it; asides within ("FRONT [ABC] COMMANDOS") are run over. */
export function nounAt(doc: Segmented, at: number, limit: number, hints: ChunkHints): Chunk | null {
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
    if (token.pos === "PRON" && head < 0 && !OPENERS.has(token) && !RELATIVE.has(token))
      return { kind: "noun", first: at, last: i + 1, head: i, finite: false, passive: false, reports: false };
    if (token.pos === "ADJ" || token.pos === "NUM") {
      if (head >= 0 && token.pos === "NUM") break;
      last = i + 1;
      continue;
    }
    if (token.lower === "that" && i > at) break;
    if (head < 0 && (token.pos === "DET" || (OPENERS.has(token) && (i > at || token.pos !== "SCONJ")))) {
      // "about 200 rebels attacked", not "about the town"
      const next = doc.tokens[i + 1];
      if (token.pos === "ADP" && i === at && !OPENERS.has(next) && next?.pos !== "NUM") break;
      continue;
    }
    if (head >= 0 && /^['’]s?$/i.test(token.text)) continue;
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
        NOMINAL.has(next.pos) &&
        next.pos !== "NUM" &&
        !hints.verbs.has(close + 1)
      ) {
        i = close;
        continue;
      }
      break;
    }
    if (token.pos === "ADV" && head < 0 && modifiesModifier(doc, i, limit, hints)) continue;
    if (token.pos === "VERB" && head < 0 && (premodifies(doc, i, limit, hints) || doc.tokens[i - 1]?.text === "-")) continue;
    // "scooter-riding gunmen"
    if (token.pos === "VERB" && i > at && doc.tokens[i - 1]?.text === "-" && doc.tokens[i - 1]?.end === token.start) continue;
    if (PARTICLE.has(token) && doc.tokens[i + 1]?.pos === "PROPN") continue;
    break;
  }
  return head < 0
    ? null
    : { kind: "noun", first: at, last: Math.max(last, head + 1), head, finite: false, passive: false, reports: false };
}
