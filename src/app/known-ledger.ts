import { clusterNodes } from "../core/fuse/index.ts";
import {
  type ActiveActs,
  foldActs,
  foldIncident,
  idOf,
  knownFrom,
  type Linkable,
  linksBetween,
  type Tie,
} from "../core/ledger/index.ts";
import type { LedgerIncident } from "../core/model/index.ts";
import { findBreaches, type HeldCommitment } from "../core/watch/index.ts";
import type { MemberLoader } from "./member-loader.ts";
import { type CheckedMoment, isKnown } from "./moment.ts";
import { findMovedClaims } from "./moved-claims.ts";
import type { LedgerReader, StoredCommitment, StoredNode, StoredPair } from "./ports/ledger-reader.ts";

/** What is the same for every incident at one moment. */
export interface KnownLedger {
  readonly moment: CheckedMoment;
  readonly acts: ActiveActs;
  readonly commitments: readonly HeldCommitment[];
  /** Now, or the latest publication shown: nothing shown is known only after it. */
  readonly asOf: string;
  readonly recordedBy: string;
}

export async function loadKnownLedger(reader: LedgerReader, moment: CheckedMoment, now: string): Promise<KnownLedger> {
  const reviews = await reader.reviews();
  const { recordedBy } = moment;
  return {
    moment,
    acts: recordedBy === null ? actsNow(reviews) : foldActs(reviews.filter((entry) => entry.recordedAt <= recordedBy)),
    commitments: commitmentsIn(await reader.commitments()).flatMap(({ told, held }) => (isKnown(told, moment) ? [held] : [])),
    asOf: moment.asOf ?? now,
    recordedBy: recordedBy ?? now,
  };
}

/** Folded once for one array of acts, which a store answers with as long as there is none more. */
const actsNow = once(foldActs);

/** Commitments read once for one array of them, in the order they came to be known. */
const commitmentsIn = once((told: readonly StoredCommitment[]) =>
  [...told]
    .sort((a, b) => (knownFrom(a) < knownFrom(b) ? -1 : knownFrom(a) > knownFrom(b) ? 1 : a.report < b.report ? -1 : 1))
    .map((stored) => ({
      told: stored,
      held: { report: stored.report, commitment: JSON.parse(stored.commitment) } as HeldCommitment,
    })),
);

/** The same for the same array as long as somebody holds it. The array must not be changed. */
function once<T, R>(make: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const made = new WeakMap<readonly T[], R>();
  return (list) => {
    const known = made.get(list);
    if (known !== undefined) return known;
    const now = make(list);
    made.set(list, now);
    return now;
  };
}

/** Incidents of all nodes known at a moment, each a list of node ids. */
export async function clusterAll(reader: LedgerReader, { moment, acts }: KnownLedger): Promise<string[][]> {
  const nodes = (await reader.nodes()).filter((node) => isKnown(node, moment)).map((node) => node.id);
  return clusterNodes(nodes, await reader.pairs(), acts.rulings);
}

/** Incidents of the connected component around some nodes, without a look at the rest of the ledger. */
export async function clusterAround(reader: LedgerReader, ledger: KnownLedger, ids: readonly string[]): Promise<string[][]> {
  const { nodes, pairs } = await componentAround(reader, ledger, ids);
  return clusterNodes(
    nodes.map((node) => node.id),
    pairs,
    ledger.acts.rulings,
  );
}

/** Everything that "same" pairs and rulings lead to from some nodes, and every pair of it. */
export interface Component {
  readonly nodes: readonly StoredNode[];
  readonly pairs: readonly StoredPair[];
}

/** The known connected component (or several) around some nodes. */
export async function componentAround(
  reader: LedgerReader,
  { moment, acts }: Pick<KnownLedger, "moment" | "acts">,
  ids: readonly string[],
): Promise<Component> {
  const found = new Map<string, StoredNode>();
  const pairs = new Map<string, StoredPair>();
  let frontier = [...new Set(ids)];
  while (frontier.length > 0) {
    const nodes = (await reader.nodesOf(frontier)).filter((node) => isKnown(node, moment));
    for (const node of nodes) found.set(node.id, node);
    const here = new Set(nodes.map((node) => node.id));
    const next = new Set<string>();
    for (const pair of await reader.pairsOf([...here])) {
      pairs.set(`${pair.a}\n${pair.b}`, pair);
      if (pair.verdict === "same") next.add(pair.a).add(pair.b);
    }
    for (const { a, b } of acts.rulings) if (here.has(a) || here.has(b)) next.add(a).add(b);
    frontier = [...next].filter((id) => !found.has(id) && !here.has(id));
    if (nodes.length === 0) break;
  }
  return { nodes: [...found.values()], pairs: [...pairs.values()] };
}

/** Loads and folds one incident's nodes. Links and commitments are still open. */
export async function foldCluster(loader: MemberLoader, ledger: KnownLedger, nodes: readonly string[]): Promise<LedgerIncident> {
  const members = await Promise.all(nodes.map((node) => loader.member(node)));
  const latest = members.map(knownFrom).reduce((a, b) => (b > a ? b : a), ledger.asOf);
  const asOf = ledger.moment.asOf === null ? latest : ledger.asOf;
  const { acts, recordedBy } = ledger;
  const moved = acts.moves.size === 0 ? {} : await findMovedClaims(loader, ledger, nodes);
  return foldIncident({ members, ...moved, acts, asOf, recordedBy, policy: ledger.moment.policy });
}

/** A report-incident told in the same report, and the claims (`rep_…/c1`) on whichever of the two is told in passing. */
export interface Beside {
  readonly node: string;
  readonly claims: readonly string[];
}

/** What is told together with an incident's report-incidents: one of the two in passing. */
export async function besideOf(nodes: readonly string[], loader: MemberLoader): Promise<Beside[]> {
  const out: Beside[] = [];
  for (const node of nodes) {
    const own = await loader.member(node);
    const report = own.extraction.report.id;
    for (const other of own.extraction.incidents) {
      if (other.id === own.incident.id || (!own.incident.main && !other.main)) continue;
      const background = own.incident.main ? other : own.incident;
      out.push({ node: `${report}/${other.id}`, claims: background.claims.map((claim) => `${report}/${claim}`) });
    }
  }
  return out;
}

/** Fills in what needs other incidents: links to those told in the same reports, and commitments it may breach. */
export function connect(
  incident: LedgerIncident,
  beside: readonly Beside[],
  { commitments }: Pick<KnownLedger, "commitments">,
  incidentOf: (node: string) => Linkable | null,
): LedgerIncident {
  const ties = new Map<string, { to: Linkable; claims: string[] }>();
  for (const { node, claims } of beside) {
    const to = incidentOf(node);
    if (to === null || to.id === incident.id) continue;
    const tie = ties.get(to.id) ?? { to, claims: [] };
    tie.claims.push(...claims);
    ties.set(to.id, tie);
  }
  return {
    ...incident,
    links: linksBetween(incident, [...ties.values()] satisfies readonly Tie[]),
    commitments: findBreaches(incident, commitments),
  };
}

/** Nodes told in the same reports as these. */
export async function siblingsOf(nodes: readonly string[], loader: MemberLoader): Promise<string[]> {
  const members = await Promise.all(nodes.map((node) => loader.member(node)));
  return members.flatMap((m) => m.extraction.incidents.map((incident) => idOf({ ...m, incident })));
}
