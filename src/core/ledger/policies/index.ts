import type { CountField, LedgerClaim, PolicyName } from "../../model/index.ts";
import { isUnreliable } from "../reliability.ts";
import { speakerKey } from "../speaker.ts";
import { toldWhen } from "../told-when.ts";
import { acled } from "./acled.ts";
import { airwars } from "./airwars.ts";
import type { Decision, Figure, Policy, SetAside } from "./figure.ts";
import { gtd } from "./gtd.ts";
import { ibc } from "./ibc.ts";
import { ucdp } from "./ucdp.ts";

export { toCasualty } from "./casualty.ts";
export type { Decision, SetAside } from "./figure.ts";

const POLICY: Readonly<Record<PolicyName, Policy>> = { acled, ucdp, gtd, airwars, ibc };

/**
 * One field of one incident under one policy: the range, the claims used, those set aside and why. `perpetrators` are lower-case
 * names of those blamed or claiming.
 */
export function decide(
  policy: PolicyName,
  field: CountField,
  claims: readonly LedgerClaim[],
  perpetrators: ReadonlySet<string>,
): Decision {
  const setAside: SetAside[] = [];
  const entering: LedgerClaim[] = [];
  for (const claim of claims) {
    if (claim.field !== field) continue;
    const reason = barred(claim);
    if (reason === null) entering.push(claim);
    else setAside.push({ claim: claim.id, reason });
  }
  const figures = onePerVoice(entering, setAside).map((claim) => toFigure(claim, perpetrators));
  const choice = figures.length === 0 ? null : ruleFor(policy, field)(field, figures);
  const used = new Set(choice?.used ?? []);
  for (const figure of figures)
    if (!used.has(figure.claim.id)) setAside.push({ claim: figure.claim.id, reason: unused(figure, choice === null) });
  return {
    policy,
    field,
    min: null,
    best: null,
    max: null,
    provisional: false,
    used: [],
    rule: figures.length === 0 ? "no figure" : `${policy} records no ${field}`,
    ...choice,
    preliminary: figures.some((f) => used.has(f.claim.id) && f.claim.preliminary),
    setAside,
  };
}

/** Policies speak of the killed and injured; missing, captured and munitions follow ucdp's rule (field.md §9). */
function ruleFor(policy: PolicyName, field: CountField): Policy {
  return field === "killed" || field === "injured" ? POLICY[policy] : POLICY.ucdp;
}

/** Why a claim enters no range (field.md §9): it must be actual, affirmed, current, whole, not superseded, not rejected. */
function barred(claim: LedgerClaim): string | null {
  if (claim.review === "rejected") return "rejected in review";
  if (claim.retracted === true) return "taken back by its outlet";
  if (claim.realis !== "actual") return `${claim.realis}, not actual`;
  if (claim.polarity === "denied") return "denied";
  if (claim.reported === "earlier") return "a figure of earlier reports";
  if (claim.scope !== null) return `speaks of a part only: ${claim.scope.quote}`;
  if (claim.status !== undefined) return `counts one group only: ${claim.status}`;
  if (claim.supersededBy !== null) return `superseded by ${claim.supersededBy}`;
  return null;
}

function unused(figure: Figure, unrecorded: boolean): string {
  if (unrecorded) return "the policy records no such field";
  if (!figure.credible && isUnreliable(figure.claim)) return `its source is graded ${figure.claim.reliability}`;
  if (!figure.credible) return "the alleged perpetrator speaks of its own act";
  return figure.vague ? "a vague word gives no figure under this rule" : "another figure was chosen by the rule";
}

/**
 * A copy never adds weight: of one origin only the latest figure counts, of one report the largest. Ours: an origin that passes
 * on rival tolls ("the ministry says …, the rebels say …") gives one figure a voice.
 */
function onePerVoice(claims: readonly LedgerClaim[], setAside: SetAside[]): LedgerClaim[] {
  const held = new Map<string, LedgerClaim>();
  for (const claim of [...claims].sort(oldestFirst)) {
    const key = `${claim.origin}|${speakerKey(claim, claim.origin)}`;
    const older = held.get(key);
    if (older !== undefined) setAside.push({ claim: older.id, reason: "a later figure of the same origin stands" });
    held.set(key, claim);
  }
  return [...held.values()];
}

function oldestFirst(a: LedgerClaim, b: LedgerClaim): number {
  if (toldWhen(a) !== toldWhen(b)) return toldWhen(a) < toldWhen(b) ? -1 : 1;
  return size(a) - size(b) || (a.id < b.id ? -1 : 1);
}

function size(claim: LedgerClaim): number {
  return "modifier" in claim.value ? (claim.value.best ?? claim.value.min ?? 0) : 0;
}

function toFigure(claim: LedgerClaim, perpetrators: ReadonlySet<string>): Figure {
  if (!("modifier" in claim.value)) throw new TypeError(`got a claim on ${claim.field}, expected a count`);
  const { min, max, best, modifier } = claim.value;
  const source = claim.said?.source ?? null;
  const speakers = [source?.affiliation?.name, source?.name].flatMap((name) => (name == null ? [] : [name.toLowerCase()]));
  return {
    claim,
    min: min ?? best ?? 0,
    max: max ?? best,
    best,
    vague: modifier === "vague",
    open: max === null,
    credible: !isUnreliable(claim) && !speakers.some((name) => perpetrators.has(name)),
  };
}
