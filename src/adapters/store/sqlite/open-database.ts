import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DatelineError } from "../../../core/model/index.ts";
import { kmBetween } from "../../../core/search/index.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./schema.ts";

export const DATABASE_FILE = "ledger.sqlite";
/** How long a writer waits for another process. */
export const PATIENCE_MS = 20_000;
/** Pages held, at most: lists of a large ledger look through tens of megabytes. The file is not mapped: what is would count as this process's. */
const CACHE_KB = 65_536;

/** Pages of a report's keys lie all over the tables: written back seldom, each is written once for many reports. */
const CHECKPOINT_PAGES = 8000;

export interface OpenOptions {
  /** Make the folder and the ledger where missing. */
  readonly create: boolean;
  /** Milliseconds a writer waits for another process. */
  readonly patience?: number;
}

/** Opens and migrates the database of a folder (`:memory:`: of this process alone). @throws LEDGER_NOT_FOUND, LEDGER_NEWER, LEDGER_CORRUPT, LEDGER_LOCKED, LEDGER_READ_ONLY, LEDGER_FULL */
export function openDatabase(folder: string, options: OpenOptions): DatabaseSync {
  const path = folder === ":memory:" ? folder : join(folder, DATABASE_FILE);
  if (folder !== ":memory:") {
    if (!options.create && !existsSync(path))
      throw new DatelineError("LEDGER_NOT_FOUND", `got no ledger in ${folder}`, {
        hint: "dateline ingest makes one; --db or DATELINE_DB names its folder",
        at: folder,
      });
  }
  return translated(folder, () => {
    if (folder !== ":memory:" && options.create) mkdirSync(folder, { recursive: true });
    const db = new DatabaseSync(path);
    try {
      db.exec(`PRAGMA busy_timeout = ${options.patience ?? PATIENCE_MS}`);
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
      db.exec(`PRAGMA cache_size = -${CACHE_KB}; PRAGMA temp_store = MEMORY`);
      db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      db.function("km_between", { deterministic: true }, (lat1, lon1, lat2, lon2) =>
        lat2 === null || lon2 === null ? null : kmBetween(Number(lat1), Number(lon1), Number(lat2), Number(lon2)),
      );
      migrate(db, folder);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
}

function migrate(db: DatabaseSync, folder: string): void {
  if (versionOf(db) === SCHEMA_VERSION) return;
  db.exec("BEGIN IMMEDIATE");
  try {
    // another process may have migrated while this one waited
    const version = versionOf(db);
    if (version > SCHEMA_VERSION)
      throw new DatelineError("LEDGER_NEWER", `got a ledger of schema ${version}, expected at most ${SCHEMA_VERSION}`, {
        hint: "use the newer dateline that wrote it",
        at: folder,
      });
    for (const migration of MIGRATIONS.slice(version)) db.exec(migration);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}

/** Runs, and turns the driver's faults into ours. */
export function translated<T>(folder: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw toLedgerError(error, folder);
  }
}

/** Whether another process is at it. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && /database (?:table |schema )?is (?:locked|busy)/i.test(error.message);
}

/** The driver's fault as ours; anything else as it is. */
export function toLedgerError(error: unknown, folder: string): unknown {
  if (error instanceof DatelineError || !(error instanceof Error)) return error;
  if (isBusy(error))
    return new DatelineError("LEDGER_LOCKED", `got a ledger another process holds (${error.message})`, {
      hint: "wait for the other process, or end it",
      at: folder,
      cause: error,
    });
  if (/database or disk is full|ENOSPC/i.test(error.message))
    return new DatelineError("LEDGER_FULL", `got a full disk (${error.message})`, {
      hint: "make room and run it again: what was acknowledged is there, the rest is read anew",
      at: folder,
      cause: error,
    });
  if (/readonly database|unable to open database file|EACCES|EPERM|EROFS/i.test(error.message))
    return new DatelineError("LEDGER_READ_ONLY", `got a folder this user may not write to (${error.message})`, {
      hint: "give the right to write to the folder and the files in it, or copy it elsewhere; lists bring cached incidents up to date, so they write too",
      at: folder,
      cause: error,
    });
  if (/malformed|not a database|corrupt|disk image|disk I\/O error/i.test(error.message))
    return new DatelineError("LEDGER_CORRUPT", `got a damaged ledger (${error.message})`, {
      hint: "dateline verify says where; restore a copy",
      at: folder,
      cause: error,
    });
  return error;
}
