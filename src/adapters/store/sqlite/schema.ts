/** Version of the schema this program writes; an older one is migrated forward, a newer one refused. */
export const SCHEMA_VERSION = 8;

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
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  CREATE TABLE stale (node TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE views (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, known_from TEXT NOT NULL, known_until TEXT NOT NULL, sort TEXT NOT NULL,
    first_day TEXT, last_day TEXT, country TEXT, lat REAL, lon REAL,
    killed_ucdp INTEGER,
    killed_acled INTEGER,
    killed_gtd INTEGER,
    killed_airwars INTEGER,
    killed_ibc INTEGER,
    injured_ucdp INTEGER,
    injured_acled INTEGER,
    injured_gtd INTEGER,
    injured_airwars INTEGER,
    injured_ibc INTEGER,
    event TEXT, status TEXT NOT NULL, grade TEXT NOT NULL, assignee TEXT, main INTEGER NOT NULL, latest TEXT NOT NULL,
    nodes TEXT NOT NULL, row TEXT NOT NULL, tie TEXT NOT NULL, beside TEXT NOT NULL, incident TEXT,
    UNIQUE (id, known_from)
  ) STRICT;
  CREATE INDEX views_listed ON views (sort DESC, id, known_from, known_until);
  CREATE INDEX views_open ON views (sort DESC, id) WHERE known_until = '~';
  CREATE INDEX views_by_country ON views (country, sort DESC, id) WHERE known_until = '~';
  CREATE TABLE view_nodes (node TEXT NOT NULL, view INTEGER NOT NULL, PRIMARY KEY (node, view)) STRICT, WITHOUT ROWID;
  CREATE INDEX view_nodes_by_view ON view_nodes (view);
  CREATE TABLE word_rows (row INTEGER PRIMARY KEY, node TEXT NOT NULL UNIQUE) STRICT;
  CREATE VIRTUAL TABLE report_words USING fts5 (words, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE view_words USING fts5 (places, actors, said, kinds, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE view_points USING rtree (view, south, north, west, east);
  `,
  `
  CREATE TABLE plans (seq INTEGER PRIMARY KEY, report TEXT NOT NULL, plan TEXT NOT NULL) STRICT;
  CREATE INDEX plans_by_report ON plans (report);
  INSERT INTO plans (report, plan) SELECT reports.id, told.value FROM reports, json_each(reports.extraction, '$.plans') AS told;
  CREATE INDEX reports_listed ON reports (coalesce(published, '') DESC, id);
  DROP TABLE views;
  CREATE TABLE views (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, known_from TEXT NOT NULL, known_until TEXT NOT NULL, sort TEXT NOT NULL,
    first_day TEXT, last_day TEXT, country TEXT, lat REAL, lon REAL, km REAL, day INTEGER, x INTEGER, y INTEGER,
    killed_ucdp INTEGER,
    killed_acled INTEGER,
    killed_gtd INTEGER,
    killed_airwars INTEGER,
    killed_ibc INTEGER,
    injured_ucdp INTEGER,
    injured_acled INTEGER,
    injured_gtd INTEGER,
    injured_airwars INTEGER,
    injured_ibc INTEGER,
    event TEXT, status TEXT NOT NULL, grade TEXT NOT NULL, assignee TEXT, main INTEGER NOT NULL,
    look_ucdp REAL NOT NULL,
    look_acled REAL NOT NULL,
    look_gtd REAL NOT NULL,
    look_airwars REAL NOT NULL,
    look_ibc REAL NOT NULL,
    latest TEXT NOT NULL, UNIQUE (id, known_from)
  ) STRICT;
  CREATE INDEX views_listed ON views (sort DESC, id, known_from, known_until);
  CREATE INDEX views_open ON views (
    sort DESC, id, known_from, known_until, country, event, status, grade, assignee, main, first_day, last_day, day, lat, lon, km, x, y,
    killed_ucdp, injured_ucdp
  ) WHERE known_until = '~';
  CREATE INDEX views_by_country ON views (country, sort DESC, id) WHERE known_until = '~';
  CREATE INDEX views_worth_look ON views (look_ucdp DESC, id) WHERE known_until = '~';
  CREATE TABLE view_bodies (
    view INTEGER PRIMARY KEY, head TEXT NOT NULL, tolls TEXT NOT NULL, nodes TEXT NOT NULL, row TEXT NOT NULL, tie TEXT NOT NULL,
    beside TEXT NOT NULL, incident TEXT
  ) STRICT;
  CREATE TABLE view_voices (
    view INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, affiliation TEXT, stance TEXT NOT NULL,
    report TEXT NOT NULL, origin TEXT NOT NULL, claims INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX view_voices_by_view ON view_voices (view);
  UPDATE settings SET value = 0 WHERE name = 'views';
  `,
  `
  DROP TABLE view_bodies;
  CREATE TABLE view_bodies (
    view INTEGER PRIMARY KEY, head TEXT NOT NULL, tolls TEXT NOT NULL, nodes TEXT NOT NULL, row TEXT NOT NULL, tie TEXT NOT NULL,
    beside TEXT NOT NULL, incident BLOB
  ) STRICT;
  UPDATE settings SET value = 0 WHERE name = 'views';
  `,
  `
  DROP INDEX views_listed;
  CREATE INDEX views_listed ON views (
    sort DESC, id, known_from, known_until, country, event, status, grade, assignee, main, first_day, last_day, day, lat, lon, km, x, y,
    killed_ucdp, injured_ucdp
  );
  `,
  `
  DROP TABLE view_voices;
  CREATE TABLE voice_words (n INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE view_voices (
    view INTEGER NOT NULL, open INTEGER NOT NULL, speaker INTEGER NOT NULL, spelling INTEGER NOT NULL, stance INTEGER NOT NULL,
    report INTEGER NOT NULL, origin INTEGER NOT NULL, claims INTEGER NOT NULL,
    PRIMARY KEY (view, speaker, stance, report, origin)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX view_voices_by_speaker ON view_voices (speaker, view, report, spelling, stance, claims) WHERE open = 1;
  CREATE INDEX view_voices_by_origin ON view_voices (origin, view, report, claims) WHERE open = 1;
  CREATE INDEX views_by_event ON views (event) WHERE known_until = '~';
  CREATE INDEX views_by_status ON views (status) WHERE known_until = '~';
  CREATE INDEX views_by_grade ON views (grade) WHERE known_until = '~';
  CREATE INDEX views_by_year ON views (substr(sort, 1, 4)) WHERE known_until = '~';
  UPDATE settings SET value = 0 WHERE name = 'views';
  `,
  `
  DROP TABLE views;
  CREATE TABLE views (
    key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, known_from TEXT NOT NULL, known_until TEXT NOT NULL, sort TEXT NOT NULL,
    first_day TEXT, last_day TEXT, country TEXT, lat REAL, lon REAL, km REAL, day INTEGER, x INTEGER, y INTEGER,
    killed_ucdp INTEGER, killed_acled INTEGER, killed_gtd INTEGER, killed_airwars INTEGER, killed_ibc INTEGER,
    injured_ucdp INTEGER, injured_acled INTEGER, injured_gtd INTEGER, injured_airwars INTEGER, injured_ibc INTEGER,
    event TEXT, status TEXT NOT NULL, grade TEXT NOT NULL, assignee TEXT, main INTEGER NOT NULL,
    look_ucdp REAL NOT NULL, look_acled REAL NOT NULL, look_gtd REAL NOT NULL, look_airwars REAL NOT NULL, look_ibc REAL NOT NULL,
    latest TEXT NOT NULL, UNIQUE (id, known_from)
  ) STRICT;
  CREATE INDEX views_listed ON views (
    sort DESC, id, known_from, known_until, country, event, status, grade, assignee, main, first_day, last_day, day, lat, lon, km, x, y,
    killed_ucdp, killed_acled, killed_gtd, killed_airwars, killed_ibc, injured_ucdp, injured_acled, injured_gtd, injured_airwars, injured_ibc
  );
  CREATE INDEX views_open ON views (
    sort DESC, id, known_from, known_until, country, event, status, grade, assignee, main, first_day, last_day, day, lat, lon, km, x, y,
    killed_ucdp, killed_acled, killed_gtd, killed_airwars, killed_ibc, injured_ucdp, injured_acled, injured_gtd, injured_airwars, injured_ibc
  ) WHERE known_until = '~';
  CREATE INDEX views_worth_look ON views (look_ucdp DESC, id) WHERE known_until = '~';
  UPDATE settings SET value = 0 WHERE name = 'views';
  `,
];
