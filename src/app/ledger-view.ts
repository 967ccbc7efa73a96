import { incidentIdOf } from "../core/ledger/index.ts";
import type { LedgerIncident } from "../core/model/index.ts";
import { readerAt } from "./earlier-readings.ts";
import { besideOf, clusterAll, connect, foldCluster, loadKnownLedger } from "./known-ledger.ts";
import { memberLoader } from "./member-loader.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

export { checkPolicy, type Moment } from "./moment.ts";

/** The whole ledger as it stands at one moment: incidents, newest first, and any id ever issued. */
export interface LedgerView {
  readonly incidents: readonly LedgerIncident[];
  /** The same with the report-incidents of each. */
  readonly folded: readonly { readonly incident: LedgerIncident; readonly nodes: readonly string[] }[];
  /** Incident a (possibly old) id leads to, or null. */
  find(id: string): LedgerIncident | null;
}

/** Folds every incident known at a moment. For one incident alone, `showIncident` does far less work. @throws DatelineError POLICY_UNKNOWN, TIME_BAD */
export async function viewLedger(store: LedgerStore, clock: Clock, moment: Moment): Promise<LedgerView> {
  const checked = checkMoment(moment);
  const reader = await readerAt(store, checked.recordedBy);
  const ledger = await loadKnownLedger(reader, checked, clock());
  const loader = memberLoader(reader);
  const clusters = await clusterAll(reader, ledger);
  const byNode = new Map<string, LedgerIncident>();
  const folded: { incident: LedgerIncident; nodes: readonly string[] }[] = [];
  for (const nodes of clusters) {
    const incident = await foldCluster(loader, ledger, nodes);
    folded.push({ incident, nodes });
    for (const node of nodes) byNode.set(node, incident);
  }
  const connected: { incident: LedgerIncident; nodes: readonly string[] }[] = [];
  for (const { incident, nodes } of folded) {
    const whole = connect(incident, await besideOf(nodes, loader), ledger, (node) => byNode.get(node) ?? null);
    connected.push({ incident: whole, nodes });
  }
  connected.sort((a, b) => newestFirst(a.incident, b.incident));
  const incidents = connected.map(({ incident }) => incident);
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const redirects = new Map([...byNode].map(([node, incident]) => [incidentIdOf(node), incident.id]));
  return { incidents, folded: connected, find: (id) => byId.get(redirects.get(id) ?? id) ?? null };
}

function newestFirst(a: LedgerIncident, b: LedgerIncident): number {
  const [x, y] = [timeKey(a), timeKey(b)];
  return x < y ? 1 : x > y ? -1 : a.id < b.id ? -1 : 1;
}

function timeKey(incident: LedgerIncident): string {
  return incident.time.status === "unresolved" ? "" : (incident.time.value.from ?? "");
}
