import type { LedgerClaim, Quantity, Reliability } from "../../src/core/model/index.ts";

let serial = 0;

export const exact = (n: number): Quantity => quantity(n, n, n, "exact", String(n));
export const atLeast = (n: number): Quantity => quantity(n, n, null, "atLeast", `at least ${n}`);
export const upTo = (n: number): Quantity => quantity(0, n, n, "atMost", `up to ${n}`);
export const about = (n: number): Quantity => quantity(n * 0.9, n, n * 1.1, "about", `about ${n}`);
export const between = (low: number, high: number): Quantity => quantity(low, null, high, "range", `between ${low} and ${high}`);
export const vague = (low: number, words: string): Quantity => quantity(low, null, null, "vague", words);
export const at = (hour: number) => ({ knownFrom: `2024-01-01T${String(hour).padStart(2, "0")}:00:00.000Z` });

function quantity(min: number, best: number | null, max: number | null, modifier: Quantity["modifier"], quote: string): Quantity {
  return { min, best, max, modifier, unit: "people", quote };
}

interface More extends Partial<Pick<LedgerClaim, "knownFrom" | "origin" | "preliminary" | "scope" | "reported">> {
  readonly speaker?: string;
  readonly reliability?: Reliability;
}

/** A claim on the killed as the ledger holds it, each of an origin of its own unless said. */
export function figure(value: Quantity, { speaker, ...more }: More = {}): LedgerClaim {
  serial++;
  const report = `rep_${String(serial).padStart(4, "0")}`;
  const affiliation = { name: speaker ?? "", id: null, kind: "state", country: null, aliases: [] } as const;
  return {
    id: `${report}/c1`,
    field: "killed",
    value,
    statement: speaker === undefined ? null : `${report}/s1`,
    incident: `${report}/i1`,
    reading: "stated",
    rule: null,
    polarity: "affirmed",
    realis: "actual",
    reported: "current",
    preliminary: false,
    mayChange: null,
    hedges: [],
    scope: null,
    inherits: null,
    evidence: [{ start: 0, end: 1, quote: "x", report }],
    report,
    said:
      speaker === undefined
        ? null
        : {
            id: `${report}/s1`,
            source: { kind: "organisation", name: speaker, role: null, affiliation, evidence: [] },
            attribution: "explicit",
            cue: null,
            content: [],
            quoted: "indirect",
            chain: [],
            medium: null,
            platform: null,
            stance: "asserts",
            saidAt: { status: "unresolved", reason: "not-said", evidence: [] },
          },
    origin: `org_${report}`,
    knownFrom: "2024-01-01T10:00:00.000Z",
    supersededBy: null,
    review: null,
    ...more,
  };
}
