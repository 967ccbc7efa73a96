import type { SearchRow } from "./row.ts";

/** How many of the incidents found have which value; those without are under "". */
export interface ViewCounts {
  readonly country: Readonly<Record<string, number>>;
  readonly event: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, number>>;
  readonly grade: Readonly<Record<string, number>>;
  /** By the first four characters of the time. */
  readonly year: Readonly<Record<string, number>>;
  /** Without a point on the map. */
  readonly unplaced: number;
  /** Without a day. */
  readonly undated: number;
}

export function countRows(rows: readonly SearchRow[]): ViewCounts {
  const by = (pick: (row: SearchRow) => string | null): Record<string, number> => {
    const out: Record<string, number> = {};
    for (const row of rows) out[pick(row) ?? ""] = (out[pick(row) ?? ""] ?? 0) + 1;
    return out;
  };
  return {
    country: by((row) => row.country),
    event: by((row) => row.event),
    status: by((row) => row.status),
    grade: by((row) => row.grade),
    year: by((row) => row.sort.slice(0, 4)),
    unplaced: rows.filter((row) => row.lat === null || row.lon === null).length,
    undated: rows.filter((row) => row.day === null).length,
  };
}

/** Incidents that begin on one day, counted from 1970-01-01. */
export interface DayCount {
  readonly day: number;
  readonly count: number;
}

export function countDays(rows: readonly SearchRow[]): DayCount[] {
  const out = new Map<number, number>();
  for (const { day } of rows) if (day !== null) out.set(day, (out.get(day) ?? 0) + 1);
  return [...out].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
}
