-- What the committee settled on points the law leaves open, before the first ballot; the newest line of a point counts.

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  point TEXT NOT NULL,
  answer TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;

CREATE TRIGGER setting_no_update BEFORE UPDATE ON setting BEGIN SELECT RAISE(ABORT, 'setting only grows'); END;
CREATE TRIGGER setting_no_delete BEFORE DELETE ON setting BEGIN SELECT RAISE(ABORT, 'setting only grows'); END;
