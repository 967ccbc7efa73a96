import { type Linkable, valueOfLook } from "../core/ledger/index.ts";
import type { LedgerIncident } from "../core/model/index.ts";
import type { Term } from "../core/search/index.ts";
import { findBreaches } from "../core/watch/index.ts";
import { HEAD_FIELDS, type IncidentHead } from "./incident-head.ts";
import { loadKnownLedger } from "./known-ledger.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { StoredView } from "./ports/incident-views.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { incidentsOf } from "./search-incidents.ts";
import { searchRecorded } from "./search-recorded.ts";

/** What makes an incident worth a look. */
interface Queued<T> {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly incident: T;
}

export type QueuedIncident = Queued<LedgerIncident>;
/** As a list gives it. */
export type QueuedHead = Queued<IncidentHead>;

export function toQueuedHead({ incident, ...rest }: QueuedIncident): QueuedHead {
  return {
    ...rest,
    incident: Object.fromEntries(HEAD_FIELDS.map((field) => [field, incident[field]])) as unknown as IncidentHead,
  };
}

/** What a possible breach adds to the value of a look; views leave it out. */
const BREACH_ADDS = 2;
const AT_ONCE = 200;

/**
 * Open incidents that reports are about, those most worth a person's look first.
 * @param assignee only those somebody looks after; null: all
 * @throws DatelineError POLICY_UNKNOWN, TIME_BAD
 */
export async function reviewQueue(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  limit: number,
  assignee: string | null = null,
): Promise<readonly QueuedIncident[]> {
  const checked = checkMoment(moment);
  const terms: readonly Term[] = [
    { kind: "status", status: "closed", not: true },
    { kind: "grade", grade: "discounted", not: true },
    { kind: "main" },
    ...(assignee === null ? [] : [{ kind: "assignee", name: assignee } as const]),
  ];
  if (checked.recordedBy !== null)
    return (await searchRecorded(store, clock, moment, terms)).map(toQueued).sort(byScore).slice(0, limit);
  await renewViews(store);
  const { commitments } = await loadKnownLedger(store, checked, clock());
  const query = { at: checked.asOf, policy: checked.policy, terms };
  const adds = commitments.length === 0 ? 0 : BREACH_ADDS;
  const lookOf = (view: StoredView): number =>
    view.row.look[checked.policy] +
    (commitments.length > 0 && findBreaches(JSON.parse(view.tie) as Linkable, commitments).some((held) => held.breach !== "no")
      ? adds
      : 0);
  let best: { readonly view: StoredView; readonly score: number }[] = [];
  for (let skip = 0; ; skip += AT_ONCE) {
    const views = await store.views.worthLook(query, skip, AT_ONCE);
    best = [...best, ...views.map((view) => ({ view, score: lookOf(view) }))]
      .sort((a, b) => b.score - a.score || (a.view.id < b.view.id ? -1 : 1))
      .slice(0, limit);
    const last = views.at(-1)?.row.look[checked.policy] ?? 0;
    // nothing further down can come before what is held: views come in the same order, but for what a breach adds
    const least = best.at(-1)?.score ?? 0;
    if (views.length < AT_ONCE || (best.length === limit && (adds === 0 || least > last + adds))) break;
  }
  const incidents = await incidentsOf(
    store,
    clock,
    checked,
    best.map(({ view }) => view),
  );
  return incidents.map(toQueued).sort(byScore);
}

function toQueued(incident: LedgerIncident): QueuedIncident {
  return { id: incident.id, ...valueOfLook(incident), incident };
}

function byScore(a: QueuedIncident, b: QueuedIncident): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
