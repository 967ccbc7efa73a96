import type { Segmented } from "../../../text/index.ts";
import type { Chunk } from "./chunk.ts";

/** The chunk that holds a token, or -1. */
export function chunkOf(chunks: readonly Chunk[], token: number): number {
  return chunks.findIndex((c) => c.first <= token && token < c.last);
}

/** Subjects of the verb chunk at `at`, with what is joined to them; none where the words leave it open. */
export function subjectsOf(doc: Segmented, chunks: readonly Chunk[], at: number): readonly Chunk[] {
  let found = -1;
  // "struck a market, killing four": who struck killed
  const verb = chunks[at];
  let shared =
    verb?.kind === "verb" && !verb.finite && chunks[at - 1]?.kind === "comma" && /ing$/.test(doc.tokens[verb.head]?.lower ?? "");
  for (let k = at - 1; k >= 0; k--) {
    const chunk = chunks[k] as Chunk;
    // "planned and carried out": one subject for both
    if (chunk.kind === "clause" || (chunk.reports && !(shared && chunks[k + 1]?.kind === "and"))) break;
    // "caused by men who threw a grenade": those the clause is told of
    if (chunk.kind === "relative" && found < 0 && chunks[k - 1]?.kind === "noun") {
      const told = /^(?:who|which|that)$/.test(doc.tokens[chunk.first]?.lower ?? "");
      if (chunks[k - 2]?.kind === "preposition") return told ? [antecedent(doc, chunks, k - 1)] : [];
      // "to pursue the group that killed"
      if (told && chunks[k - 2]?.kind === "verb") return [chunks[k - 1] as Chunk];
    }
    if (chunk.kind === "and" && found < 0) shared = true;
    else if (chunk.kind === "verb") {
      // what stood between is an object of this verb: "shot three men and fled", "the men, who carried rifles, attacked"
      const passes = !chunk.finite || reduced(doc, chunks, k) || shared || ofRelative(chunks, k);
      if (!passes) break;
      if (chunk.finite && !reduced(doc, chunks, k)) shared = false;
      found = -1;
    } else if (chunk.kind === "noun") {
      if (chunks[k - 1]?.kind === "preposition") k--;
      else if (found < 0 || joined(chunks[k + 1]) || (chunks[k + 1]?.kind === "preposition" && joined(chunks[k + 3]))) found = k;
      else break;
    }
  }
  return found < 0 ? [] : listFrom(chunks, found, at);
}

/** "scores of pupils and six teachers". */
function joined(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "comma" || chunk?.kind === "and";
}

/** "members of a group who": the people, not what they are of. */
function antecedent(doc: Segmented, chunks: readonly Chunk[], k: number): Chunk {
  const of = doc.tokens[chunks[k - 1]?.first ?? -1]?.lower;
  const before = chunks[k - 2];
  return (of === "of" || of === "from") && before?.kind === "noun" ? before : (chunks[k] as Chunk);
}

/** The verb a noun is the subject of: "the attack, which came at dawn, was carried out". */
export function verbOf(chunks: readonly Chunk[], at: number): number {
  for (let k = at + 1; k < chunks.length; k++) {
    const { kind } = chunks[k] as Chunk;
    if (kind === "verb") return k;
    if (kind === "clause") return -1;
    if (kind === "relative" && chunks[k - 1]?.kind === "comma") {
      const close = chunks.findIndex((c, i) => i > k && c.kind === "comma");
      if (close < 0) return -1;
      k = close;
    }
  }
  return -1;
}

/** "who carried rifles", "who carried rifles and wore masks": verbs told of a noun beside the clause's own. */
function ofRelative(chunks: readonly Chunk[], verb: number): boolean {
  for (let k = verb - 1, ands = 0; k >= 0 && ands < 3; k--) {
    const kind = chunks[k]?.kind;
    if (kind === "relative") return true;
    if (kind === "and" && (k === verb - 1 || ands > 0)) ands++;
    else if (ands === 0 || kind === "clause" || kind === "comma") return false;
  }
  return false;
}

/** "men dressed in black", "a bomb planted by": a participle behind its noun, no verb of the clause. */
function reduced(doc: Segmented, chunks: readonly Chunk[], k: number): boolean {
  const chunk = chunks[k] as Chunk;
  return (
    chunk.last - chunk.first === 1 &&
    /(?:ed|en)$/.test(doc.tokens[chunk.head]?.lower ?? "") &&
    (chunks[k - 1]?.kind === "noun" || (chunks[k - 1]?.kind === "comma" && chunks[k - 2]?.kind === "noun")) &&
    chunks[k + 1]?.kind === "preposition"
  );
}

/** Objects of the verb chunk at `at`, or what follows a preposition there. */
export function objectsOf(chunks: readonly Chunk[], at: number): readonly Chunk[] {
  for (let k = at + 1; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    if (chunk.kind === "noun") return listFrom(chunks, k, chunks.length);
    if (chunk.kind !== "other" && chunk.kind !== "time") return [];
  }
  return [];
}

/** Nouns behind the first of these prepositions after the chunk at `at`, before the clause goes on. */
export function behind(
  doc: Segmented,
  chunks: readonly Chunk[],
  at: number,
  prepositions: ReadonlySet<string>,
): readonly Chunk[] {
  for (let k = at + 1; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    if (chunk.kind === "preposition") {
      if (!prepositions.has(doc.tokens[chunk.first]?.lower ?? "")) continue;
      const next = chunks[k + 1];
      return next?.kind === "noun" ? listFrom(chunks, k + 1, chunks.length) : [];
    }
    if (chunk.kind === "clause" || chunk.kind === "relative" || (chunk.kind === "verb" && chunk.finite)) return [];
    if (
      chunk.kind === "and" &&
      chunks[k + 1]?.kind === "noun" &&
      chunks.slice(k + 2, k + 8).some((c) => c.kind === "verb" && c.finite)
    )
      return [];
  }
  return [];
}

/** The noun at `k` and those joined to it: "A, B, and C"; appositions are left out. */
function listFrom(chunks: readonly Chunk[], k: number, limit: number): readonly Chunk[] {
  const list: Chunk[] = [chunks[k] as Chunk];
  let pending: Chunk[] = [];
  let i = k + 1;
  while (i < limit) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === "preposition" && chunks[i + 1]?.kind === "noun") {
      i += 2;
      continue;
    }
    if (chunk.kind === "other") {
      i++;
      continue;
    }
    // "six officers, among them a major, and nine soldiers"
    if (
      chunk.kind === "comma" &&
      chunks[i + 1]?.kind === "verb" &&
      !chunks[i + 1]?.finite &&
      chunks[i + 2]?.kind === "noun" &&
      chunks[i + 3]?.kind === "comma"
    ) {
      i += 3;
      continue;
    }
    if (chunk.kind === "comma" && chunks[i + 1]?.kind === "noun") {
      pending.push(chunks[i + 1] as Chunk);
      i += 2;
      continue;
    }
    const and = chunk.kind === "and" ? i : chunk.kind === "comma" && chunks[i + 1]?.kind === "and" ? i + 1 : -1;
    const next = and < 0 ? undefined : chunks[and + 1];
    const goesOn = chunks[and + 2];
    // "killed two soldiers and the rebels fled": a clause of its own
    if (next?.kind === "noun" && !(limit === chunks.length && goesOn?.kind === "verb" && goesOn.finite)) {
      list.push(...pending, next);
      pending = [];
      i = and + 2;
      continue;
    }
    break;
  }
  return list;
}
