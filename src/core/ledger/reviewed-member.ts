import { type Claim, type ClaimField, type Evidence, type Incident, type Reading, unresolved } from "../model/index.ts";
import type { ActiveActs } from "./acts.ts";
import { fitsField } from "./claim-value.ts";
import type { FoldMember } from "./member.ts";

/**
 * A report-incident as people's acts leave it: without the claims assigned elsewhere, its time and place unresolved where the claim
 * they rest on was rejected, and its weapons, targets, victims and damage without rejected claims and with corrected values.
 */
export function reviewedMember(member: FoldMember, acts: ActiveActs, away: ReadonlySet<string>): FoldMember {
  const { extraction, incident } = member;
  const report = extraction.report.id;
  const own = new Set(incident.claims);
  const claims = extraction.claims.filter((claim) => own.has(claim.id));
  const touched = claims.filter((c) => isTouched(`${report}/${c.id}`, acts, away));
  if (touched.length === 0) return member;
  const out = new Set(touched.filter((c) => isOut(`${report}/${c.id}`, acts, away)).map((c) => c.id));
  const corrections = new Map<string, Claim["value"]>();
  for (const claim of touched) {
    const correction = acts.corrections.get(`${report}/${claim.id}`);
    if (correction !== undefined && fitsField(claim.field, correction.value)) corrections.set(claim.id, correction.value);
  }
  const kept = <T extends { readonly claims: readonly string[] }>(items: readonly T[], toItem: (value: object) => object): T[] =>
    items.flatMap((item) => {
      const left = item.claims.filter((id) => !out.has(id));
      if (left.length === 0 && item.claims.length > 0) return [];
      const value = left.flatMap((id) => corrections.get(id) ?? []).at(-1);
      return [{ ...item, claims: left, ...(value === undefined ? {} : toItem(value)) }];
    });
  const gone = (field: ClaimField, reading: Reading<unknown>): boolean =>
    rests(
      reading,
      claims.filter((c) => c.field === field && out.has(c.id)),
    );
  const revised: Incident = {
    ...incident,
    claims: incident.claims.filter((id) => !away.has(`${report}/${id}`)),
    time: gone("time", incident.time) ? unresolved("rejected-in-review") : incident.time,
    place: gone("place", incident.place) ? unresolved("rejected-in-review") : incident.place,
    weapons: kept(incident.weapons, (value) => ("gtd" in value ? { type: typeOf(value), ...quoteOf(value) } : {})),
    perpetrators: kept(incident.perpetrators, () => ({})),
    targets: kept(incident.targets, (value) =>
      "gtd" in value ? { type: typeOf(value), ...quoteOf(value), ...("aim" in value ? { aim: value.aim } : {}) } : {},
    ),
    victims: kept(incident.victims, (value) => ("effect" in value ? value : {})),
    damage: kept(incident.damage, (value) => ("degree" in value ? value : {})),
  };
  return { ...member, incident: revised };
}

function isOut(id: string, acts: ActiveActs, away: ReadonlySet<string>): boolean {
  return away.has(id) || acts.claims.get(id) === "rejected";
}

function isTouched(id: string, acts: ActiveActs, away: ReadonlySet<string>): boolean {
  return isOut(id, acts, away) || acts.corrections.has(id);
}

function typeOf(value: object): object {
  return { gtd: "gtd" in value ? value.gtd : null, subtype: "subtype" in value ? value.subtype : null };
}

function quoteOf(value: object): object {
  return "quote" in value ? { quote: value.quote } : {};
}

/** Whether a reading rests on words that only these claims point at. */
function rests(reading: Reading<unknown>, rejected: readonly Claim[]): boolean {
  return (
    reading.evidence.length > 0 &&
    rejected.length > 0 &&
    reading.evidence.every((e) => rejected.some((c) => c.evidence.some((r) => overlaps(e, r))))
  );
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return (a.part ?? "text") === (b.part ?? "text") && a.start < b.end && b.start < a.end;
}
