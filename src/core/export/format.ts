import type { LedgerIncident } from "../model/index.ts";
import type { Column } from "./columns.ts";

interface Written {
  readonly name: string;
  /** What it is, in a line. */
  readonly about: string;
  readonly mediaType: string;
  readonly extension: string;
  /** Whether the format's codebook counts such an incident; those it does not are left out and told. */
  admits(incident: LedgerIncident): boolean;
}

/**
 * Incidents as text, a piece at a time, so that any number of them streams. Figures are those of the policy the format's own
 * codebook follows, or of the incident's policy where it follows none.
 */
export interface TextFormat extends Written {
  readonly head: string;
  readonly tail: string;
  /** `nth`: how many were written before. */
  row(incident: LedgerIncident, nth: number): string;
}

/** Incidents as a file of typed columns, whose bytes a library lays out. */
export interface TableFormat extends Written {
  readonly columns: readonly Column[];
}

/** One way to write incidents out. */
export type ExportFormat = TextFormat | TableFormat;
