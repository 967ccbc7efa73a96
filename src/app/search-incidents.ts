import { type Linkable, underPolicy } from "../core/ledger/index.ts";
import { DatelineError, type LedgerIncident } from "../core/model/index.ts";
import {
  byPlace,
  countRows,
  type ListOrder,
  type ListPlace,
  placeIn,
  type Term,
  toSearchRow,
  type ViewCounts,
} from "../core/search/index.ts";
import { type Beside, connect, foldCluster, loadKnownLedger } from "./known-ledger.ts";
import { checkLimit, fromCursor, type PageRequest, toCursor } from "./list-page.ts";
import { memberLoader } from "./member-loader.ts";
import { type CheckedMoment, checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { StoredView, ViewQuery } from "./ports/incident-views.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { searchRecorded } from "./search-recorded.ts";

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
  { terms, limit, cursor, order = "newest" }: SearchRequest,
): Promise<IncidentPage> {
  const checked = checkMoment(moment);
  checkLimit(limit);
  const after = cursor === null ? null : placeOf(cursor, order);
  if (checked.recordedBy !== null) return recordedPage(store, clock, moment, { terms, limit, order, after });
  await renewViews(store);
  const query: ViewQuery = { at: checked.asOf, policy: checked.policy, terms };
  const views = await store.views.find(query, { order, after, limit: limit + 1 });
  const last = views[limit - 1];
  return {
    items: await incidentsOf(store, clock, checked, views.slice(0, limit)),
    next: views.length > limit && last !== undefined ? cursorAfter(placeIn(order, last.id, last.row, checked.policy)) : null,
  };
}

/** The same, folded anew. */
export async function recordedPage(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  page: {
    readonly terms: readonly Term[];
    readonly limit: number;
    readonly order: ListOrder;
    readonly after: ListPlace | null;
  },
): Promise<IncidentPage> {
  const { policy } = checkMoment(moment);
  const { terms, limit, order, after } = page;
  const found = (await searchRecorded(store, clock, moment, terms))
    .map((incident) => ({ incident, place: placeIn(order, incident.id, toSearchRow(incident), policy) }))
    .filter(({ place }) => after === null || byPlace(place, after) > 0)
    .sort((a, b) => byPlace(a.place, b.place));
  const last = found[limit - 1];
  return {
    items: found.slice(0, limit).map(({ incident }) => incident),
    next: found.length > limit && last !== undefined ? cursorAfter(last.place) : null,
  };
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
  if (moment.recordedBy !== null)
    yield* (await recordedPage(store, clock, moment, { terms, limit: Number.POSITIVE_INFINITY, order, after: null })).items;
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

export function cursorAfter({ toll, sort, id }: ListPlace): string {
  return toCursor(toll === null ? [sort, id] : [String(toll), sort, id]);
}

/** The place a page of such a list ended at. @throws DatelineError FILTER_BAD */
export function placeOf(cursor: string, order: ListOrder): ListPlace {
  if (order === "newest") {
    const [sort = "", id = ""] = fromCursor(cursor, 2);
    return { toll: null, sort, id };
  }
  const [toll = "", sort = "", id = ""] = fromCursor(cursor, 3);
  if (!/^(?:-1|\d{1,15})$/.test(toll))
    throw new DatelineError("FILTER_BAD", "got a cursor that no page ended with", {
      hint: "begin again without it",
    });
  return { toll: Number(toll), sort, id };
}
