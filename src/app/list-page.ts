import { DatelineError } from "../core/model/index.ts";

/** A page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** Null on the last page. */
  readonly next: string | null;
}

/** What a page of a list is asked by. */
export interface PageRequest {
  /** 1 to 1000. */
  readonly limit: number;
  /** Where the page before ended, as it said; null for the first. */
  readonly cursor: string | null;
}

export const LARGEST_PAGE = 1000;
const LONGEST_CURSOR = 1000;

/** @throws DatelineError FILTER_BAD */
export function checkLimit(limit: number): void {
  checkCount("limit", limit, LARGEST_PAGE, "a page at a time: next says where the page after begins");
}

/** Whether somebody asks for one or more and not for too many. @throws DatelineError FILTER_BAD */
export function checkCount(name: string, count: number, most: number, hint: string): void {
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new DatelineError("FILTER_BAD", `got ${name} ${count}, expected a whole number from 1 to ${most}`, { hint });
}

/** Hexadecimal of the UTF-16 units of a JSON list: a cursor is opaque, and app knows no Buffer. */
export function toCursor(parts: readonly string[]): string {
  return [...JSON.stringify(parts)].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}

/** @param count how many parts such a cursor has @throws DatelineError FILTER_BAD */
export function fromCursor(cursor: string, count: number): readonly string[] {
  const parts = partsOf(cursor);
  if (parts?.length === count) return parts;
  throw new DatelineError("FILTER_BAD", "got a cursor that no page ended with", { hint: "begin again without it" });
}

function partsOf(cursor: string): readonly string[] | null {
  if (cursor.length > LONGEST_CURSOR * 4 || !/^(?:[0-9a-f]{4})+$/.test(cursor)) return null;
  const text = cursor.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
  try {
    const parts = JSON.parse(text) as unknown;
    return Array.isArray(parts) && parts.every((part) => typeof part === "string") ? parts : null;
  } catch {
    // not one of ours
    return null;
  }
}

/** A page of a whole list whose order is stable. @throws DatelineError FILTER_BAD */
export function cutPage<T>(list: readonly T[], idOf: (item: T) => string, { limit, cursor }: PageRequest): ListPage<T> {
  checkLimit(limit);
  let from = 0;
  if (cursor !== null) {
    const [id] = fromCursor(cursor, 1);
    from = list.findIndex((item) => idOf(item) === id) + 1;
    if (from === 0)
      throw new DatelineError("FILTER_BAD", "got a cursor that leads nowhere in this list", { hint: "begin again without it" });
  }
  const items = list.slice(from, from + limit);
  const last = items.at(-1);
  const more = from + items.length < list.length;
  return { items, total: list.length, next: more && last !== undefined ? toCursor([idOf(last)]) : null };
}
