import type { PolicyName } from "../model/index.ts";
import type { SearchRow } from "./row.ts";

/** In which order incidents are listed: the newest first, or those of the highest figure of the killed. */
export const LIST_ORDERS = ["newest", "deadliest"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Where an incident stands in a list, whatever else is listed: what comes after a place is the same when others come or go. */
export interface ListPlace {
  /** In a list by toll: the figure of the killed under the policy asked, -1 where none is given; else null. */
  readonly toll: number | null;
  /** `SearchRow.sort`. */
  readonly sort: string;
  readonly id: string;
}

export function placeIn(order: ListOrder, id: string, row: Pick<SearchRow, "sort" | "killed">, policy: PolicyName): ListPlace {
  return { toll: order === "deadliest" ? (row.killed[policy] ?? -1) : null, sort: row.sort, id };
}

/** The highest toll first where it counts, then the newest, then by id. */
export function byPlace(a: ListPlace, b: ListPlace): number {
  return (b.toll ?? 0) - (a.toll ?? 0) || ascending(b.sort, a.sort) || ascending(a.id, b.id);
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
