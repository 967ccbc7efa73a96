import { canonicalJson, reachOf } from "../core/ledger/index.ts";
import {
  type ChangeCause,
  DatelineError,
  type FieldChange,
  type IncidentDiff,
  type LedgerClaim,
  type LedgerIncident,
} from "../core/model/index.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { showIncident } from "./show-incident.ts";

export interface DiffRequest {
  readonly from: string;
  readonly to: string;
  /** `published` (default): two as-of times; `recorded`: two times of recording, which show acts and late reports. */
  readonly clock?: IncidentDiff["clock"];
  readonly policy: string | null;
}

const FIELDS = [
  "type",
  "time",
  "place",
  "responsibility",
  "weapons",
  "targets",
  "damage",
  "grade",
  "status",
  "assignee",
  "origins",
] as const satisfies readonly (keyof LedgerIncident)[];
const COUNTED = ["killed", "injured", "missing", "captured"] as const;
/** The claims a field of the incident rests on, where they go by another name. */
const CLAIM_FIELD: Readonly<Record<string, readonly string[]>> = {
  weapons: ["weapon", "munitions"],
  targets: ["target"],
  grade: ["responsibility"],
};

/**
 * What changed of an incident between two moments, field by field, and which report or act did it.
 * @throws DatelineError INCIDENT_NOT_FOUND (nothing of it was known at the later moment), FILTER_BAD (from is not before to), TIME_BAD, POLICY_UNKNOWN
 */
export async function diffIncident(store: LedgerStore, clock: Clock, id: string, request: DiffRequest): Promise<IncidentDiff> {
  const by = request.clock ?? "published";
  const at = (time: string): Moment => ({
    asOf: by === "published" ? time : null,
    recordedBy: by === "recorded" ? time : null,
    policy: request.policy,
  });
  const [from, to] = [request.from, request.to].map((time) => {
    const { asOf, recordedBy } = checkMoment(at(time));
    return asOf ?? recordedBy ?? "";
  }) as [string, string];
  if (from >= to)
    throw new DatelineError("FILTER_BAD", `got from ${request.from}, which is not before to ${request.to}`, {
      hint: "from is the earlier moment",
    });
  const after = await showIncident(store, clock, at(request.to), id);
  const before = await knownAt(store, clock, at(request.from), after.id);
  const acts = await actsBetween(store, from, to, by);
  return {
    schema: "dateline/diff@1",
    incident: after.id,
    was: before?.id ?? null,
    clock: by,
    from,
    to,
    policy: after.policy,
    fields: fieldChanges(before, after, acts),
    claims: claimChanges(before, after),
    reports: {
      added: without(after.reports, before?.reports ?? []).map((r) => r.id),
      removed: without(before?.reports ?? [], after.reports).map((r) => r.id),
    },
  };
}

/** The incident at the earlier moment; null where nothing of it was known. */
async function knownAt(store: LedgerStore, clock: Clock, moment: Moment, id: string): Promise<LedgerIncident | null> {
  try {
    return await showIncident(store, clock, moment, id);
  } catch (error) {
    if (error instanceof DatelineError && error.code === "INCIDENT_NOT_FOUND") return null;
    throw error;
  }
}

type ActCause = Extract<ChangeCause, { readonly kind: "act" }> & { readonly on: readonly string[]; readonly everywhere: boolean };

/** Acts recorded between two times; on the clock of publication acts hold at both moments and change nothing. */
async function actsBetween(store: LedgerStore, from: string, to: string, by: IncidentDiff["clock"]): Promise<ActCause[]> {
  if (by === "published") return [];
  const reviews = await store.reviews();
  const acts = new Map(reviews.map((entry) => [entry.id, entry.act]));
  return reviews
    .filter((entry) => entry.recordedAt > from && entry.recordedAt <= to)
    .map(({ id, by: who, at, act }) => {
      const undone = act.act === "undo" ? acts.get(act.undoes) : undefined;
      return { kind: "act", act: id, by: who, at, what: act.act, why: act.note, ...reachOf(undone ?? act) };
    });
}

function fieldChanges(before: LedgerIncident | null, after: LedgerIncident, acts: readonly ActCause[]): FieldChange[] {
  const pairs: [string, unknown, unknown][] = [
    ...FIELDS.map((field): [string, unknown, unknown] => [field, before?.[field] ?? null, after[field] ?? null]),
    ...COUNTED.map((field): [string, unknown, unknown] => [field, figureOf(before, field), figureOf(after, field)]),
  ];
  return pairs
    .filter(([, was, is]) => canonicalJson(was) !== canonicalJson(is))
    .map(([field, was, is]) => ({ field, before: was, after: is, because: causesOf(field, before, after, acts) }));
}

/** A range without its claims: which claims are used may change while the figure stands. */
function figureOf(incident: LedgerIncident | null, field: (typeof COUNTED)[number]): unknown {
  const range = incident?.casualties[field] ?? null;
  return range === null ? null : { min: range.min, best: range.best, max: range.max, preliminary: range.preliminary };
}

/** Reports with claims on the field that are new, or that replaced others; and acts on the incident's claims or report-incidents. */
function causesOf(field: string, before: LedgerIncident | null, after: LedgerIncident, acts: readonly ActCause[]): ChangeCause[] {
  const own = new Set(CLAIM_FIELD[field] ?? [field]);
  const held = new Set(before?.claims.map((claim) => claim.id));
  const added = after.claims.filter((claim) => !held.has(claim.id) && (own.has(claim.field) || field === "origins"));
  const fresh = decisive(field, added, after);
  const byReport = new Map<string, LedgerClaim[]>();
  for (const claim of fresh) byReport.set(claim.report, [...(byReport.get(claim.report) ?? []), claim]);
  const reports = [...byReport].map(([report, claims]): ChangeCause => {
    const told = after.reports.find((r) => r.id === report);
    return {
      kind: "report",
      report,
      outlet: told?.outlet ?? null,
      published: told?.published ?? null,
      claims: claims.map((c) => c.id),
    };
  });
  const nodes = new Set([...after.claims, ...(before?.claims ?? [])].flatMap((claim) => [claim.id, claim.incident ?? ""]));
  return [
    ...reports,
    ...acts
      .filter((act) => act.everywhere || act.on.some((id) => nodes.has(id)))
      .map(({ on: _on, everywhere: _all, ...act }) => act),
  ];
}

/** Of new figures those that the range rests on, or that replaced others; a repeated old toll moved nothing. */
function decisive(field: string, added: readonly LedgerClaim[], after: LedgerIncident): readonly LedgerClaim[] {
  const counted = COUNTED.find((name) => name === field);
  if (counted === undefined) return added;
  const moving = new Set([
    ...(after.casualties[counted]?.claims ?? []),
    ...after.claims.flatMap((claim) => claim.supersededBy ?? []),
  ]);
  const chosen = added.filter((claim) => moving.has(claim.id));
  return chosen.length > 0 ? chosen : added;
}

function claimChanges(before: LedgerIncident | null, after: LedgerIncident): IncidentDiff["claims"] {
  const held = new Map(before?.claims.map((claim) => [claim.id, claim]));
  return {
    added: without(after.claims, before?.claims ?? []).map((c) => c.id),
    removed: without(before?.claims ?? [], after.claims).map((c) => c.id),
    superseded: after.claims.flatMap((claim) =>
      claim.supersededBy !== null && (held.get(claim.id)?.supersededBy ?? null) !== claim.supersededBy
        ? [{ claim: claim.id, by: claim.supersededBy }]
        : [],
    ),
    reviewed: after.claims
      .filter((claim) => held.has(claim.id) && reviewKey(held.get(claim.id)) !== reviewKey(claim))
      .map((c) => c.id),
  };
}

function reviewKey(claim: LedgerClaim | undefined): string {
  return canonicalJson([claim?.review ?? null, claim?.corrected ?? null, claim?.credibility ?? null, claim?.reliability ?? null]);
}

function without<T extends { readonly id: string }>(items: readonly T[], others: readonly T[]): T[] {
  const held = new Set(others.map((other) => other.id));
  return items.filter((item) => !held.has(item.id));
}
