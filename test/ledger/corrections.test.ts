import { describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { ingestReports } from "../../src/app/ingest-reports.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { Extraction, LedgerIncident, RawReport } from "../../src/core/model/index.ts";
import { testEngine } from "../engine.ts";
import { assertIncident } from "../validate.ts";
import { actor, extractionOf, KABUL, type TellingClaim } from "./build-extraction.ts";
import { largest, ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

const MINISTRY = { name: "Interior Ministry" };
const TALIBAN = actor("Taliban");

interface Version {
  readonly n: number;
  readonly published: string | null;
  readonly word: string;
  readonly end?: string;
  readonly blamed?: boolean;
  readonly url?: string;
  readonly externalId?: string;
  readonly retraction?: string;
  readonly more?: readonly TellingClaim[];
}

/** One article of the Morning Flash, as it stood at different hours. */
function version({ n, published, word, end = "", blamed = false, more = [], ...where }: Version): Extraction {
  const text = `A bomb went off at a market of Kabul on Monday. ${word} people were killed, traders at the stalls said. ${
    blamed ? "The ministry blamed the Taliban. " : ""
  }Shops stayed shut for the day and schools sent the children home before noon.${end === "" ? "" : ` ${end}`}`;
  return extractionOf({
    outlet: "Morning Flash",
    published,
    title: "Bomb at a Kabul market",
    text,
    ...where,
    incidents: [
      {
        kind: "bomb",
        place: KABUL,
        time: "2021-03-01",
        claims: [
          { field: "killed", value: n, quote: `${word} people were killed` },
          ...(blamed ? [{ field: "responsibility" as const, value: TALIBAN, quote: "blamed the Taliban", by: MINISTRY }] : []),
          ...more,
        ],
      },
    ],
  });
}

/** Another outlet on the same bomb, in words of its own. */
function herald(n: number, word: string, published: string): Extraction {
  const text = `${word} dead, the Herald's man in the Afghan capital counted beside the stalls that Monday's explosion tore open, among them a boy who sold bread.`;
  const killed = { field: "killed", value: n, quote: `${word} dead` } as const;
  return extractionOf({
    outlet: "Far Herald",
    published,
    title: "Bomb at a Kabul market kills many",
    text,
    incidents: [{ kind: "bomb", place: KABUL, time: "2021-03-01", claims: [killed] }],
  });
}

const URL = "https://flash.example/market-bomb";
const first = version({ n: 12, word: "Twelve", published: "2021-03-01T08:00:00Z", blamed: true, url: URL });

async function only(extractions: readonly Extraction[]): Promise<LedgerIncident> {
  const incident = await largest(await ledgerOf(extractions), null);
  assertIncident(JSON.parse(JSON.stringify(incident)));
  return incident;
}

const figures = (incident: LedgerIncident): [number | null, boolean][] =>
  incident.claims.flatMap((c) => (c.field === "killed" ? [[c.value.best, c.supersededBy !== null]] : []));

describe("a report's new version", () => {
  test("at the same address replaces what the older one said, though somebody else said it first", async () => {
    const other = herald(8, "Eight", "2021-03-01T07:00:00Z");
    const second = version({ n: 8, word: "Eight", published: "2021-03-01T09:00:00Z", url: `${URL}?ref=home` });
    const incident = await only([other, first, second]);
    expect(incident.reports).toHaveLength(3);
    expect(figures(incident)).toEqual([
      [8, false],
      [12, true],
      [8, false],
    ]);
    expect(incident.casualties.killed).toMatchObject({ min: 8, best: 8, max: 8 });
  });

  test("with the same id of the same outlet, too; an older accusation the new version repeats or leaves out", async () => {
    const told = (more: Partial<Version>) =>
      version({ n: 12, word: "Twelve", published: "2021-03-01T08:00:00Z", externalId: "a-7", ...more });
    const repeated = await only([
      told({ blamed: true }),
      told({ n: 9, word: "Nine", blamed: true, published: "2021-03-01T10:00:00Z" }),
    ]);
    expect(repeated.responsibility.map((r) => r.blamedBy.length)).toEqual([1]);
    expect(repeated.casualties.killed?.best).toBe(9);
    const left = await only([told({ blamed: true }), told({ n: 9, word: "Nine", published: "2021-03-01T10:00:00Z" })]);
    expect(left.responsibility.map((r) => r.blamedBy.length)).toEqual([1]);
  });

  test("is not known before it was published", async () => {
    const second = version({ n: 8, word: "Eight", published: "2021-03-01T09:00:00Z", url: URL });
    const store = await ledgerOf([first, second]);
    expect((await largest(store, "2021-03-01T08:30Z")).casualties.killed?.best).toBe(12);
    expect((await largest(store, "2021-03-01T09:30Z")).casualties.killed?.best).toBe(8);
  });

  test("of the same day is told by its words about an earlier version", async () => {
    const day = { published: "2021-03-01", url: URL };
    const end = "An earlier version of this article said twelve had died.";
    const more = [{ field: "killed", value: 12, quote: "twelve had died", more: { reported: "earlier" } }] as const;
    for (const order of [0, 1]) {
      const pair = [version({ n: 12, word: "Twelve", ...day }), version({ n: 8, word: "Eight", ...day, end, more })];
      const incident = await only(order === 0 ? pair : pair.toReversed());
      expect(incident.casualties.killed).toMatchObject({ min: 8, best: 8, max: 8 });
    }
  });

  test("another article at the same address is none", async () => {
    const section = extractionOf({
      outlet: "Morning Flash",
      published: "2021-03-01T20:00:00Z",
      title: "Market reopens under guard",
      url: URL,
      text: "Fifteen died in the bombing, doctors count by now. Elsewhere rain fell, rivers rose and a bridge was closed to lorries until further notice.",
      incidents: [
        {
          kind: "bomb",
          place: KABUL,
          time: "2021-03-01",
          claims: [{ field: "killed", value: 15, quote: "Fifteen died", by: { name: "Doctors", kind: "civilian" } }],
        },
      ],
    });
    const { claims } = await only([first, section]);
    expect(claims.filter((c) => c.supersededBy !== null)).toEqual([]);
  });
});

describe("what an outlet takes back", () => {
  test("its own earlier figure, elsewhere, gives way to the one it gives with it", async () => {
    const before = version({ n: 12, word: "Twelve", published: "2021-03-01T08:00:00Z" });
    const rival = herald(7, "Seven", "2021-03-01T07:00:00Z");
    const now = extractionOf({
      outlet: "Morning Flash",
      published: "2021-03-02T08:00:00Z",
      title: "Seven died in Kabul market",
      text: "Seven died in Monday's bombing of a Kabul market. We had wrongly said twelve were dead.",
      incidents: [
        {
          kind: "bomb",
          place: KABUL,
          time: "2021-03-01",
          claims: [
            { field: "killed", value: 7, quote: "Seven died" },
            { field: "killed", value: 12, quote: "twelve were dead", more: { reported: "earlier" } },
          ],
        },
      ],
    });
    const incident = await only([before, rival, now]);
    expect(incident.casualties.killed).toMatchObject({ min: 7, best: 7, max: 7 });
    expect(incident.claims.find((c) => c.report === before.report.id && c.field === "killed")?.supersededBy).toMatch(
      now.report.id,
    );
  });

  test("a retracted article enters nothing, nor do its older versions; all of it is kept", async () => {
    const notice = "This article has been withdrawn.";
    const withdrawn = version({
      n: 12,
      word: "Twelve",
      published: "2021-03-01T11:00:00Z",
      blamed: true,
      url: URL,
      end: notice,
      retraction: notice,
    });
    const other = herald(8, "Eight", "2021-03-01T09:00:00Z");
    const incident = await only([first, withdrawn, other]);
    expect(incident.casualties.killed).toMatchObject({ min: 8, best: 8, max: 8 });
    expect(incident.responsibility).toEqual([]);
    expect(incident.claims.filter((c) => c.retracted === true)).toHaveLength(4);
    expect(incident.reports).toHaveLength(3);
    const store = await ledgerOf([first, withdrawn, other]);
    expect((await largest(store, "2021-03-01T10:00Z")).casualties.killed?.max).toBe(12);
  });
});

test("corrected wire copy and a withdrawn page are read so by the engine", async () => {
  const raw = (more: Partial<RawReport>): RawReport => ({
    externalId: null,
    title: "Blast at Herat bus station",
    outlet: "Daily Wire",
    url: "https://wire.example/herat",
    published: "2021-03-03T08:00:00Z",
    language: null,
    text: "",
    ...more,
  });
  const story =
    "A bomb killed twelve people at the bus station of Herat on Tuesday, a shopkeeper said. Windows broke along the street and traffic stood still for hours.";
  const reports = [
    raw({ text: story }),
    raw({
      published: "2021-03-03T12:00:00Z",
      text: `${story.replace("twelve", "ten")}\n\nCorrection: An earlier version of this article said that twelve people were killed.`,
    }),
  ];
  const store = openMemoryStore();
  async function* feed(list: readonly RawReport[]) {
    for (const one of list) yield { extraction: testEngine().read(one), at: "test" };
  }
  const clock = tickingClock();
  for await (const _ of ingestReports(feed(reports), store, clock, "test"));
  expect((await largest(store, null)).casualties.killed).toMatchObject({ min: 10, best: 10 });
  const notice = raw({
    published: "2021-03-04T12:00:00Z",
    text: `This article has been withdrawn because its source could not be verified.\n\n${story}`,
  });
  for await (const _ of ingestReports(feed([notice]), store, clock, "test"));
  const { incidents } = await viewLedger(store, clock, NOW);
  expect(incidents).toHaveLength(1);
  expect(incidents[0]?.casualties.killed).toBeNull();
  expect(incidents[0]?.claims.every((c) => c.retracted === true)).toBe(true);
});
