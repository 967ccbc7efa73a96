import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { type Dialect, SqliteDialect } from "kysely";

const HELD_STATEMENTS = 200;

/**
 * Kysely's SQLite dialect over Node's own driver. Transactions take the write lock at once or fail: who waits for it waits without holding
 * up this process (write-queue.ts). All else waits as long as `patience`, in milliseconds.
 */
export function nodeSqliteDialect(db: DatabaseSync, patience: number): Dialect {
  const held = new Map<string, Prepared>();
  return new SqliteDialect({
    database: {
      close: () => db.close(),
      prepare(sql: string) {
        const text = sql === "begin" ? "begin immediate" : sql;
        const known = held.get(text);
        if (known !== undefined) return known;
        const prepared =
          text === "rollback" ? rollback(db) : text === "begin immediate" ? begin(db, patience) : wrap(db.prepare(text));
        if (held.size >= HELD_STATEMENTS) held.clear();
        held.set(text, prepared);
        return prepared;
      },
    },
  });
}

type Prepared = ReturnType<typeof wrap>;

/** On a full disk or a damaged page SQLite has rolled back by itself: to do so again would hide why. */
function rollback(db: DatabaseSync): Prepared {
  const prepared = wrap(db.prepare("rollback"));
  return { ...prepared, run: () => (db.isTransaction ? prepared.run([]) : { changes: 0n, lastInsertRowid: 0n }) };
}

function begin(db: DatabaseSync, patience: number): Prepared {
  const prepared = wrap(db.prepare("begin immediate"));
  return {
    ...prepared,
    run() {
      db.exec("PRAGMA busy_timeout = 0");
      try {
        return prepared.run([]);
      } finally {
        db.exec(`PRAGMA busy_timeout = ${patience}`);
      }
    },
  };
}

function wrap(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]): unknown[] => statement.all(...(parameters as SQLInputValue[])),
    run(parameters: readonly unknown[]) {
      const { changes, lastInsertRowid } = statement.run(...(parameters as SQLInputValue[]));
      return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) };
    },
    iterate: (parameters: readonly unknown[]): IterableIterator<unknown> => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
