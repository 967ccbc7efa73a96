import type { Evidence, Mark, Statement } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import { type Qualifiers, statementAt } from "../../claims/attribution.ts";
import type { ClaimDraft } from "../../claims/draft.ts";
import { sentenceAt, tokenAt } from "../text-at.ts";

export interface AttributionInputs {
  readonly statements: readonly Statement[];
  readonly qualifiers: readonly Qualifiers[];
  readonly marks: readonly Mark[];
}

/** Fills statement, stance and qualifiers of a claim from where its evidence stands. */
export function attribute(doc: Segmented, draft: ClaimDraft, { statements, qualifiers }: AttributionInputs): void {
  const at = draft.evidence[0];
  if (at === undefined || at.part === "title") return;
  const last = draft.evidence.at(-1) ?? at;
  const said = statementAt(statements, at.start, at.end) ?? statementAt(statements, last.start, last.end);
  const statement = said !== null && isCount(draft) && isDescribed(doc, said, at) ? null : said;
  if (statement !== null) {
    draft.statement = statement.id;
    if (
      statement.stance === "denies" &&
      draft.field !== "time" &&
      draft.field !== "place" &&
      draft.field !== "type" &&
      draft.polarity === "affirmed" &&
      !isZero(draft) &&
      !(draft.field === "weapon" && isGiven(doc, at))
    )
      draft.polarity = "denied";
    if (
      (statement.stance === "expects" || statement.stance === "warns" || statement.stance === "demands") &&
      draft.realis === "actual" &&
      draft.field !== "time" &&
      draft.field !== "place" &&
      !isKnown(doc, at)
    )
      draft.realis = "hypothetical";
  }
  const sentence = sentenceAt(doc, at.start);
  const q = qualifiers[sentence];
  if (q === undefined) return;
  draft.preliminary = q.preliminary;
  draft.mayChange = q.mayChange;
  draft.reported = q.earlierFrom !== null && at.start >= q.earlierFrom ? "earlier" : "current";
  draft.hedges = q.hedges;
  // "could be higher" in the sentence after speaks of the same figures
  const next = qualifiers[sentence + 1];
  if (
    draft.mayChange === null &&
    next?.mayChange != null &&
    doc.sentences[sentence + 1]?.paragraph === doc.sentences[sentence]?.paragraph &&
    (draft.field === "killed" || draft.field === "injured")
  ) {
    draft.mayChange = next.mayChange;
    draft.hedges = [...draft.hedges, ...next.hedges];
  }
}

/** Stances whose object names a deed for whoever reads, and may tell more of it than its speaker does. */
const OF_A_DEED = /^(?:denies|claims-responsibility|blames|condemns)$/;
const RELATIVE = /[\p{L}\d,] (?:that|which|who|(?:in|by|during) which|where|when) (?:(?:had|has|have|also|\p{L}+ly) )*$/iu;

/** "denied any role in the blast that killed eight", "claimed the raid, in which two died": what the deed is known by is told by the report itself. */
function isDescribed(doc: Segmented, statement: Statement, at: Evidence): boolean {
  if (!OF_A_DEED.test(statement.stance) || statement.quoted !== "indirect") return false;
  const part = statement.content.find(({ start, end }) => start <= at.start && at.end <= end);
  if (part === undefined || (statement.cue !== null && part.start < statement.cue.start)) return false;
  return RELATIVE.test(doc.text.slice(part.start, at.start));
}

function isCount(draft: ClaimDraft): boolean {
  return /^(?:killed|injured|missing|captured|displaced)$/.test(draft.field);
}

/** "the missile attack was not ours": what a denial takes for granted is not denied. */
function isGiven(doc: Segmented, at: Evidence): boolean {
  return /\b(?:the|this|that|these|those) (?:\p{L}+ )?$/iu.test(doc.text.slice(Math.max(0, at.start - 24), at.start));
}

/** "will name the five people killed", "seek whoever fired the shots that hurt her": what is expected or asked is something else. */
function isKnown(doc: Segmented, at: Evidence): boolean {
  if (/^(?:the|those) /i.test(at.quote)) return true;
  const first = tokenAt(doc, at.start);
  return doc.tokens[first]?.pos === "VERB" && /^(?:that|which|who)$/.test(doc.tokens[first - 1]?.lower ?? "");
}

function isZero(draft: ClaimDraft): boolean {
  return "best" in draft.value && draft.value.best === 0;
}
