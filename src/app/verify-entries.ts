import { type Entry, FIRST_PREV, hashOf } from "../core/ledger/index.ts";
import { DatelineError, type Evidence } from "../core/model/index.ts";
import type { LedgerFault, LedgerSnapshot } from "./ports/ledger-store.ts";

/** What the entries say of everything else. */
export interface Sealed {
  readonly entries: number;
  /** False where an entry is none any more or the chain could not be read to its end: what it does not tell of may still be right. */
  readonly whole: boolean;
  readonly reports: Map<string, Entry & { readonly kind: "report" }>;
  /** Hashes of what each report was read as, oldest first. */
  readonly readings: Map<string, string[]>;
  /** Words people gave for their corrections, by report. */
  readonly corrections: Map<string, Evidence[]>;
  /** Scores of "same" judgements that no later reading put aside, by the two report-incidents. */
  readonly same: Map<string, number>;
}

/** Proves the chain: numbers without a gap, each entry sealed onto the one before. */
export async function verifyEntries(snapshot: LedgerSnapshot, faults: LedgerFault[]): Promise<Sealed> {
  const sealed = {
    reports: new Map<string, Entry & { readonly kind: "report" }>(),
    readings: new Map<string, string[]>(),
    corrections: new Map<string, Evidence[]>(),
    same: new Map<string, number>(),
  };
  const judged = new Map<string, string[]>();
  let prev = FIRST_PREV;
  let entries = 0;
  let whole = true;
  try {
    for await (const entry of snapshot.entries()) {
      entries++;
      if (entry.seq !== entries) {
        faults.push({ where: `entry ${entry.seq}`, what: `an entry is missing before it: expected number ${entries}` });
        entries = entry.seq;
      }
      if (entry.prev !== prev) faults.push({ where: `entry ${entry.seq}`, what: "does not follow the entry before it" });
      const asSealed = hashOf(entry) === entry.hash;
      if (!asSealed) faults.push({ where: `entry ${entry.seq}`, what: "its content is not what was sealed" });
      prev = entry.hash;
      if (asSealed || isWhole(entry)) note(entry, sealed, judged);
      else whole = false;
    }
    return { entries, whole, ...sealed };
  } catch (error) {
    faults.push(unread(error, `entries after ${entries}`));
    return { entries, whole: false, ...sealed };
  }
}

/**
 * Whether an entry that is not what was sealed can still be held against the rest: it has the parts its kind has. Acts that were changed
 * say nothing of the incidents made by them.
 */
function isWhole(entry: Entry): boolean {
  const text = (...parts: readonly unknown[]): boolean => parts.every((part) => typeof part === "string");
  switch (entry.kind) {
    case "report":
    case "reading":
      return text(entry.report, entry.extraction);
    case "judgement":
      return text(entry.judgement?.a, entry.judgement?.b) && typeof entry.judgement.score === "number";
    default:
      return false;
  }
}

/** @param judged keys of `same` by each of the two reports: a later reading puts its report's aside */
function note(
  entry: Entry,
  { reports, readings, corrections, same }: Omit<Sealed, "entries" | "whole">,
  judged: Map<string, string[]>,
): void {
  switch (entry.kind) {
    case "report":
      reports.set(entry.report, entry);
      readings.set(entry.report, [...(readings.get(entry.report) ?? []), entry.extraction]);
      return;
    case "reading":
      readings.set(entry.report, [...(readings.get(entry.report) ?? []), entry.extraction]);
      for (const key of judged.get(entry.report) ?? []) same.delete(key);
      judged.delete(entry.report);
      return;
    case "judgement": {
      const { a, b, score } = entry.judgement;
      const key = `${a}\n${b}`;
      same.set(key, score);
      for (const node of [a, b]) {
        const report = node.slice(0, node.indexOf("/"));
        const keys = judged.get(report);
        if (keys === undefined) judged.set(report, [key]);
        else keys.push(key);
      }
      return;
    }
    case "review":
      if (entry.act.act === "correct") {
        const report = entry.act.claim.slice(0, entry.act.claim.indexOf("/"));
        corrections.set(report, [...(corrections.get(report) ?? []), ...entry.act.evidence]);
      }
  }
}

/** A part of the ledger that cannot be read, as a fault. Anything but a damaged ledger is thrown on. */
export function unread(error: unknown, where: string): LedgerFault {
  if (!(error instanceof DatelineError) || error.code !== "LEDGER_CORRUPT") throw error;
  return { where, what: `cannot be read: ${error.at === null ? "" : `${error.at}: `}${error.message}` };
}
