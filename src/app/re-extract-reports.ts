import { sha256Hex } from "../core/hash/index.ts";
import {
  alignReading,
  canonicalJson,
  changesBetween,
  foldActs,
  incidentIdOf,
  isReview,
  nodeId,
  type ReadingChange,
  type ReviewEntry,
  reachOf,
  undoneActs,
} from "../core/ledger/index.ts";
import { type Claim, DatelineError, type EngineStamp, type Extraction, type Problem } from "../core/model/index.ts";
import { featureReader, fuseReport, nodesOf } from "./fuse-report.ts";
import type { Clock } from "./ports/clock.ts";
import type { Engine } from "./ports/engine.ts";
import type { LedgerReader, StoredReport } from "./ports/ledger-reader.ts";
import type { LedgerStore, ReportRevision } from "./ports/ledger-store.ts";
import { renewNodes } from "./renew-nodes.ts";

/** What reading a report anew changes, or changed. */
export interface Reread {
  readonly report: string;
  readonly engine: EngineStamp;
  readonly change: ReadingChange;
  /** People's acts on claims and report-incidents the new reading does not have. They stay in the ledger and hold nothing. */
  readonly lost: readonly { readonly act: string; readonly by: string; readonly on: string }[];
  /** False on a dry run. */
  readonly applied: boolean;
}

export type RereadAnswer = Reread | { readonly report: string; readonly unchanged: true } | { readonly refused: Problem };

/**
 * Reads the ledger's reports with the engine of now, those another engine or lexicon read before. New claims replace old ones in
 * place; claims that are still read keep their ids, so people's acts hold. The older reading stays in the ledger.
 * @param apply false: only tells what would change
 */
export async function* reExtractReports(
  store: LedgerStore,
  engine: Pick<Engine, "stamp" | "read">,
  clock: Clock,
  by: string,
  apply: boolean,
): AsyncGenerator<RereadAnswer> {
  if (apply) await renewNodes(store);
  const reviews = await store.reviews();
  for await (const stored of store.reports()) {
    const older = JSON.parse(stored.extraction) as Extraction;
    if (canonicalJson(older.engine) === canonicalJson(engine.stamp)) {
      yield { report: stored.id, unchanged: true };
      continue;
    }
    const read = readAnew(engine, older);
    if ("refused" in read) {
      yield read;
      continue;
    }
    const newer = await alignedTo(store, stored, older, read, reviews);
    if (withoutStamp(newer) === withoutStamp(older)) {
      yield { report: stored.id, unchanged: true };
      continue;
    }
    const change = changesBetween(older, newer);
    const applied = apply && (await replace(store, clock(), by, stored, older, newer));
    yield { report: stored.id, engine: older.engine, change, lost: lostActs(reviews, stored.id, change), applied };
  }
}

/** The report stays as it was read before. */
const FAULT = "please report it with the report's text";

function readAnew(engine: Pick<Engine, "read">, { report }: Extraction): Extraction | { readonly refused: Problem } {
  const { externalId, title, outlet, url, published, language, text } = report;
  try {
    const extraction = engine.read({ externalId, title, outlet, url, published, language, text });
    if (extraction.report.id === report.id) return extraction;
    const message = `got id ${extraction.report.id}, expected ${report.id}`;
    return { refused: new DatelineError("ENGINE_FAILED", message, { at: report.id, hint: FAULT }).toProblem() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      refused: new DatelineError("ENGINE_FAILED", `got a fault while reading: ${message.slice(0, 200)}`, {
        at: report.id,
        hint: FAULT,
      }).toProblem(),
    };
  }
}

async function alignedTo(
  reader: LedgerReader,
  stored: StoredReport,
  older: Extraction,
  read: Extraction,
  reviews: readonly ReviewEntry[],
): Promise<Extraction> {
  const before = (await reader.replacedReadings({ report: stored.id })).map((r) => JSON.parse(r.extraction) as Extraction);
  const used = {
    claims: before.flatMap((r) => r.claims.map((c) => c.id)),
    incidents: before.flatMap((r) => r.incidents.map((i) => i.id)),
    statements: before.flatMap((r) => r.statements.map((s) => s.id)),
  };
  const own = `${stored.id}/`;
  const corrected = [...foldActs(reviews).corrections.keys()]
    .filter((id) => id.startsWith(own))
    .map((id) => id.slice(own.length));
  return alignReading(older, read, used, new Set(corrected));
}

/** Records the new reading; false where another process replaced the older one meanwhile. */
async function replace(
  store: LedgerStore,
  now: string,
  by: string,
  stored: StoredReport,
  older: Extraction,
  newer: Extraction,
): Promise<boolean> {
  const text = canonicalJson(newer);
  const entries = await store.revise(now, by, async (reader): Promise<ReportRevision | null> => {
    if ((await reader.report(stored.id))?.extraction !== stored.extraction) return null;
    const { nodes, pairs, judgements } = await fuseReport(nodesOf(newer), reader, featureReader());
    const kept = new Set(nodes.map((node) => node.id));
    const heir = newer.incidents.find((i) => i.main && kept.has(nodeId(stored.id, i.id)))?.id ?? nodes[0]?.id.split("/")[1];
    const gone = older.incidents.map((incident) => nodeId(stored.id, incident.id)).filter((id) => !kept.has(id));
    return {
      report: { ...stored, extraction: text },
      nodes,
      pairs,
      commitments: newer.commitments.map((commitment) => canonicalJson(commitment)),
      plans: newer.plans.map((plan) => canonicalJson(plan)),
      retired: heir === undefined ? [] : gone.map((id) => ({ names: incidentIdOf(id), node: nodeId(stored.id, heir) })),
      entries: [
        { kind: "reading", report: stored.id, extraction: `sha256:${sha256Hex(text)}`, engine: newer.engine },
        ...judgements,
      ],
    };
  });
  return entries.length > 0;
}

function lostActs(reviews: readonly ReviewEntry[], report: string, change: ReadingChange): Reread["lost"] {
  const gone = new Set(
    [...change.removed.map((claim: Claim) => claim.id), ...change.incidents.removed].map((id) => `${report}/${id}`),
  );
  const undone = undoneActs(reviews);
  return reviews
    .filter((entry) => isReview(entry) && !undone.has(entry.id))
    .flatMap(({ id, by, act }) =>
      reachOf(act)
        .on.filter((on) => gone.has(on))
        .map((on) => ({ act: id, by, on })),
    );
}

function withoutStamp({ engine: _engine, ...rest }: Extraction): string {
  return canonicalJson(rest);
}
