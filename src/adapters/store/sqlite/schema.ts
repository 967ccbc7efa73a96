/** Version of the schema this program writes; an older one is migrated forward, a newer one refused. */
export const SCHEMA_VERSION = 2;

/** Migrations by the version they lead to. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    by TEXT NOT NULL,
    kind TEXT NOT NULL,
    act TEXT UNIQUE,
    body TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entries_by_kind ON entries (kind, seq);
  CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
  CREATE TRIGGER entries_last BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
  CREATE TABLE reports (id TEXT PRIMARY KEY, recorded_at TEXT NOT NULL, published TEXT, agency TEXT, extraction TEXT NOT NULL) STRICT;
  CREATE TABLE nodes (
    id TEXT PRIMARY KEY, report TEXT NOT NULL, names TEXT NOT NULL, recorded_at TEXT NOT NULL, published TEXT, features TEXT NOT NULL
  ) STRICT;
  CREATE INDEX nodes_by_name ON nodes (names);
  CREATE TABLE blocks (key TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (key, node)) STRICT, WITHOUT ROWID;
  CREATE TABLE pairs (
    a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, PRIMARY KEY (a, b)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pairs_by_b ON pairs (b);
  CREATE TABLE commitments (seq INTEGER PRIMARY KEY, report TEXT NOT NULL, commitment TEXT NOT NULL) STRICT;
  `,
  `
  CREATE TABLE readings (
    report TEXT NOT NULL, recorded_at TEXT NOT NULL, replaced_at TEXT NOT NULL, extraction TEXT NOT NULL
  ) STRICT;
  CREATE INDEX readings_by_report ON readings (report, replaced_at);
  CREATE INDEX readings_by_time ON readings (replaced_at);
  CREATE TABLE retired (names TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (names, node)) STRICT, WITHOUT ROWID;
  CREATE INDEX nodes_by_report ON nodes (report);
  CREATE INDEX blocks_by_node ON blocks (node);
  CREATE INDEX commitments_by_report ON commitments (report);
  `,
];
