import { type Kysely, sql } from "kysely";
import type { LedgerPart } from "../../../app/ports/ledger-store.ts";
import { DatelineError } from "../../../core/model/index.ts";
import { markAll } from "./mark-stale.ts";
import { pagedEntries, pagedReports, toNode, toPair, toReading } from "./read-ledger.ts";
import { setVersion } from "./settings.ts";
import type { Tables } from "./tables.ts";
import { insertAll, insertEntries } from "./write-ledger.ts";

const PAGE = 500;

const READ: { readonly [K in LedgerPart["kind"]]: (db: Kysely<Tables>) => AsyncGenerator<LedgerPart> } = {
  entries,
  reports,
  readings,
  nodes,
  pairs,
  commitments,
  plans,
  retired,
};
const KINDS = Object.keys(READ) as readonly LedgerPart["kind"][];

/** Everything the tables hold but the views, kind by kind. */
export async function* partsOf(db: Kysely<Tables>, kinds = KINDS): AsyncGenerator<LedgerPart> {
  for (const kind of kinds) yield* READ[kind](db);
}

async function* entries(db: Kysely<Tables>): AsyncGenerator<LedgerPart> {
  for await (const rows of inPages(pagedEntries(db))) yield { kind: "entries", rows };
}

async function* reports(db: Kysely<Tables>): AsyncGenerator<LedgerPart> {
  for await (const rows of inPages(pagedReports(db))) yield { kind: "reports", rows };
}

async function* commitments(db: Kysely<Tables>): AsyncGenerator<LedgerPart> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await db.selectFrom("commitments").selectAll().where("seq", ">", after).orderBy("seq").limit(PAGE).execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { kind: "commitments", rows: rows.map(({ report, commitment }) => ({ report, commitment })) };
    after = last.seq;
  }
}

async function* plans(db: Kysely<Tables>): AsyncGenerator<LedgerPart> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await db.selectFrom("plans").selectAll().where("seq", ">", after).orderBy("seq").limit(PAGE).execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { kind: "plans", rows: rows.map(({ report, plan }) => ({ report, plan })) };
    after = last.seq;
  }
}

async function* retired(db: Kysely<Tables>): AsyncGenerator<LedgerPart> {
  for (let [names, node] = ["", ""]; ; ) {
    const rows = await db
      .selectFrom("retired")
      .selectAll()
      .where(sql<boolean>`(names, node) > (${names}, ${node})`)
      .orderBy("names")
      .orderBy("node")
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { kind: "retired", rows: rows.map((row) => ({ names: row.names, node: row.node })) };
    ({ names, node } = last);
  }
}

/** Readings have no key of their own: all of some reports at a time. */
async function* readings(db: Kysely<Tables>): AsyncGenerator<LedgerPart> {
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("readings")
      .selectAll()
      .where("report", "in", (of) =>
        of
          .selectFrom("readings as r")
          .select("r.report")
          .distinct()
          .where("r.report", ">", after)
          .orderBy("r.report")
          .limit(PAGE),
      )
      .orderBy("report")
      .orderBy("replaced_at")
      .orderBy("recorded_at")
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { kind: "readings", rows: rows.map(toReading) };
    after = last.report;
  }
}

async function* nodes(db: Kysely<Tables>): AsyncGenerator<LedgerPart> {
  for (let after = ""; ; ) {
    const rows = await db.selectFrom("nodes").selectAll().where("id", ">", after).orderBy("id").limit(PAGE).execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    const ids = rows.map((row) => row.id);
    const keys = new Map<string, string[]>(ids.map((id) => [id, []]));
    for (const { key, node } of await db.selectFrom("blocks").selectAll().where("node", "in", ids).orderBy("key").execute())
      keys.get(node)?.push(key);
    yield {
      kind: "nodes",
      rows: rows.map((row) => ({ ...toNode(row), names: row.names, features: row.features, keys: keys.get(row.id) ?? [] })),
    };
    after = last.id;
  }
}

async function* pairs(db: Kysely<Tables>): AsyncGenerator<LedgerPart> {
  for (let [a, b] = ["", ""]; ; ) {
    const rows = await db
      .selectFrom("pairs")
      .selectAll()
      .where(sql<boolean>`(a, b) > (${a}, ${b})`)
      .orderBy("a")
      .orderBy("b")
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { kind: "pairs", rows: rows.map(toPair) };
    ({ a, b } = last);
  }
}

/** Fills empty tables; only ever inside a write transaction. @throws DatelineError LEDGER_NOT_EMPTY */
export async function takeOver(tx: Kysely<Tables>, parts: AsyncIterable<LedgerPart>, nodesVersion: number): Promise<void> {
  const [entry, report] = [
    await tx.selectFrom("entries").select("seq").limit(1).executeTakeFirst(),
    await tx.selectFrom("reports").select("id").limit(1).executeTakeFirst(),
  ];
  if (entry !== undefined || report !== undefined)
    throw new DatelineError("LEDGER_NOT_EMPTY", "got a ledger that holds something already, expected an empty one", {
      hint: "copy to a folder or database of its own",
    });
  for await (const part of parts) await insertPart(tx, part);
  await setVersion(tx, "nodes", nodesVersion);
  await markAll(tx);
}

async function insertPart(tx: Kysely<Tables>, part: LedgerPart): Promise<void> {
  switch (part.kind) {
    case "entries":
      return insertEntries(tx, part.rows);
    case "reports":
      return insertAll(part.rows, (rows) =>
        tx
          .insertInto("reports")
          .values(rows.map(({ recordedAt, ...report }) => ({ ...report, recorded_at: recordedAt })))
          .execute(),
      );
    case "readings":
      return insertAll(part.rows, (rows) =>
        tx
          .insertInto("readings")
          .values(
            rows.map(({ report, recordedAt, replacedAt, extraction }) => ({
              report,
              recorded_at: recordedAt,
              replaced_at: replacedAt,
              extraction,
            })),
          )
          .execute(),
      );
    case "nodes":
      await insertAll(part.rows, (rows) =>
        tx
          .insertInto("nodes")
          .values(rows.map(({ recordedAt, keys: _keys, ...node }) => ({ ...node, recorded_at: recordedAt })))
          .execute(),
      );
      return insertAll(
        part.rows.flatMap(({ id, keys }) => keys.map((key) => ({ key, node: id }))),
        (rows) => tx.insertInto("blocks").values(rows).execute(),
      );
    case "pairs":
      return insertAll(part.rows, (rows) => tx.insertInto("pairs").values(rows).execute());
    case "commitments":
      return insertAll(part.rows, (rows) => tx.insertInto("commitments").values(rows).execute());
    case "plans":
      return insertAll(part.rows, (rows) => tx.insertInto("plans").values(rows).execute());
    case "retired":
      return insertAll(part.rows, (rows) => tx.insertInto("retired").values(rows).execute());
  }
}

async function* inPages<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let page: T[] = [];
  for await (const item of items) {
    page.push(item);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
