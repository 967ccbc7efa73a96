import { endOf } from "../core/ledger/index.ts";
import { DatelineError, POLICIES, type PolicyName } from "../core/model/index.ts";

/** The moment and rule a ledger is asked at. Null: all there is, under ucdp. */
export interface Moment {
  readonly asOf: string | null;
  readonly recordedBy: string | null;
  readonly policy: string | null;
}

/** A moment whose words have been checked; null bounds nothing. */
export interface CheckedMoment {
  readonly asOf: string | null;
  readonly recordedBy: string | null;
  readonly policy: PolicyName;
}

/** @throws DatelineError POLICY_UNKNOWN, TIME_BAD */
export function checkMoment(moment: Moment): CheckedMoment {
  return {
    asOf: moment.asOf === null ? null : instantOf(moment.asOf),
    recordedBy: moment.recordedBy === null ? null : instantOf(moment.recordedBy),
    policy: checkPolicy(moment.policy),
  };
}

const FIRST_YEAR = 1900;

function instantOf(time: string): string {
  const instant = endOf(time);
  if (Number(instant.slice(0, 4)) < FIRST_YEAR)
    throw new DatelineError("TIME_BAD", `got time ${time}, expected one from ${FIRST_YEAR} on`, {
      hint: "2020-11-21 or 2020-11-21T16:00Z",
    });
  return instant;
}

export function checkPolicy(policy: string | null): PolicyName {
  if (policy === null) return "ucdp";
  const known = POLICIES.find((p) => p === policy);
  if (known === undefined)
    throw new DatelineError("POLICY_UNKNOWN", `got policy ${policy}, expected one of ${POLICIES.join(", ")}`, {
      hint: "docs/codebook.md says whose rules they are",
    });
  return known;
}

/** Whether something with these two clocks was there at a moment: published by then, and recorded by then. */
export function isKnown(
  item: { readonly published: string | null; readonly recordedAt: string },
  { asOf, recordedBy }: Pick<CheckedMoment, "asOf" | "recordedBy">,
): boolean {
  if (recordedBy !== null && item.recordedAt > recordedBy) return false;
  return asOf === null || (item.published ?? item.recordedAt) <= asOf;
}
