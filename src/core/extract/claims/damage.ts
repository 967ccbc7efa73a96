import type { DamageDegree } from "../../model/index.ts";
import { passes, type Segmented, spanOf, spansIn, type TokenSpan } from "../../text/index.ts";
import { DEGREE_WORDS, DEGREES } from "./named-phrase.ts";
import type { TargetMention } from "./targets.ts";

export interface DamageMention extends TokenSpan {
  readonly degree: DamageDegree | null;
  readonly target: TargetMention;
}

/** "damaged walls and windows", "its main building was hit", "shattered windows": damage with what was damaged. */
export function findDamage(doc: Segmented, targets: readonly TargetMention[]): DamageMention[] {
  const out: DamageMention[] = [];
  const byFirst = new Map(targets.map((t) => [t.first, t]));
  const inOrder = targets.toSorted((a, b) => a.first - b.first);
  for (const token of doc.tokens) {
    const degree = passes(DEGREE_WORDS, token.hash) ? DEGREES.get(token.lower) : undefined;
    if (degree === undefined) continue;
    const sentence = doc.sentences[token.sentence];
    if (sentence === undefined) continue;
    const near = spansIn(inOrder, sentence.first, sentence.last);
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
