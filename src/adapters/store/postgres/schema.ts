/** Version of the schema this program writes; an older one is migrated forward, a newer one refused. */
export const SCHEMA_VERSION = 5;

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
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value INT NOT NULL);
  CREATE TABLE stale (node TEXT COLLATE "C" PRIMARY KEY, since TEXT COLLATE "C" NOT NULL);
  CREATE TABLE views (
    key BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT COLLATE "C" NOT NULL, known_from TEXT COLLATE "C" NOT NULL,
    known_until TEXT COLLATE "C" NOT NULL, sort TEXT COLLATE "C" NOT NULL, first_day TEXT COLLATE "C", last_day TEXT COLLATE "C",
    country TEXT COLLATE "C", lat DOUBLE PRECISION, lon DOUBLE PRECISION,
    killed_ucdp INT, killed_acled INT, killed_gtd INT, killed_airwars INT, killed_ibc INT,
    injured_ucdp INT, injured_acled INT, injured_gtd INT, injured_airwars INT, injured_ibc INT,
    event TEXT, status TEXT NOT NULL, grade TEXT NOT NULL, assignee TEXT, main INT NOT NULL, latest TEXT COLLATE "C" NOT NULL,
    nodes TEXT NOT NULL, row TEXT NOT NULL, tie TEXT NOT NULL, beside TEXT NOT NULL, incident TEXT,
    UNIQUE (id, known_from)
  );
  CREATE INDEX views_listed ON views (sort DESC, id, known_from, known_until);
  CREATE INDEX views_open ON views (sort DESC, id) WHERE known_until = '~';
  CREATE INDEX views_by_country ON views (country, sort DESC, id) WHERE known_until = '~';
  CREATE INDEX views_by_point ON views (lat, lon);
  CREATE TABLE view_nodes (node TEXT COLLATE "C" NOT NULL, view BIGINT NOT NULL, PRIMARY KEY (node, view));
  CREATE INDEX view_nodes_by_view ON view_nodes (view);
  CREATE TABLE report_words (node TEXT COLLATE "C" PRIMARY KEY, words TEXT NOT NULL, lexemes TSVECTOR NOT NULL);
  CREATE INDEX report_words_found ON report_words USING gin (lexemes);
  CREATE TABLE view_words (
    view BIGINT PRIMARY KEY, places TSVECTOR NOT NULL, actors TSVECTOR NOT NULL, said TSVECTOR NOT NULL, kinds TSVECTOR NOT NULL
  );
  CREATE INDEX view_words_places ON view_words USING gin (places);
  CREATE INDEX view_words_actors ON view_words USING gin (actors);
  CREATE INDEX view_words_said ON view_words USING gin (said);
  CREATE INDEX view_words_kinds ON view_words USING gin (kinds);
  CREATE FUNCTION km_between(lat1 FLOAT8, lon1 FLOAT8, lat2 FLOAT8, lon2 FLOAT8) RETURNS FLOAT8 LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT 2 * 6371.0088 * asin(least(1, sqrt(sin(radians(lat2 - lat1) / 2) ^ 2
      + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)))
  $$;
  `,
  `
  CREATE TABLE plans (seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, report TEXT COLLATE "C" NOT NULL, plan TEXT NOT NULL);
  CREATE INDEX plans_by_report ON plans (report);
  INSERT INTO plans (report, plan)
    SELECT reports.id, told.value::text FROM reports, json_array_elements(reports.extraction::json -> 'plans') AS told (value);
  CREATE INDEX reports_listed ON reports ((coalesce(published, '')) DESC, id);
  DROP TABLE views;
  CREATE TABLE views (
    key BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT COLLATE "C" NOT NULL, known_from TEXT COLLATE "C" NOT NULL,
    known_until TEXT COLLATE "C" NOT NULL, sort TEXT COLLATE "C" NOT NULL, first_day TEXT COLLATE "C", last_day TEXT COLLATE "C",
    country TEXT COLLATE "C", lat DOUBLE PRECISION, lon DOUBLE PRECISION, km DOUBLE PRECISION, day INT, x INT, y INT,
    killed_ucdp INT, killed_acled INT, killed_gtd INT, killed_airwars INT, killed_ibc INT,
    injured_ucdp INT, injured_acled INT, injured_gtd INT, injured_airwars INT, injured_ibc INT,
    event TEXT, status TEXT NOT NULL, grade TEXT NOT NULL, assignee TEXT, main INT NOT NULL,
    look_ucdp DOUBLE PRECISION NOT NULL, look_acled DOUBLE PRECISION NOT NULL, look_gtd DOUBLE PRECISION NOT NULL,
    look_airwars DOUBLE PRECISION NOT NULL, look_ibc DOUBLE PRECISION NOT NULL,
    latest TEXT COLLATE "C" NOT NULL, UNIQUE (id, known_from)
  );
  CREATE INDEX views_listed ON views (sort DESC, id, known_from, known_until);
  CREATE INDEX views_open ON views (sort DESC, id) WHERE known_until = '~';
  CREATE INDEX views_by_country ON views (country, sort DESC, id) WHERE known_until = '~';
  CREATE INDEX views_worth_look ON views (look_ucdp DESC, id) WHERE known_until = '~';
  CREATE INDEX views_by_point ON views (lat, lon);
  CREATE TABLE view_bodies (
    view BIGINT PRIMARY KEY, head TEXT NOT NULL, tolls TEXT NOT NULL, nodes TEXT NOT NULL, row TEXT NOT NULL, tie TEXT NOT NULL,
    beside TEXT NOT NULL, incident TEXT
  );
  CREATE TABLE view_voices (
    view BIGINT NOT NULL, key TEXT COLLATE "C" NOT NULL, name TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL,
    affiliation TEXT COLLATE "C", stance TEXT COLLATE "C" NOT NULL, report TEXT COLLATE "C" NOT NULL, origin TEXT COLLATE "C" NOT NULL,
    claims INT NOT NULL
  );
  CREATE INDEX view_voices_by_view ON view_voices (view);
  UPDATE settings SET value = 0 WHERE name = 'views';
  `,
  `
  DROP TABLE view_bodies;
  CREATE TABLE view_bodies (
    view BIGINT PRIMARY KEY, head TEXT NOT NULL, tolls TEXT NOT NULL, nodes TEXT NOT NULL, row TEXT NOT NULL, tie TEXT NOT NULL,
    beside TEXT NOT NULL, incident BYTEA
  );
  ALTER TABLE view_bodies ALTER COLUMN incident SET STORAGE EXTERNAL;
  UPDATE settings SET value = 0 WHERE name = 'views';
  `,
  `
  DROP TABLE view_voices;
  CREATE TABLE voice_words (n INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, word TEXT COLLATE "C" NOT NULL UNIQUE);
  CREATE TABLE view_voices (
    view BIGINT NOT NULL, open INT NOT NULL, speaker INT NOT NULL, spelling INT NOT NULL, stance INT NOT NULL, report INT NOT NULL,
    origin INT NOT NULL, claims INT NOT NULL,
    PRIMARY KEY (view, speaker, stance, report, origin)
  );
  CREATE INDEX view_voices_by_speaker ON view_voices (speaker, view, report, spelling, stance, claims) WHERE open = 1;
  CREATE INDEX view_voices_by_origin ON view_voices (origin, view, report, claims) WHERE open = 1;
  UPDATE settings SET value = 0 WHERE name = 'views';
  `,
];
