-- What became of a batch; the newest line counts. A batch without a line is an open one.

CREATE TABLE batch_state (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'feeding', 'paused', 'closed')),
  cause TEXT NOT NULL
) STRICT;

CREATE INDEX batch_state_batch ON batch_state (batch_id);

-- How many sheets people counted by hand; the newest line counts.

CREATE TABLE batch_expected (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  sheets INTEGER NOT NULL CHECK (sheets >= 0)
) STRICT;

-- A page that came out of the scanner, written before it is read: its picture is on the disk by then. While a batch is
-- feeding, the page after the last is in the scanner.

CREATE TABLE arrival (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  source TEXT NOT NULL,
  image_hash TEXT NOT NULL CHECK (length(image_hash) = 64),
  image_frame INTEGER NOT NULL CHECK (image_frame >= 0),
  broken TEXT
) STRICT;

CREATE INDEX arrival_batch ON arrival (batch_id, image_hash);

-- What became of such a page: a sheet, or nothing where it was the empty back of one.

CREATE TABLE arrival_done (
  id INTEGER PRIMARY KEY,
  arrival_id INTEGER NOT NULL UNIQUE REFERENCES arrival (id),
  sheet_id INTEGER REFERENCES sheet (id)
) STRICT;

-- A sheet that was taken out of the stack; a marker slip with its number lies in its place.

CREATE TABLE pull (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES sheet (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL
) STRICT;

-- Where the voter's ink lies on a sheet, to notice the same paper fed again; it can be taken from the picture again, has
-- no event, and leaves the counting place with no record.

CREATE TABLE ink_trace (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL UNIQUE REFERENCES sheet (id),
  trace BLOB NOT NULL
) STRICT;

-- What was found when the counting place was made ready; the newest line counts.

CREATE TABLE readiness (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;

CREATE TRIGGER batch_state_no_update BEFORE UPDATE ON batch_state BEGIN SELECT RAISE(ABORT, 'batch_state only grows'); END;
CREATE TRIGGER batch_state_no_delete BEFORE DELETE ON batch_state BEGIN SELECT RAISE(ABORT, 'batch_state only grows'); END;
CREATE TRIGGER batch_expected_no_update BEFORE UPDATE ON batch_expected BEGIN SELECT RAISE(ABORT, 'batch_expected only grows'); END;
CREATE TRIGGER batch_expected_no_delete BEFORE DELETE ON batch_expected BEGIN SELECT RAISE(ABORT, 'batch_expected only grows'); END;
CREATE TRIGGER arrival_no_update BEFORE UPDATE ON arrival BEGIN SELECT RAISE(ABORT, 'arrival only grows'); END;
CREATE TRIGGER arrival_no_delete BEFORE DELETE ON arrival BEGIN SELECT RAISE(ABORT, 'arrival only grows'); END;
CREATE TRIGGER arrival_done_no_update BEFORE UPDATE ON arrival_done BEGIN SELECT RAISE(ABORT, 'arrival_done only grows'); END;
CREATE TRIGGER arrival_done_no_delete BEFORE DELETE ON arrival_done BEGIN SELECT RAISE(ABORT, 'arrival_done only grows'); END;
CREATE TRIGGER pull_no_update BEFORE UPDATE ON pull BEGIN SELECT RAISE(ABORT, 'pull only grows'); END;
CREATE TRIGGER pull_no_delete BEFORE DELETE ON pull BEGIN SELECT RAISE(ABORT, 'pull only grows'); END;
CREATE TRIGGER ink_trace_no_update BEFORE UPDATE ON ink_trace BEGIN SELECT RAISE(ABORT, 'ink_trace only grows'); END;
CREATE TRIGGER ink_trace_no_delete BEFORE DELETE ON ink_trace BEGIN SELECT RAISE(ABORT, 'ink_trace only grows'); END;
CREATE TRIGGER readiness_no_update BEFORE UPDATE ON readiness BEGIN SELECT RAISE(ABORT, 'readiness only grows'); END;
CREATE TRIGGER readiness_no_delete BEFORE DELETE ON readiness BEGIN SELECT RAISE(ABORT, 'readiness only grows'); END;
