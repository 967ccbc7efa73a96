import type { SearchRow } from "./row.ts";

/** How many of the incidents found have which value; those without are under "". */
export interface ViewCounts {
  readonly country: Readonly<Record<string, number>>;
  readonly event: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, number>>;
  readonly grade: Readonly<Record<string, number>>;
  /** By the first four characters of the time. */
  readonly year: Readonly<Record<string, number>>;
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
  };
}
