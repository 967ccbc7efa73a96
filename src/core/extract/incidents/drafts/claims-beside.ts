import type { Actor, Statement } from "../../../model/index.ts";
import { statementAt } from "../../claims/attribution.ts";
import { readBlame } from "../../claims/blame.ts";
import { type ClaimDraft, draftClaim } from "../../claims/draft.ts";
import type { BlameInputs } from "../../claims/whom-blamed.ts";
import type { Consequence } from "../../undertakings/consequences.ts";
import type { PastAct } from "../acts/index.ts";
import type { IncidentLexicon } from "../doc-reading.ts";
import { sentenceAt } from "../text-at.ts";

type Statements = readonly Statement[];

/** Claims of who did it by words of blame that none of those `told` makes already, with the statements they stand in. */
export function blameClaims(
  inputs: BlameInputs,
  statements: Statements,
  told: readonly ClaimDraft[],
  lexicon: IncidentLexicon,
): readonly ClaimDraft[] {
  const held = told.filter((draft) => draft.field === "responsibility");
  const fresh: ClaimDraft[] = [];
  for (const draft of readBlame(inputs, lexicon.blame, lexicon.doers)) {
    if ([...held, ...fresh].some((other) => sameBlame(inputs.doc, other, draft))) continue;
    const { start, end } = draft.evidence[0] ?? { start: 0, end: 0 };
    const own = statements.find(({ cue }) => cue !== null && cue.start < end && start < cue.end);
    draft.statement = (own ?? statementAt(statements, start, end))?.id ?? null;
    fresh.push(draft);
  }
  return fresh;
}

/** One saying, read twice: the same actor by the same relation in one sentence. */
function sameBlame(doc: BlameInputs["doc"], a: ClaimDraft, b: ClaimDraft): boolean {
  if (!("actor" in a.value) || !("actor" in b.value) || !("relation" in a.value) || !("relation" in b.value)) return false;
  // "the Front claimed to have carried it out" tells of a claim, not of blame beside it
  const alike = a.value.relation === b.value.relation || a.value.relation === "claimed";
  if ((a.value.actor as Actor).name !== (b.value.actor as Actor).name || !alike) return false;
  return sentenceAt(doc, a.evidence[0]?.start ?? 0) === sentenceAt(doc, b.evidence[0]?.start ?? 0);
}

/** What is said to follow from an incident, should a condition come true. */
export function consequenceClaims(
  consequences: readonly Consequence[],
  statements: Statements,
  incidentAt: BlameInputs["incidentAt"],
): readonly ClaimDraft[] {
  return consequences.flatMap(({ evidence, effect, hedges }) => {
    const incident = incidentAt(evidence.start);
    if (incident === null) return [];
    const statement = statementAt(statements, effect.start, effect.end)?.id ?? null;
    const value = { about: "consequence", quote: effect.quote } as const;
    return [draftClaim("other", value, [evidence], incident, { realis: "hypothetical", statement, hedges })];
  });
}

/** "The two sides held talks in May": told of a time gone by, of no incident here. */
export function historyClaims(acts: readonly PastAct[], statements: Statements): readonly ClaimDraft[] {
  return acts.map(({ evidence }) => {
    const statement = statementAt(statements, evidence.start, evidence.end)?.id ?? null;
    return draftClaim("other", { about: "history", quote: evidence.quote }, [evidence], null, {
      realis: "historical",
      statement,
    });
  });
}
