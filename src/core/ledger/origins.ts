import { COPY, shinglesOf } from "../fuse/index.ts";
import type { Claim, Extraction, Statement } from "../model/index.ts";
import { originIdOf } from "./ids.ts";
import { type LedgerReport, publicationKey } from "./member.ts";
import { outletKey } from "./outlets.ts";

/** Where the texts and claims of an incident first came from. */
export interface Origins {
  readonly ofReport: ReadonlyMap<string, string>;
  ofClaim(extraction: Extraction, claim: Claim, statement: Statement | null): string;
}

/** Share of a sentence's shingles that must stand in an earlier text for the sentence to be taken from there. */
const REUSED = 0.8;
/** A sentence with fewer shingles (that many words and four more) is too short to tell reuse from chance. */
const FEWEST_SHINGLES = 8;
const LONGEST_SENTENCE = 600;

interface Original {
  readonly report: string;
  readonly shingles: number;
}

/**
 * Copies of one text are one origin, named by the agency a copy credits or by the earliest report. A claim an outlet takes from
 * an agency has the agency's origin wherever it is repeated; a sentence that stands in an earlier text has that text's origin;
 * else a claim has its report's.
 */
export function findOrigins(reports: readonly LedgerReport[]): Origins {
  const unique = new Map(reports.map((report) => [report.extraction.report.id, report]));
  const ordered = [...unique.values()]
    .map((report) => ({ report, key: `${publicationKey(report)}|${report.extraction.report.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ report }) => report);
  const originals: Original[] = [];
  const holders = new Map<number, number[]>();
  const originalOf = new Map<string, number>();
  for (const { extraction } of ordered) {
    const shingles = shinglesOf(extraction.report.text);
    const copied = copiedFrom(shingles, holders, originals, originals.length);
    if (copied !== null) originalOf.set(extraction.report.id, copied);
    else {
      const index = originals.push({ report: extraction.report.id, shingles: shingles.length }) - 1;
      originalOf.set(extraction.report.id, index);
      for (const shingle of shingles) {
        const held = holders.get(shingle);
        if (held === undefined) holders.set(shingle, [index]);
        else held.push(index);
      }
    }
  }
  const agencies = new Map<number, string>();
  for (const { extraction, agency } of ordered) {
    const index = originalOf.get(extraction.report.id) ?? -1;
    if (agency !== null && !agencies.has(index)) agencies.set(index, agency);
  }
  const nameOf = (index: number): string => {
    const agency = agencies.get(index);
    return agency === undefined ? originIdOf(originals[index]?.report ?? "") : agencyOrigin(agency);
  };
  const ofReport = new Map([...originalOf].map(([report, index]) => [report, nameOf(index)]));
  return {
    ofReport,
    ofClaim: (extraction, claim, statement) => {
      const agency = statement === null ? null : agencyOf(statement);
      if (agency !== null) return agencyOrigin(agency);
      const own = originalOf.get(extraction.report.id) ?? originals.length;
      // outlets that quote the same words of a speaker may each have heard them
      const reused = statement?.quoted === "direct" ? null : reusedFrom(extraction, claim, holders, own);
      return reused === null ? (ofReport.get(extraction.report.id) ?? originIdOf(extraction.report.id)) : nameOf(reused);
    },
  };
}

function agencyOrigin(agency: string): string {
  return originIdOf(`agency:${outletKey(agency)}`);
}

/** The earliest text that holds half of the shorter one of the two, or null. */
function copiedFrom(
  shingles: Uint32Array,
  holders: ReadonlyMap<number, readonly number[]>,
  originals: readonly Original[],
  before: number,
): number | null {
  const shared = sharedWith(shingles, holders);
  for (let i = 0; i < before; i++) {
    const smaller = Math.min(shingles.length, originals[i]?.shingles ?? 0);
    if (smaller >= FEWEST_SHINGLES && (shared.get(i) ?? 0) / smaller >= COPY) return i;
  }
  return null;
}

/** The earlier text a claim's sentence stands in nearly word for word, or null. */
function reusedFrom(
  extraction: Extraction,
  claim: Claim,
  holders: ReadonlyMap<number, readonly number[]>,
  own: number,
): number | null {
  const evidence = claim.evidence.find((e) => e.part !== "title");
  if (evidence === undefined) return null;
  const shingles = shinglesOf(sentenceAround(extraction.report.text, evidence.start, evidence.end));
  if (shingles.length < FEWEST_SHINGLES) return null;
  const shared = [...sharedWith(shingles, holders)].filter(([index, n]) => index < own && n / shingles.length >= REUSED);
  return shared.length === 0 ? null : Math.min(...shared.map(([index]) => index));
}

function sharedWith(shingles: Uint32Array, holders: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const shared = new Map<number, number>();
  for (const shingle of shingles) for (const index of holders.get(shingle) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  return shared;
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const after = text.slice(end, end + LONGEST_SENTENCE);
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"), before.lastIndexOf(".” "), before.lastIndexOf('." '));
  const stops = [after.indexOf(". "), after.indexOf("\n")].filter((i) => i >= 0);
  return before.slice(from + 1) + text.slice(start, end) + after.slice(0, stops.length === 0 ? after.length : Math.min(...stops));
}

function agencyOf(statement: Statement): string | null {
  const source = statement.source?.kind === "agency" ? statement.source : statement.chain.find((s) => s.kind === "agency");
  return source?.name ?? null;
}
