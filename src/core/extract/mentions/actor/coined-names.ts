import type { ActorKind } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import { type ActorLexicon, categoryOf } from "./actor-lexicon.ts";
import { type ActorRead, actorRead, isCapital, namelessActor, wordsOf } from "./actor-read.ts";

const SMALL = /^(?:of|for|the|and|to|in|de|del|la|y|a|against|on|from|-)$/;
const LONGEST = 12;

/** A name and the abbreviation a text gives it in brackets: "National Thistle Front (NTF)". */
export interface Coined {
  readonly abbreviation: string;
  readonly read: ActorRead;
  /** The name is not among the actors found without it. */
  readonly fresh: boolean;
}

/** Abbreviations a text introduces in brackets, after a known actor or after a name whose initials they are. */
export function coinedNames(doc: Segmented, actors: readonly ActorRead[], lexicon: ActorLexicon): Coined[] {
  const out: Coined[] = [];
  const byLast = new Map(actors.map((actor) => [actor.last, actor]));
  for (let i = 1; i + 2 < doc.tokens.length; i++) {
    if (doc.tokens[i]?.text !== "(" && doc.tokens[i]?.text !== "[") continue;
    const glossed = glossedName(doc, i, lexicon);
    if (glossed !== null && !byLast.has(i)) {
      out.push(glossed);
      continue;
    }
    const token = doc.tokens[i + 1];
    if (
      token === undefined ||
      !/^[\p{Lu}][\p{Lu}\p{N}.-]{1,9}$/u.test(token.text) ||
      !/^[)\]]$/.test(doc.tokens[i + 2]?.text ?? "")
    )
      continue;
    const known = byLast.get(i);
    if (known?.organised) {
      out.push({ abbreviation: token.text, read: known, fresh: false });
      continue;
    }
    const first = runWithInitials(doc, i, token.text.replace(/[.-]/g, ""));
    if (first === null) continue;
    const name = wordsOf(doc, first, i);
    const kind = kindOf(doc, first, i, lexicon);
    const actor = { ...namelessActor(name, kind), aliases: [token.text] };
    out.push({
      abbreviation: token.text,
      read: actorRead(doc, first, i, { actor, category: categoryOf(kind), organised: true }),
      fresh: true,
    });
  }
  return out;
}

/** "CENAR [National Reserve Command]": an abbreviation and, in brackets behind it, the body it stands for, in its own language or another's. */
function glossedName(doc: Segmented, open: number, lexicon: ActorLexicon): Coined | null {
  const token = doc.tokens[open - 1];
  if (token === undefined || !/^\p{Lu}[\p{Lu}\p{N}.-]{1,9}$/u.test(token.text)) return null;
  let body = false;
  let i = open + 1;
  for (; i < open + LONGEST; i++) {
    const inside = doc.tokens[i];
    if (inside === undefined || inside.sentence !== token.sentence) return null;
    if (/^[)\]]$/.test(inside.text)) break;
    if (/^['’]s?$/i.test(inside.text) || inside.text === "-" || SMALL.test(inside.lower)) continue;
    if (!isCapital(inside.text) || inside.pos === "VERB" || inside.pos === "AUX") return null;
    body ||= lexicon.organisations.get(inside.lower)?.part === "head";
  }
  if (!body || i === open + LONGEST || i - open < 3) return null;
  const kind = kindOf(doc, open + 1, i, lexicon);
  const actor = { ...namelessActor(wordsOf(doc, open + 1, i), kind), aliases: [token.text] };
  const read = actorRead(doc, open - 1, open, { actor, category: categoryOf(kind), organised: true });
  return { abbreviation: token.text, read, fresh: true };
}

/** The first token of the words before `end` whose initials spell the abbreviation, small words counted or not. */
function runWithInitials(doc: Segmented, end: number, abbreviation: string): number | null {
  const sentence = doc.tokens[end]?.sentence;
  let initials = "";
  for (let i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) return null;
    if (/^['’]s?$/.test(token.text)) continue;
    if (!doc.upper && !isCapital(token.text) && !SMALL.test(token.lower)) return null;
    if (!/^[\p{L}\p{N}]/u.test(token.text) && token.text !== "-") return null;
    if (!SMALL.test(token.lower)) initials = token.text.charAt(0).toUpperCase() + initials;
    if (initials === abbreviation.toUpperCase() && initials.length >= 2 && !SMALL.test(token.lower)) return i;
    if (initials.length > abbreviation.length) return null;
  }
  return null;
}

/** What its words tell of it: a name of liberation or resistance is an armed group's, a ministry's the state's. */
export function kindOf(doc: Segmented, first: number, last: number, lexicon: ActorLexicon): ActorKind {
  let head: ActorKind | null = null;
  for (let i = first; i < last; i++) {
    const noun = lexicon.organisations.get(doc.tokens[i]?.lower ?? "");
    if (noun?.part === "modifier" && noun.kind !== null) return noun.kind;
    if (noun?.part === "head") head ??= noun.kind;
  }
  return head ?? "organisation";
}
