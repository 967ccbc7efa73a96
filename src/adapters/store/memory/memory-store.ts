import type { StoredReport } from "../../../app/ports/ledger-reader.ts";
import type { KnownBy, LedgerPart, LedgerStore, ReportCursor, ReportRecord } from "../../../app/ports/ledger-store.ts";
import { type Entry, type EntryBody, isReview, reportsReached } from "../../../core/ledger/index.ts";
import { DatelineError } from "../../../core/model/index.ts";
import { memoryReader } from "./memory-reader.ts";
import {
  dropReading,
  emptyTables,
  inOrder,
  type MemoryTables,
  partsIn,
  put,
  putNodes,
  putPart,
  putReading,
  seal,
} from "./memory-tables.ts";
import { type MemoryViews, memoryViews } from "./memory-views.ts";

/** A ledger that lives as long as the process: for tests, and for a look at reports without a database. */
export function openMemoryStore(): LedgerStore {
  const tables = emptyTables();
  const reader = memoryReader(tables);
  let version = 0;
  let turn: Promise<unknown> = Promise.resolve();
  /** One writer at a time, in the order asked. */
  const alone = <T>(write: () => Promise<T>): Promise<T> => {
    const done = turn.then(write);
    turn = done.catch(() => undefined); // the caller gets the fault; the next writer goes on all the same
    return done;
  };
  const views = memoryViews(reader, () => tables.nodes.keys(), alone);
  const markNodes = ({ nodes }: ReportRecord, since: string): void =>
    views.mark(
      nodes.map((node) => node.id),
      since,
    );
  return {
    ...reader,
    views,
    head: async () => {
      const last = tables.entries.at(-1);
      return last === undefined ? null : { seq: last.seq, hash: last.hash };
    },
    reports: () => all(inOrder(tables.reports)),
    entries: (after = 0) => all(tables.entries.slice(Math.max(0, after))),
    listed: async (by, after, limit) =>
      knownReports(tables, by)
        .sort((a, b) => newestFirst(a, { published: b.published ?? "", id: b.id }))
        .filter((report) => after === null || newestFirst(report, after) > 0)
        .slice(0, limit),
    countListed: async (by) => knownReports(tables, by).length,
    plans: async () => inOrder(tables.plans).flat(),
    nodesVersion: async () => version,
    remakeNodes: (to, make) =>
      alone(async () => {
        if (version === to) return;
        for (const report of tables.reports.values()) putNodes(tables, report, make(report));
        version = to;
      }),
    record: (by, additions) =>
      alone(() =>
        allOrNone(tables, async (added) => {
          const out: (readonly Entry[])[] = [];
          for (const { recordedAt, build } of additions) {
            const record = await build(reader);
            if (record !== null) {
              put(tables, record);
              added.push(record.report.id);
              markNodes(record, record.report.published ?? record.report.recordedAt);
            }
            out.push(record === null ? [] : seal(tables, recordedAt, by, record.entries));
          }
          return out;
        }),
      ),
    revise: (recordedAt, by, build) =>
      alone(async () => {
        const revision = await build(reader);
        if (revision === null) return [];
        const { id } = revision.report;
        const older = tables.reports.get(id);
        if (older === undefined) throw new Error(`got a revision of ${id}, expected a report that is here`);
        const before = tables.readings.findLast((reading) => reading.report === id)?.replacedAt ?? older.recordedAt;
        tables.readings.push({ report: id, recordedAt: before, replacedAt: recordedAt, extraction: older.extraction });
        const { gone, beside } = dropReading(tables, id);
        views.mark([...gone, ...beside], "");
        tables.retired.push(...revision.retired);
        putReading(tables, revision);
        markNodes(revision, "");
        return seal(tables, recordedAt, by, revision.entries);
      }),
    append: (recordedAt, by, acts) =>
      alone(async () => {
        const held = new Set(tables.entries.filter(isReview).map((entry) => entry.id));
        const fresh = [...new Map(acts.filter(({ id }) => !held.has(id)).map((act) => [act.id, act])).values()];
        touch(tables, views, fresh);
        return seal(tables, recordedAt, by, fresh);
      }),
    snapshot: (use) =>
      alone(() =>
        use({
          ...reader,
          reports: () => all(inOrder(tables.reports)),
          entries: () => all(tables.entries),
          parts: (kinds) => all([...partsIn(tables)].filter((part) => kinds?.includes(part.kind) ?? true)),
          views: views.stored,
          ownFaults: async () => [],
        }),
      ),
    takeOver: (from, nodesVersion) =>
      alone(async () => {
        if (tables.entries.length > 0 || tables.reports.size > 0)
          throw new DatelineError("LEDGER_NOT_EMPTY", "got a ledger that holds something already, expected an empty one", {
            hint: "copy into a new one",
          });
        const taken: LedgerPart[] = [];
        for await (const part of from) taken.push(part);
        for (const part of taken) putPart(tables, part);
        version = nodesVersion;
        views.mark(tables.nodes.keys(), "");
      }),
    close: async () => undefined,
  };
}

/** Runs a write that notes the reports it adds; where it fails, what it added is gone again. */
async function allOrNone<T>(tables: MemoryTables, write: (added: string[]) => Promise<T>): Promise<T> {
  const added: string[] = [];
  const sealed = tables.entries.length;
  try {
    return await write(added);
  } catch (error) {
    for (const report of added) {
      dropReading(tables, report);
      tables.reports.delete(report);
    }
    tables.entries.length = sealed;
    throw error;
  }
}

/** Marks what acts reach. */
function touch(tables: MemoryTables, views: MemoryViews, acts: readonly (EntryBody & { readonly kind: "review" })[]): void {
  const known = new Map([...tables.entries.filter(isReview), ...acts].map((entry) => [entry.id, entry.act]));
  for (const { act } of acts) {
    const reached = reportsReached(act, act.act === "undo" ? known.get(act.undoes) : undefined);
    const touched = [...tables.nodes.values()].filter((node) => reached === "all" || reached.includes(node.report));
    views.mark(
      touched.map((node) => node.id),
      "",
    );
  }
}

function knownReports({ reports }: MemoryTables, { asOf, recordedBy }: KnownBy): StoredReport[] {
  return [...reports.values()].filter(
    ({ published, recordedAt }) =>
      (recordedBy === null || recordedAt <= recordedBy) && (asOf === null || (published ?? recordedAt) <= asOf),
  );
}

function newestFirst(a: StoredReport, b: ReportCursor): number {
  const published = a.published ?? "";
  if (published !== b.published) return published > b.published ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

async function* all<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
