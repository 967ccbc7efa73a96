import { describe, expect, test } from "vitest";
import { type Actor, exactly, type LedgerClaim, unresolved } from "../model/index.ts";
import { supersede } from "./supersede.ts";

const actor = (name: string, kind: Actor["kind"]): Actor => ({ name, id: null, kind, country: null, aliases: [] });

interface Told {
  readonly id: string;
  readonly n: number;
  readonly hour: number;
  readonly by?: string;
  readonly kind?: Actor["kind"];
  readonly more?: Partial<Pick<LedgerClaim, "preliminary" | "scope" | "reported" | "review" | "undated" | "polarity" | "status">>;
}

function claim({ id, n, hour, by, kind, more }: Told): LedgerClaim {
  const source =
    by === undefined
      ? null
      : ({ kind: "organisation", name: by, role: null, affiliation: actor(by, kind ?? "state"), evidence: [] } as const);
  return {
    id: `rep_${id}/c1`,
    statement: source === null ? null : `rep_${id}/s1`,
    incident: `rep_${id}/i1`,
    field: "killed",
    value: exactly(n, "people", String(n)),
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
    report: `rep_${id}`,
    said:
      source === null
        ? null
        : {
            id: `rep_${id}/s1`,
            source,
            attribution: "explicit",
            cue: null,
            content: [],
            quoted: "indirect",
            chain: [],
            medium: null,
            platform: null,
            stance: "asserts",
            saidAt: unresolved("not-said"),
          },
    origin: `org_${id}`,
    knownFrom: `2024-05-01T${String(hour).padStart(2, "0")}:00:00.000Z`,
    supersededBy: null,
    review: null,
    ...more,
  };
}

/** "a→b": a is superseded by b. */
function replaced(...told: Told[]): string {
  const short = (id: string | null): string => (id ?? "").replace("rep_", "").replace("/c1", "");
  return supersede(told.map(claim), (report) => report)
    .filter((c) => c.supersededBy !== null)
    .map((c) => `${short(c.id)}→${short(c.supersededBy)}`)
    .join(" ");
}

describe("what replaces what", () => {
  test.each<[string, string, Told[]]>([
    [
      "a later figure of the same institution",
      "a→b",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry" },
        { id: "b", n: 10, hour: 20, by: "Ministry" },
      ],
    ],
    [
      "not of another one",
      "",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry" },
        { id: "b", n: 10, hour: 20, by: "Governor" },
      ],
    ],
    [
      "any later official figure over a preliminary one",
      "a→b",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry", more: { preliminary: true } },
        { id: "b", n: 10, hour: 20, by: "Governor" },
      ],
    ],
    [
      "but no outlet's or group's",
      "",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry", more: { preliminary: true } },
        { id: "b", n: 10, hour: 20 },
        { id: "c", n: 30, hour: 21, by: "The Group", kind: "rebel" },
      ],
    ],
    [
      "the newest stands, whatever lay between",
      "a→c b→c",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry" },
        { id: "b", n: 10, hour: 12, by: "Ministry" },
        { id: "c", n: 12, hour: 20, by: "Ministry" },
      ],
    ],
    [
      "an outlet that repeats the preliminary figure falls with it",
      "a→c b→c",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry", more: { preliminary: true } },
        { id: "b", n: 8, hour: 9 },
        { id: "c", n: 10, hour: 20, by: "Governor" },
      ],
    ],
    [
      "a stale repeat of the old figure replaces nothing and falls too",
      "a→b c→b",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry" },
        { id: "b", n: 10, hour: 12, by: "Ministry" },
        { id: "c", n: 8, hour: 20, by: "Ministry" },
      ],
    ],
    [
      "the same figure again replaces nothing",
      "",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry" },
        { id: "b", n: 8, hour: 20, by: "Ministry" },
      ],
    ],
    [
      "a part replaces nothing and is not replaced",
      "",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry" },
        { id: "b", n: 5, hour: 20, by: "Ministry", more: { scope: { kind: "part", of: "facility", quote: "one hospital" } } },
      ],
    ],
    [
      "nor does what earlier reports had said",
      "",
      [
        { id: "a", n: 10, hour: 8, by: "Ministry" },
        { id: "b", n: 8, hour: 20, by: "Ministry", more: { reported: "earlier" } },
      ],
    ],
    [
      "nor a rejected claim",
      "",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry" },
        { id: "b", n: 10, hour: 20, by: "Ministry", more: { review: "rejected" } },
      ],
    ],
    [
      "nor a denial, nor the count of a group",
      "",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry" },
        { id: "b", n: 10, hour: 20, by: "Ministry", more: { polarity: "denied" } },
        { id: "c", n: 3, hour: 21, by: "Ministry", more: { status: "child" } },
      ],
    ],
    [
      "a report without a date neither replaces nor is replaced",
      "",
      [
        { id: "a", n: 8, hour: 8, by: "Ministry", more: { undated: true } },
        { id: "b", n: 10, hour: 20, by: "Ministry" },
      ],
    ],
    [
      '"the Interior Ministry" and "Afghan Interior Ministry" are one voice',
      "a→b",
      [
        { id: "a", n: 8, hour: 8, by: "the Interior Ministry" },
        { id: "b", n: 10, hour: 20, by: "Afghan Interior Ministry" },
      ],
    ],
  ])("%s", (_name, expected, told) => {
    expect(replaced(...told)).toBe(expected);
    expect(
      replaced(...[...told].reverse())
        .split(" ")
        .sort(),
    ).toEqual(expected.split(" ").sort());
  });
});
