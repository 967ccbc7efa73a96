import type { Claim, Evidence, Extraction, Incident, Statement } from "../model/index.ts";
import { canonicalJson } from "./canonical.ts";

/** Ids a report's readings have used, ever: a new claim takes none of them. */
export interface UsedIds {
  readonly claims: Iterable<string>;
  readonly incidents: Iterable<string>;
  readonly statements: Iterable<string>;
}

/**
 * A later reading of a report under the ids of the older one, so that people's acts and permanent ids hold: a claim on the same
 * field, from the same words, with the same value is the same claim; so is one from the same words whose value a person has put
 * right (`corrected`, local ids). An incident is the one it shares most claims with, else the report's main one. What is new takes
 * ids never used before.
 */
export function alignReading(older: Extraction, newer: Extraction, used: UsedIds, corrected: ReadonlySet<string>): Extraction {
  const claims = matchAll(newer.claims, older.claims, (fresh, held) => claimLikeness(fresh, held, corrected));
  const statements = matchAll(newer.statements, older.statements, statementLikeness);
  const shared = (fresh: Incident, held: Incident): number =>
    fresh.claims.filter((id) => held.claims.includes(claims.get(id) ?? "")).length + (fresh.main && held.main ? 0.5 : 0);
  const incidents = matchAll(newer.incidents, older.incidents, shared);
  const ids: Ids = {
    claims: named(newer.claims, claims, "c", [...used.claims, ...older.claims.map((c) => c.id)]),
    incidents: named(newer.incidents, incidents, "i", [...used.incidents, ...older.incidents.map((i) => i.id)]),
    statements: named(newer.statements, statements, "s", [...used.statements, ...older.statements.map((s) => s.id)]),
  };
  const rename = <T extends { readonly id: string }>(items: readonly T[], map: ReadonlyMap<string, string>): T[] =>
    items.map((item) => ({ ...renamed(item, ids), id: map.get(item.id) ?? item.id }));
  return {
    ...newer,
    statements: rename(newer.statements, ids.statements),
    claims: rename(newer.claims, ids.claims),
    incidents: rename(newer.incidents, ids.incidents),
    plans: newer.plans.map((plan) => renamed(plan, ids)),
  };
}

/** What a later reading changes: claims by the id both readings give them. */
export interface ReadingChange {
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly changed: readonly { readonly from: Claim; readonly to: Claim }[];
  readonly incidents: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** Differences of two readings of one report, the later one aligned. */
export function changesBetween(older: Extraction, newer: Extraction): ReadingChange {
  const [before, after] = [older, newer].map((reading) => new Map(reading.claims.map((claim) => [claim.id, claim])));
  const common = [...(after ?? [])].flatMap(([id, to]) => {
    const from = before?.get(id);
    return from === undefined || canonicalJson(from) === canonicalJson(to) ? [] : [{ from, to }];
  });
  const incidentsOf = (reading: Extraction): Set<string> => new Set(reading.incidents.map((incident) => incident.id));
  const [held, told] = [incidentsOf(older), incidentsOf(newer)];
  return {
    added: newer.claims.filter((claim) => before?.has(claim.id) !== true),
    removed: older.claims.filter((claim) => after?.has(claim.id) !== true),
    changed: common,
    incidents: { added: [...told].filter((id) => !held.has(id)), removed: [...held].filter((id) => !told.has(id)) },
  };
}

interface Ids {
  readonly claims: ReadonlyMap<string, string>;
  readonly incidents: ReadonlyMap<string, string>;
  readonly statements: ReadonlyMap<string, string>;
}

/** New id → old id, the most alike first; each old one once. */
function matchAll<T extends { readonly id: string }>(
  fresh: readonly T[],
  held: readonly T[],
  likeness: (fresh: T, held: T) => number,
): Map<string, string> {
  const pairs = fresh.flatMap((a, i) => held.map((b, k) => ({ a: a.id, b: b.id, like: likeness(a, b), i, k })));
  const out = new Map<string, string>();
  const taken = new Set<string>();
  for (const { a, b } of pairs.filter((p) => p.like > 0).sort((x, y) => y.like - x.like || x.i - y.i || x.k - y.k)) {
    if (out.has(a) || taken.has(b)) continue;
    out.set(a, b);
    taken.add(b);
  }
  return out;
}

function claimLikeness(fresh: Claim, held: Claim, corrected: ReadonlySet<string>): number {
  if (fresh.field !== held.field || !overlap(fresh.evidence, held.evidence)) return 0;
  const exact = sameRanges(fresh.evidence, held.evidence) ? 1 : 0;
  if (valueKey(fresh) === valueKey(held) && fresh.polarity === held.polarity) return 2 + exact;
  return corrected.has(held.id) ? 1 + exact : 0;
}

function statementLikeness(fresh: Statement, held: Statement): number {
  if (!overlap(fresh.content, held.content)) return 0;
  return sameRanges(fresh.content, held.content) ? 2 : 1;
}

/** A value without its wording. */
function valueKey({ value }: Claim): string {
  const { quote: _quote, unit: _unit, ...rest } = value as { quote?: string; unit?: string | null };
  return canonicalJson(rest);
}

function overlap(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return a.some((x) => b.some((y) => (x.part ?? "text") === (y.part ?? "text") && x.start < y.end && y.start < x.end));
}

function sameRanges(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  const key = (list: readonly Evidence[]): string => list.map((e) => `${e.part ?? "text"}:${e.start}-${e.end}`).join();
  return key(a) === key(b);
}

function named(
  items: readonly { readonly id: string }[],
  matched: ReadonlyMap<string, string>,
  letter: string,
  used: readonly string[],
): ReadonlyMap<string, string> {
  let next = used.reduce((most, id) => Math.max(most, Number(id.slice(1)) || 0), 0);
  return new Map(items.map(({ id }) => [id, matched.get(id) ?? `${letter}${++next}`]));
}

const REFERENCES: Readonly<Record<string, keyof Ids>> = {
  claims: "claims",
  blamedBy: "claims",
  claimedBy: "claims",
  deniedBy: "claims",
  inherits: "claims",
  incident: "incidents",
  covers: "incidents",
  statement: "statements",
  announcedBy: "statements",
};

/** The same value with every id it refers to under its new name. */
function renamed<T>(value: T, ids: Ids, kind: keyof Ids | null = null): T {
  if (typeof value === "string") return (kind === null ? value : (ids[kind].get(value) ?? value)) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, ids, kind)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, ids, REFERENCES[key] ?? null)])) as T;
}
