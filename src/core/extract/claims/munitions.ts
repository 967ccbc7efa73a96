import type { Quantity } from "../../model/index.ts";
import { passes, type Segmented, spanOf, spansIn, type TokenSpan, wordFilter } from "../../text/index.ts";
import { MODIFIER } from "./named-phrase.ts";
import type { WeaponMention } from "./weapons.ts";

/** A count of weapons: "23 missiles", "at least one missile". */
export interface MunitionCount extends TokenSpan {
  readonly weapon: WeaponMention;
  readonly value: Quantity;
}

/** Tokens no count is longer than, "at least one hundred and twenty-three thousand …". */
const LONGEST_COUNT = 40;

/** Pairs counts with the weapon noun they stand before; plural launchers of small arms are no munitions. */
export function findMunitionCounts(
  doc: Segmented,
  weapons: readonly WeaponMention[],
  counts: readonly { readonly first: number; readonly last: number; readonly value: Quantity }[],
): MunitionCount[] {
  const out: MunitionCount[] = [];
  for (const weapon of weapons) {
    if (weapon.type.gtd !== "Explosives" && weapon.type.gtd !== "Incendiary") continue;
    const near = spansIn(counts, weapon.first - LONGEST_COUNT, weapon.last);
    const count =
      near.find(
        (c) =>
          c.last <= weapon.first &&
          weapon.first - c.last <= 1 &&
          doc.tokens.slice(c.last, weapon.first).every((t) => MODIFIER.has(t.pos) || t.lower === "of" || t.pos === "VERB"),
      ) ?? near.find((c) => c.first >= weapon.first && c.last <= weapon.head);
    if (count === undefined) continue;
    out.push({
      ...spanOf(doc, Math.min(count.first, weapon.first), weapon.last),
      weapon,
      value: { ...count.value, unit: doc.tokens[weapon.head]?.lower ?? null },
    });
  }
  return out;
}

/** The words a dud is told by; what makes it one stands with them. */
const DUD_WORDS = wordFilter("explode detonate fire off dud duds unexploded exploding detonating exploded detonated".split(" "));

const DUD =
  /\b(?:(?:did|does|do|had)(?: not|n[’']t) (?:explode|detonate|fire|go off)|failed to (?:explode|detonate|fire|go off)|fail(?:s|ing) to (?:explode|detonate)|(?:was|were|is|are) (?:a )?duds?|unexploded|without (?:exploding|detonating)|never (?:exploded|detonated)|(?:not|n[’']t) (?:exploded|detonated))$/iu;

/** Tokens from "did" to "off" in "did n’t go off", and one to spare. */
const DUD_REACH = 5;

/** Words that say a weapon did not go off, as character ranges. */
export function findDuds(doc: Segmented): readonly { readonly start: number; readonly end: number }[] {
  const out: { readonly start: number; readonly end: number }[] = [];
  for (const token of doc.tokens) {
    if (!passes(DUD_WORDS, token.hash)) continue;
    const from = doc.tokens[Math.max(0, token.index - DUD_REACH)]?.start ?? 0;
    const match = DUD.exec(doc.text.slice(from, token.end));
    if (match !== null) out.push({ start: from + match.index, end: token.end });
  }
  return out;
}
