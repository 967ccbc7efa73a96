import pg from "pg";
import { DatelineError } from "../../../core/model/index.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./schema.ts";

/** Writers of one ledger queue behind this lock: the chain of entries has one end. Any number, the same for all. */
export const LEDGER_LOCK = 7_215_490_113;
/** How long a writer waits for another, and a connection for the server, in milliseconds. */
const PATIENCE_MS = 20_000;
const CONNECT_MS = 10_000;
const MOST_CONNECTIONS = 6;
const INT8 = 20;

export interface OpenOptions {
  /** Make the tables where missing. */
  readonly create: boolean;
}

/** Connects and migrates. @throws LEDGER_UNREACHABLE, LEDGER_NOT_FOUND, LEDGER_NEWER, LEDGER_LOCKED */
export async function openPool(url: string, options: OpenOptions): Promise<pg.Pool> {
  const at = withoutPassword(url);
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: "dateline",
      // entry numbers stay far below 2^53
      types: { getTypeParser: (type, format) => (Number(type) === INT8 ? Number : pg.types.getTypeParser(type, format)) },
    });
  } catch (error) {
    throw toLedgerError(error, at);
  }
  // a connection the server ends is replaced by the next query; one in use tells its query, which tells us
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await migrate(pool, options, at);
    return pool;
  } catch (error) {
    await pool.end();
    throw toLedgerError(error, at);
  }
}

async function migrate(pool: pg.Pool, options: OpenOptions, at: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL lock_timeout = ${PATIENCE_MS}`);
    await client.query("SELECT pg_advisory_xact_lock($1)", [LEDGER_LOCK]);
    const made = await client.query("SELECT to_regclass('dateline_schema') IS NOT NULL AS made");
    if (made.rows[0]?.made !== true) {
      if (!options.create)
        throw new DatelineError("LEDGER_NOT_FOUND", `got no ledger in ${at}`, { hint: "dateline ingest makes one", at });
      await client.query("CREATE TABLE dateline_schema (version INT NOT NULL); INSERT INTO dateline_schema VALUES (0)");
    }
    const version = Number((await client.query("SELECT version FROM dateline_schema")).rows[0]?.version ?? 0);
    if (version > SCHEMA_VERSION)
      throw new DatelineError("LEDGER_NEWER", `got a ledger of schema ${version}, expected at most ${SCHEMA_VERSION}`, {
        hint: "use the newer dateline that wrote it",
        at,
      });
    for (const migration of MIGRATIONS.slice(version)) await client.query(migration);
    if (version < SCHEMA_VERSION) await client.query("UPDATE dateline_schema SET version = $1", [SCHEMA_VERSION]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The address without what nobody should read in a log. */
export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password !== "") parsed.password = "…";
    return decodeURI(parsed.href);
  } catch {
    return "the address given";
  }
}

/** The driver's and the server's faults as ours; anything else as it is. */
export function toLedgerError(error: unknown, at: string): unknown {
  if (error instanceof DatelineError || !(error instanceof Error)) return error;
  const code = (error as { readonly code?: unknown }).code;
  const told = error.message || (error instanceof AggregateError ? String((error.errors[0] as Error | undefined)?.message) : "");
  if (code === "3D000")
    return new DatelineError("LEDGER_NOT_FOUND", `got no database there (${told})`, {
      hint: "createdb makes one",
      at,
      cause: error,
    });
  if (code === "28P01" || code === "28000")
    return new DatelineError("LEDGER_UNREACHABLE", `got no entry (${told})`, {
      hint: "the user and password of the address",
      at,
      cause: error,
    });
  if (code === "53100")
    return new DatelineError("LEDGER_FULL", `got a full disk on the server (${told})`, {
      hint: "make room and run it again: what was acknowledged is there, the rest is read anew",
      at,
      cause: error,
    });
  if (code === "42501" || code === "25006")
    return new DatelineError("LEDGER_READ_ONLY", `got a database this user may not write to (${told})`, {
      hint: "grant the right to create and write tables, or take another user",
      at,
      cause: error,
    });
  if (code === "55P03" || code === "40P01" || code === "53300")
    return new DatelineError("LEDGER_LOCKED", `got a ledger others hold (${told})`, {
      hint: "wait for the other process, or end it",
      at,
      cause: error,
    });
  if (
    (typeof code === "string" && /^(?:ECONN|ENOTFOUND|EHOST|ETIMEDOUT|EAI_|57P0|08)/.test(code)) ||
    /timeout exceeded when trying to connect|connection terminated|connection error|not queryable|server closed|invalid url/i.test(
      told,
    )
  )
    return new DatelineError("LEDGER_UNREACHABLE", `got no answer from the server (${told})`, {
      hint: "is it running, and is the address right?",
      at,
      cause: error,
    });
  return error;
}
