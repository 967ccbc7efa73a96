import type { Kysely } from "kysely";
import type { LedgerReader, StoredReport } from "../../../app/ports/ledger-reader.ts";
import type { ReportRecord, ReportRevision } from "../../../app/ports/ledger-store.ts";
import { type Entry, type EntryBody, FIRST_PREV, reportsReached, sealEntry } from "../../../core/ledger/index.ts";
import { mark, markAll } from "./mark-stale.ts";
import { lastEntry, pagedReports, readLedger } from "./read-ledger.ts";
import { setVersion, versionOf } from "./settings.ts";
import type { Tables } from "./tables.ts";

const INSERT_AT_ONCE = 200;

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
    await mark(tx, fromTheFirst([...ids, ...pairs.flatMap(({ a, b }) => [a, b])]));
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
  await insertDerived(tx, [revision]);
  await mark(tx, fromTheFirst(revision.nodes.map((node) => node.id)));
  const [entries = []] = await seal(tx, by, [{ recordedAt, bodies: revision.entries }]);
  return entries;
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
  for await (const report of pagedReports(tx)) await insertNodes(tx, [{ report, nodes: make(report) }]);
  await setVersion(tx, "nodes", version);
}

/** What can be rebuilt from entries and reports. */
export async function insertDerived(tx: Kysely<Tables>, records: readonly ReportRecord[]): Promise<void> {
  await insertNodes(tx, records);
  const of = <T>(toldIn: (record: ReportRecord) => readonly T[]) =>
    records.flatMap((record) => toldIn(record).map((told) => ({ report: record.report.id, told })));
  await insertAll(
    records.flatMap(({ pairs }) => pairs),
    (rows) => tx.insertInto("pairs").values(rows).execute(),
  );
  await insertAll(
    of(({ commitments }) => commitments),
    (rows) =>
      tx
        .insertInto("commitments")
        .values(rows.map(({ report, told }) => ({ report, commitment: told })))
        .execute(),
  );
  await insertAll(
    of(({ plans }) => plans),
    (rows) =>
      tx
        .insertInto("plans")
        .values(rows.map(({ report, told }) => ({ report, plan: told })))
        .execute(),
  );
}

async function insertNodes(tx: Kysely<Tables>, records: readonly Pick<ReportRecord, "report" | "nodes">[]): Promise<void> {
  const nodes = records.flatMap(({ report, nodes: own }) => own.map((node) => ({ ...node, of: report })));
  await insertAll(nodes, (rows) =>
    tx
      .insertInto("nodes")
      .values(
        rows.map(({ id, names, features, of }) => ({
          id,
          report: of.id,
          names,
          recorded_at: of.recordedAt,
          published: of.published,
          features,
        })),
      )
      .execute(),
  );
  const blocks = nodes.flatMap((node) => node.keys.map((key) => ({ key, node: node.id })));
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
        fromTheFirst((await tx.selectFrom("nodes").select("id").where("report", "in", reached).execute()).map((n) => n.id)),
      );
  }
  const [entries = []] = await seal(tx, by, [{ recordedAt, bodies: [...fresh.values()] }]);
  return entries;
}

async function actOf(tx: Kysely<Tables>, id: string): Promise<(EntryBody & { readonly kind: "review" }) | undefined> {
  const row = await tx.selectFrom("entries").select("body").where("act", "=", id).executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.body) as EntryBody & { readonly kind: "review" });
}

/** Marks of what is out of date from its first day on. */
function fromTheFirst(nodes: readonly string[]): { node: string; since: string }[] {
  return nodes.map((node) => ({ node, since: "" }));
}

/** Appends onto the chain, group by group; only ever inside a write transaction. */
export async function seal(
  tx: Kysely<Tables>,
  by: string,
  groups: readonly { readonly recordedAt: string; readonly bodies: readonly EntryBody[] }[],
): Promise<readonly (readonly Entry[])[]> {
  const last = await lastEntry(tx);
  let { seq, hash: prev } = last ?? { seq: 0, hash: FIRST_PREV };
  const sealed = groups.map(({ recordedAt, bodies }) =>
    bodies.map((body) => {
      const entry = sealEntry(body, ++seq, recordedAt, by, prev);
      prev = entry.hash;
      return entry;
    }),
  );
  await insertEntries(tx, sealed.flat());
  return sealed;
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
