import type { LedgerIncident } from "../model/index.ts";

/**
 * One way to write incidents out, a piece at a time, so that any number of them streams. Figures are those of the policy the
 * format's own codebook follows, or of the incident's policy where it follows none.
 */
export interface ExportFormat {
  readonly name: string;
  /** What it is, in a line. */
  readonly about: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly head: string;
  readonly tail: string;
  /** Whether the format's codebook counts such an incident; those it does not are left out and told. */
  admits(incident: LedgerIncident): boolean;
  /** `nth`: how many were written before. */
  row(incident: LedgerIncident, nth: number): string;
}
