import type { IncidentNode } from "../incident-node.ts";

/** One comparison of two nodes: its share of the score and the two values compared, put into words only when asked. `veto`: they cannot be one incident. */
export interface Feature {
  readonly name: string;
  readonly score: number;
  readonly veto: boolean;
  readonly shown: () => readonly [a: string | null, b: string | null];
}

/** Symmetric, and a function of the two nodes alone. Unknown scores 0: compatible is not equal. */
export type Compare = (a: IncidentNode, b: IncidentNode) => Feature;

export function feature(name: string, score: number, shown: Feature["shown"], veto = false): Feature {
  return { name, score, veto, shown };
}

/** Items both lists hold. */
export function shared<T>(a: readonly T[], b: readonly T[]): T[] {
  if (a.length === 0 || b.length === 0) return [];
  const held = new Set(a);
  return b.filter((item) => held.has(item));
}

export function show(items: readonly (string | number)[]): string | null {
  return items.length === 0 ? null : items.slice(0, 12).join(", ");
}
