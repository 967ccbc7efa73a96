import type { LedgerClaim } from "../../core/model/index.ts";
import type { ClaimMatrix } from "../server/shapes.ts";

/** What one speaker says of each field, in however many texts. */
export interface SpeakerRow {
  readonly key: string;
  readonly speaker: string;
  readonly knownFrom: string;
  readonly reports: readonly string[];
  /** By field: what is said in different words, the earliest first, each with the claims that say it. */
  readonly cells: Readonly<Record<string, readonly LedgerClaim[]>>;
  /** Whether something of it counts now: whole, not superseded, not rejected. */
  readonly current: boolean;
  /** Whether something of it that counts is of a field in which sources contradict each other. */
  readonly rival: boolean;
}

/** Rows of a matrix by speaker: who goes by a name is one row over all texts, who does not is one row a text. */
export function rowsBySpeaker(matrix: ClaimMatrix, claims: readonly LedgerClaim[]): SpeakerRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const current = new Set(matrix.positions.flatMap((position) => (position.current ? position.claims : [])));
  const rivals = new Set<string>(matrix.rivals);
  const held = new Map<string, ClaimMatrix["rows"][number][]>();
  for (const row of matrix.rows) {
    const first = Object.values(row.cells).flat()[0];
    const source = byId.get(first ?? "")?.said?.source ?? null;
    const key = source === null || source.name === null ? `${row.origin}|${row.speaker}` : source.name;
    held.set(key, [...(held.get(key) ?? []), row]);
  }
  return [...held].map(([key, rows]) => {
    const cells = Object.fromEntries(
      matrix.fields.map((field) => [
        field,
        distinct(rows.flatMap((row) => row.cells[field] ?? []).flatMap((id) => byId.get(id) ?? [])),
      ]),
    );
    const counting = (field: string): boolean => (cells[field] ?? []).some(({ id }) => current.has(id));
    return {
      key,
      speaker: rows.map(({ speaker }) => speaker).reduce((a, b) => (b.length > a.length ? b : a)),
      knownFrom: rows.map(({ knownFrom }) => knownFrom).reduce((a, b) => (b < a ? b : a)),
      reports: [...new Set(rows.flatMap((row) => row.reports))],
      cells,
      current: matrix.fields.some(counting),
      rival: matrix.fields.some((field) => rivals.has(field) && counting(field)),
    };
  });
}

/** What says the same is told once: that which still counts, else the first. */
function distinct(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const held = new Map<string, LedgerClaim>();
  for (const claim of claims) {
    const { value, polarity, scope, reported } = claim;
    const says = "actor" in value ? `${value.relation} ${value.actor.name}` : "modifier" in value ? valueKey(value) : "";
    const key = [says, polarity, scope?.quote ?? "", reported].join("|");
    const other = held.get(key);
    if (other === undefined || (other.supersededBy !== null && claim.supersededBy === null)) held.set(key, claim);
  }
  return [...held.values()];
}

function valueKey({ min, best, max, quote, modifier }: Extract<LedgerClaim["value"], { readonly modifier: string }>): string {
  return modifier === "vague" ? quote : `${min} ${best} ${max}`;
}
