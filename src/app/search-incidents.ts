import { type Linkable, underPolicy } from "../core/ledger/index.ts";
import { DatelineError, type LedgerIncident } from "../core/model/index.ts";
import { byToll, countRows, type Term, toSearchRow, type ViewCounts } from "../core/search/index.ts";
import { type Beside, connect, foldCluster, loadKnownLedger } from "./known-ledger.ts";
import { checkLimit, fromCursor, type PageRequest, toCursor } from "./list-page.ts";
import { memberLoader } from "./member-loader.ts";
import { type CheckedMoment, checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { StoredView, ViewCursor, ViewQuery } from "./ports/incident-views.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { searchRecorded } from "./search-recorded.ts";

/** In which order incidents are listed: the newest first, or those of the highest figure of the killed. */
export const ORDERS = ["newest", "deadliest"] as const;
export type ListOrder = (typeof ORDERS)[number];

export interface SearchRequest extends PageRequest {
  readonly terms: readonly Term[];
  /** Newest first unless said. */
  readonly order?: ListOrder;
}

export interface IncidentPage {
  readonly items: readonly LedgerIncident[];
  /** Null on the last page. */
  readonly next: string | null;
}

/**
 * A page of the incidents found at a moment, in the order asked for. Answered from the cached views, brought up to date first; what the
 * ledger had *recorded* by a time is folded anew, since views know the clock of publication only.
 * @throws DatelineError FILTER_BAD (limit or cursor), POLICY_UNKNOWN, TIME_BAD
 */
export async function searchIncidents(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  { terms, limit, cursor, order }: SearchRequest,
): Promise<IncidentPage> {
  const checked = checkMoment(moment);
  checkLimit(limit);
  if (order === "deadliest") return deadliest(store, clock, moment, checked, { terms, limit, cursor });
  const after = cursor === null ? null : cursorOf(cursor);
  if (checked.recordedBy !== null) {
    const found = (await searchRecorded(store, clock, moment, terms)).filter(
      (incident) => after === null || isAfter(incident, after),
    );
    return pageOf(found.slice(0, limit), found.length > limit);
  }
  await renewViews(store);
  const query: ViewQuery = { at: checked.asOf, policy: checked.policy, terms };
  const views = await store.views.find(query, after, limit + 1);
  return pageOf(await incidentsOf(store, clock, checked, views.slice(0, limit)), views.length > limit);
}

/** A page of a list by toll: its cursor says how many came before. */
async function deadliest(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  checked: CheckedMoment,
  { terms, limit, cursor }: SearchRequest,
): Promise<IncidentPage> {
  const skip = cursor === null ? 0 : Number(fromCursor(cursor, 1)[0]);
  if (!Number.isSafeInteger(skip) || skip < 0) throw new DatelineError("FILTER_BAD", "got a cursor that no page ended with");
  const page = (items: readonly LedgerIncident[], more: boolean): IncidentPage => ({
    items,
    next: more ? toCursor([String(skip + limit)]) : null,
  });
  if (checked.recordedBy !== null) {
    // those that tie stay as they were listed
    const found = (await searchRecorded(store, clock, moment, terms)).map((incident) => ({
      incident,
      row: toSearchRow(incident),
    }));
    found.sort((a, b) => byToll(a.row, b.row, checked.policy));
    return page(
      found.slice(skip, skip + limit).map(({ incident }) => incident),
      found.length > skip + limit,
    );
  }
  await renewViews(store);
  const views = await store.views.deadliest({ at: checked.asOf, policy: checked.policy, terms }, skip, limit + 1);
  return page(await incidentsOf(store, clock, checked, views.slice(0, limit)), views.length > limit);
}

/** All that is found, page by page. @throws DatelineError as `searchIncidents` */
export async function* allIncidents(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  terms: readonly Term[],
  order: ListOrder = "newest",
): AsyncGenerator<LedgerIncident> {
  // as it was recorded by a time: folded once, not for each page
  if (moment.recordedBy !== null && order === "newest") yield* await searchRecorded(store, clock, moment, terms);
  else
    for (let cursor: string | null = null; ; ) {
      const page: IncidentPage = await searchIncidents(store, clock, moment, { terms, limit: 200, cursor, order });
      yield* page.items;
      if (page.next === null) return;
      cursor = page.next;
    }
}

/** How many are found. @throws DatelineError POLICY_UNKNOWN, TIME_BAD */
export async function countFound(store: LedgerStore, clock: Clock, moment: Moment, terms: readonly Term[]): Promise<number> {
  const { asOf, recordedBy, policy } = checkMoment(moment);
  if (recordedBy !== null) return (await searchRecorded(store, clock, moment, terms)).length;
  await renewViews(store);
  return store.views.count({ at: asOf, policy, terms });
}

export interface IncidentCounts extends ViewCounts {
  readonly total: number;
}

/** How many are found, and how many of them have which country, kind, status, grade and year. @throws DatelineError POLICY_UNKNOWN, TIME_BAD */
export async function countIncidents(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  terms: readonly Term[],
): Promise<IncidentCounts> {
  const checked = checkMoment(moment);
  if (checked.recordedBy !== null) {
    const found = (await searchRecorded(store, clock, moment, terms)).map(toSearchRow);
    return { total: found.length, ...countRows(found) };
  }
  await renewViews(store);
  const query: ViewQuery = { at: checked.asOf, policy: checked.policy, terms };
  const counts = await store.views.counts(query);
  // each has one status: they need not be looked through again to be counted
  return { total: Object.values(counts.status).reduce((sum, count) => sum + count, 0), ...counts };
}

/** The incidents of views, as the moment asks for them. */
export async function incidentsOf(
  store: LedgerStore,
  clock: Clock,
  moment: CheckedMoment,
  views: readonly StoredView[],
): Promise<LedgerIncident[]> {
  if (views.length === 0) return [];
  const ledger = await loadKnownLedger(store, moment, clock());
  const loader = memberLoader(store);
  const beside = views.map((view) => JSON.parse(view.beside) as readonly Beside[]);
  const others = [...new Set(beside.flatMap((list) => list.map(({ node }) => node)))];
  const ties = new Map<string, Linkable>();
  for (const view of await store.views.at(others, moment.asOf)) {
    const tie = JSON.parse(view.tie) as Linkable;
    for (const node of view.nodes) ties.set(node, tie);
  }
  const out: LedgerIncident[] = [];
  for (const [i, view] of views.entries()) {
    const folded =
      view.incident === null ? await foldCluster(loader, ledger, view.nodes) : (JSON.parse(view.incident) as LedgerIncident);
    const asOf = moment.asOf ?? (view.latest > ledger.asOf ? view.latest : ledger.asOf);
    const incident = { ...underPolicy(folded, moment.policy), asOf, recordedBy: ledger.recordedBy };
    out.push(connect(incident, beside[i] ?? [], ledger, (node) => ties.get(node) ?? null));
  }
  return out;
}

function pageOf(items: readonly LedgerIncident[], more: boolean): IncidentPage {
  const last = items.at(-1);
  if (!more || last === undefined) return { items, next: null };
  return { items, next: cursorAfter({ sort: toSearchRow(last).sort, id: last.id }) };
}

export function isAfter(incident: LedgerIncident, { sort, id }: ViewCursor): boolean {
  const own = toSearchRow(incident).sort;
  return own < sort || (own === sort && incident.id > id);
}

export function cursorAfter({ sort, id }: ViewCursor): string {
  return toCursor([sort, id]);
}

/** @throws DatelineError FILTER_BAD */
export function cursorOf(cursor: string): ViewCursor {
  const [sort = "", id = ""] = fromCursor(cursor, 2);
  return { sort, id };
}
