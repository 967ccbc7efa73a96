import type { GazetteerEntry } from "../../../gazetteer/index.ts";
import type { Token } from "../../../text/index.ts";
import type { Judged, Verdict } from "./verdict.ts";

/** Stands for its people or state: "Russia denied", "Kabul's forces", "talks with Iran", "a Chicago lawyer". */
export function usageOf({ doc, lexicon, match, around, listed }: Judged, top: GazetteerEntry, wide: boolean): Verdict["use"] {
  const next = around.next;
  const power = wide || top.population >= 500_000;
  const before = around.before?.lower ?? "";
  if (next === null || around.preposition === "strong") return "literal";
  // "sanctions on Kabul" fall on a state, an attack on the town
  if (/^(?:on|of)$/.test(before) && ATTACK.test(doc.tokens[match.first - 2]?.lower ?? "")) return "literal";
  const lower = /^\p{Ll}/u.test(next.text);
  if (lower && lexicon.is("modified", next.lower)) return "associative";
  if (power && around.preposition === null && !listed && lexicon.is("state-verb", next.lower)) return "associative";
  if (power && /^(?:by|with|against|between|blamed|accused|told|urged)$/.test(before)) return "associative";
  if (possessive(next) && power) {
    const owned = doc.tokens[match.last + 1]?.lower ?? "";
    return lexicon.is("modified", owned) ? "associative" : "literal";
  }
  if (power && lower && next.pos === "NOUN" && around.preposition !== "weak" && !lexicon.is("spot", next.lower))
    return "associative";
  return "literal";
}

const ATTACK = /^(?:attacks?|assaults?|raids?|strikes?|airstrikes?|shelling|bombings?|bombardment|siege)$/;

export function possessive(next: Token | null): boolean {
  return next !== null && /^['’]s?$/.test(next.text);
}
