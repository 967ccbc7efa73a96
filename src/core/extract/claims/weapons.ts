import { findPhrases } from "../../lexicon/index.ts";
import type { GtdWeapon } from "../../model/index.ts";
import { passes, type Segmented, type TokenSpan, wordFilter } from "../../text/index.ts";
import type { AttackLexicon } from "../incidents/events/attack-lexicon.ts";
import { isVerbHere, phraseFrom } from "./named-phrase.ts";

/** A weapon named in the text, as the noun phrase that names it. */
export interface WeaponMention extends TokenSpan {
  readonly type: GtdWeapon;
  readonly cls: string;
  readonly head: number;
}

export function findWeapons(doc: Segmented, lexicon: AttackLexicon): WeaponMention[] {
  return findPhrases(lexicon.weapons, doc)
    .filter((hit) => hit.value.gtd !== "" && !isVerbHere(doc, hit.first, hit.last))
    .map((hit) => {
      const last = weaponEnd(doc, hit.first, hit.last);
      return {
        ...phraseFrom(doc, hit.first, last),
        type: { gtd: hit.value.gtd, subtype: hit.value.subtype },
        cls: hit.value.cls,
        head: last - 1,
      };
    });
}

/** "a bomb attack", "dynamite explosions": the weapon, without the noun of the deed behind it. */
function weaponEnd(doc: Segmented, first: number, last: number): number {
  return last - first > 1 && /^(?:attacks?|explosions?|blasts?|bombings?|strikes?)$/.test(doc.tokens[last - 1]?.lower ?? "")
    ? last - 1
    : last;
}

const SEIZED = wordFilter("seized seizing seizes confiscated confiscating captured capturing impounded surrendered".split(" "));
const SEIZES = /^(?:seized|seizing|seizes|confiscated|confiscating|captured|capturing|impounded|surrendered)$/;
/** Tokens of the longest list of arms a seizure is followed by. */
const LONGEST_HAUL = 60;

/** "The troops seized an M-16, two rifles and five grenades", "12 rifles were confiscated": arms taken, none used. */
export function isSeized(doc: Segmented, weapon: WeaponMention): boolean {
  const sentence = doc.tokens[weapon.first]?.sentence;
  for (let i = weapon.first - 1; i >= 0 && weapon.first - i < LONGEST_HAUL; i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    if (passes(SEIZED, token.hash) && SEIZES.test(token.lower)) return token.pos !== "ADJ";
    if (token.pos === "VERB") break;
  }
  for (let i = weapon.last; i < weapon.last + LONGEST_HAUL; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    if (passes(SEIZED, token.hash) && SEIZES.test(token.lower))
      return /^(?:was|were|been|being|also)$/.test(doc.tokens[i - 1]?.lower ?? "");
    if (token.pos === "VERB") break;
  }
  return false;
}
