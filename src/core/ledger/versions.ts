import { containment, shinglesOf } from "../fuse/index.ts";
import type { LedgerClaim, Report } from "../model/index.ts";
import type { LedgerReport } from "./member.ts";

/** Which reports an outlet has replaced or taken back. */
export interface Versions {
  /** Older version → the one after it. */
  readonly newer: ReadonlyMap<string, string>;
  /** Reports their outlet has retracted. */
  readonly retracted: ReadonlySet<string>;
}

/** Share of the shorter text two pages at one address must have in common to be versions of one article. */
const ONE_ARTICLE = 0.25;
/** Rule of the marks that say "this article has been withdrawn" (lexicon/en/boilerplate.tsv). */
const RETRACTION = "retraction";

/**
 * Versions of one article: the same address, or the same outlet and its own id, published later, and much the same words or the
 * same headline. Of two with one publication the one that speaks of an earlier version is the later. A version that says it was
 * retracted takes back itself and those before it. Ours; reports without a date are no version of anything.
 */
export function findVersions(reports: readonly LedgerReport[]): Versions {
  const groups = new Map<string, Map<string, LedgerReport>>();
  for (const report of reports)
    for (const key of keysOf(report.extraction.report)) {
      const group = groups.get(key) ?? new Map<string, LedgerReport>();
      groups.set(key, group.set(report.extraction.report.id, report));
    }
  const newer = new Map<string, string>();
  for (const group of groups.values()) {
    const dated = [...group.values()].filter((report) => report.published !== null);
    for (const older of dated) {
      const next = dated
        .filter((other) => isAfter(other, older) && isOneArticle(other, older))
        .sort((a, b) => (isAfter(a, b) ? 1 : -1))[0];
      if (next !== undefined) newer.set(older.extraction.report.id, next.extraction.report.id);
    }
  }
  const retracted = new Set(reports.filter(saysRetracted).map((report) => report.extraction.report.id));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [older, next] of newer)
      if (retracted.has(next) && !retracted.has(older)) {
        retracted.add(older);
        grown = true;
      }
  }
  return { newer, retracted };
}

/** Claims with those their outlet took back marked: they enter no range, and replace nothing. */
export function withRetractions(claims: readonly LedgerClaim[], { retracted }: Versions): LedgerClaim[] {
  return claims.map((claim) => (retracted.has(claim.report) ? { ...claim, retracted: true as const } : claim));
}

function keysOf({ url, outlet, externalId }: Report): string[] {
  return [
    ...(url === null ? [] : [`url ${url.replace(/[?#].*$/u, "").replace(/\/$/u, "")}`]),
    ...(outlet === null || externalId === null ? [] : [`id ${outlet.toLowerCase()} ${externalId}`]),
  ];
}

function isAfter(a: LedgerReport, b: LedgerReport): boolean {
  const [x, y] = [a.published ?? "", b.published ?? ""];
  return x === y ? speaksOfEarlier(a) && !speaksOfEarlier(b) : x > y;
}

function speaksOfEarlier({ extraction }: LedgerReport): boolean {
  return extraction.claims.some((claim) => claim.reported === "earlier");
}

function isOneArticle(a: LedgerReport, b: LedgerReport): boolean {
  const [x, y] = [a.extraction.report, b.extraction.report];
  return (x.title !== null && x.title === y.title) || containment(shinglesOf(x.text), shinglesOf(y.text)) >= ONE_ARTICLE;
}

function saysRetracted({ extraction }: LedgerReport): boolean {
  return extraction.report.marks.some((mark) => mark.rule === RETRACTION);
}
