import { type EvidenceReport, evidencePage } from "../core/export/index.ts";
import { sha256Hex } from "../core/hash/index.ts";
import { canonicalJson, type Entry } from "../core/ledger/index.ts";
import { DatelineError, type EngineStamp, type Extraction, type Report } from "../core/model/index.ts";
import type { Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { showIncident } from "./show-incident.ts";

/** What an evidence pack says of itself. */
export interface EvidenceManifest {
  readonly schema: "dateline/evidence@1";
  readonly incident: string;
  readonly asOf: string;
  readonly recordedBy: string;
  readonly policy: string;
  readonly madeAt: string;
  readonly madeWith: string;
  /** The ledger's entries and the hash of the last. */
  readonly ledger: { readonly entries: number; readonly hash: string };
  readonly reports: readonly CustodyItem[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** Where a report came from, who took it in when, and what proves it. */
interface CustodyItem {
  readonly report: string;
  /** Names of its files. */
  readonly text: string;
  readonly extraction: string;
  readonly source: Pick<Report, "externalId" | "outlet" | "url" | "title" | "published">;
  readonly collected: { readonly recordedAt: string; readonly by: string; readonly engine: EngineStamp };
  readonly textHash: string;
  readonly entry: { readonly seq: number; readonly hash: string } | null;
}

/** Files of an evidence pack by name, as text. */
export type EvidenceFiles = ReadonlyMap<string, string>;

/**
 * Everything one incident rests on, to be handed over and proved without this program: report texts, what was read of them, the
 * entries that recorded them in full, the whole chain's links, a page for people, and a manifest with the custody items of the
 * Berkeley Protocol (what, from where, collected when and by whom, hash, and the chain that would show a change).
 * @param verifier text of the program that proves a pack
 * @throws DatelineError INCIDENT_NOT_FOUND, POLICY_UNKNOWN, TIME_BAD, LEDGER_CORRUPT
 */
export async function gatherEvidence(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  id: string,
  verifier: string,
  version: string,
): Promise<EvidenceFiles> {
  const incident = await showIncident(store, clock, moment, id);
  const ids = new Set(incident.reports.map((report) => report.id));
  const entries: Entry[] = [];
  const chain: string[] = [];
  for await (const entry of store.entries()) {
    chain.push(JSON.stringify({ seq: entry.seq, prev: entry.prev, hash: entry.hash }));
    if (concerns(entry, ids)) entries.push(entry);
  }
  const files = new Map<string, string>();
  const reports: EvidenceReport[] = [];
  const custody: CustodyItem[] = [];
  for (const report of [...ids].sort()) {
    const stored = await store.report(report);
    if (stored === null)
      throw new DatelineError("LEDGER_CORRUPT", `got no report ${report}, which ${incident.id} is told by`, {
        hint: "dateline verify says what is wrong, and where",
      });
    const extraction = JSON.parse(stored.extraction) as Extraction;
    const [text, read] = [`reports/${report}.txt`, `reports/${report}.json`];
    files.set(text, extraction.report.text).set(read, stored.extraction);
    const entry = entries.find((each) => each.kind === "report" && each.report === report);
    const by = entry?.by ?? "unknown";
    reports.push({ extraction, recordedAt: stored.recordedAt, by, file: text });
    const { externalId, outlet, url, title, published, textHash } = extraction.report;
    custody.push({
      report,
      text,
      extraction: read,
      source: { externalId, outlet, url, title, published },
      collected: { recordedAt: stored.recordedAt, by, engine: extraction.engine },
      textHash,
      entry: entry === undefined ? null : { seq: entry.seq, hash: entry.hash },
    });
  }
  const head = await store.head();
  files
    .set("incident.json", canonicalJson(incident))
    .set("entries.ndjson", entries.map((entry) => `${canonicalJson(entry)}\n`).join(""))
    .set("chain.ndjson", chain.map((link) => `${link}\n`).join(""))
    .set("index.html", evidencePage(incident, reports))
    .set("verify.mjs", verifier)
    .set("README.txt", README);
  const manifest: EvidenceManifest = {
    schema: "dateline/evidence@1",
    incident: incident.id,
    asOf: incident.asOf,
    recordedBy: incident.recordedBy,
    policy: incident.policy,
    madeAt: clock(),
    madeWith: `dateline ${version}`,
    ledger: { entries: head?.seq ?? 0, hash: head?.hash ?? "" },
    reports: custody,
    files: [...files].map(([name, content]) => ({ name, sha256: sha256Hex(content) })),
  };
  return files.set("manifest.json", `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Entries that recorded these reports, judged their incidents, or carry what people decided on them. */
function concerns(entry: Entry, reports: ReadonlySet<string>): boolean {
  if (entry.kind === "report" || entry.kind === "reading") return reports.has(entry.report);
  if (entry.kind === "judgement") return [entry.judgement.a, entry.judgement.b].every((node) => reports.has(reportOf(node)));
  return [...JSON.stringify(entry.act).matchAll(/rep_[0-9a-f]+/g)].some(([id]) => reports.has(id));
}

function reportOf(node: string): string {
  return node.slice(0, node.indexOf("/"));
}

const README = `Evidence of one incident, as a Dateline ledger held it.

index.html      the incident for people: its claims with their words, and the reports
incident.json   the same, whole
reports/        each report's text as it was given (.txt) and what was read of it (.json)
entries.ndjson  the ledger's entries on these reports and what people decided, in full
chain.ndjson    number, previous hash and hash of every entry of the ledger
manifest.json   what is here, where it came from, who recorded it when, and the SHA-256 of each file
verify.mjs      proves all of it: node verify.mjs

Keep this folder as it is: it is the evidentiary copy. Work on another.
`;
