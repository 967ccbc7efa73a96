import type { GtdTarget } from "../../model/index.ts";
import { type Segmented, spanOf } from "../../text/index.ts";
import type { ActorAt } from "../incidents/deeds/actor-at.ts";
import type { TargetMention } from "./targets.ts";

/** GTD's type 17, as the codebook labels it. */
const ARMED: GtdTarget = { gtd: "Terrorists/Non-State Militia", subtype: "Terrorist" };

/** Words between what a raid was for and the group's name: "in search of a senior Taliban leader". */
const MOST_BETWEEN = 5;
const BETWEEN = /^(?:ADJ|DET|NUM|ADV)$/;
const AFTER = /^(?:targeting|targeted|pursuing|pursued|hunting)$/;
const FOR = /^(?:search|searching|searched|looking|hunt|hunting|hunted)$/;
const OF = /^(?:search|pursuit)$/;
const TO = /^(?:capture|arrest|detain|kill|apprehend|locate|find|seize)$/;
/** Tokens of what somebody is called, behind the group's name. */
const MOST_NAMED = 6;

/** Armed people that forces went after: "in search of a Taliban leader", "an operation to capture a rebel commander", "while pursuing". */
export function findSought(doc: Segmented, actors: readonly ActorAt[]): TargetMention[] {
  const out: TargetMention[] = [];
  for (const { actor, affiliation, first, last } of actors) {
    if (!/^(?:rebel|militia)$/.test((affiliation ?? actor).kind) || !isSought(doc, first)) continue;
    const head = headOf(doc, last);
    out.push({ ...spanOf(doc, first, head + 1), type: ARMED, head, part: false, aim: "intended" });
  }
  return out;
}

function isSought(doc: Segmented, first: number): boolean {
  const sentence = doc.tokens[first]?.sentence;
  for (let i = first - 1; i >= Math.max(0, first - MOST_BETWEEN); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) return false;
    const before = doc.tokens[i - 1]?.lower ?? "";
    if (AFTER.test(token.lower)) return true;
    if (token.lower === "for") return FOR.test(before);
    if (token.lower === "of") return OF.test(before);
    if (TO.test(token.lower) && before === "to") return true;
    if (
      !BETWEEN.test(token.pos) &&
      token.text !== "-" &&
      !/^(?:senior|top|suspected|wanted|key|known|another)$/.test(token.lower)
    )
      return false;
  }
  return false;
}

/** The last of the nouns behind a group's name: "Taliban roadside bomb facilitator". */
function headOf(doc: Segmented, last: number): number {
  let head = last - 1;
  for (let i = last; i < last + MOST_NAMED; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[last - 1]?.sentence) break;
    if (token.pos === "NOUN") head = i;
    else if (token.pos !== "ADJ" && token.text !== "-" && token.pos !== "PROPN") break;
  }
  return head;
}
