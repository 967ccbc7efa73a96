import { type Actor, type Commitment, type Extraction, type Plan, readValue } from "../core/model/index.ts";
import { parseTerms } from "../core/search/index.ts";
import { findBreaches } from "../core/watch/index.ts";
import type { IncidentHead } from "./incident-head.ts";
import { loadKnownLedger } from "./known-ledger.ts";
import { listHeads } from "./list-heads.ts";
import { cutPage, LARGEST_PAGE, type ListPage, type PageRequest } from "./list-page.ts";
import { checkMoment, isKnown, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** A commitment as one report tells it, and the incidents that may breach it. */
export interface ToldCommitment extends Commitment {
  readonly report: string;
  readonly outlet: string | null;
  readonly breaches: readonly {
    readonly incident: string;
    readonly breach: "possible" | "contested" | "no";
    readonly why: string;
  }[];
}

/** A plan as one report tells it. `overdue`: its due time has passed at the moment asked. */
export interface ToldPlan extends Plan {
  readonly report: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly overdue: boolean;
}

/**
 * A page of the commitments known at a moment with the incidents of that moment that may breach them: only incidents that name
 * the obligor are looked at. @throws DatelineError TIME_BAD, FILTER_BAD
 */
export async function listCommitments(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  page: PageRequest,
): Promise<ListPage<ToldCommitment>> {
  const { commitments } = await loadKnownLedger(store, checkMoment(moment), clock());
  const listed = [...commitments].sort((a, b) => order(keyOf(a.report, a.commitment), keyOf(b.report, b.commitment)));
  const cut = cutPage(listed, ({ report, commitment }) => keyOf(report, commitment), page);
  const named = new Map<string, readonly IncidentHead[]>();
  const items: ToldCommitment[] = [];
  for (const { report, commitment } of cut.items) {
    const { obligor } = commitment;
    const heads = named.get(obligor.name) ?? (await incidentsNaming(store, clock, moment, obligor));
    named.set(obligor.name, heads);
    const breaches = heads.flatMap((head) =>
      findBreaches(head, commitments)
        .filter((held) => held.id === commitment.id && held.report === report)
        .map(({ breach, why }) => ({ incident: head.id, breach, why })),
    );
    items.push({ ...commitment, report, outlet: await outletOf(store, report), breaches });
  }
  return { ...cut, items };
}

async function incidentsNaming(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  { name, aliases }: Actor,
): Promise<readonly IncidentHead[]> {
  const found = new Map<string, IncidentHead>();
  for (const value of new Set([name, ...aliases])) {
    if (!/[\p{L}\p{N}]/u.test(value)) continue;
    const terms = parseTerms("", [{ field: "actor", value }]);
    for (let cursor: string | null = null; ; ) {
      const page: { items: readonly IncidentHead[]; next: string | null } = await listHeads(store, clock, moment, {
        terms,
        limit: LARGEST_PAGE,
        cursor,
      });
      for (const head of page.items) found.set(head.id, head);
      if (page.next === null) break;
      cursor = page.next;
    }
  }
  return [...found.values()];
}

/** A page of the plans known at a moment, the soonest due first, those without a due time last. @throws DatelineError TIME_BAD, FILTER_BAD */
export async function listPlans(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  page: PageRequest,
): Promise<ListPage<ToldPlan>> {
  const checked = checkMoment(moment);
  const now = checked.asOf ?? clock();
  const known = (await store.plans())
    .filter((held) => isKnown(held, checked))
    .map(({ report, published, plan }) => ({ report, published, plan: JSON.parse(plan) as Plan }));
  const dueOf = ({ plan }: (typeof known)[number]): string => readValue(plan.due)?.from ?? "9999";
  known.sort((a, b) => order(dueOf(a), dueOf(b)) || order(keyOf(a.report, a.plan), keyOf(b.report, b.plan)));
  const cut = cutPage(known, ({ report, plan }) => keyOf(report, plan), page);
  const items: ToldPlan[] = [];
  for (const { report, plan } of cut.items) {
    const due = readValue(plan.due);
    const told = await store.report(report);
    const { outlet = null, published = null } = told === null ? {} : (JSON.parse(told.extraction) as Extraction).report;
    items.push({ ...plan, report, outlet, published, overdue: due?.to != null && due.to < now });
  }
  return { ...cut, items };
}

async function outletOf(store: LedgerStore, report: string): Promise<string | null> {
  const stored = await store.report(report);
  return stored === null ? null : (JSON.parse(stored.extraction) as Extraction).report.outlet;
}

function keyOf(report: string, { id }: { readonly id: string }): string {
  return `${report}/${id}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
