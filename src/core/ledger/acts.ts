import type { CodedValue, Correction, Credibility, Evidence, Reliability, ReviewAct, ReviewComment } from "../model/index.ts";
import type { Entry } from "./entry.ts";
import type { NodeId } from "./ids.ts";

/** A person's ruling on two report-incidents; outweighs the machine for ever. */
export interface Ruling {
  readonly a: NodeId;
  readonly b: NodeId;
  readonly verdict: "same" | "not-same";
}

/** A correction in force: without what the value was, which the claim knows. */
export type CorrectionInForce = Omit<Correction, "was"> & {
  readonly value: Extract<ReviewAct, { readonly act: "correct" }>["value"];
  readonly evidence: readonly Evidence[];
};

export interface Coding {
  readonly by: string;
  readonly node: NodeId;
  readonly field: string;
  readonly value: CodedValue;
}

/** Acts in force: in the acts' own order, without those undone. */
export interface ActiveActs {
  readonly claims: ReadonlyMap<string, "accepted" | "rejected">;
  /** By claim, in the order made. */
  readonly corrections: ReadonlyMap<string, CorrectionInForce>;
  /** Claim → report-incident whose incident it is about. */
  readonly moves: ReadonlyMap<string, NodeId>;
  /** Every report-incident a claim was ever moved to, undone moves too: what held it once changes when it goes elsewhere. */
  readonly everMoved: ReadonlyMap<string, ReadonlySet<NodeId>>;
  readonly credibility: ReadonlyMap<string, Credibility>;
  /** By the source's name in lower case. */
  readonly reliability: ReadonlyMap<string, Reliability>;
  /** Newest first; of two on one pair only the newer. */
  readonly rulings: readonly Ruling[];
  readonly closed: ReadonlySet<NodeId>;
  readonly reviewed: ReadonlySet<NodeId>;
  readonly notIncidents: ReadonlySet<NodeId>;
  /** In the order made: the last one of an incident's report-incidents holds. */
  readonly assignees: ReadonlyMap<NodeId, string | null>;
  /** By what they are on. */
  readonly comments: ReadonlyMap<string, readonly ReviewComment[]>;
  /** One a coder, report-incident and field: the last. */
  readonly codings: readonly Coding[];
  /** How many acts, undone ones and undoings too, were on a claim or report-incident. */
  readonly touches: ReadonlyMap<string, number>;
}

export type ReviewEntry = Entry & { readonly kind: "review" };

export function isReview(entry: Entry): entry is ReviewEntry {
  return entry.kind === "review";
}

/** Ids of acts that are undone; an undone undo undoes nothing. */
export function undoneActs(acts: readonly Pick<ReviewEntry, "id" | "act">[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, act } of [...acts].reverse()) if (act.act === "undo" && !undone.has(id)) undone.add(act.undoes);
  return undone;
}

/** Folds review entries in the order given; an act on something not here yet simply waits, since acts name claims and report-incidents. */
export function foldActs(entries: readonly Entry[]): ActiveActs {
  const acts = entries.filter(isReview);
  const undone = undoneActs(acts);
  const held = newActs();
  for (const entry of acts) if (!undone.has(entry.id)) apply(entry, held);
  return {
    ...held,
    rulings: [...held.rulings.values()].reverse(),
    codings: [...held.codings.values()],
    touches: touchesOf(acts),
    everMoved: movesOf(acts),
  };
}

function touchesOf(acts: readonly ReviewEntry[]): Map<string, number> {
  const byId = new Map(acts.map((entry) => [entry.id, entry.act]));
  const touches = new Map<string, number>();
  for (const { act } of acts)
    for (const on of reachOf(act.act === "undo" ? (byId.get(act.undoes) ?? act) : act).on)
      touches.set(on, (touches.get(on) ?? 0) + 1);
  return touches;
}

function movesOf(acts: readonly ReviewEntry[]): Map<string, Set<NodeId>> {
  const moved = new Map<string, Set<NodeId>>();
  for (const { act } of acts) if (act.act === "move") moved.set(act.claim, (moved.get(act.claim) ?? new Set()).add(act.to));
  return moved;
}

function newActs() {
  return {
    claims: new Map<string, "accepted" | "rejected">(),
    corrections: new Map<string, CorrectionInForce>(),
    moves: new Map<string, NodeId>(),
    credibility: new Map<string, Credibility>(),
    reliability: new Map<string, Reliability>(),
    rulings: new Map<string, Ruling>(),
    closed: new Set<NodeId>(),
    reviewed: new Set<NodeId>(),
    notIncidents: new Set<NodeId>(),
    assignees: new Map<NodeId, string | null>(),
    comments: new Map<string, ReviewComment[]>(),
    codings: new Map<string, Coding>(),
  };
}

type HeldActs = ReturnType<typeof newActs>;

function apply({ id, act, by, at }: ReviewEntry, held: HeldActs): void {
  switch (act.act) {
    case "accept":
      held.claims.set(act.claim, "accepted");
      break;
    case "reject":
      held.claims.set(act.claim, "rejected");
      break;
    case "correct":
      last(held.corrections, act.claim, { act: id, by, at, why: act.note, value: act.value, evidence: act.evidence });
      break;
    case "move":
      held.moves.set(act.claim, act.to);
      break;
    case "same":
    case "not-same":
      rule(held, act.a, act.b, act.act);
      break;
    case "merge":
      for (const node of act.nodes.slice(1)) rule(held, act.nodes[0] ?? node, node, "same");
      break;
    case "split":
      for (const node of act.nodes) for (const other of act.from) rule(held, node, other, "not-same");
      break;
    case "close":
      held.closed.add(act.node);
      break;
    case "reopen":
      held.closed.delete(act.node);
      break;
    case "review":
      held.reviewed.add(act.node);
      break;
    case "not-an-incident":
      held.notIncidents.add(act.node);
      break;
    case "assign":
      last(held.assignees, act.node, act.to);
      break;
    case "comment":
      held.comments.set(act.on, [...(held.comments.get(act.on) ?? []), { act: id, by, at, on: act.on, text: act.note }]);
      break;
    case "grade-claim":
      orTakenBack(held.credibility, act.claim, act.credibility);
      break;
    case "grade-source":
      orTakenBack(held.reliability, act.source.toLowerCase(), act.reliability);
      break;
    case "code":
      last(held.codings, `${by}\n${act.node}\n${act.field}`, { by, node: act.node, field: act.field, value: act.value });
      break;
    case "undo":
      break;
  }
}

function rule(held: HeldActs, x: NodeId, y: NodeId, verdict: Ruling["verdict"]): void {
  if (x === y) return;
  const [a, b] = x < y ? [x, y] : [y, x];
  last(held.rulings, `${a}\n${b}`, { a, b, verdict });
}

/** Sets a key and puts it at the end: a map's order is that of the last acts. */
function last<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key);
  map.set(key, value);
}

function orTakenBack<K, V>(map: Map<K, V>, key: K, value: V | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}

/** What an act may change: the incidents of these claims and report-incidents, or (`everywhere`) any. */
export function reachOf(act: ReviewAct): { readonly on: readonly string[]; readonly everywhere: boolean } {
  switch (act.act) {
    case "accept":
    case "reject":
    case "correct":
    case "grade-claim":
      return { on: [act.claim], everywhere: false };
    case "move":
      return { on: [act.claim, act.to], everywhere: false };
    case "same":
    case "not-same":
      return { on: [act.a, act.b], everywhere: false };
    case "merge":
      return { on: act.nodes, everywhere: false };
    case "split":
      return { on: [...act.nodes, ...act.from], everywhere: false };
    case "close":
    case "reopen":
    case "review":
    case "not-an-incident":
    case "assign":
      return { on: [act.node], everywhere: false };
    case "comment":
      return { on: [act.on], everywhere: false };
    case "code":
      return { on: [], everywhere: false };
    // an undone act may be any; who undoes looks it up
    case "undo":
    case "grade-source":
      return { on: [], everywhere: true };
  }
}

/** Reports whose incidents an act may change; "all" where it may be any. An undo is asked with what it undoes, if that is here. */
export function reportsReached(act: ReviewAct, undone: ReviewAct | undefined): readonly string[] | "all" {
  if (act.act === "undo") return undone === undefined ? [] : undone.act === "undo" ? "all" : reportsReached(undone, undefined);
  const { on, everywhere } = reachOf(act);
  return everywhere ? "all" : [...new Set(on.map((id) => id.slice(0, Math.max(0, id.indexOf("/")))))];
}
