import { blockKeys, toNodes } from "../core/fuse/index.ts";
import { sha256Hex } from "../core/hash/index.ts";
import { canonicalJson, incidentIdOf } from "../core/ledger/index.ts";
import type { Extraction } from "../core/model/index.ts";
import type { StoredReport } from "./ports/ledger-reader.ts";
import type { LedgerFault, LedgerPart, LedgerSnapshot, WholeNode } from "./ports/ledger-store.ts";
import { type Sealed, unread } from "./verify-entries.ts";

/** What a ledger's rows beside its entries and reports must be, as far as those two say. */
export interface Derived {
  /** Digests of report-incidents by id. */
  readonly nodes: Map<string, string>;
  /** Commitments of each report, in order. */
  readonly commitments: Map<string, string[]>;
  readonly plans: Map<string, string[]>;
}

/** Notes what must be there of a report. */
export function derive(
  { nodes, commitments, plans }: Derived,
  { id, recordedAt, published }: StoredReport,
  extraction: Extraction,
): void {
  for (const node of toNodes(extraction))
    nodes.set(
      node.id,
      digestOf({
        id: node.id,
        report: id,
        recordedAt,
        published,
        names: incidentIdOf(node.id),
        features: JSON.stringify(node),
        keys: blockKeys(node).kept,
      }),
    );
  if (extraction.commitments.length > 0)
    commitments.set(
      id,
      extraction.commitments.map((commitment) => canonicalJson(commitment)),
    );
  if (extraction.plans.length > 0)
    plans.set(
      id,
      extraction.plans.map((plan) => canonicalJson(plan)),
    );
}

/** Proves the rows that fusion and the lists read against what entries and reports say. `nodes` null: those of report-incidents are not held against anything. */
export async function verifyDerived(
  snapshot: LedgerSnapshot,
  { same }: Sealed,
  expected: Omit<Derived, "nodes"> & { readonly nodes: Derived["nodes"] | null },
  doubted: ReadonlySet<string>,
  faults: LedgerFault[],
): Promise<void> {
  const nodes = new Map(expected.nodes ?? []);
  const kinds =
    expected.nodes === null
      ? (["pairs", "commitments", "plans"] as const)
      : (["nodes", "pairs", "commitments", "plans"] as const);
  const pairs = new Map(same);
  const copied = (told: Derived["plans"]): Map<string, string[]> =>
    new Map([...told].map(([report, list]) => [report, [...list]]));
  const [commitments, plans] = [copied(expected.commitments), copied(expected.plans)];
  try {
    for await (const part of snapshot.parts(kinds)) check(part, { nodes, pairs, commitments, plans, doubted }, faults);
  } catch (error) {
    faults.push(unread(error, "report-incidents, pairs, commitments or plans"));
    return;
  }
  for (const id of nodes.keys()) faults.push({ where: id, what: "the report tells of this incident, but its row is gone" });
  for (const key of pairs.keys())
    faults.push({ where: key.replace("\n", " and "), what: "an entry judges them the same, but their pair is gone" });
  for (const [report, left] of commitments)
    if (left.length > 0) faults.push({ where: report, what: `${left.length} of its commitments are gone` });
  for (const [report, left] of plans)
    if (left.length > 0) faults.push({ where: report, what: `${left.length} of its plans are gone` });
}

/** What has not been met yet. */
interface Left extends Derived {
  readonly pairs: Map<string, number>;
  readonly doubted: ReadonlySet<string>;
}

function check(part: LedgerPart, { nodes, pairs, commitments, plans, doubted }: Left, faults: LedgerFault[]): void {
  if (part.kind === "nodes")
    for (const node of part.rows) {
      if (doubted.has(node.report)) continue;
      const digest = nodes.get(node.id);
      if (digest === undefined) faults.push({ where: node.id, what: "its report tells of no such incident" });
      else if (digest !== digestOf(node))
        faults.push({ where: node.id, what: "what it is compared by is not what its report says" });
      nodes.delete(node.id);
    }
  if (part.kind === "pairs")
    for (const { a, b, verdict, score } of part.rows) {
      const key = `${a}\n${b}`;
      if (verdict === "same" && pairs.get(key) !== score)
        faults.push({ where: `${a} and ${b}`, what: "their pair is not what its entry judged" });
      else if (verdict !== "same" && pairs.has(key))
        faults.push({ where: `${a} and ${b}`, what: "an entry judges them the same, their pair does not" });
      pairs.delete(key);
    }
  if (part.kind === "commitments")
    for (const { report, commitment } of part.rows) {
      if (doubted.has(report)) continue;
      const left = commitments.get(report) ?? [];
      const at = left.indexOf(commitment);
      if (at < 0) faults.push({ where: report, what: "a commitment is not what its report says" });
      else left.splice(at, 1);
    }
  if (part.kind === "plans")
    for (const { report, plan } of part.rows) {
      if (doubted.has(report)) continue;
      const left = plans.get(report) ?? [];
      const at = left.indexOf(plan);
      if (at < 0) faults.push({ where: report, what: "a plan is not what its report says" });
      else left.splice(at, 1);
    }
}

function digestOf({ id, report, recordedAt, published, names, features, keys }: WholeNode): string {
  const sorted = [...new Set(keys)].sort();
  return sha256Hex(canonicalJson({ id, report, recordedAt, published, names, features, keys: sorted }));
}
