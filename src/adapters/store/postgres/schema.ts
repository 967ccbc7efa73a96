/** Version of the schema this program writes; an older one is migrated forward, a newer one refused. */
export const SCHEMA_VERSION = 1;

/**
 * Migrations by the version they lead to. Text sorts by its bytes (`COLLATE "C"`), as it does in SQLite and in memory: the order of
 * ids must not depend on a server's language.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE entries (
    seq BIGINT PRIMARY KEY,
    recorded_at TEXT COLLATE "C" NOT NULL,
    by TEXT NOT NULL,
    kind TEXT NOT NULL,
    act TEXT COLLATE "C" UNIQUE,
    body TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
  );
  CREATE INDEX entries_by_kind ON entries (kind, seq);
  CREATE FUNCTION entries_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'entries are append-only'; END $$;
  CREATE TRIGGER entries_stay BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION entries_stay();
  CREATE TABLE reports (
    id TEXT COLLATE "C" PRIMARY KEY, recorded_at TEXT COLLATE "C" NOT NULL, published TEXT COLLATE "C", agency TEXT, extraction TEXT NOT NULL
  );
  CREATE TABLE nodes (
    id TEXT COLLATE "C" PRIMARY KEY, report TEXT COLLATE "C" NOT NULL, names TEXT COLLATE "C" NOT NULL, recorded_at TEXT COLLATE "C" NOT NULL,
    published TEXT COLLATE "C", features TEXT NOT NULL
  );
  CREATE INDEX nodes_by_name ON nodes (names);
  CREATE INDEX nodes_by_report ON nodes (report);
  CREATE TABLE blocks (key TEXT COLLATE "C" NOT NULL, node TEXT COLLATE "C" NOT NULL, PRIMARY KEY (key, node));
  CREATE INDEX blocks_by_node ON blocks (node);
  CREATE TABLE pairs (
    a TEXT COLLATE "C" NOT NULL, b TEXT COLLATE "C" NOT NULL, verdict TEXT NOT NULL, score DOUBLE PRECISION NOT NULL, PRIMARY KEY (a, b)
  );
  CREATE INDEX pairs_by_b ON pairs (b);
  CREATE TABLE commitments (seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, report TEXT COLLATE "C" NOT NULL, commitment TEXT NOT NULL);
  CREATE INDEX commitments_by_report ON commitments (report);
  CREATE TABLE readings (
    report TEXT COLLATE "C" NOT NULL, recorded_at TEXT COLLATE "C" NOT NULL, replaced_at TEXT COLLATE "C" NOT NULL, extraction TEXT NOT NULL
  );
  CREATE INDEX readings_by_report ON readings (report, replaced_at);
  CREATE INDEX readings_by_time ON readings (replaced_at);
  CREATE TABLE retired (names TEXT COLLATE "C" NOT NULL, node TEXT COLLATE "C" NOT NULL, PRIMARY KEY (names, node));
  `,
];
