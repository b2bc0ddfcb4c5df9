-- What each of the two readings said of a row by itself; belongs to the event of its sheet. A row without any, and one
-- without a learned one, was read before there were two: there the rule alone said what row_reading holds.

CREATE TABLE row_opinion (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL,
  no INTEGER NOT NULL,
  reading TEXT NOT NULL CHECK (reading IN ('rule', 'learned')),
  status TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  FOREIGN KEY (sheet_id, no) REFERENCES row_reading (sheet_id, no),
  UNIQUE (sheet_id, no, reading)
) STRICT;

CREATE TRIGGER row_opinion_no_update BEFORE UPDATE ON row_opinion BEGIN SELECT RAISE(ABORT, 'row_opinion only grows'); END;
CREATE TRIGGER row_opinion_no_delete BEFORE DELETE ON row_opinion BEGIN SELECT RAISE(ABORT, 'row_opinion only grows'); END;
