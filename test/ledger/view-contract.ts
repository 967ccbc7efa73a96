import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HEAD_FIELDS } from "../../src/app/incident-head.ts";
import { incidentTimeline } from "../../src/app/incident-timeline.ts";
import { listHeads } from "../../src/app/list-heads.ts";
import { listOrigins } from "../../src/app/list-origins.ts";
import { toCursor } from "../../src/app/list-page.ts";
import { listSources } from "../../src/app/list-sources.ts";
import { mapIncidents } from "../../src/app/map-incidents.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { rebuildViews, renewViews, VIEWS_VERSION } from "../../src/app/renew-views.ts";
import { reviewQueue } from "../../src/app/review-queue.ts";
import { allIncidents, countIncidents, searchIncidents } from "../../src/app/search-incidents.ts";
import { searchRecorded } from "../../src/app/search-recorded.ts";
import { canonicalJson } from "../../src/core/ledger/index.ts";
import type { LedgerIncident } from "../../src/core/model/index.ts";
import {
  countRows,
  findAreas,
  LIST_ORDERS,
  parseQuery,
  sumOrigins,
  sumSources,
  type Term,
  toSearchRow,
  voicesOf,
} from "../../src/core/search/index.ts";
import { actOf, decidedAt, draft, type Placed, type Row, reportOf, row } from "./generated-stream.ts";
import { ALL } from "./kabul-facts.ts";
import { ingest, ledgerOf, tickingClock } from "./ledger-of.ts";

const LATE = "2027-01-01T00:00:00.000Z";
const at = (asOf: string | null, policy: string | null = null) => ({ asOf, recordedBy: null, policy });

/** Queries over the generated stream; each finds some and leaves some. */
const QUERIES = [
  "",
  "place:kab",
  "-place:kabul country:AF",
  "killed>=5",
  "killed<5 from:2021-03-02",
  "injured>=0",
  "on:2021-03-03",
  "to:2021-03-02",
  "speaker:ministry stance:asserts",
  "stance:denies",
  "type:shelling",
  "grade:weak status:new",
  "-status:new",
  "assignee:bob",
  'text:"were killed in"',
  "kab* is:main",
  "-is:main",
  "is:unplaced",
  "-is:undated",
  "report 3",
  "near:34.5,69.2,200",
  "bbox:30,60,41,70",
  "-near:34.5,69.2,20000",
];

/** Stands before all of Kabul's incidents, by day and by toll. */
const LATEST_AND_DEADLIEST: Row = {
  day: 1,
  hour: null,
  town: "Farah",
  killed: 99,
  kind: "air",
  outlet: "South",
  dated: "date",
  passing: false,
  preliminary: false,
};

/** What every store's cached incidents must do: answer as the ledger folded anew would, at any time, after any writes. */
export function viewContract(name: string, open: () => LedgerStore | Promise<LedgerStore>, runs = 40): void {
  describe(`the cached incidents of ${name}`, () => {
    test("are those of the fold, at any time, under any policy, whatever was written in between", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 1, maxLength: 12 }),
          fc.array(draft, { maxLength: 6 }),
          fc.array(fc.nat(12), { minLength: 6, maxLength: 6 }),
          fc.constantFrom(null, "2021-03-01T23:30:00Z", "2021-03-03", "2021-03-04T23:12:00Z", "2026-01-01T00:00:05Z"),
          fc.constantFrom(null, "acled", "ibc"),
          fc.constantFrom(...QUERIES),
          async (told, made, order, asOf, policy, query) => {
            const store = await open();
            try {
              const reports = told.map(reportOf);
              const clock = tickingClock();
              const placed: Placed[] = [];
              let done = 0;
              for (const [i, one] of made.entries()) {
                const until = Math.min(reports.length, done + ((order[i] ?? 0) % 4));
                await ingest(store, reports.slice(done, until), clock);
                done = until;
                if (i % 2 === 0) await renewViews(store);
                placed.push({ act: actOf(one, reports, placed), after: done });
                await recordAct(store, clock, "ann", placed.at(-1)?.act ?? never(), decidedAt(i));
              }
              await ingest(store, reports.slice(done), clock);
              await same(store, asOf, policy, parseQuery(query));
              await same(store, asOf, policy, []);
            } finally {
              await store.close();
            }
          },
        ),
        { numRuns: runs },
      );
    });

    test("pages follow each other without a gap, in every order of size, and counts are of what is found", async () => {
      const store = await ledgerOf(ALL, await open());
      const whole = await searchRecorded(store, () => LATE, at(null), []);
      expect(whole.length).toBeGreaterThan(2);
      for (const limit of [1, 2, 1000]) {
        const ids: string[] = [];
        for (let cursor: string | null = null; ; ) {
          const page = await searchIncidents(store, () => LATE, at(null), { terms: [], limit, cursor });
          ids.push(...page.items.map((i) => i.id));
          cursor = page.next;
          if (cursor === null) break;
        }
        expect(ids).toEqual(whole.map((i) => i.id));
      }
      const counts = await countIncidents(store, () => LATE, at(null), []);
      expect(counts).toEqual({ total: whole.length, ...countRows(whole.map(toSearchRow)) });
      await store.close();
    });

    test("by toll, pages follow each other without a gap, what nobody counts last, as the fold has it", async () => {
      const store = await ledgerOf(ALL, await open());
      for (const policy of [null, "acled"]) {
        const killed = ({ casualties }: Pick<LedgerIncident, "casualties">): number =>
          casualties.killed?.best ?? casualties.killed?.max ?? casualties.killed?.min ?? -1;
        const recorded = { ...at(null, policy), recordedBy: LATE };
        const request = { terms: [], limit: 1000, cursor: null, order: "deadliest" as const };
        const fold = (await searchIncidents(store, () => LATE, recorded, request)).items.map(({ id }) => id);
        const ids: string[] = [];
        const tolls: number[] = [];
        for (let cursor: string | null = null; ; ) {
          const page = await listHeads(store, () => LATE, at(null, policy), { terms: [], limit: 1, cursor, order: "deadliest" });
          for (const head of page.items) {
            ids.push(head.id);
            tolls.push(killed(head));
          }
          cursor = page.next;
          if (cursor === null) break;
        }
        expect(ids).toEqual(fold);
        expect(tolls).toEqual([...tolls].sort((a, b) => b - a));
        expect(new Set(tolls).size).toBeGreaterThan(1);
      }
      const newest = await listHeads(store, () => LATE, at(null), { terms: [], limit: 1, cursor: null });
      for (const cursor of ["0031", newest.next, toCursor(["1e3", "", ""]), toCursor(["-2", "", ""])])
        await expect(
          searchIncidents(store, () => LATE, at(null), { terms: [], limit: 1, cursor, order: "deadliest" }),
        ).rejects.toMatchObject({ code: "FILTER_BAD" });
      await store.close();
    });

    test.each(LIST_ORDERS)("%s first, a page goes on where the one before ended, whatever came since", async (order) => {
      const store = await ledgerOf(ALL, await open());
      const ids = async (cursor: string | null, limit: number) => {
        const page = await listHeads(store, () => LATE, at(null), { terms: [], limit, cursor, order });
        return { ids: page.items.map(({ id }) => id), next: page.next };
      };
      const before = await ids(null, 1000);
      const half = Math.floor(before.ids.length / 2);
      const first = await ids(null, half);
      await ingest(store, [reportOf(LATEST_AND_DEADLIEST, 0)]);
      const rest = await ids(first.next, 1000);
      expect([...first.ids, ...rest.ids]).toEqual(before.ids);
      const after = await ids(null, 1000);
      expect(after.ids.slice(1)).toEqual(before.ids);
      await store.close();
    });

    test("a claim moved on leaves the incident it was moved to before, and comes back when that is undone", async () => {
      const reports = ["Kabul", "Herat", "Farah"].map((town, i) => reportOf({ ...LATEST_AND_DEADLIEST, town, killed: i }, i));
      const store = await ledgerOf(reports, await open());
      const clock = tickingClock();
      const [claim, second, third] = [
        `${reports[0]?.report.id}/c1`,
        `${reports[1]?.report.id}/i1`,
        `${reports[2]?.report.id}/i1`,
      ];
      await same(store, null, null, []);
      await recordAct(store, clock, "ann", { act: "move", claim, to: second, note: null }, decidedAt(0));
      await same(store, null, null, []);
      const { id } = await recordAct(store, clock, "ann", { act: "move", claim, to: third, note: null }, decidedAt(1));
      await same(store, null, null, []);
      await recordAct(store, clock, "ann", { act: "undo", undoes: id, note: null }, decidedAt(2));
      await same(store, null, null, []);
      await store.close();
    });

    test("can be thrown away and made again; views of older rules are not trusted", async () => {
      const store = await ledgerOf(ALL, await open());
      const before = await listed(store);
      await rebuildViews(store);
      expect(await listed(store)).toEqual(before);
      await store.views.reset(VIEWS_VERSION + 1);
      expect(await store.views.count({ at: null, policy: "ucdp", terms: [] })).toBe(0);
      expect(await listed(store)).toEqual(before);
      expect(await store.views.state()).toEqual({ version: VIEWS_VERSION, stale: false });
      await store.close();
    });
  });
}

async function same(store: LedgerStore, asOf: string | null, policy: string | null, terms: readonly Term[]): Promise<void> {
  const fold = await searchRecorded(store, () => LATE, at(asOf, policy), terms);
  expect(await listed(store, asOf, policy, terms)).toEqual(fold.map(canonicalJson));
  const [clock, moment] = [() => LATE, at(asOf, policy)];
  const rows = fold.map((incident) => ({ id: incident.id, row: toSearchRow(incident) }));
  const heard = fold.map((incident) => ({ incident: incident.id, voices: voicesOf(incident) }));
  const { items } = await listHeads(store, clock, moment, { terms, limit: 1000, cursor: null });
  expect(items.map(canonicalJson)).toEqual(
    fold.map((incident) => canonicalJson(Object.fromEntries(HEAD_FIELDS.map((field) => [field, incident[field]])))),
  );
  expect(await countIncidents(store, clock, moment, terms)).toEqual({
    total: rows.length,
    ...countRows(rows.map(({ row }) => row)),
  });
  expect((await mapIncidents(store, clock, moment, terms, 5000)).areas).toEqual(findAreas(rows, 1, fold[0]?.policy ?? "ucdp"));
  expect((await incidentTimeline(store, clock, moment, terms, 7)).bars.reduce((a, b) => a + b, 0)).toBe(
    rows.filter(({ row }) => row.day !== null).length,
  );
  expect(await listSources(store, clock, moment, terms)).toEqual(sumSources(heard));
  expect(await listOrigins(store, clock, moment, terms)).toEqual(sumOrigins(heard));
  const queue = await reviewQueue(store, clock, moment, 3);
  const folded = await reviewQueue(store, clock, { ...moment, recordedBy: LATE }, 3);
  expect(queue.map(({ id, score }) => `${id} ${score}`)).toEqual(folded.map(({ id, score }) => `${id} ${score}`));
}

async function listed(
  store: LedgerStore,
  asOf: string | null = null,
  policy: string | null = null,
  terms: readonly Term[] = [],
): Promise<string[]> {
  const out: LedgerIncident[] = [];
  for await (const incident of allIncidents(store, () => LATE, at(asOf, policy), terms)) out.push(incident);
  return out.map(canonicalJson);
}

function never(): never {
  throw new Error("an act was just put there");
}
