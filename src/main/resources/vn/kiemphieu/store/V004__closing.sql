-- Who closed a contest or opened it again besides the first named in closing; belongs to the event of the closing.

CREATE TABLE closing_member (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES closing (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (closing_id, person_id)
) STRICT;

-- Every closing gives the official minutes their next number; a later one says which it replaces and why.

CREATE TABLE minutes_issue (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  closing_id INTEGER NOT NULL UNIQUE REFERENCES closing (id),
  replaces INTEGER CHECK (replaces IS NULL OR replaces < number),
  reason TEXT NOT NULL,
  UNIQUE (contest, number)
) STRICT;

-- What the minutes tell beyond figures; the newest line of a kind counts.

CREATE TABLE particular (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;

-- The election once a further contest joined it; the station's own row stays as it was made.

CREATE TABLE contest_added (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL UNIQUE,
  election_json TEXT NOT NULL,
  election_hash TEXT NOT NULL CHECK (length(election_hash) = 64),
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;

CREATE TRIGGER closing_member_no_update BEFORE UPDATE ON closing_member BEGIN SELECT RAISE(ABORT, 'closing_member only grows'); END;
CREATE TRIGGER closing_member_no_delete BEFORE DELETE ON closing_member BEGIN SELECT RAISE(ABORT, 'closing_member only grows'); END;
CREATE TRIGGER minutes_issue_no_update BEFORE UPDATE ON minutes_issue BEGIN SELECT RAISE(ABORT, 'minutes_issue only grows'); END;
CREATE TRIGGER minutes_issue_no_delete BEFORE DELETE ON minutes_issue BEGIN SELECT RAISE(ABORT, 'minutes_issue only grows'); END;
CREATE TRIGGER particular_no_update BEFORE UPDATE ON particular BEGIN SELECT RAISE(ABORT, 'particular only grows'); END;
CREATE TRIGGER particular_no_delete BEFORE DELETE ON particular BEGIN SELECT RAISE(ABORT, 'particular only grows'); END;
CREATE TRIGGER contest_added_no_update BEFORE UPDATE ON contest_added BEGIN SELECT RAISE(ABORT, 'contest_added only grows'); END;
CREATE TRIGGER contest_added_no_delete BEFORE DELETE ON contest_added BEGIN SELECT RAISE(ABORT, 'contest_added only grows'); END;
