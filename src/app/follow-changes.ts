import { type ActiveActs, foldActs, incidentIdOf, isReview, type ReviewEntry, reachOf } from "../core/ledger/index.ts";
import { type ChangeCause, DatelineError, type LedgerChange, type ReviewAct } from "../core/model/index.ts";
import { clusterAround, type KnownLedger } from "./known-ledger.ts";
import { checkMoment } from "./moment.ts";
import type { LedgerReader, StoredNode } from "./ports/ledger-reader.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** Entries taken together: what they change comes out once, not once an entry. */
const WINDOW = 500;

/** What a stretch of entries brought. */
interface Window {
  readonly last: number;
  /** Reports recorded in it, and those read anew. */
  readonly reports: ReadonlySet<string>;
  readonly reread: ReadonlySet<string>;
  readonly acts: readonly ReviewEntry[];
}

interface Cluster {
  readonly id: string;
  readonly nodes: readonly string[];
}

/**
 * What changed since a cursor, in the order of recording: incidents that are new or changed, and ids that went (merged into
 * another, split, withdrawn) with where they lead and why. Ask on from the `cursor` of the last line; each line is told once.
 * The work grows with what was recorded since, not with the ledger.
 * @param since number of the last entry already taken account of; 0: from the beginning
 * @param taken how many entries are taken together
 * @throws DatelineError FILTER_BAD for a cursor that is no whole number, or past the last entry
 */
export async function* followChanges(store: LedgerStore, since: number, taken = WINDOW): AsyncGenerator<LedgerChange> {
  await checkCursor(store, since);
  const { windows, recorded } = await backlogOf(store, since, taken);
  const reviews = await store.reviews();
  let from = since;
  for (const window of windows) {
    const until = (limit: number): LedgerReader => without(store, (node) => (recorded.get(reportOf(node)) ?? 0) > limit);
    yield* changesOf(until(from), until(window.last), reviews, window, from);
    from = window.last;
  }
}

/** Whether this ledger can have given a cursor: one past its end would hear nothing until it is passed. @throws DatelineError FILTER_BAD */
export async function checkCursor(store: LedgerStore, since: number): Promise<void> {
  if (!Number.isInteger(since) || since < 0)
    throw new DatelineError("FILTER_BAD", `got cursor ${since}, expected a whole number from 0 on`, {
      hint: "--since 0 begins at the beginning",
    });
  const last = (await store.head())?.seq ?? 0;
  if (since > last)
    throw new DatelineError("FILTER_BAD", `got cursor ${since}, expected at most ${last}, this ledger's last`, {
      hint: "it is of another ledger, or of this one before it was put back: begin again with 0",
    });
}

/** What there is since a cursor, in windows, and the number of the entry that recorded each of its reports. */
async function backlogOf(
  store: LedgerStore,
  since: number,
  taken: number,
): Promise<{ readonly windows: readonly Window[]; readonly recorded: ReadonlyMap<string, number> }> {
  const windows: Window[] = [];
  const recorded = new Map<string, number>();
  const open = () => ({ last: since, reports: new Set<string>(), reread: new Set<string>(), acts: [] as ReviewEntry[], n: 0 });
  let held = open();
  for await (const entry of store.entries(since)) {
    // a report's judgements stay with it
    if (held.n >= taken && entry.kind !== "judgement") {
      windows.push(held);
      held = open();
    }
    held.n++;
    held.last = entry.seq;
    if (entry.kind === "report") {
      held.reports.add(entry.report);
      recorded.set(entry.report, entry.seq);
    }
    if (entry.kind === "reading") held.reread.add(entry.report);
    if (isReview(entry)) held.acts.push(entry);
  }
  if (held.n > 0) windows.push(held);
  return { windows, recorded };
}

/** @param past the ledger's reports of the window's beginning; @param store those of its end */
async function* changesOf(
  past: LedgerReader,
  store: LedgerReader,
  reviews: readonly ReviewEntry[],
  window: Window,
  since: number,
): AsyncGenerator<LedgerChange> {
  const after = knownWith(reviews.filter((entry) => entry.seq <= window.last));
  const before = knownWith(reviews.filter((entry) => entry.seq <= since));
  const targets = new Map(reviews.map((entry) => [entry.id, entry.act]));
  const touched = await touchedNodes(store, window, targets, after.acts);
  const now = await clustersOf(store, after, touched);
  // the component as it was may reach farther than it does now, and the other way round
  const then = await clustersOf(past, before, [...touched, ...now.flatMap((c) => c.nodes)]);
  const all = await clustersOf(store, after, [...touched, ...then.flatMap((c) => c.nodes)]);
  const clusterOf = new Map(all.flatMap((cluster) => cluster.nodes.map((node) => [node, cluster])));
  const wasOf = new Map(then.flatMap((cluster) => cluster.nodes.map((node) => [node, cluster])));
  const isTouched = new Set(touched);
  for (const cluster of all) {
    const earlier = new Set(cluster.nodes.flatMap((node) => wasOf.get(node) ?? []));
    const because = await causesOf(store, cluster.nodes, window, targets);
    const line = { schema: "dateline/change@1", cursor: window.last, incident: cluster.id, to: [], because } as const;
    if (earlier.size === 0) yield { ...line, kind: "created", reason: "first told" };
    else if (cluster.nodes.some((node) => isTouched.has(node)) || earlier.size > 1)
      yield withdrawnBy(window.acts, cluster.nodes) === null
        ? { ...line, kind: "changed", reason: reasonOf(because) }
        : { ...line, kind: "withdrawn", reason: withdrawnBy(window.acts, cluster.nodes) ?? "" };
  }
  for (const cluster of then) {
    const heirs = [...new Set(cluster.nodes.flatMap((node) => clusterOf.get(node)?.id ?? []))].sort();
    const because = await causesOf(store, cluster.nodes, window, targets);
    const line = { schema: "dateline/change@1", cursor: window.last, incident: cluster.id, to: heirs, because } as const;
    if (heirs.length === 0) yield { ...line, kind: "withdrawn", reason: "its reports no longer tell it" };
    else if (heirs.length > 1) yield { ...line, kind: "split", reason: reasonOf(because) };
    else if (heirs[0] !== cluster.id) yield { ...line, kind: "merged", reason: mergeReason(cluster, clusterOf, wasOf) };
  }
}

function knownWith(reviews: readonly ReviewEntry[]): KnownLedger {
  const moment = checkMoment({ asOf: null, recordedBy: null, policy: null });
  return { moment, acts: foldActs(reviews), commitments: [], asOf: "", recordedBy: "" };
}

/** Report-incidents that entries of the window tell of or act on. */
async function touchedNodes(
  reader: LedgerReader,
  { reports, reread, acts }: Window,
  targets: ReadonlyMap<string, ReviewAct>,
  { everMoved }: Pick<ActiveActs, "everMoved">,
): Promise<string[]> {
  const out = new Set<string>();
  for (const report of [...reports, ...reread]) for (const node of await nodesOfReport(reader, report)) out.add(node);
  for (const { act } of acts) {
    const meant = act.act === "undo" ? (targets.get(act.undoes) ?? act) : act;
    if (meant.act === "grade-source") for (const node of await reader.nodes()) out.add(node.id);
    // a claim that goes elsewhere leaves where it was moved to before
    const left = meant.act === "move" ? (everMoved.get(meant.claim) ?? []) : [];
    for (const id of [...reachOf(meant).on, ...left])
      for (const node of /\/i\d+$/.test(id) ? [id] : await nodesOfReport(reader, reportOf(id))) out.add(node);
  }
  return [...out];
}

async function nodesOfReport(reader: LedgerReader, report: string): Promise<string[]> {
  const stored = await reader.report(report);
  if (stored === null) return [];
  const { incidents } = JSON.parse(stored.extraction) as { incidents: { id: string }[] };
  return (await reader.nodesOf(incidents.map(({ id }) => `${report}/${id}`))).map((node) => node.id);
}

/** Incidents around some report-incidents. */
async function clustersOf(reader: LedgerReader, ledger: KnownLedger, nodes: readonly string[]): Promise<Cluster[]> {
  const out: Cluster[] = [];
  for (const cluster of await clusterAround(reader, ledger, [...new Set(nodes)]))
    out.push({ id: idOf(await reader.nodesOf(cluster)), nodes: cluster });
  return out;
}

/** The ledger without some report-incidents. */
function without(reader: LedgerReader, gone: (node: string) => boolean): LedgerReader {
  return {
    hasReport: (id) => reader.hasReport(id),
    report: (id) => reader.report(id),
    neighbours: (keys) => reader.neighbours(keys),
    nodes: async () => (await reader.nodes()).filter(({ id }) => !gone(id)),
    nodesNamed: (beginning, limit) => reader.nodesNamed(beginning, limit),
    pairs: () => reader.pairs(),
    commitments: () => reader.commitments(),
    reviews: () => reader.reviews(),
    replacedReadings: (of) => reader.replacedReadings(of),
    nodesOf: async (ids) => reader.nodesOf(ids.filter((id) => !gone(id))),
    pairsOf: async (ids) => (await reader.pairsOf(ids)).filter(({ a, b }) => !gone(a) && !gone(b)),
  };
}

/** An incident is named by its earliest-published report-incident; ties by hash. */
function idOf(nodes: readonly StoredNode[]): string {
  const keyed = nodes.map((node) => `${node.published ?? "~"}|${incidentIdOf(node.id)}`).sort();
  return keyed[0]?.split("|")[1] ?? "";
}

async function causesOf(
  reader: LedgerReader,
  nodes: readonly string[],
  { reports, reread, acts }: Window,
  targets: ReadonlyMap<string, ReviewAct>,
): Promise<ChangeCause[]> {
  const own = new Set(nodes);
  const told = [...new Set(nodes.map((node) => reportOf(node)))].sort();
  const out: ChangeCause[] = [];
  for (const id of told) {
    if (reread.has(id)) out.push({ kind: "reading", report: id });
    if (!reports.has(id)) continue;
    const stored = await reader.report(id);
    const { report } = JSON.parse(stored?.extraction ?? '{"report":{}}') as {
      report: { outlet?: string | null; published?: string | null };
    };
    out.push({ kind: "report", report: id, outlet: report.outlet ?? null, published: report.published ?? null, claims: [] });
  }
  const concerns = (id: string): boolean => own.has(id) || (!/\/i\d+$/.test(id) && told.includes(reportOf(id)));
  for (const { id, by, at, act } of acts) {
    const reach = reachOf(act.act === "undo" ? (targets.get(act.undoes) ?? act) : act);
    if (reach.everywhere || reach.on.some(concerns)) out.push({ kind: "act", act: id, by, at, what: act.act, why: act.note });
  }
  return out;
}

function withdrawnBy(acts: readonly ReviewEntry[], nodes: readonly string[]): string | null {
  const act = acts.findLast((entry) => entry.act.act === "not-an-incident" && nodes.includes(entry.act.node));
  return act === undefined ? null : (act.act.note ?? `not an incident, says ${act.by}`);
}

function reasonOf(because: readonly ChangeCause[]): string {
  const acts = because.flatMap((cause) => (cause.kind === "act" ? [`${cause.what} by ${cause.by}`] : []));
  const reports = because.filter((cause) => cause.kind === "report").length;
  const reread = because.filter((cause) => cause.kind === "reading").length;
  return (
    [
      ...(reports === 0 ? [] : [`${reports} more ${reports === 1 ? "report" : "reports"}`]),
      ...(reread === 0 ? [] : [`${reread} read anew`]),
      ...acts,
    ].join("; ") || "its neighbourhood changed"
  );
}

/** Why an id leads to another now: two incidents became one, or an earlier report names it. */
function mergeReason(cluster: Cluster, clusterOf: ReadonlyMap<string, Cluster>, wasOf: ReadonlyMap<string, Cluster>): string {
  const heir = clusterOf.get(cluster.nodes[0] ?? "");
  const before = new Set(heir?.nodes.flatMap((node) => wasOf.get(node) ?? []));
  return before.size > 1 ? "one incident with another" : "an earlier report names it";
}

function reportOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}
