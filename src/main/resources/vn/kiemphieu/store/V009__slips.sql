-- A marker slip that came through the scanner: which sheet's place it takes, if it is one of this counting place, behind which sheet of this batch it came, and
-- whether it belonged into this stack. It is no sheet and is never counted.

CREATE TABLE slip_fed (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  source TEXT NOT NULL,
  image_hash TEXT NOT NULL CHECK (length(image_hash) = 64),
  of_batch TEXT,
  of_number INTEGER CHECK (of_number > 0),
  after_number INTEGER NOT NULL CHECK (after_number >= 0),
  fills INTEGER NOT NULL CHECK (fills IN (0, 1))
) STRICT;

CREATE INDEX slip_fed_batch ON slip_fed (batch_id, after_number);

CREATE TRIGGER slip_fed_no_update BEFORE UPDATE ON slip_fed BEGIN SELECT RAISE(ABORT, 'slip_fed only grows'); END;
CREATE TRIGGER slip_fed_no_delete BEFORE DELETE ON slip_fed BEGIN SELECT RAISE(ABORT, 'slip_fed only grows'); END;
