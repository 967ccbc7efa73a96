import type { Segmented, Token } from "../../../text/index.ts";
import type { SceneWords } from "../scenes/scene-words.ts";
import type { EventMention } from "./events.ts";

const OBJECT = 4;
const BEFORE = 5;
const POSSESSIVE = /^['’]s?$/i;
const AIMS = /^(?:on|against|upon|of)$/;
const ENDS =
  /^(?:stop|stopping|cease|ceasing|halt|halting|end|ending|suspend|suspending|discontinue|renounce|refrain|refraining|desist|avoid|avoiding|prevent|preventing|proceed)$/;

/** What the words say shall end, or is a figure of speech: "stop the bombings", "an attack on democracy", "the crisis exploded". */
export function isFigure(doc: Segmented, words: SceneWords, event: EventMention): boolean {
  if (event.harm !== null) return false;
  if (/^explod/.test(doc.tokens[event.first]?.lower ?? "") && words.says(event.first - 1, "abstract")) return true;
  return meetsAbstract(doc, words, event) || inWords(doc, event) || (!event.verb && shallEnd(doc, event));
}

/** "harshly attacked the president", "the minister attacked his critics": with words. */
function inWords(doc: Segmented, event: EventMention): boolean {
  if (!event.verb || !/^attack/.test(doc.tokens[event.first]?.lower ?? "")) return false;
  if (HARSHLY.test(doc.tokens[event.first - 1]?.lower ?? "") || HARSHLY.test(doc.tokens[event.last]?.lower ?? "")) return true;
  for (let i = event.last; i < event.last + OBJECT; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== event.sentence) return false;
    if (CRITICS.test(token.lower)) return true;
    if (!goesBefore(token)) return false;
  }
  return false;
}

const HARSHLY = /^(?:harshly|bitterly|verbally|publicly|strongly|sharply|openly|angrily|scathingly|rhetorically)$/;
const CRITICS = /^(?:critics|opponents|rivals|detractors|predecessors?|press|media|opposition|record|speech|bill|decision|tax)$/;

/** Its object is nothing that can be attacked: "attacked the constitution", "an attack on our nation's dignity". */
function meetsAbstract(doc: Segmented, words: SceneWords, event: EventMention): boolean {
  const aims = AIMS.test(doc.tokens[event.last]?.lower ?? "");
  if (!event.verb && !aims) return false;
  const from = aims ? event.last + 1 : event.last;
  for (let i = from; i < from + OBJECT; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== event.sentence) return false;
    if (words.says(i, "abstract")) return true;
    if (!goesBefore(token) && !POSSESSIVE.test(doc.tokens[i + 1]?.text ?? "")) return false;
  }
  return false;
}

function goesBefore({ pos, text }: Token): boolean {
  return pos === "DET" || pos === "ADJ" || pos === "PRON" || POSSESSIVE.test(text);
}

function shallEnd(doc: Segmented, event: EventMention): boolean {
  for (let i = event.first - 1; i >= event.first - BEFORE; i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== event.sentence) return false;
    if (ENDS.test(token.lower) && doc.tokens[i - 1]?.pos !== "DET") return true;
    if (!/^(?:DET|ADJ|PRON)$/.test(token.pos) && !/^(?:from|its|their|all|any|to|with|the)$/.test(token.lower)) return false;
  }
  return false;
}
