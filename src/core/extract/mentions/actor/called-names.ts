import type { Segmented } from "../../../text/index.ts";
import { type ActorLexicon, categoryOf } from "./actor-lexicon.ts";
import { type ActorRead, actorRead, isCapital, namelessActor, wordsOf } from "./actor-read.ts";
import { kindOf } from "./coined-names.ts";
import { GROUP, isSelfStyled } from "./quoted-names.ts";

const LONGEST = 8;
const SMALL = /^(?:of|for|the|and|de|del|la|los|las|y|-|['’]s?)$/;

/** Groups that a text says name themselves so, without quotation marks: "a group calling itself the Red Condor Commando Unit". */
export function calledNames(doc: Segmented, lexicon: ActorLexicon): ActorRead[] {
  const out: ActorRead[] = [];
  for (let i = 1; i + 1 < doc.tokens.length; i++) {
    const named = isNamed(doc, i);
    if (!named && !callsItself(doc, i) && !isSelfStyled(doc, i)) continue;
    const first = /^(?:the|an?)$/.test(doc.tokens[i]?.lower ?? "") ? i + 1 : i;
    const last = endOf(doc, first) ?? ((named && !doc.upper) || saysGroup(doc, i) ? nameEnd(doc, first) : null);
    if (last === null) continue;
    // no force of a state has to say that it calls itself one
    const told = kindOf(doc, first, last, lexicon);
    const kind = told === "military" || told === "police" ? "militia" : told;
    const actor = namelessActor(wordsOf(doc, first, last), kind);
    out.push(actorRead(doc, first, last, { actor, category: categoryOf(kind), organised: true }));
    i = last;
  }
  return out;
}

/** The words before the token are "calling itself", "which calls itself", "call themselves". */
function callsItself(doc: Segmented, at: number): boolean {
  return (
    /^(?:itself|themselves)$/.test(doc.tokens[at - 1]?.lower ?? "") &&
    /^call(?:s|ing|ed)?$/.test(doc.tokens[at - 2]?.lower ?? "") &&
    doc.tokens[at]?.sentence === doc.tokens[at - 1]?.sentence
  );
}

/** "a group named Pale Lantern", "an organisation known as the Pale Lantern": right behind a word for a group. */
function isNamed(doc: Segmented, at: number): boolean {
  const word = doc.tokens[at - 1]?.lower ?? "";
  const verb = word === "as" ? at - 2 : at - 1;
  return (
    (word === "as" ? /^known$/ : /^(?:named|called)$/).test(doc.tokens[verb]?.lower ?? "") &&
    /^(?:group|organi[sz]ation|faction|cell|movement|militia|network|gang|squad)$/.test(doc.tokens[verb - 1]?.lower ?? "") &&
    doc.tokens[at]?.sentence === doc.tokens[verb - 1]?.sentence
  );
}

/** "a little-known group calling itself Red Dawn": a group before the words, whatever the name is. */
function saysGroup(doc: Segmented, at: number): boolean {
  return /^(?:group|organi[sz]ation|faction|cell|movement|militia|network)$/.test(doc.tokens[at - 3]?.lower ?? "");
}

/** The end of the run of words written large. */
function nameEnd(doc: Segmented, first: number): number | null {
  let end = first;
  for (let i = first; i < first + LONGEST; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[first]?.sentence) break;
    if (isCapital(token.text)) end = i + 1;
    else if (!SMALL.test(token.lower) && token.text !== "e") break;
  }
  return end > first ? end : null;
}

/** Behind the last word that says what it is, of two capitalised words at least. */
function endOf(doc: Segmented, first: number): number | null {
  let end: number | null = null;
  for (let i = first; i < first + LONGEST; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[first]?.sentence) break;
    if (SMALL.test(token.lower) && i > first) continue;
    if (!isCapital(token.text) || /^(?:VERB|AUX|ADV|PRON)$/.test(token.pos)) break;
    if (i > first && GROUP.test(token.lower.replace(/s$/, ""))) end = i + 1;
  }
  return end;
}
