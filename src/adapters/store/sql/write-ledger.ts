import type { Kysely } from "kysely";
import type { Addition, LedgerReader, ReportRecord, ReportRevision, StoredReport } from "../../../app/ports/ledger-store.ts";
import { type Entry, type EntryBody, FIRST_PREV, reportsReached, sealEntry } from "../../../core/ledger/index.ts";
import { mark, markAll } from "./mark-stale.ts";
import { lastEntry, pagedReports, readLedger } from "./read-ledger.ts";
import { setVersion, versionOf } from "./settings.ts";
import type { Tables } from "./tables.ts";

const INSERT_AT_ONCE = 200;

/** Records reports one after the other; only ever inside a write transaction that no other is beside. */
export async function record(
  tx: Kysely<Tables>,
  by: string,
  additions: readonly Addition[],
): Promise<readonly (readonly Entry[])[]> {
  const reader = readLedger(tx);
  const out: (readonly Entry[])[] = [];
  for (const { recordedAt, build } of additions) {
    const added = await build(reader);
    out.push(added === null ? [] : await add(tx, recordedAt, by, added));
  }
  return out;
}

async function add(tx: Kysely<Tables>, recordedAt: string, by: string, added: ReportRecord): Promise<readonly Entry[]> {
  const { id, published, agency, extraction } = added.report;
  await tx.insertInto("reports").values({ id, recorded_at: added.report.recordedAt, published, agency, extraction }).execute();
  await insertDerived(tx, added);
  await mark(
    tx,
    added.nodes.map((node) => node.id),
    published ?? added.report.recordedAt,
  );
  return seal(tx, recordedAt, by, added.entries);
}

/** Records a report's new reading; as `record`. */
export async function revise(
  tx: Kysely<Tables>,
  recordedAt: string,
  by: string,
  build: (reader: LedgerReader) => Promise<ReportRevision | null>,
): Promise<readonly Entry[]> {
  const revision = await build(readLedger(tx));
  if (revision === null) return [];
  const { id, extraction } = revision.report;
  const older = await tx.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const before = await tx
    .selectFrom("readings")
    .select((row) => row.fn.max("replaced_at").as("at"))
    .where("report", "=", id)
    .executeTakeFirst();
  await tx
    .insertInto("readings")
    .values({ report: id, recorded_at: before?.at ?? older.recorded_at, replaced_at: recordedAt, extraction: older.extraction })
    .execute();
  await tx.updateTable("reports").set({ extraction }).where("id", "=", id).execute();
  const gone = (await tx.selectFrom("nodes").select("id").where("report", "=", id).execute()).map((node) => node.id);
  for (let i = 0; i < gone.length; i += INSERT_AT_ONCE) {
    const ids = gone.slice(i, i + INSERT_AT_ONCE);
    const pairs = await tx
      .selectFrom("pairs")
      .select(["a", "b"])
      .where((pair) => pair.or([pair("a", "in", ids), pair("b", "in", ids)]))
      .execute();
    await mark(tx, [...ids, ...pairs.flatMap(({ a, b }) => [a, b])], "");
    await tx.deleteFrom("blocks").where("node", "in", ids).execute();
    await tx.deleteFrom("pairs").where("a", "in", ids).execute();
    await tx.deleteFrom("pairs").where("b", "in", ids).execute();
  }
  await tx.deleteFrom("nodes").where("report", "=", id).execute();
  for (const table of ["commitments", "plans"] as const) await tx.deleteFrom(table).where("report", "=", id).execute();
  await insertAll(revision.retired, (rows) =>
    tx
      .insertInto("retired")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  await insertDerived(tx, revision);
  await mark(
    tx,
    revision.nodes.map((node) => node.id),
    "",
  );
  return seal(tx, recordedAt, by, revision.entries);
}

/** Makes the report-incidents and keys of every report anew; only ever inside a write transaction. */
export async function remakeNodes(
  tx: Kysely<Tables>,
  version: number,
  make: (report: StoredReport) => ReportRecord["nodes"],
): Promise<void> {
  if ((await versionOf(tx, "nodes")) === version) return;
  await tx.deleteFrom("blocks").execute();
  await tx.deleteFrom("nodes").execute();
  for await (const report of pagedReports(tx)) await insertNodes(tx, report, make(report));
  await setVersion(tx, "nodes", version);
}

/** What can be rebuilt from entries and reports. */
async function insertDerived(tx: Kysely<Tables>, { report, nodes, pairs, commitments, plans }: ReportRecord): Promise<void> {
  const { id } = report;
  await insertNodes(tx, report, nodes);
  await insertAll(pairs, (rows) => tx.insertInto("pairs").values(rows).execute());
  await insertAll(commitments, (rows) =>
    tx
      .insertInto("commitments")
      .values(rows.map((commitment) => ({ report: id, commitment })))
      .execute(),
  );
  await insertAll(plans, (rows) =>
    tx
      .insertInto("plans")
      .values(rows.map((plan) => ({ report: id, plan })))
      .execute(),
  );
}

async function insertNodes(
  tx: Kysely<Tables>,
  { id, published, recordedAt }: StoredReport,
  nodes: ReportRecord["nodes"],
): Promise<void> {
  await insertAll(nodes, (rows) =>
    tx
      .insertInto("nodes")
      .values(
        rows.map((n) => ({
          id: n.id,
          report: id,
          names: n.names,
          recorded_at: recordedAt,
          published,
          features: n.features,
        })),
      )
      .execute(),
  );
  const blocks = nodes.flatMap((n) => n.keys.map((key) => ({ key, node: n.id })));
  await insertAll(blocks, (rows) => tx.insertInto("blocks").values(rows).execute());
}

/** Appends review acts; as `record`. */
export async function append(
  tx: Kysely<Tables>,
  recordedAt: string,
  by: string,
  acts: readonly (EntryBody & { readonly kind: "review" })[],
): Promise<readonly Entry[]> {
  const fresh = new Map<string, EntryBody & { readonly kind: "review" }>();
  for (const act of acts) {
    const held = await tx.selectFrom("entries").select("seq").where("act", "=", act.id).executeTakeFirst();
    if (held === undefined) fresh.set(act.id, act);
  }
  for (const { act } of fresh.values()) {
    const undone = act.act === "undo" ? (fresh.get(act.undoes) ?? (await actOf(tx, act.undoes))) : undefined;
    const reached = reportsReached(act, undone?.act);
    if (reached === "all") await markAll(tx);
    else if (reached.length > 0)
      await mark(
        tx,
        (await tx.selectFrom("nodes").select("id").where("report", "in", reached).execute()).map((n) => n.id),
        "",
      );
  }
  return seal(tx, recordedAt, by, [...fresh.values()]);
}

async function actOf(tx: Kysely<Tables>, id: string): Promise<(EntryBody & { readonly kind: "review" }) | undefined> {
  const row = await tx.selectFrom("entries").select("body").where("act", "=", id).executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.body) as EntryBody & { readonly kind: "review" });
}

/** Appends onto the chain; only ever inside a write transaction. */
async function seal(tx: Kysely<Tables>, recordedAt: string, by: string, bodies: readonly EntryBody[]): Promise<readonly Entry[]> {
  const last = await lastEntry(tx);
  let { seq, hash: prev } = last ?? { seq: 0, hash: FIRST_PREV };
  const entries = bodies.map((body) => {
    const entry = sealEntry(body, ++seq, recordedAt, by, prev);
    prev = entry.hash;
    return entry;
  });
  await insertEntries(tx, entries);
  return entries;
}

export function insertEntries(tx: Kysely<Tables>, entries: readonly Entry[]): Promise<void> {
  return insertAll(entries, (rows) =>
    tx
      .insertInto("entries")
      .values(
        rows.map(({ seq, recordedAt, by, prev, hash, ...body }) => ({
          seq,
          recorded_at: recordedAt,
          by,
          kind: body.kind,
          act: body.kind === "review" ? body.id : null,
          body: JSON.stringify(body),
          prev,
          hash,
        })),
      )
      .execute(),
  );
}

export async function insertAll<T>(rows: readonly T[], insert: (rows: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += INSERT_AT_ONCE) await insert(rows.slice(i, i + INSERT_AT_ONCE));
}
