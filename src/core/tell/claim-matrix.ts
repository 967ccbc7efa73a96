import type { ClaimField, LedgerClaim, LedgerIncident } from "../model/index.ts";

const FIELDS = ["killed", "injured", "missing", "captured", "munitions", "unexploded", "responsibility"] as const;

/** Sources × propositions of an incident: who says what, copies of one text folded into their origin. */
export interface ClaimMatrix {
  readonly incident: string;
  readonly asOf: string;
  /** Fields somebody says something of. */
  readonly fields: readonly ClaimField[];
  /** Fields of which not all whole, current claims can be true: figures that do not meet, two who are held responsible, one denied what is laid on them. */
  readonly rivals: readonly ClaimField[];
  /** What is said of each field and by how many, in order of field: what is current first, then what most origins say. */
  readonly positions: readonly Position[];
  /** The earliest known first. */
  readonly rows: readonly MatrixRow[];
}

/** Claims of one field that say the same and stand alike. */
export interface Position {
  readonly field: ClaimField;
  /** Ids, the earliest known first; what a copy says again is not repeated. */
  readonly claims: readonly string[];
  readonly origins: number;
  /** Whether they are whole and current: not of a part, superseded, rejected, earlier or not meant as fact. */
  readonly current: boolean;
}

export interface MatrixRow {
  readonly origin: string;
  readonly speaker: string;
  readonly knownFrom: string;
  /** Reports that carry it. */
  readonly reports: readonly string[];
  /** Ids of claims by field; what a copy says again is not repeated. */
  readonly cells: Readonly<Partial<Record<ClaimField, readonly string[]>>>;
}

interface Draft {
  readonly origin: string;
  readonly speaker: string;
  knownFrom: string;
  readonly reports: Set<string>;
  readonly cells: Map<ClaimField, LedgerClaim[]>;
}

export function claimMatrix({
  id,
  asOf,
  claims,
  reports,
}: Pick<LedgerIncident, "id" | "asOf" | "claims" | "reports">): ClaimMatrix {
  const outlets = new Map(reports.map((report) => [report.id, report.outlet]));
  const drafts = new Map<string, Draft>();
  for (const claim of [...claims].sort((a, b) => order(`${a.knownFrom} ${a.id}`, `${b.knownFrom} ${b.id}`))) {
    if (!(FIELDS as readonly string[]).includes(claim.field)) continue;
    const speaker = speakerOf(claim, outlets.get(claim.report) ?? null);
    const key = `${claim.origin}|${speaker}`;
    const draft: Draft = drafts.get(key) ?? {
      origin: claim.origin,
      speaker,
      knownFrom: claim.knownFrom,
      reports: new Set(),
      cells: new Map(),
    };
    drafts.set(key, draft);
    draft.reports.add(claim.report);
    const cell = draft.cells.get(claim.field) ?? [];
    if (!cell.some((held) => sayingOf(held) === sayingOf(claim) && held.scope?.quote === claim.scope?.quote)) cell.push(claim);
    draft.cells.set(claim.field, cell);
  }
  const rows = [...drafts.values()].sort((a, b) => order(`${a.knownFrom} ${a.speaker}`, `${b.knownFrom} ${b.speaker}`));
  const fields = FIELDS.filter((field) => rows.some((row) => row.cells.has(field)));
  return {
    incident: id,
    asOf,
    fields,
    rivals: fields.filter((field) => areRivals(rows.flatMap((row) => row.cells.get(field) ?? []).filter(isCurrent))),
    positions: fields.flatMap((field) =>
      positionsOn(
        field,
        rows.flatMap((row) => row.cells.get(field) ?? []),
      ),
    ),
    rows: rows.map(({ origin, speaker, knownFrom, reports: carriers, cells }) => ({
      origin,
      speaker,
      knownFrom,
      reports: [...carriers],
      cells: Object.fromEntries([...cells].map(([field, held]) => [field, held.map((claim) => claim.id)])),
    })),
  };
}

/** Who says a claim: the speaker with their side, else the outlet itself. */
function speakerOf({ said }: LedgerClaim, outlet: string | null): string {
  const source = said?.source ?? null;
  if (source === null) return said === null ? (outlet ?? "the report") : "somebody unnamed";
  const name = source.name ?? source.role ?? source.affiliation?.name ?? "somebody unnamed";
  const side = source.affiliation?.name;
  return side === undefined || name.includes(side) ? name : `${name} (${side})`;
}

function positionsOn(field: ClaimField, claims: readonly LedgerClaim[]): Position[] {
  const held = new Map<string, LedgerClaim[]>();
  for (const claim of claims) {
    const key = `${sayingOf(claim)}|${claim.scope?.quote ?? ""}|${isCurrent(claim)}`;
    held.set(key, [...(held.get(key) ?? []), claim]);
  }
  return [...held.values()]
    .map((same) => ({
      field,
      claims: same.map(({ id }) => id),
      origins: new Set(same.map(({ origin }) => origin)).size,
      current: same.some(isCurrent),
    }))
    .sort(
      (a, b) => Number(b.current) - Number(a.current) || b.origins - a.origins || order(a.claims[0] ?? "", b.claims[0] ?? ""),
    );
}

function isCurrent({ scope, supersededBy, review, reported, realis, status }: LedgerClaim): boolean {
  if (scope !== null || supersededBy !== null || status !== undefined) return false;
  return review !== "rejected" && reported === "current" && realis === "actual";
}

/** Whether not all of these claims on one field can be true. */
function areRivals(claims: readonly LedgerClaim[]): boolean {
  const blamed = new Set<string>();
  const denied = new Set<string>();
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (const { value, polarity } of claims) {
    if ("actor" in value) (polarity === "affirmed" ? blamed : denied).add(value.actor.name);
    else if (polarity === "denied") return claims.length > 1;
    // words that count nothing ("several") contradict no number
    else if ("modifier" in value && value.modifier !== "vague") {
      low = Math.max(low, value.min ?? 0);
      high = Math.min(high, value.max ?? Number.POSITIVE_INFINITY);
    }
  }
  return blamed.size > 1 || [...denied].some((name) => blamed.has(name)) || low > high;
}

/** What a claim says, so that two that say the same are told to. */
function sayingOf({ value, polarity }: LedgerClaim): string {
  if ("actor" in value) return `${value.relation}|${value.actor.name}|${polarity}`;
  if ("modifier" in value)
    return value.modifier === "vague" ? `${value.quote}|${polarity}` : `${value.min}|${value.best}|${value.max}|${polarity}`;
  return `${JSON.stringify(value)}|${polarity}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
