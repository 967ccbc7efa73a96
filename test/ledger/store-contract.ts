import { beforeEach, describe, expect, test } from "vitest";
import type { LedgerReader, StoredReport } from "../../src/app/ports/ledger-reader.ts";
import type { Addition, LedgerStore, ReportRecord } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { actId, type Entry, FIRST_PREV, hashOf } from "../../src/core/ledger/index.ts";
import { ALL } from "./kabul-facts.ts";
import { contentOf, ingest, ledgerOf, tickingClock } from "./ledger-of.ts";

const AT = "2026-01-01T00:00:00.000Z";

/** What every store must do; run on each implementation. */
export function storeContract(name: string, open: () => LedgerStore | Promise<LedgerStore>): void {
  describe(`the store contract on ${name}`, () => {
    let store: LedgerStore;
    beforeEach(async () => {
      store = await open();
      return () => store.close();
    });

    test("an empty ledger answers with nothing", async () => {
      expect(await store.hasReport("rep_a")).toBe(false);
      expect(await store.head()).toBeNull();
      expect(await store.report("rep_a")).toBeNull();
      expect(await store.nodes()).toEqual([]);
      expect(await store.pairs()).toEqual([]);
      expect(await store.neighbours(["d|AF||1"])).toEqual([]);
      expect(await store.reviews()).toEqual([]);
      expect(await all(store.entries())).toEqual([]);
      expect(await all(store.reports())).toEqual([]);
    });

    test("the head is the newest entry", async () => {
      await put(store, record("rep_a", ["x"]));
      const [last] = (await all(store.entries())).slice(-1);
      expect(await store.head()).toEqual({ seq: last?.seq, hash: last?.hash });
    });

    test("what is recorded is there, whole", async () => {
      await put(store, record("rep_a", ["x", "y"]));
      await put(store, record("rep_b", ["y", "z"], [{ a: "rep_a/i1", b: "rep_b/i1", verdict: "same", score: 4.25 }]));
      expect(await store.report("rep_a")).toEqual(stored("rep_a"));
      expect((await all(store.reports())).map((r) => r.id)).toEqual(["rep_a", "rep_b"]);
      expect((await store.nodes()).map((n) => n.id)).toEqual(["rep_a/i1", "rep_b/i1"]);
      expect(await store.nodesOf(["rep_b/i1", "rep_z/i1"])).toEqual([
        { id: "rep_b/i1", report: "rep_b", recordedAt: AT, published: "2020-11-21T10:00:00.000Z" },
      ]);
      expect(await store.neighbours(["y"])).toEqual([
        { report: "rep_a", features: '{"of":"rep_a"}' },
        { report: "rep_b", features: '{"of":"rep_b"}' },
      ]);
      expect((await store.neighbours(["x", "z", "none"])).map((n) => n.report)).toEqual(["rep_a", "rep_b"]);
      const pair = { a: "rep_a/i1", b: "rep_b/i1", verdict: "same", score: 4.25 };
      expect(await store.pairs()).toEqual([pair]);
      expect(await store.pairsOf(["rep_b/i1"])).toEqual([pair]);
      expect(await store.pairsOf(["rep_c/i1"])).toEqual([]);
      expect(await store.nodesNamed("inc_rep_", 5)).toEqual([
        { id: "rep_a/i1", names: "inc_rep_a" },
        { id: "rep_b/i1", names: "inc_rep_b" },
      ]);
      expect((await store.nodesNamed("inc_rep_", 1)).length).toBe(1);
      expect(await store.commitments()).toEqual([
        { report: "rep_a", commitment: '{"id":"k1"}', recordedAt: AT, published: "2020-11-21T10:00:00.000Z" },
        { report: "rep_b", commitment: '{"id":"k1"}', recordedAt: AT, published: "2020-11-21T10:00:00.000Z" },
      ]);
    });

    test("reports are listed newest first, undated last, page by page, as far as they were known", async () => {
      const dated = (id: string, published: string | null, recordedAt = AT): ReportRecord => ({
        ...record(id, []),
        report: { ...stored(id), published, recordedAt },
      });
      await put(store, dated("rep_c", null));
      await put(store, dated("rep_b", "2020-01-01T00:00:00.000Z"));
      await put(store, dated("rep_a", "2020-01-01T00:00:00.000Z"));
      await put(store, dated("rep_d", "2021-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"));
      const all = { asOf: null, recordedBy: null };
      const ids = async (...of: Parameters<LedgerStore["listed"]>) => (await store.listed(...of)).map((report) => report.id);
      expect(await ids(all, null, 10)).toEqual(["rep_d", "rep_a", "rep_b", "rep_c"]);
      expect(await ids(all, null, 1)).toEqual(["rep_d"]);
      expect(await ids(all, { published: "2020-01-01T00:00:00.000Z", id: "rep_a" }, 10)).toEqual(["rep_b", "rep_c"]);
      expect(await ids({ ...all, asOf: "2020-06-01T00:00:00.000Z" }, null, 10)).toEqual(["rep_a", "rep_b"]);
      expect(await ids({ ...all, recordedBy: AT }, null, 10)).toEqual(["rep_a", "rep_b", "rep_c"]);
      expect(await store.countListed(all)).toBe(4);
      expect(await store.countListed({ ...all, recordedBy: AT })).toBe(3);
      expect((await store.plans()).map(({ report, plan }) => `${report} ${plan}`)).toEqual(
        ["rep_a", "rep_b", "rep_c", "rep_d"].map((id) => `${id} {"id":"p1"}`),
      );
    });

    test("a revised report is read as the new reading says; the old one is kept, and its incident's id leads on", async () => {
      await put(store, record("rep_a", ["x", "y"]));
      await put(store, record("rep_b", ["y"], [{ a: "rep_a/i1", b: "rep_b/i1", verdict: "same", score: 4.25 }]));
      const [older, LATER] = [stored("rep_b").extraction, "2026-03-01T00:00:00.000Z"];
      const fresh = { ...record("rep_b", ["z"]), nodes: [{ id: "rep_b/i2", names: "inc_new", features: "{}", keys: ["z"] }] };
      const entries = await store.revise(LATER, "t", async (reader) => {
        expect(await reader.hasReport("rep_b")).toBe(true);
        return {
          ...fresh,
          report: { ...stored("rep_b"), extraction: '{"of":"rep_b","again":true}' },
          commitments: [],
          plans: [],
          retired: [{ names: "inc_rep_b", node: "rep_b/i2" }],
        };
      });
      expect(entries).toHaveLength(1);
      expect((await store.report("rep_b"))?.extraction).toBe('{"of":"rep_b","again":true}');
      expect((await store.report("rep_b"))?.recordedAt).toBe(AT);
      expect((await store.nodes()).map((n) => n.id)).toEqual(["rep_a/i1", "rep_b/i2"]);
      expect((await store.neighbours(["y", "z"])).map((n) => n.report)).toEqual(["rep_a", "rep_b"]);
      expect(await store.pairs()).toEqual([]);
      expect((await store.commitments()).map((c) => c.report)).toEqual(["rep_a"]);
      expect((await store.plans()).map((p) => p.report)).toEqual(["rep_a"]);
      expect((await store.nodesNamed("inc_rep_b", 5)).map((n) => n.id)).toEqual(["rep_b/i2"]);
      const reading = { report: "rep_b", recordedAt: AT, replacedAt: LATER, extraction: older };
      expect(await store.replacedReadings({ report: "rep_b" })).toEqual([reading]);
      expect(await store.replacedReadings({ report: "rep_a" })).toEqual([]);
      expect(await store.replacedReadings({ inForceAt: AT })).toEqual([reading]);
      expect(await store.replacedReadings({ inForceAt: LATER })).toEqual([]);
      expect(await store.revise(LATER, "t", async () => null)).toEqual([]);
      await expect(store.revise(LATER, "t", async () => ({ ...record("rep_z", []), retired: [] }))).rejects.toThrow();
    });

    test("entries form a chain that goes on over writes", async () => {
      await put(store, record("rep_a", []));
      await put(store, record("rep_b", []));
      await recordAct(store, () => AT, "ann", { act: "accept", claim: "rep_a/c1", note: null });
      const entries = await all(store.entries());
      expect(entries.map((e) => e.seq)).toEqual([1, 2, 3]);
      expect(await all(store.entries(2))).toEqual(entries.slice(2));
      expect(await all(store.entries(3))).toEqual([]);
      let prev = FIRST_PREV;
      for (const entry of entries) {
        expect(entry.prev).toBe(prev);
        expect(hashOf(entry)).toBe(entry.hash);
        prev = entry.hash;
      }
      expect(await store.reviews()).toEqual([entries[2]]);
    });

    test("a record that fails, or says there is nothing, leaves nothing behind", async () => {
      await expect(
        add(store, async () => {
          throw new Error("no");
        }),
      ).rejects.toThrow("no");
      expect(await add(store, async () => null)).toEqual([]);
      await put(store, record("rep_a", ["x"]));
      await expect(
        put(store, { ...record("rep_b", ["x"]), nodes: [...record("rep_a", []).nodes, ...record("rep_a", []).nodes] }),
      ).rejects.toThrow();
      expect(await store.hasReport("rep_b")).toBe(false);
      expect(await all(store.entries())).toHaveLength(1);
      await put(store, record("rep_c", ["x"]));
      expect(await all(store.entries())).toHaveLength(2);
    });

    test("several recorded together see each other in turn, and are there all or none", async () => {
      const seen: string[][] = [];
      const telling = (id: string) => async (reader: LedgerReader) => {
        seen.push((await reader.neighbours(["x"])).map((near) => near.report));
        return (await reader.hasReport(id)) ? null : record(id, ["x"]);
      };
      const additions = ["rep_a", "rep_b", "rep_a"].map((id) => ({ recordedAt: AT, build: telling(id) }));
      const entries = await store.record("tester", additions);
      expect(entries.map((own) => own.map(({ seq }) => seq))).toEqual([[1], [2], []]);
      expect(seen).toEqual([[], ["rep_a"], ["rep_a", "rep_b"]]);
      const failing = [
        { recordedAt: AT, build: telling("rep_c") },
        { recordedAt: AT, build: async () => record("rep_b", ["x"]) },
      ];
      await expect(store.record("tester", failing)).rejects.toThrow();
      expect(await store.hasReport("rep_c")).toBe(false);
      expect((await store.neighbours(["x"])).map((near) => near.report)).toEqual(["rep_a", "rep_b"]);
      expect(await all(store.entries())).toHaveLength(2);
    });

    test("writers at once queue, and each sees what was there before it", async () => {
      const seen: number[] = [];
      await Promise.all(
        ["rep_a", "rep_b", "rep_c", "rep_d"].map((id) =>
          add(store, async (reader) => {
            seen.push((await reader.neighbours(["x"])).length);
            return record(id, ["x"]);
          }),
        ),
      );
      // whichever came first: none was beside another
      expect(seen).toEqual([0, 1, 2, 3]);
      expect((await all(store.entries())).map((e) => e.seq)).toEqual([1, 2, 3, 4]);
    });

    test("an act is recorded once", async () => {
      const act = { act: "reject", claim: "rep_a/c1", note: "a typing slip" } as const;
      const first = await recordAct(store, tickingClock(), "ann", act, AT);
      expect(await recordAct(store, tickingClock(), "ann", act, AT)).toEqual({ id: first.id, added: false });
      expect(first.id).toBe(actId(act, "ann", AT));
      expect(await store.reviews()).toHaveLength(1);
    });

    test("the same reports twice change nothing, and all of it can be proved", async () => {
      await ledgerOf(ALL, store);
      const before = await contentOf(store);
      const entries = (await all(store.entries())).length;
      expect(await ingest(store, ALL)).toBe(0);
      expect((await all(store.entries())).length).toBe(entries);
      expect(await contentOf(store)).toBe(before);
      const proof = await verifyLedger(store);
      expect(proof.faults).toEqual([]);
      expect(proof.reports).toBe(ALL.length);
      expect(proof.quotes).toBeGreaterThan(40);
    });

    test("the content is that of every other store", async () => {
      expect(await contentOf(await ledgerOf(ALL, store))).toBe(await contentOf(await ledgerOf(ALL)));
    });
  });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}

function put(store: LedgerStore, added: ReportRecord): Promise<readonly Entry[]> {
  return add(store, async () => added);
}

async function add(store: LedgerStore, build: Addition["build"]): Promise<readonly Entry[]> {
  const [entries = []] = await store.record("tester", [{ recordedAt: AT, build }]);
  return entries;
}

function stored(id: string): StoredReport {
  return {
    id,
    recordedAt: AT,
    published: "2020-11-21T10:00:00.000Z",
    agency: id === "rep_a" ? "Reuters" : null,
    extraction: `{"of":"${id}"}`,
  };
}

function record(id: string, keys: readonly string[], pairs: ReportRecord["pairs"] = []): ReportRecord {
  return {
    report: stored(id),
    nodes: [{ id: `${id}/i1`, names: `inc_${id}`, features: `{"of":"${id}"}`, keys }],
    commitments: ['{"id":"k1"}'],
    plans: ['{"id":"p1"}'],
    pairs,
    entries: [{ kind: "report", report: id, extraction: "sha256:0", published: null, agency: null }],
  };
}
