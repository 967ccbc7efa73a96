import type { Gazetteer } from "../../../gazetteer/index.ts";
import type { Segmented, Token } from "../../../text/index.ts";

/** Tokens `[first, last)` under one key of the gazetteer. */
export interface NameMatch {
  readonly first: number;
  readonly last: number;
  readonly key: string;
}

/** "Sar-e-Pul", "San Vicente del Caguán": in tokens, hyphens counted. */
const LONGEST = 7;
const INNER =
  /^(?:e|i|al|el|de|del|la|las|los|of|the|and|upon|on|le|les|sur|du|des|da|do|dos|di|ez|ul|ye|am|an|der|den|y|in|ash|as|ad|az|en|au|aux|under|by|à|a|&)$/;

/** The longest name of the gazetteer that begins at a token; `people:`-words ("Afghan", "South Korean") count, marked by their key. */
export function matchName(doc: Segmented, at: number, gazetteer: Gazetteer): NameMatch | null {
  const head = doc.tokens[at] as Token;
  const first = keyPartOf(head, gazetteer);
  if (first === "" || !gazetteer.begins(first)) return null;
  let key = first;
  let words = 1;
  let best: NameMatch | null = gazetteer.has(key) || gazetteer.isPeople(key) ? { first: at, last: at + 1, key } : null;
  for (let i = at + 1; i < doc.tokens.length && i < at + LONGEST; i++) {
    const token = doc.tokens[i] as Token;
    const before = doc.tokens[i - 1] as Token;
    const gap = token.start - before.end;
    if (token.sentence !== head.sentence || gap > 1 || (gap === 1 && doc.text[before.end] !== " ")) break;
    // "Sar-e-Pul", "Nad ‘Ali"
    if (/^[-‑‘`ʿʻ]$/.test(token.text)) continue;
    const part = keyPartOf(token, gazetteer);
    if (part === "") break;
    const apostrophe = /^['’`]/.test(token.text);
    const capital = isCapital(token.text) || /^\p{N}/u.test(token.text);
    if (!capital && !apostrophe && !INNER.test(token.text)) break;
    key += apostrophe ? part : ` ${part}`;
    if (!apostrophe && ++words === 2 && !gazetteer.begins(key)) break;
    // "King's" is no King's: a possessive never ends a name
    if (capital && (gazetteer.has(key) || gazetteer.isPeople(key))) best = { first: at, last: i + 1, key };
  }
  return best;
}

/** `placeKey` of a token: of plain letters their lower case. */
export function keyPartOf(token: Token, gazetteer: Gazetteer): string {
  return token.plain ? token.lower : gazetteer.keyPart(token.text);
}

/** Begins with a capital letter. */
export function isCapital(text: string): boolean {
  const c = text.charCodeAt(0);
  return c < 128 ? c >= 65 && c <= 90 : /^[\p{Lu}\p{Lt}]/u.test(text);
}

/** `matchName` that reads each token once. */
export function nameMatcher(doc: Segmented, gazetteer: Gazetteer): (at: number) => NameMatch | null {
  const held = new Map<number, NameMatch | null>();
  return (at) => {
    const known = held.get(at);
    if (known !== undefined) return known;
    const found = matchName(doc, at, gazetteer);
    held.set(at, found);
    return found;
  };
}
