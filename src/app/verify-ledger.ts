import { sha256Hex } from "../core/hash/index.ts";
import { canonicalJson, type Entry, FIRST_PREV, hashOf } from "../core/ledger/index.ts";
import type { Evidence, Extraction } from "../core/model/index.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

export interface Verification {
  readonly entries: number;
  readonly reports: number;
  readonly quotes: number;
  /** What is wrong and where; empty when the ledger is whole. */
  readonly faults: readonly { readonly where: string; readonly what: string }[];
}

/** Proves the hash chain, every report against its entry and its own text hash, and every evidence quote, those of corrections too. */
export async function verifyLedger(store: LedgerStore): Promise<Verification> {
  const faults: { where: string; what: string }[] = [];
  const recorded = new Map<string, Entry & { readonly kind: "report" }>();
  /** Hashes of what each report was read as, oldest first. */
  const readings = new Map<string, string[]>();
  /** Words people gave for their corrections, by report. */
  const corrections = new Map<string, Evidence[]>();
  let prev = FIRST_PREV;
  let entries = 0;
  for await (const entry of store.entries()) {
    entries++;
    if (entry.seq !== entries) {
      faults.push({ where: `entry ${entry.seq}`, what: `an entry is missing before it: expected number ${entries}` });
      entries = entry.seq;
    }
    if (entry.prev !== prev) faults.push({ where: `entry ${entry.seq}`, what: "does not follow the entry before it" });
    if (hashOf(entry) !== entry.hash) faults.push({ where: `entry ${entry.seq}`, what: "its content is not what was sealed" });
    prev = entry.hash;
    if (isReportEntry(entry)) recorded.set(entry.report, entry);
    if (isReportEntry(entry) || entry.kind === "reading")
      readings.set(entry.report, [...(readings.get(entry.report) ?? []), entry.extraction]);
    if (entry.kind === "review" && entry.act.act === "correct") {
      const report = entry.act.claim.slice(0, entry.act.claim.indexOf("/"));
      corrections.set(report, [...(corrections.get(report) ?? []), ...entry.act.evidence]);
    }
  }
  let reports = 0;
  let quotes = 0;
  for await (const report of store.reports()) {
    reports++;
    const sealed = recorded.get(report.id);
    if (sealed === undefined) faults.push({ where: report.id, what: "no entry records this report" });
    else {
      const hashes = readings.get(report.id) ?? [];
      const held = hashes.length > 1 ? await store.replacedReadings({ report: report.id }) : [];
      for (const [i, hash] of hashes.entries()) {
        const extraction = i === hashes.length - 1 ? report.extraction : held[i]?.extraction;
        if (extraction === undefined) faults.push({ where: report.id, what: `reading ${i + 1} of ${hashes.length} is gone` });
        else if (hash !== `sha256:${sha256Hex(extraction)}`)
          faults.push({ where: report.id, what: "its extraction is not what was recorded" });
      }
      if (sealed.published !== report.published)
        faults.push({ where: report.id, what: "its publication is not what was recorded" });
      if (sealed.agency !== report.agency) faults.push({ where: report.id, what: "its agency is not what was recorded" });
      if (sealed.recordedAt !== report.recordedAt)
        faults.push({ where: report.id, what: "the time it was recorded is not that of its entry" });
    }
    recorded.delete(report.id);
    let extraction: Extraction;
    try {
      extraction = JSON.parse(report.extraction) as Extraction;
    } catch {
      faults.push({ where: report.id, what: "its extraction is not JSON" });
      continue;
    }
    if (canonicalJson(extraction) !== report.extraction)
      faults.push({ where: report.id, what: "its extraction is not canonical JSON" });
    if (`sha256:${sha256Hex(extraction.report.text)}` !== extraction.report.textHash)
      faults.push({ where: report.id, what: "its text does not match its hash" });
    for (const evidence of [...evidenceIn(extraction), ...(corrections.get(report.id) ?? [])]) {
      quotes++;
      const text = evidence.part === "title" ? (extraction.report.title ?? "") : extraction.report.text;
      if (text.slice(evidence.start, evidence.end) !== evidence.quote)
        faults.push({ where: `${report.id} ${evidence.start}-${evidence.end}`, what: "the quote is not what stands there" });
    }
  }
  for (const id of recorded.keys()) faults.push({ where: id, what: "recorded by an entry, but the report is gone" });
  return { entries, reports, quotes, faults };
}

function isReportEntry(entry: Entry): entry is Entry & { readonly kind: "report" } {
  return entry.kind === "report";
}

function* evidenceIn(value: unknown): Generator<Evidence> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && "start" in value && "end" in value && "quote" in value) yield value as Evidence;
  for (const inner of Object.values(value)) yield* evidenceIn(inner);
}
