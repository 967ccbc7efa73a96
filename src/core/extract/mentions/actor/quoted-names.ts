import type { Segmented } from "../../../text/index.ts";
import { type ActorLexicon, categoryOf } from "./actor-lexicon.ts";
import { type ActorRead, actorRead, isCapital, namelessActor, wordsOf } from "./actor-read.ts";
import { kindOf } from "./coined-names.ts";

const OPENS = /^["“«]$/;
const CLOSES = /^["”»]$/;
const LONGEST = 9;
const SMALL = /^(?:of|for|the|and|to|in|de|del|la|los|las|y|e|-|['’]s?|[-–])$/i;
/** What a group is called by, before its name or behind it: 'the "Red Condor" group', 'a group called "Sons of the Andes"'. */
export const GROUP =
  /^(?:group|groups|organi[sz]ation|movement|unit|squad|cell|gang|faction|commando|front|brigade|command|army|militia)$/;
const CALLED = /^(?:itself|themselves|called|named|known|as|self-styled|self-named|so-called|styled|self|,|the|an?)$/;
const REACH = 4;

/** Groups whose name stands in quotation marks: by a word in it that says what it is, or by a word for a group beside it. */
export function quotedNames(doc: Segmented, lexicon: ActorLexicon): ActorRead[] {
  const out: ActorRead[] = [];
  for (let i = 0; i + 2 < doc.tokens.length; i++) {
    if (!OPENS.test(doc.tokens[i]?.text ?? "")) continue;
    const close = closeOf(doc, i);
    if (close === null) continue;
    const first = i + 1;
    if (isName(doc, first, close) && (isBody(doc, first, close, lexicon) || isCalled(doc, i, close))) {
      // "the "Civic Force"": no force of a state needs quotation marks
      const told = kindOf(doc, first, close, lexicon);
      const kind = told === "military" || told === "police" ? "militia" : told;
      const actor = namelessActor(wordsOf(doc, first, close), kind);
      out.push(actorRead(doc, first, close, { actor, category: categoryOf(kind), organised: true }));
    }
    i = close;
  }
  return out;
}

/** Right behind "self-styled", written as one word or three. */
export function isSelfStyled(doc: Segmented, at: number): boolean {
  const word = (back: number): string => doc.tokens[at - back]?.lower ?? "";
  return (
    /^self-(?:styled|named|proclaimed)$/.test(word(1)) || (/^(?:styled|named|proclaimed)$/.test(word(1)) && word(3) === "self")
  );
}

function closeOf(doc: Segmented, open: number): number | null {
  for (let i = open + 1; i <= open + LONGEST; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[open]?.sentence) return null;
    if (CLOSES.test(token.text)) return i - open > 2 ? i : null;
  }
  return null;
}

/** Nothing but capitals and small words; no verb said of anybody. */
function isName(doc: Segmented, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { text, pos } = doc.tokens[i] as Segmented["tokens"][number];
    if (SMALL.test(text)) continue;
    if (!isCapital(text) && !/^\d/.test(text)) return false;
    if (pos === "PRON" || pos === "AUX" || (doc.upper && pos === "VERB")) return false;
  }
  return true;
}

/** Its last word says what it is, of two words at least: "Gerardo Barrios Civic Force". */
function isBody(doc: Segmented, first: number, last: number, lexicon: ActorLexicon): boolean {
  const noun = lexicon.organisations.get(doc.tokens[last - 1]?.lower ?? "");
  return noun?.part === "head" && ARMED.test(doc.tokens[last - 1]?.lower ?? "") && last - first > 1;
}

const ARMED =
  /^(?:front|army|movement|command|brigades?|forces?|militia|organi[sz]ation|coordinator|squads?|group|legion|guard)$/;

function isCalled(doc: Segmented, open: number, close: number): boolean {
  if (GROUP.test(doc.tokens[close + 1]?.lower ?? "")) return true;
  // 'claimed by the self-styled "Sons of the Andes"'
  if (isSelfStyled(doc, open)) return true;
  let called = false;
  for (let i = open - 1; i >= Math.max(0, open - REACH); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[open]?.sentence) return false;
    if (GROUP.test(token.lower)) return called;
    if (!CALLED.test(token.lower) && token.pos !== "VERB") return false;
    called = true;
  }
  return false;
}
