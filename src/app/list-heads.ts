import type { LedgerIncident } from "../core/model/index.ts";
import type { ListOrder, Term } from "../core/search/index.ts";
import { HEAD_FIELDS, type IncidentHead } from "./incident-head.ts";
import { checkLimit, type PageRequest } from "./list-page.ts";
import { type CheckedMoment, checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { StoredHead } from "./ports/incident-views.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { cursorAfter, placeOf, recordedPage } from "./search-incidents.ts";

interface HeadRequest extends PageRequest {
  readonly terms: readonly Term[];
  /** Newest first unless said. */
  readonly order?: ListOrder;
}

/** A page of what a list shows, in the order asked for, each as JSON that is kept so and need not be read. @throws DatelineError as `searchIncidents` */
export async function listHeadTexts(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  { terms, limit, cursor, order = "newest" }: HeadRequest,
): Promise<{ readonly items: readonly string[]; readonly next: string | null }> {
  const checked = checkMoment(moment);
  checkLimit(limit);
  const after = cursor === null ? null : placeOf(cursor, order);
  if (checked.recordedBy !== null) {
    const { items, next } = await recordedPage(store, clock, moment, { terms, limit, order, after });
    return { items: items.map(projected), next };
  }
  await renewViews(store);
  const query = { at: checked.asOf, policy: checked.policy, terms };
  const heads = await store.views.heads(query, { order, after, limit: limit + 1 });
  const last = heads[limit - 1];
  return {
    items: heads.slice(0, limit).map((head) => textOf(head, checked)),
    next: heads.length > limit && last !== undefined ? cursorAfter(last.place) : null,
  };
}

/** The same, read. */
export async function listHeads(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  request: HeadRequest,
): Promise<{ readonly items: readonly IncidentHead[]; readonly next: string | null }> {
  const { items, next } = await listHeadTexts(store, clock, moment, request);
  return { items: items.map((text) => JSON.parse(text) as IncidentHead), next };
}

function projected(incident: LedgerIncident): string {
  return JSON.stringify(Object.fromEntries(HEAD_FIELDS.map((field) => [field, incident[field]])));
}

function textOf({ head, tolls }: StoredHead, { policy }: CheckedMoment): string {
  if (policy === "ucdp") return head;
  const casualties = (JSON.parse(tolls) as Readonly<Record<string, unknown>>)[policy];
  return JSON.stringify({ ...(JSON.parse(head) as IncidentHead), casualties });
}
