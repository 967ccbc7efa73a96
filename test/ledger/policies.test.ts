import { describe, expect, test } from "vitest";
import { decide } from "../../src/core/ledger/index.ts";
import type { LedgerClaim, PolicyName, Quantity } from "../../src/core/model/index.ts";

let serial = 0;
const value = (
  min: number,
  max: number | null = min,
  best: number | null = min,
  modifier: Quantity["modifier"] = "exact",
  quote = String(min),
): Quantity => ({ min, max, best, modifier, unit: "people", quote });

function killed(quantity: Quantity, more: Partial<LedgerClaim> & { speaker?: string } = {}): LedgerClaim {
  serial++;
  const { speaker, ...rest } = more;
  const said =
    speaker === undefined
      ? null
      : {
          id: `s${serial}`,
          source: {
            kind: "organisation",
            name: speaker,
            role: null,
            affiliation: { name: speaker, id: null, kind: "state", country: null, aliases: [] },
            evidence: [],
          },
          attribution: "explicit",
          cue: null,
          content: [],
          quoted: "indirect",
          chain: [],
          medium: null,
          platform: null,
          stance: "asserts",
          saidAt: { status: "unresolved", reason: "not-said", evidence: [] },
        };
  return {
    id: `rep_${serial}/c1`,
    field: "killed",
    value: quantity,
    statement: said === null ? null : `rep_${serial}/s1`,
    incident: `rep_${serial}/i1`,
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
    evidence: [{ start: 0, end: 1, quote: "x" }],
    report: `rep_${serial}`,
    said,
    origin: `org_${serial}`,
    knownFrom: "2024-01-01T10:00:00.000Z",
    supersededBy: null,
    review: null,
    ...rest,
  } as LedgerClaim;
}

const at = (hour: number): string => `2024-01-01T${String(hour).padStart(2, "0")}:00:00.000Z`;
const run = (policy: PolicyName, claims: readonly LedgerClaim[], perpetrators: readonly string[] = []) =>
  decide(policy, "killed", claims, new Set(perpetrators));

describe("five policies over the same claims", () => {
  const rival = [
    killed(value(8), { knownFrom: at(8) }),
    killed(value(8), { knownFrom: at(9) }),
    killed(value(14), { knownFrom: at(12) }),
  ];

  test.each([
    ["acled", { min: 8, best: 8, max: 8 }],
    ["ucdp", { min: 8, best: 8, max: 14 }],
    ["gtd", { min: 14, best: 14, max: 14 }],
    ["airwars", { min: 8, best: null, max: 14 }],
    ["ibc", { min: 8, best: null, max: 8, provisional: false }],
  ] as const)("%s on two figures of eight and a later fourteen", (policy, expected) => {
    expect(run(policy, rival)).toMatchObject(expected);
  });

  test("ucdp: a later figure of one institution replaces its preliminary one", () => {
    expect(
      run("ucdp", [
        killed(value(8), { knownFrom: at(8), preliminary: true, speaker: "Ministry" }),
        killed(value(10), { knownFrom: at(20), speaker: "Ministry" }),
      ]),
    ).toMatchObject({ best: 10, min: 8, max: 10 });
  });

  test("ucdp: of figures with as many origins the lower", () => {
    expect(run("ucdp", [killed(value(9)), killed(value(7))])).toMatchObject({ best: 7 });
  });

  test("gtd: not the perpetrator's own word; blank when only vague", () => {
    expect(
      run(
        "gtd",
        [killed(value(5), { knownFrom: at(8) }), killed(value(40), { knownFrom: at(12), speaker: "The Group" })],
        ["the group"],
      ),
    ).toMatchObject({ best: 5 });
    expect(run("gtd", [killed(value(24, null, null, "vague", "dozens"))])).toMatchObject({ best: null, min: null });
  });

  test("acled: dozens are twelve, hundreds a hundred, an unknown plural three; no injured", () => {
    expect(run("acled", [killed(value(24, null, null, "vague", "dozens of people"))])).toMatchObject({ best: 12 });
    expect(run("acled", [killed(value(200, null, null, "vague", "hundreds"))])).toMatchObject({ best: 100 });
    expect(run("acled", [killed(value(2, null, null, "vague", "people"))])).toMatchObject({ best: 3 });
    expect(decide("acled", "injured", [{ ...killed(value(4)), field: "injured" } as LedgerClaim], new Set())).toMatchObject({
      min: null,
      best: null,
    });
  });

  test("ibc: one origin alone is provisional", () => {
    expect(run("ibc", [killed(value(6))])).toMatchObject({ min: 6, max: 6, provisional: true });
  });

  test("a part, an earlier figure, a denial, a rejected and a superseded claim enter none", () => {
    const barred = [
      killed(value(5), { scope: { kind: "part", of: "facility", quote: "hospital" } }),
      killed(value(6), { reported: "earlier" }),
      killed(value(7), { polarity: "denied" }),
      killed(value(9), { review: "rejected" }),
      killed(value(11), { supersededBy: "rep_x/c1" }),
      killed(value(12), { realis: "hypothetical" }),
    ];
    for (const policy of ["acled", "ucdp", "gtd", "airwars", "ibc"] as const) {
      const decision = run(policy, [killed(value(3)), ...barred]);
      expect(decision.max).toBe(3);
      expect(decision.setAside.map((s) => s.claim).sort()).toEqual(barred.map((c) => c.id).sort());
    }
  });

  test("a copy never adds weight: one value an origin, its latest", () => {
    const decision = run("ibc", [
      killed(value(4), { origin: "org_a", knownFrom: at(8) }),
      killed(value(4), { origin: "org_a", knownFrom: at(9) }),
    ]);
    expect(decision.provisional).toBe(true);
  });
});
