import type { Claim, CountField, Statement } from "../../model/index.ts";
import { type ClaimDraft, draftClaim } from "./draft.ts";

const SAME =
  /\b(?:the )?(?:same|similar|identical) (?:number|figure|toll|count|casualty|death|total)s?\b|\b(?:that|those|this|these|the) (?:figure|number|toll|count|casualty figure|death toll)s?\b/iu;
const NOUNS: readonly (readonly [RegExp, readonly CountField[]])[] = [
  [/\bcasualt(?:y|ies)\b|\bvictims?\b|\btoll\b/iu, ["killed", "injured"]],
  [/\b(?:dead|deaths?|fatalities|killed)\b/iu, ["killed"]],
  [/\b(?:injured|wounded|injuries)\b/iu, ["injured"]],
  [/\b(?:rockets?|missiles?|shells?|mortars?|projectiles?|bombs?|drones?)\b/iu, ["munitions"]],
  [/\bmissing\b/iu, ["missing"]],
];

/**
 * "confirmed the same number of casualties and missiles": the claim takes over the value it confirms, with that value's
 * preliminary and mayChange; it refers to the nearest earlier figure of another speaker.
 */
export function inheritFigures(statements: readonly Statement[], drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const statement of statements) {
    if (statement.stance !== "confirms" && statement.stance !== "asserts") continue;
    for (const content of statement.content) {
      const same = SAME.exec(content.quote);
      if (same === null || /\d/.test(content.quote.slice(same.index))) continue;
      if (statement.stance !== "confirms" && !/same|identical/iu.test(same[0])) continue;
      const tail = content.quote.slice(same.index);
      let fields = NOUNS.filter(([pattern]) => pattern.test(tail)).flatMap(([, list]) => list);
      if (fields.length === 0) fields = ["killed", "injured"];
      for (const field of new Set(fields)) {
        const from = nearestBefore(drafts, field, content.start, statement.id);
        if (from === null) continue;
        out.push(
          draftClaim(field, from.value as Claim["value"], [content], from.incident, {
            statement: statement.id,
            reading: "implied",
            rule: "same-figure-as-earlier-claim",
            inherits: from,
            preliminary: from.preliminary,
            mayChange: from.mayChange,
          }),
        );
      }
      break;
    }
  }
  return out;
}

function nearestBefore(drafts: readonly ClaimDraft[], field: CountField, at: number, statement: string): ClaimDraft | null {
  let best: ClaimDraft | null = null;
  for (const draft of drafts) {
    if (
      draft.field !== field ||
      draft.statement === statement ||
      draft.scope !== null ||
      draft.polarity !== "affirmed" ||
      draft.realis !== "actual"
    )
      continue;
    const start = draft.evidence[0]?.part === "title" ? -1 : (draft.evidence[0]?.start ?? 0);
    if (start >= at || ("best" in draft.value && draft.value.best === 0)) continue;
    if (best === null || start > (best.evidence[0]?.start ?? 0)) best = draft;
  }
  return best;
}
