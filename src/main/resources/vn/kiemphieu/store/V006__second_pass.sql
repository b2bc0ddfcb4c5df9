-- A stack fed a second time, to be compared with batches of this counting place. Its sheets lie in a database of their own
-- below this one's folder, so that no count can ever meet them.

CREATE TABLE second_pass (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  label TEXT NOT NULL UNIQUE,
  batches TEXT NOT NULL CHECK (json_valid(batches))
) STRICT;

-- What was found when the two passes were compared; the newest line counts.

CREATE TABLE second_pass_report (
  id INTEGER PRIMARY KEY,
  second_pass_id INTEGER NOT NULL REFERENCES second_pass (id),
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;

CREATE TRIGGER second_pass_no_update BEFORE UPDATE ON second_pass BEGIN SELECT RAISE(ABORT, 'second_pass only grows'); END;
CREATE TRIGGER second_pass_no_delete BEFORE DELETE ON second_pass BEGIN SELECT RAISE(ABORT, 'second_pass only grows'); END;
CREATE TRIGGER second_pass_report_no_update BEFORE UPDATE ON second_pass_report BEGIN SELECT RAISE(ABORT, 'second_pass_report only grows'); END;
CREATE TRIGGER second_pass_report_no_delete BEFORE DELETE ON second_pass_report BEGIN SELECT RAISE(ABORT, 'second_pass_report only grows'); END;
