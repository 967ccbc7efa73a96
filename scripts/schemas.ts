import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

/** Shapes that have a schema of their own: name → type and the file it stands in. Every JSON the program prints is one of them, or a list of them. */
const SHAPES: Readonly<Record<string, readonly [type: string, file: string]>> = {
  extraction: ["Extraction", "core/model/index.ts"],
  incident: ["LedgerIncident", "core/model/index.ts"],
  diff: ["IncidentDiff", "core/model/index.ts"],
  change: ["LedgerChange", "core/model/index.ts"],
  history: ["IncidentHistory", "core/model/index.ts"],
  problem: ["Problem", "core/model/index.ts"],
  explanation: ["Explanation", "app/explain-value.ts"],
  verification: ["Verification", "app/verify-ledger.ts"],
  agreement: ["Agreement", "app/measure-agreement.ts"],
  "report-head": ["ReportHead", "app/list-reports.ts"],
  "source-summary": ["SourceSummary", "core/search/voices.ts"],
  "told-origin": ["ToldOrigin", "app/list-origins.ts"],
  "told-statement": ["ToldStatement", "app/list-statements.ts"],
  "claim-matrix": ["ClaimMatrix", "core/tell/claim-matrix.ts"],
  "incident-ranges": ["IncidentRanges", "app/incident-parts.ts"],
  "incident-sentence": ["IncidentSentence", "app/incident-parts.ts"],
  "range-change": ["RangeChange", "app/casualty-history.ts"],
  "ledger-claim": ["LedgerClaim", "core/model/index.ts"],
  "told-commitment": ["ToldCommitment", "app/list-undertakings.ts"],
  "told-plan": ["ToldPlan", "app/list-undertakings.ts"],
  "recorded-act": ["RecordedAct", "app/review-ledger.ts"],
  "listed-act": ["ListedAct", "app/list-acts.ts"],
  "queued-incident": ["QueuedHead", "app/review-queue.ts"],
  "coding-sheet": ["CodingSheet", "app/draw-sample.ts"],
  reread: ["Reread", "app/re-extract-reports.ts"],
  score: ["EngineScore", "app/score-engine.ts"],
  counts: ["IncidentCounts", "app/search-incidents.ts"],
  "evidence-manifest": ["EvidenceManifest", "app/gather-evidence.ts"],
  "copied-ledger": ["CopiedLedger", "app/copy-ledger.ts"],
  "ingest-summary": ["IngestSummary", "entry/cli/ingest.ts"],
  "gazetteer-import": ["ImportSummary", "adapters/gazetteer/import-dump.ts"],
  "gazetteers-in-use": ["GazetteersInUse", "entry/compose.ts"],
  "lexicon-check": ["LexiconCheck", "entry/compose.ts"],
  "lexicon-table": ["TableSummary", "entry/cli/lexicon.ts"],
};

/** File name → schema text, formatted as it is committed. */
export function generateSchemas(): Map<string, string> {
  const files = [...new Set(Object.values(SHAPES).map(([, file]) => file))];
  // one program for all: each takes seconds
  const generator = createGenerator({
    path: fileURLToPath(new URL(`../src/{${files.join(",")}}`, import.meta.url)),
    tsconfig: fileURLToPath(new URL("../tsconfig.test.json", import.meta.url)),
    additionalProperties: false,
    skipTypeCheck: true,
    topRef: true,
  });
  const out = new Map<string, string>();
  for (const [shape, [type]] of Object.entries(SHAPES)) {
    const name = `${shape}.schema.json`;
    out.set(name, `${JSON.stringify({ ...generator.createSchema(type), $id: `dateline/${name}` }, null, 1)}\n`);
  }
  return out;
}
