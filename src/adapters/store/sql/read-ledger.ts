import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { LedgerReader, ReplacedReading, StoredPair, StoredReport } from "../../../app/ports/ledger-reader.ts";
import type { KnownBy, ReportCursor, StoredPlan } from "../../../app/ports/ledger-store.ts";
import type { Entry, EntryBody, ReviewEntry } from "../../../core/ledger/index.ts";
import { DatelineError } from "../../../core/model/index.ts";
import type { Tables } from "./tables.ts";

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; lists are cut well below. */
const CHUNK = 500;

/** Everything a ledger answers, on a connection or inside a transaction. */
export function readLedger(db: Kysely<Tables>): LedgerReader {
  return {
    async hasReport(id) {
      return (await db.selectFrom("reports").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
    },
    async report(id) {
      const row = await db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : toReport(row);
    },
    async neighbours(keys) {
      const found = await neighboursIn(db, keys);
      return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
    },
    async nodes() {
      const rows = await db.selectFrom("nodes").select(["id", "report", "recorded_at", "published"]).orderBy("id").execute();
      return rows.map(toNode);
    },
    async nodesOf(ids) {
      const rows = [];
      for (const chunk of chunks(ids))
        rows.push(
          ...(await db
            .selectFrom("nodes")
            .select(["id", "report", "recorded_at", "published"])
            .where("id", "in", chunk)
            .execute()),
        );
      return rows.map(toNode).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async nodesNamed(beginning, limit) {
      const within = { from: beginning, to: `${beginning}~` };
      const rows = await db
        .selectFrom("nodes")
        .select(["id", "names"])
        .where("names", ">=", within.from)
        .where("names", "<", within.to)
        .unionAll(
          db
            .selectFrom("retired")
            .select(["node as id", "names"])
            .where("names", ">=", within.from)
            .where("names", "<", within.to),
        )
        .orderBy("names")
        .limit(limit)
        .execute();
      return rows.map(({ id, names }) => ({ id, names }));
    },
    async pairs() {
      return (await db.selectFrom("pairs").selectAll().orderBy("a").orderBy("b").execute()).map(toPair);
    },
    async pairsOf(ids) {
      const found = new Map<string, StoredPair>();
      for (const chunk of chunks(ids)) {
        const either = db
          .selectFrom("pairs")
          .selectAll()
          .where("a", "in", chunk)
          .union(db.selectFrom("pairs").selectAll().where("b", "in", chunk));
        for (const row of await either.execute()) found.set(`${row.a}\n${row.b}`, toPair(row));
      }
      return [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
    },
    async commitments() {
      const rows = await db
        .selectFrom("commitments as c")
        .innerJoin("reports as r", "r.id", "c.report")
        .select(["c.report", "c.commitment", "r.recorded_at", "r.published"])
        .orderBy("c.report")
        .orderBy("c.seq")
        .execute();
      return rows.map((row) => ({
        report: row.report,
        commitment: row.commitment,
        recordedAt: row.recorded_at,
        published: row.published,
      }));
    },
    async replacedReadings(of) {
      const rows = await db
        .selectFrom("readings")
        .selectAll()
        .where((row) =>
          "report" in of
            ? row("report", "=", of.report)
            : row.and([row("recorded_at", "<=", of.inForceAt), row("replaced_at", ">", of.inForceAt)]),
        )
        .orderBy("report")
        .orderBy("replaced_at")
        .execute();
      return rows.map(toReading);
    },
    reviews: () => reviewsAfter(db, Number.MIN_SAFE_INTEGER),
  };
}

export async function reviewsAfter(db: Kysely<Tables>, seq: number): Promise<readonly ReviewEntry[]> {
  const rows = await db
    .selectFrom("entries")
    .selectAll()
    .where("kind", "=", "review")
    .where("seq", ">", seq)
    .orderBy("seq")
    .execute();
  return rows.map(toEntry).filter((entry): entry is ReviewEntry => entry.kind === "review");
}

/** Nodes that share a block key, by id. */
export async function neighboursIn(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<Map<string, { report: string; features: string }>> {
  const found = new Map<string, { report: string; features: string }>();
  for (const chunk of chunks(keys)) {
    const rows = await db
      .selectFrom("nodes")
      .select(["id", "report", "features"])
      .where("id", "in", (blocks) => blocks.selectFrom("blocks").select("node").where("key", "in", chunk))
      .execute();
    for (const { id, report, features } of rows) found.set(id, { report, features });
  }
  return found;
}

/** Pages of a table by its key, so that a long reading holds neither a lock nor the table. */
export async function* pagedReports(db: Kysely<Tables>): AsyncGenerator<StoredReport> {
  for (let after = ""; ; ) {
    const rows = await db.selectFrom("reports").selectAll().where("id", ">", after).orderBy("id").limit(200).execute();
    for (const row of rows) yield toReport(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** Reports by publication, newest first. */
export async function listedReports(
  db: Kysely<Tables>,
  known: KnownBy,
  after: ReportCursor | null,
  limit: number,
): Promise<StoredReport[]> {
  const published = sql<string>`coalesce(published, '')`;
  const rows = await db
    .selectFrom("reports")
    .selectAll()
    .where(isKnown(known))
    .where(
      after === null
        ? sql<SqlBool>`1 = 1`
        : sql<SqlBool>`${published} <= ${after.published} AND (${published} < ${after.published} OR id > ${after.id})`,
    )
    .orderBy(published, "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(toReport);
}

export async function countListed(db: Kysely<Tables>, known: KnownBy): Promise<number> {
  const row = await db
    .selectFrom("reports")
    .select((b) => b.fn.countAll<number>().as("n"))
    .where(isKnown(known))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

function isKnown({ asOf, recordedBy }: KnownBy): RawBuilder<SqlBool> {
  const recorded = recordedBy === null ? sql<SqlBool>`1 = 1` : sql<SqlBool>`recorded_at <= ${recordedBy}`;
  return asOf === null ? recorded : sql<SqlBool>`${recorded} AND coalesce(published, recorded_at) <= ${asOf}`;
}

export async function storedPlans(db: Kysely<Tables>): Promise<StoredPlan[]> {
  const rows = await db
    .selectFrom("plans as p")
    .innerJoin("reports as r", "r.id", "p.report")
    .select(["p.report", "p.plan", "r.recorded_at", "r.published"])
    .orderBy("p.report")
    .orderBy("p.seq")
    .execute();
  return rows.map(({ report, plan, recorded_at, published }) => ({ report, plan, recordedAt: recorded_at, published }));
}

export async function* pagedEntries(db: Kysely<Tables>, from = Number.MIN_SAFE_INTEGER): AsyncGenerator<Entry> {
  for (let after = from; ; ) {
    const rows = await db.selectFrom("entries").selectAll().where("seq", ">", after).orderBy("seq").limit(1000).execute();
    for (const row of rows) yield toEntry(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

export async function lastEntry(db: Kysely<Tables>): Promise<Pick<Entry, "seq" | "hash"> | null> {
  const row = await db.selectFrom("entries").select(["seq", "hash"]).orderBy(sql`seq desc`).limit(1).executeTakeFirst();
  return row === undefined ? null : { seq: row.seq, hash: row.hash };
}

export function toEntry(row: Tables["entries"]): Entry {
  return { ...bodyOf(row), seq: row.seq, recordedAt: row.recorded_at, by: row.by, prev: row.prev, hash: row.hash };
}

function bodyOf({ seq, body }: Tables["entries"]): EntryBody {
  try {
    return JSON.parse(body) as EntryBody;
  } catch (cause) {
    throw new DatelineError("LEDGER_CORRUPT", "got an entry that is no JSON", {
      hint: "dateline verify says what is wrong; restore a copy",
      at: `entry ${seq}`,
      cause,
    });
  }
}

export function toReport(row: Tables["reports"]): StoredReport {
  return { id: row.id, recordedAt: row.recorded_at, published: row.published, agency: row.agency, extraction: row.extraction };
}

export function toReading(row: Tables["readings"]): ReplacedReading {
  return { report: row.report, recordedAt: row.recorded_at, replacedAt: row.replaced_at, extraction: row.extraction };
}

export function toNode(row: Pick<Tables["nodes"], "id" | "report" | "recorded_at" | "published">) {
  return { id: row.id, report: row.report, recordedAt: row.recorded_at, published: row.published };
}

export function toPair({ a, b, verdict, score }: Tables["pairs"]): StoredPair {
  return { a, b, verdict, score };
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK);
}
