import { type ClaimField, type LedgerClaim, type LedgerIncident, readValue, type Time } from "../model/index.ts";
import type { SetAside } from "./policies/index.ts";

/** Why a field that is no count reads as it does: the claims it rests on, those set aside and why, and the rule in one line. */
export interface Settled {
  readonly used: readonly string[];
  readonly setAside: readonly SetAside[];
  readonly rule: string;
}

const RULES: Readonly<Record<string, string>> = {
  time: "the time most origins are compatible with; of as many the finest (ours)",
  place: "the place most origins name; of as many the finer, a country no rival of a town in it (ours)",
  type: "the kind most origins tell; one with a sub-event before one without (ours)",
  responsibility:
    "everybody blamed, claiming or denying; as fact only where outlets say so themselves and nobody disputes it (ours)",
};
const ALL = "every claim that stands is listed (ours)";

/** Explains time, place, type, responsibility and what is merely listed from the incident's own claims. */
export function explainSettled(incident: LedgerIncident, field: ClaimField): Settled {
  const main = new Set(incident.reports.filter((report) => report.main).map((report) => report.id));
  const claims = incident.claims.filter((claim) => claim.field === field);
  const personal = claims.findLast((claim) => claim.corrected !== undefined && claim.review !== "rejected");
  const used: string[] = [];
  const setAside: SetAside[] = [];
  for (const claim of claims) {
    const reason =
      barred(claim, field) ??
      (SETTLED.has(field) ? outvoted(incident, claim, personal, main.size > 0 && !main.has(claim.report)) : null);
    if (reason === null) used.push(claim.id);
    else setAside.push({ claim: claim.id, reason });
  }
  return { used, setAside, rule: personal !== undefined && SETTLED.has(field) ? "a person put it right" : (RULES[field] ?? ALL) };
}

/** Fields of which an incident has one value. */
const SETTLED: ReadonlySet<string> = new Set(["time", "place", "type"]);

function barred(claim: LedgerClaim, field: ClaimField): string | null {
  if (claim.review === "rejected") return "rejected in review";
  if (claim.retracted === true) return "taken back by its outlet";
  if (claim.supersededBy !== null) return `superseded by ${claim.supersededBy}`;
  if (field === "responsibility" && claim.realis === "hypothetical") return "hypothetical, not actual";
  return null;
}

function outvoted(
  incident: LedgerIncident,
  claim: LedgerClaim,
  personal: LedgerClaim | undefined,
  passing: boolean,
): string | null {
  if (personal !== undefined) return claim.id === personal.id ? null : `a person put it right: ${personal.id}`;
  if (agrees(incident, claim)) return null;
  return passing ? "told in passing; what reports are about decides" : "another value is told by more origins, or more finely";
}

function agrees(incident: LedgerIncident, claim: LedgerClaim): boolean {
  if (claim.field === "type")
    return claim.value.acled.event === incident.type.acled.event && claim.value.acled.subEvent === incident.type.acled.subEvent;
  if (claim.field === "place") {
    const place = readValue(incident.place);
    return place !== null && place.name === claim.value.name && place.country === claim.value.country;
  }
  const time = readValue(incident.time);
  return claim.field === "time" && time !== null && overlap(time, claim.value);
}

/** A time without a zone may be anywhere within half a day of it, as where times are settled. */
function overlap(a: Time, b: Time): boolean {
  const [x, y] = [spanOf(a), spanOf(b)];
  return x !== null && y !== null && x[0] < y[1] && y[0] < x[1];
}

const HALF_DAY = 12 * 3_600_000;

function spanOf({ from, to }: Time): readonly [number, number] | null {
  if (from === null || to === null) return null;
  const zoned = /Z$|[+-]\d\d:?\d\d$/.test(from);
  const at = (iso: string): number => Date.parse(zoned || iso.length <= 10 ? iso : `${iso}Z`);
  const slack = zoned ? 0 : HALF_DAY;
  return [at(from) - slack, at(to) + slack];
}
