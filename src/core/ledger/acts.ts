import type { Entry } from "./entry.ts";
import type { NodeId } from "./ids.ts";

/** A person's ruling on two report-incidents; outweighs the machine for ever. */
export interface Ruling {
  readonly a: NodeId;
  readonly b: NodeId;
  readonly verdict: "same" | "not-same";
}

/** Acts in force: in the acts' own order, without those undone. */
export interface ActiveActs {
  readonly claims: ReadonlyMap<string, "accepted" | "rejected">;
  /** Newest first; of two on one pair only the newer. */
  readonly rulings: readonly Ruling[];
  readonly closed: ReadonlySet<NodeId>;
  readonly reviewed: ReadonlySet<NodeId>;
  readonly notIncidents: ReadonlySet<NodeId>;
}

export const NO_ACTS: ActiveActs = {
  claims: new Map(),
  rulings: [],
  closed: new Set(),
  reviewed: new Set(),
  notIncidents: new Set(),
};

export type ReviewEntry = Entry & { readonly kind: "review" };

export function isReview(entry: Entry): entry is ReviewEntry {
  return entry.kind === "review";
}

/** Folds review entries in the order given; an act on something not here yet simply waits, since acts name claims and report-incidents. */
export function foldActs(entries: readonly Entry[]): ActiveActs {
  const acts = entries.filter(isReview);
  // from the newest back: an undone undo undoes nothing
  const undone = new Set<string>();
  for (const { id, act } of [...acts].reverse()) if (act.act === "undo" && !undone.has(id)) undone.add(act.undoes);
  const claims = new Map<string, "accepted" | "rejected">();
  const rulings = new Map<string, Ruling>();
  const closed = new Set<NodeId>();
  const reviewed = new Set<NodeId>();
  const notIncidents = new Set<NodeId>();
  const rule = (x: NodeId, y: NodeId, verdict: Ruling["verdict"]): void => {
    if (x === y) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    rulings.delete(`${a}\n${b}`);
    rulings.set(`${a}\n${b}`, { a, b, verdict });
  };
  for (const { id, act } of acts) {
    if (undone.has(id)) continue;
    switch (act.act) {
      case "accept":
        claims.set(act.claim, "accepted");
        break;
      case "reject":
        claims.set(act.claim, "rejected");
        break;
      case "same":
      case "not-same":
        rule(act.a, act.b, act.act);
        break;
      case "merge":
        for (const node of act.nodes.slice(1)) rule(act.nodes[0] ?? node, node, "same");
        break;
      case "split":
        for (const node of act.nodes) for (const other of act.from) rule(node, other, "not-same");
        break;
      case "close":
        closed.add(act.node);
        break;
      case "reopen":
        closed.delete(act.node);
        break;
      case "review":
        reviewed.add(act.node);
        break;
      case "not-an-incident":
        notIncidents.add(act.node);
        break;
      case "undo":
        break;
    }
  }
  return { claims, rulings: [...rulings.values()].reverse(), closed, reviewed, notIncidents };
}
