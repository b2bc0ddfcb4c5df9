-- A counting place. Rows are inserted, never changed: a ruling, an undo, a new figure is another row.
-- No table but event_log holds a time, so that nothing ties a ballot to the moment it was cast or fed.
-- Every inserted row has its event; row_reading belongs to the event of its sheet.

CREATE TABLE station (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  election_json TEXT NOT NULL,
  election_hash TEXT NOT NULL CHECK (length(election_hash) = 64),
  test INTEGER NOT NULL CHECK (test IN (0, 1)),
  members_needed INTEGER NOT NULL CHECK (members_needed >= 1)
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL
) STRICT;

CREATE TABLE style (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  election_hash TEXT NOT NULL,
  style_hash TEXT NOT NULL CHECK (length(style_hash) = 64),
  UNIQUE (contest, style_hash)
) STRICT;

CREATE TABLE style_file (
  id INTEGER PRIMARY KEY,
  style_id INTEGER NOT NULL REFERENCES style (id),
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (style_id, name)
) STRICT;

CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  label TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('scanned', 'typed'))
) STRICT;

CREATE TABLE sheet (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  source TEXT NOT NULL,
  image_hash TEXT NOT NULL CHECK (length(image_hash) = 64),
  image_frame INTEGER NOT NULL CHECK (image_frame >= 0),
  duplicate_of INTEGER REFERENCES sheet (id),
  style_id INTEGER NOT NULL REFERENCES style (id),
  reader TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('read', 'blank', 'foreign', 'unreadable')),
  status TEXT NOT NULL CHECK (status IN ('accepted', 'review', 'rejected')),
  reasons TEXT NOT NULL,
  cause TEXT,
  registration TEXT CHECK (registration IS NULL OR json_valid(registration)),
  UNIQUE (batch_id, number)
) STRICT;

CREATE INDEX sheet_image ON sheet (image_hash, image_frame);

CREATE TABLE row_reading (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES sheet (id),
  no INTEGER NOT NULL,
  status TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  reasons TEXT NOT NULL,
  metrics TEXT NOT NULL CHECK (json_valid(metrics)),
  UNIQUE (sheet_id, no)
) STRICT;

CREATE TABLE ruling (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES sheet (id),
  row_no INTEGER,
  verdict TEXT NOT NULL CHECK (verdict IN ('mark', 'valid', 'invalid', 'outside', 'withdrawn')),
  detail TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  whole_committee INTEGER NOT NULL CHECK (whole_committee IN (0, 1)),
  present TEXT NOT NULL,
  note TEXT NOT NULL,
  undo_of INTEGER REFERENCES ruling (id)
) STRICT;

CREATE INDEX ruling_sheet ON ruling (sheet_id);

CREATE TABLE typed_ballot (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  person_id INTEGER NOT NULL REFERENCES person (id),
  whole_committee INTEGER NOT NULL CHECK (whole_committee IN (0, 1)),
  present TEXT NOT NULL,
  typed TEXT NOT NULL,
  struck TEXT NOT NULL,
  invalid TEXT NOT NULL
) STRICT;

CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE confirmation (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  list_hash TEXT NOT NULL CHECK (length(list_hash) = 64),
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE closing (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('close', 'reopen')),
  result_hash TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE event_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  subject_hash TEXT NOT NULL CHECK (length(subject_hash) = 64),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER station_no_update BEFORE UPDATE ON station BEGIN SELECT RAISE(ABORT, 'station only grows'); END;
CREATE TRIGGER station_no_delete BEFORE DELETE ON station BEGIN SELECT RAISE(ABORT, 'station only grows'); END;
CREATE TRIGGER person_no_update BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'person only grows'); END;
CREATE TRIGGER person_no_delete BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'person only grows'); END;
CREATE TRIGGER style_no_update BEFORE UPDATE ON style BEGIN SELECT RAISE(ABORT, 'style only grows'); END;
CREATE TRIGGER style_no_delete BEFORE DELETE ON style BEGIN SELECT RAISE(ABORT, 'style only grows'); END;
CREATE TRIGGER style_file_no_update BEFORE UPDATE ON style_file BEGIN SELECT RAISE(ABORT, 'style_file only grows'); END;
CREATE TRIGGER style_file_no_delete BEFORE DELETE ON style_file BEGIN SELECT RAISE(ABORT, 'style_file only grows'); END;
CREATE TRIGGER batch_no_update BEFORE UPDATE ON batch BEGIN SELECT RAISE(ABORT, 'batch only grows'); END;
CREATE TRIGGER batch_no_delete BEFORE DELETE ON batch BEGIN SELECT RAISE(ABORT, 'batch only grows'); END;
CREATE TRIGGER sheet_no_update BEFORE UPDATE ON sheet BEGIN SELECT RAISE(ABORT, 'sheet only grows'); END;
CREATE TRIGGER sheet_no_delete BEFORE DELETE ON sheet BEGIN SELECT RAISE(ABORT, 'sheet only grows'); END;
CREATE TRIGGER row_reading_no_update BEFORE UPDATE ON row_reading BEGIN SELECT RAISE(ABORT, 'row_reading only grows'); END;
CREATE TRIGGER row_reading_no_delete BEFORE DELETE ON row_reading BEGIN SELECT RAISE(ABORT, 'row_reading only grows'); END;
CREATE TRIGGER ruling_no_update BEFORE UPDATE ON ruling BEGIN SELECT RAISE(ABORT, 'ruling only grows'); END;
CREATE TRIGGER ruling_no_delete BEFORE DELETE ON ruling BEGIN SELECT RAISE(ABORT, 'ruling only grows'); END;
CREATE TRIGGER typed_ballot_no_update BEFORE UPDATE ON typed_ballot BEGIN SELECT RAISE(ABORT, 'typed_ballot only grows'); END;
CREATE TRIGGER typed_ballot_no_delete BEFORE DELETE ON typed_ballot BEGIN SELECT RAISE(ABORT, 'typed_ballot only grows'); END;
CREATE TRIGGER figure_no_update BEFORE UPDATE ON figure BEGIN SELECT RAISE(ABORT, 'figure only grows'); END;
CREATE TRIGGER figure_no_delete BEFORE DELETE ON figure BEGIN SELECT RAISE(ABORT, 'figure only grows'); END;
CREATE TRIGGER confirmation_no_update BEFORE UPDATE ON confirmation BEGIN SELECT RAISE(ABORT, 'confirmation only grows'); END;
CREATE TRIGGER confirmation_no_delete BEFORE DELETE ON confirmation BEGIN SELECT RAISE(ABORT, 'confirmation only grows'); END;
CREATE TRIGGER closing_no_update BEFORE UPDATE ON closing BEGIN SELECT RAISE(ABORT, 'closing only grows'); END;
CREATE TRIGGER closing_no_delete BEFORE DELETE ON closing BEGIN SELECT RAISE(ABORT, 'closing only grows'); END;
CREATE TRIGGER event_log_no_update BEFORE UPDATE ON event_log BEGIN SELECT RAISE(ABORT, 'event_log only grows'); END;
CREATE TRIGGER event_log_no_delete BEFORE DELETE ON event_log BEGIN SELECT RAISE(ABORT, 'event_log only grows'); END;
