import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Tables } from "../../src/adapters/store/sql/tables.ts";
import { nodeSqliteDialect } from "../../src/adapters/store/sqlite/dialect.ts";
import { heldColumns } from "../../src/adapters/store/sqlite/held-columns.ts";
import { openDatabase } from "../../src/adapters/store/sqlite/open-database.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { mapIncidents } from "../../src/app/map-incidents.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { rebuildViews, renewViews } from "../../src/app/renew-views.ts";
import { countIncidents } from "../../src/app/search-incidents.ts";
import { searchRecorded } from "../../src/app/search-recorded.ts";
import { countRows, findAreas, toSearchRow } from "../../src/core/search/index.ts";
import { ALL } from "./kabul-facts.ts";
import { ingest, ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

const LATE = (): string => "2027-01-01T00:00:00.000Z";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-sums-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The store's sums are those of the ledger folded anew. */
async function expectSums(store: LedgerStore): Promise<void> {
  const fold = await searchRecorded(store, LATE, NOW, []);
  const rows = fold.map((incident) => ({ id: incident.id, row: toSearchRow(incident) }));
  expect(await countIncidents(store, LATE, NOW, [])).toEqual({ total: fold.length, ...countRows(rows.map(({ row }) => row)) });
  expect((await mapIncidents(store, LATE, NOW, [], 5000)).areas).toEqual(findAreas(rows, 1, "ucdp"));
}

test("sums follow what another connection wrote, and views made anew", async () => {
  const store = await ledgerOf(ALL.slice(0, 3), openSqliteStore(folder, { create: true }));
  const other = openSqliteStore(folder, { create: false });
  await expectSums(store);
  const [first] = ALL;
  for (const [i, report] of ALL.slice(3).entries()) {
    await ingest(i % 2 === 0 ? other : store, [report]);
    if (i % 3 === 0) await renewViews(other);
    await expectSums(store);
  }
  await recordAct(other, tickingClock(), "ann", { act: "not-an-incident", node: `${first?.report.id}/i1`, note: null });
  await expectSums(store);
  await rebuildViews(other);
  await expectSums(store);
  await expectSums(other);
  await Promise.all([store.close(), other.close()]);
});

test("views that are gone have no slot, and are let go once they are many", async () => {
  const store = await ledgerOf(ALL, openSqliteStore(folder, { create: true }));
  await renewViews(store);
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openDatabase(folder, { create: false }), 1000) });
  const keysNow = async () => (await db.selectFrom("views").select("key").execute()).map(({ key }) => key);
  const slotsOf = heldColumns(0);
  const before = await keysNow();
  const { columns } = await slotsOf(db, before);
  expect(columns.ids.length).toBe(before.length);
  for (let i = 0; i < 3; i++) {
    await rebuildViews(store);
    const keys = await keysNow();
    expect(keys.some((key) => before.includes(key))).toBe(false);
    const found = await slotsOf(db, [...before, ...keys]);
    // twice as many dead as live ones are put up with
    expect(found.slots.length).toBe(i < 2 ? 2 * keys.length : keys.length);
    expect(found.columns.ids.length).toBe(i < 2 ? (2 + i) * keys.length : keys.length);
    const ids = await db.selectFrom("views").select(["key", "id"]).execute();
    for (const { key, id } of ids) {
      const { slots, columns: held } = await slotsOf(db, [key]);
      expect(held.ids[slots[0] ?? -1]).toBe(id);
    }
  }
  await db.destroy();
  await store.close();
});
