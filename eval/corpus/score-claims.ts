import type { Claim, Extraction, Quantity } from "../../src/core/model/index.ts";
import { isSource, overlapsAny, sameRange, sameRealis, sharesWords, shownRange } from "./agreement.ts";
import type { Alignment } from "./align-incidents.ts";
import type { CorpusReport, Gold, GoldClaim } from "./gold.ts";
import { addOutcome, addUnwanted, addValue, addWanted, type Tally } from "./tally.ts";

/** Fields of which gold names every claim, so that one too many is wrong; of the others it names what must be found. */
const COMPLETE: ReadonlySet<string> = new Set([
  ...["killed", "injured", "missing", "captured", "displaced", "munitions", "unexploded", "responsibility"],
]);

const quantityOf = (claim: Claim): Quantity | null => ("min" in claim.value && "modifier" in claim.value ? claim.value : null);

function shownClaim(claim: Claim, extraction: Extraction): string {
  const quantity = quantityOf(claim);
  const source = extraction.statements.find((statement) => statement.id === claim.statement)?.source;
  const actor = claim.field === "responsibility" ? ` ${claim.value.actor.name} ${claim.value.relation}` : "";
  const speaker = claim.statement === null ? "outlet" : (source?.name ?? source?.evidence[0]?.quote ?? "nobody named");
  return [
    `${claim.field}${quantity === null ? "" : ` ${shownRange(quantity)}`}${actor}`,
    `${claim.polarity} ${claim.realis}${claim.scope === null ? "" : " part"} by ${speaker} of ${claim.incident ?? "none"}`,
    `“${claim.evidence[0]?.quote ?? ""}”`,
  ].join(", ");
}

function sayValue(wanted: GoldClaim): string {
  const range = wanted.range === undefined ? "" : ` ${shownRange(wanted.range)}`;
  return `${wanted.incident ?? "no incident"} ${wanted.field}${range}${wanted.actor === undefined ? "" : ` ${wanted.actor}`}, ${wanted.polarity}, “${wanted.span.quote}”`;
}

/** The same field, value and polarity, from overlapping words. */
function sameProposition(wanted: GoldClaim, claim: Claim): boolean {
  if (claim.field !== wanted.field || claim.polarity !== wanted.polarity || !overlapsAny(wanted.span, claim.evidence))
    return false;
  const quantity = quantityOf(claim);
  if (wanted.range !== undefined && (quantity === null || !sameRange(wanted.range, quantity))) return false;
  if (wanted.modifier !== undefined && wanted.modifier !== quantity?.modifier) return false;
  if (claim.field !== "responsibility") return true;
  const { actor, relation } = claim.value;
  if (wanted.relation !== undefined && wanted.relation !== relation) return false;
  return [actor.name, ...actor.aliases].some((name) => sharesWords(wanted.actor ?? "", name));
}

function faultsOf(wanted: GoldClaim, gold: Gold, claim: Claim, extraction: Extraction, alignment: Alignment): readonly string[] {
  const source = extraction.statements.find((statement) => statement.id === claim.statement)?.source ?? null;
  const faults: string[] = [];
  if (wanted.by === null && claim.statement !== null) faults.push("speaker");
  if (wanted.by && (source === null || !isSource(wanted.by, source))) faults.push("speaker");
  const belongs =
    wanted.incident === null
      ? claim.incident === null
      : claim.incident !== null && alignment.get(wanted.incident)?.id === claim.incident;
  if (!belongs) faults.push("incident");
  if (wanted.scope !== undefined && wanted.scope !== (claim.scope !== null)) faults.push("scope");
  const main = gold.incidents.find(({ key }) => key === wanted.incident)?.main ?? false;
  if (wanted.realis !== undefined && !sameRealis(wanted.realis, claim.realis, main)) faults.push("realis");
  if (wanted.reported !== undefined && wanted.reported !== claim.reported) faults.push("reported");
  return faults;
}

/**
 * Claims: `claims.value` is field, value, polarity and place in the text; `claims` is also the right speaker, incident, scope,
 * realis and currency; `claims.preliminary` the figures said to be so.
 */
export function scoreClaims(report: CorpusReport, extraction: Extraction, alignment: Alignment, tally: Tally): void {
  const { name, gold } = report;
  if (gold.claims === undefined) return;
  const taken = new Set<string>();
  for (const wanted of gold.claims) {
    const candidates = extraction.claims
      .filter((claim) => !taken.has(claim.id) && sameProposition(wanted, claim))
      .map((claim) => ({ claim, faults: faultsOf(wanted, gold, claim, extraction, alignment) }))
      .sort((a, b) => a.faults.length - b.faults.length);
    const [best] = candidates;
    if (best !== undefined) taken.add(best.claim.id);
    const said = sayValue(wanted);
    const shown = best === undefined ? null : shownClaim(best.claim, extraction);
    const judged =
      shown === null || best === undefined || best.faults.length === 0 ? shown : `${shown} [${best.faults.join(", ")}]`;
    const whole = best?.faults.length === 0;
    if (COMPLETE.has(wanted.field)) {
      const right = best === undefined ? 0 : 1;
      addOutcome(tally, "claims.value", { right, answered: right, wanted: 1 });
      addValue(tally, name, "claims", said, judged, whole);
    } else addWanted(tally, name, "claims.other", said, judged, whole);
    if (wanted.preliminary === true) {
      addWanted(tally, name, "claims.preliminary", said, shown, best?.claim.preliminary === true);
    }
  }
  for (const claim of extraction.claims) {
    if (!COMPLETE.has(claim.field) || taken.has(claim.id)) continue;
    // Most headlines only repeat the text; gold need not name what they repeat.
    if (claim.evidence.every(({ part }) => part === "title")) continue;
    addOutcome(tally, "claims.value", { right: 0, answered: 1, wanted: 0 });
    addUnwanted(tally, name, "claims", shownClaim(claim, extraction));
  }
}
