import { findPhrases } from "../../lexicon/index.ts";
import type { DamageDegree, GtdTarget, GtdWeapon, Quantity } from "../../model/index.ts";
import { passes, type Segmented, spanOf, spansIn, type TokenSpan, wordFilter } from "../../text/index.ts";
import type { AttackLexicon } from "../incidents/attack-lexicon.ts";

/** A weapon named in the text, as the noun phrase that names it. */
export interface WeaponMention extends TokenSpan {
  readonly type: GtdWeapon;
  readonly cls: string;
  readonly head: number;
}

/** Something attacked or damaged, as the noun phrase that names it. */
export interface TargetMention extends TokenSpan {
  readonly type: GtdTarget;
  readonly head: number;
  /** "walls", "windows": what is damaged of a thing, no target of its own. */
  readonly part: boolean;
}

export interface DamageMention extends TokenSpan {
  readonly degree: DamageDegree | null;
  readonly target: TargetMention;
}

const MODIFIER = new Set(["ADJ", "NOUN", "PROPN"]);
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|several|some|many|at|least|dozens?|scores?|hundreds?|thousands?)$/;

/** Grows a head leftwards over its modifiers: "large medical complex", without determiner or number. */
function phraseFrom(doc: Segmented, first: number, last: number): TokenSpan {
  const floor = doc.sentences[doc.tokens[first]?.sentence ?? 0]?.first ?? 0;
  let i = first;
  while (i - 1 >= floor && first - i < 5) {
    const before = doc.tokens[i - 1];
    if (before === undefined || DETERMINER.test(before.lower)) break;
    if (before.text === "-" && i - 2 >= floor && doc.tokens[i - 2]?.end === before.start) {
      i -= 2;
      continue;
    }
    if (!MODIFIER.has(before.pos) || /^\d/.test(before.text) || /^(?:first|second|third|latest)$/.test(before.lower)) break;
    // "damaged walls": what befell them is no part of their name
    if (passes(DEGREE_WORDS, before.hash) && DEGREES.has(before.lower)) break;
    i--;
  }
  return spanOf(doc, i, last);
}

export function findWeapons(doc: Segmented, lexicon: AttackLexicon): WeaponMention[] {
  return findPhrases(lexicon.weapons, doc)
    .filter((hit) => !isVerbHere(doc, hit.first, hit.last))
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

export function findTargets(doc: Segmented, lexicon: AttackLexicon): TargetMention[] {
  const out: TargetMention[] = [];
  for (const hit of findPhrases(lexicon.targets, doc)) {
    if (isVerbHere(doc, hit.first, hit.last)) continue;
    const span = phraseFrom(doc, hit.first, hit.last);
    const owner = hit.value.subtype === UNSPECIFIED ? ownerOf(doc, span.first, out) : null;
    out.push({
      ...span,
      type: owner?.type ?? hit.value,
      head: hit.last - 1,
      part: PART.test(doc.tokens[hit.last - 1]?.lower ?? ""),
    });
  }
  return out;
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

const UNSPECIFIED = "Unnamed Civilian/Unspecified";
/** Parts of a building. */
const PART = /^(?:walls?|windows?|roofs?|doors?|facades?|façades?|ceilings?)$/;

/** "The embassy said its main building": a building of no kind is of its owner's, the facility last named in the sentence. */
function ownerOf(doc: Segmented, first: number, named: readonly TargetMention[]): TargetMention | null {
  const before = doc.tokens[first - 1];
  const last = named.at(-1);
  if (before?.lower !== "its" || last === undefined || last.type.subtype === UNSPECIFIED) return null;
  return doc.tokens[last.head]?.sentence === before.sentence ? last : null;
}

/** "shells the town", "mines": one word that is also a verb, and stands as one. */
function isVerbHere(doc: Segmented, first: number, last: number): boolean {
  return last - first === 1 && doc.tokens[first]?.pos === "VERB";
}

const DEGREES: ReadonlyMap<string, DamageDegree> = new Map(
  (
    [
      ["destroyed demolished flattened levelled leveled razed gutted destroying destroy obliterated", "destroyed"],
      ["wrecked devastated ruined", "heavy"],
      [
        "damaged damaging damage shattered broke broken smashed cracked shattering hit struck burned burnt riddled blew",
        "damaged",
      ],
    ] as const
  ).flatMap(([words, degree]) => words.split(" ").map((word) => [word, degree] as const)),
);
const DEGREE_WORDS = wordFilter(DEGREES.keys());

/** "damaged walls and windows", "its main building was hit", "shattered windows": damage with what was damaged. */
export function findDamage(doc: Segmented, targets: readonly TargetMention[]): DamageMention[] {
  const out: DamageMention[] = [];
  const byFirst = new Map(targets.map((t) => [t.first, t]));
  for (const token of doc.tokens) {
    const degree = passes(DEGREE_WORDS, token.hash) ? DEGREES.get(token.lower) : undefined;
    if (degree === undefined) continue;
    const sentence = doc.sentences[token.sentence];
    if (sentence === undefined) continue;
    const near = targets.filter((t) => t.first >= sentence.first && t.last <= sentence.last);
    if (near.length === 0) continue;
    const passive =
      /^(?:was|were|been|is|are|being|be|got)$/.test(doc.tokens[token.index - 1]?.lower ?? "") ||
      /ly$/.test(doc.tokens[token.index - 1]?.lower ?? "");
    const object = near.find((t) => t.first > token.index && t.first - token.index <= 4) ?? null;
    const inside = near.find((t) => t.first <= token.index && token.index < t.last) ?? byFirst.get(token.index + 1) ?? null;
    const subject = passive ? (near.filter((t) => t.last <= token.index && token.index - t.last <= 8).at(-1) ?? null) : null;
    const weak = /^(?:hit|struck|burned|broke|blew)$/.test(token.lower);
    const chosen = subject ?? inside ?? (weak ? null : object);
    if (chosen === null) continue;
    const heavily = doc.tokens[token.index - 1]?.lower ?? "";
    const list = coordinated(doc, chosen, near);
    for (const target of list) {
      const first = Math.min(token.index, target.first);
      out.push({
        ...spanOf(doc, first, Math.max(token.index + 1, target.last)),
        degree: /^(?:heavily|badly|severely|seriously)$/.test(heavily)
          ? "heavy"
          : /^(?:slightly|lightly)$/.test(heavily)
            ? "slight"
            : degree,
        target,
      });
    }
  }
  return dedupe(out);
}

/** "walls and windows of several buildings, including a clinic": heads joined to the first, and what they are parts of. */
function coordinated(doc: Segmented, first: TargetMention, all: readonly TargetMention[]): TargetMention[] {
  const list = [first];
  let last = first;
  for (const next of all) {
    if (next.first <= last.last) continue;
    const between = doc.tokens.slice(last.last, Math.min(next.first, last.last + LONGEST_JOIN)).map((t) => t.lower);
    if (between.length >= LONGEST_JOIN || !JOINS.test(between.join(" ")) || (between[0] === "of" && !last.part)) break;
    list.push(next);
    last = next;
  }
  return list;
}

/** Tokens that may stand between two joined heads: ", among them those of a large". */
const LONGEST_JOIN = 8;
const JOINS =
  /^(?:,|, the|(?:, )?(?:and|or)(?: (?:the|an?|its|their|several|two|three|four|five))?|(?:, )?(?:including|among them)(?: \p{L}+){0,4}|of(?: \p{L}+){0,3})$/u;

function dedupe(damage: readonly DamageMention[]): DamageMention[] {
  const seen = new Set<number>();
  return damage.filter((d) => {
    if (seen.has(d.target.head)) return false;
    seen.add(d.target.head);
    return true;
  });
}

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
