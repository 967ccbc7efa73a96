import type { Segmented } from "../../../text/index.ts";
import type { Chunk } from "../clauses/chunk.ts";

/** Tokens between the verb and whom it suspects. */
const MOST_BEFORE = 5;
const SUSPECTS = /^(?:suspect(?:s|ed|ing)?|believe[sd]?|believing|thinks?|thought|assume[sd]?|presume[sd]?)$/;

/** "officials suspected the Front of carrying out", "believed that the Front fired": held to have done it, not told to. */
export function isSuspected(doc: Segmented, { first }: Chunk): boolean {
  let i = first - 1;
  while (i > first - MOST_BEFORE && /^(?:that|the|a|an|members|fighters|of)$/.test(doc.tokens[i]?.lower ?? "")) i--;
  const token = doc.tokens[i];
  return (
    token !== undefined && token.pos === "VERB" && SUSPECTS.test(token.lower) && token.sentence === doc.tokens[first]?.sentence
  );
}

/** "were believed to be responsible for", "is held responsible for". */
export function isHeldTo(doc: Segmented, chunk: Chunk | undefined): boolean {
  for (let i = (chunk?.head ?? 0) - 1; i > (chunk?.head ?? 0) - MOST_BEFORE; i--) {
    const word = doc.tokens[i]?.lower ?? "";
    if (SUSPECTS.test(word) || /^(?:held|considered|deemed)$/.test(word)) return true;
  }
  return false;
}
