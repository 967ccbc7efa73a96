import type { ClaimField, LedgerClaim, LedgerIncident } from "../model/index.ts";

const FIELDS = ["killed", "injured", "missing", "captured", "munitions", "unexploded", "responsibility"] as const;

/** Sources × propositions of an incident: who says what, copies of one text folded into their origin. */
export interface ClaimMatrix {
  readonly incident: string;
  readonly asOf: string;
  /** Fields somebody says something of. */
  readonly fields: readonly ClaimField[];
  /** Fields of which whole, current claims of rows differ, or one denies what another says. */
  readonly rivals: readonly ClaimField[];
  /** The earliest known first. */
  readonly rows: readonly MatrixRow[];
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

export function claimMatrix({ id, asOf, claims, reports }: LedgerIncident): ClaimMatrix {
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
    rivals: fields.filter((field) => differ(rows.flatMap((row) => row.cells.get(field) ?? []))),
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

function differ(claims: readonly LedgerClaim[]): boolean {
  const current = claims.filter(
    (claim) => claim.scope === null && claim.supersededBy === null && claim.reported === "current" && claim.realis === "actual",
  );
  return new Set(current.map(sayingOf)).size > 1;
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
