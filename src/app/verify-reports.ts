import { sha256Hex } from "../core/hash/index.ts";
import { canonicalJson } from "../core/ledger/index.ts";
import type { Evidence, Extraction } from "../core/model/index.ts";
import type { StoredReport } from "./ports/ledger-reader.ts";
import type { LedgerFault, LedgerSnapshot } from "./ports/ledger-store.ts";
import { type Sealed, unread } from "./verify-entries.ts";

export interface ProvedReports {
  readonly reports: number;
  readonly quotes: number;
  /** False where not all could be read. */
  readonly whole: boolean;
  /** Reports that are gone or not what was recorded: rows derived from them prove nothing. */
  readonly doubted: ReadonlySet<string>;
}

/** Proves every report against its entry and its own text hash, and every quote, those of corrections too. */
export async function verifyReports(
  snapshot: LedgerSnapshot,
  sealed: Sealed,
  faults: LedgerFault[],
  use: (report: StoredReport, extraction: Extraction) => void,
): Promise<ProvedReports> {
  const missing = new Set(sealed.reports.keys());
  const doubted = new Set<string>();
  let reports = 0;
  let quotes = 0;
  try {
    for await (const report of snapshot.reports()) {
      reports++;
      missing.delete(report.id);
      const wrong = await faultsOfRecord(snapshot, sealed, report);
      for (const what of wrong) faults.push({ where: report.id, what });
      if (wrong.length > 0) {
        // another text than was recorded need not even be an extraction: what it says proves nothing
        doubted.add(report.id);
        continue;
      }
      const extraction = extractionOf(report);
      if (extraction === null) {
        faults.push({ where: report.id, what: "its extraction is not JSON" });
        continue;
      }
      if (canonicalJson(extraction) !== report.extraction)
        faults.push({ where: report.id, what: "its extraction is not canonical JSON" });
      if (`sha256:${sha256Hex(extraction.report.text)}` !== extraction.report.textHash)
        faults.push({ where: report.id, what: "its text does not match its hash" });
      for (const evidence of [...evidenceIn(extraction), ...(sealed.corrections.get(report.id) ?? [])]) {
        quotes++;
        const text = evidence.part === "title" ? (extraction.report.title ?? "") : extraction.report.text;
        if (text.slice(evidence.start, evidence.end) !== evidence.quote)
          faults.push({ where: `${report.id} ${evidence.start}-${evidence.end}`, what: "the quote is not what stands there" });
      }
      use(report, extraction);
    }
  } catch (error) {
    faults.push(unread(error, `reports after the first ${reports}`));
    return { reports, quotes, whole: false, doubted };
  }
  for (const id of missing) {
    doubted.add(id);
    faults.push({ where: id, what: "recorded by an entry, but the report is gone" });
  }
  return { reports, quotes, whole: true, doubted };
}

async function faultsOfRecord(
  snapshot: LedgerSnapshot,
  { reports, readings, whole }: Sealed,
  report: StoredReport,
): Promise<string[]> {
  const entry = reports.get(report.id);
  if (entry === undefined) return whole ? ["no entry records this report"] : [];
  const out: string[] = [];
  const hashes = readings.get(report.id) ?? [];
  const held = hashes.length > 1 ? await snapshot.replacedReadings({ report: report.id }) : [];
  for (const [i, hash] of hashes.entries()) {
    const extraction = i === hashes.length - 1 ? report.extraction : held[i]?.extraction;
    if (extraction === undefined) out.push(`reading ${i + 1} of ${hashes.length} is gone`);
    else if (whole && hash !== `sha256:${sha256Hex(extraction)}`) out.push("its extraction is not what was recorded");
  }
  if (entry.published !== report.published) out.push("its publication is not what was recorded");
  if (entry.agency !== report.agency) out.push("its agency is not what was recorded");
  if (entry.recordedAt !== report.recordedAt) out.push("the time it was recorded is not that of its entry");
  return out;
}

function extractionOf(report: StoredReport): Extraction | null {
  try {
    return JSON.parse(report.extraction) as Extraction;
  } catch {
    return null;
  }
}

function* evidenceIn(value: unknown): Generator<Evidence> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && "start" in value && "end" in value && "quote" in value) yield value as Evidence;
  for (const inner of Object.values(value)) yield* evidenceIn(inner);
}
