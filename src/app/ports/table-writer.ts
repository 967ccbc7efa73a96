import type { Column } from "../../core/export/index.ts";
import type { LedgerIncident } from "../../core/model/index.ts";

/** Lays incidents out as a file of typed columns, piece by piece. */
export type TableWriter = (columns: readonly Column[], incidents: AsyncIterable<LedgerIncident>) => AsyncIterable<Uint8Array>;
