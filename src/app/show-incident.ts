import { incidentIdOf } from "../core/ledger/index.ts";
import { DatelineError, type LedgerIncident } from "../core/model/index.ts";
import { readerAt } from "./earlier-readings.ts";
import { besideOf, clusterAround, connect, foldCluster, type KnownLedger, loadKnownLedger, siblingsOf } from "./known-ledger.ts";
import { memberLoader } from "./member-loader.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerReader } from "./ports/ledger-reader.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** `rep_…/i1` */
const REPORT_INCIDENT = /^rep_[0-9a-f]{1,64}\/i\d{1,6}$/;
/** A shorter beginning of an id names too many. */
const SHORTEST_BEGINNING = 4;

/**
 * One incident at one moment, by any id it ever had, a clear beginning of one (`inc_1f0f78` or `1f0f78`) or one of its
 * report-incidents (`rep_…/i1`). Reads its connected
 * component and those of the incidents told with it, not the ledger.
 * @throws DatelineError INCIDENT_NOT_FOUND, POLICY_UNKNOWN, TIME_BAD
 */
export async function showIncident(store: LedgerStore, clock: Clock, moment: Moment, id: string): Promise<LedgerIncident> {
  const checked = checkMoment(moment);
  const reader = await readerAt(store, checked.recordedBy);
  const ledger = await loadKnownLedger(reader, checked, clock());
  const nodes = await membersAt(reader, ledger, id);
  const loader = memberLoader(reader);
  const own = await foldCluster(loader, ledger, nodes);
  const byNode = new Map<string, LedgerIncident>();
  for (const cluster of await clusterAround(reader, ledger, await siblingsOf(nodes, loader))) {
    const incident = await foldCluster(loader, ledger, cluster);
    for (const node of cluster) byNode.set(node, incident);
  }
  return connect(own, await besideOf(nodes, loader), ledger, (node) => byNode.get(node) ?? null);
}

/** Report-incidents of the incident an id leads to, as the ledger stands now. @throws DatelineError INCIDENT_NOT_FOUND */
export async function membersOf(store: LedgerStore, clock: Clock, id: string): Promise<readonly string[]> {
  return membersAt(store, await loadKnownLedger(store, checkMoment({ asOf: null, recordedBy: null, policy: null }), clock()), id);
}

/** Nodes of the incident an id leads to at the moment. */
async function membersAt(reader: LedgerReader, ledger: KnownLedger, id: string): Promise<readonly string[]> {
  const candidates = await nodesNamed(reader, id);
  const found = new Map<string, readonly string[]>();
  for (const node of candidates) {
    const cluster = await clusterOf(reader, ledger, node);
    if (cluster !== null) found.set(cluster[0] ?? "", cluster);
  }
  const [only, ...others] = found.values();
  if (only === undefined)
    throw new DatelineError(
      "INCIDENT_NOT_FOUND",
      candidates.length === 0 ? `got no incident ${id}` : `got incident ${id}, of which nothing was known then`,
      {
        hint: "dateline incidents lists them",
      },
    );
  if (others.length > 0)
    throw new DatelineError("INCIDENT_NOT_FOUND", `got ${id}, which ${others.length + 1} incidents begin with`, {
      hint: "give more of the id",
    });
  return only;
}

async function nodesNamed(reader: LedgerReader, id: string): Promise<string[]> {
  if (REPORT_INCIDENT.test(id)) return (await reader.nodesOf([id])).map((node) => node.id);
  const beginning = id.startsWith("inc_") ? id : `inc_${id}`;
  if (beginning.length - "inc_".length < SHORTEST_BEGINNING) return [];
  const named = await reader.nodesNamed(beginning, 20);
  const exact = named.filter(({ names }) => names === beginning);
  return (exact.length > 0 ? exact : named).map((node) => node.id);
}

/** The cluster a node is in at the moment; where the node itself was not known yet, what was known of its incident of today. */
async function clusterOf(reader: LedgerReader, ledger: KnownLedger, node: string): Promise<readonly string[] | null> {
  const own = (await clusterAround(reader, ledger, [node])).find((cluster) => cluster.includes(node));
  if (own !== undefined) return own;
  const today: KnownLedger = { ...ledger, moment: { ...ledger.moment, asOf: null, recordedBy: null } };
  const members = (await clusterAround(reader, today, [node])).find((cluster) => cluster.includes(node)) ?? [];
  const then = await clusterAround(reader, ledger, members);
  return (
    [...then]
      .filter((cluster) => cluster.some((id) => members.includes(id)))
      .sort((a, b) => (anchorKey(a) < anchorKey(b) ? -1 : 1))[0] ?? null
  );
}

function anchorKey(cluster: readonly string[]): string {
  return cluster.map(incidentIdOf).sort()[0] ?? "";
}
