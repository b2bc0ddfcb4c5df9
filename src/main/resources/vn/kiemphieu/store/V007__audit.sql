-- A risk-limiting audit of a closed contest: papers that dice choose are looked at again by people.

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL UNIQUE REFERENCES closing (id),
  method TEXT NOT NULL CHECK (method IN ('polling', 'comparison')),
  risk_limit_permille INTEGER NOT NULL CHECK (risk_limit_permille BETWEEN 1 AND 500),
  seed TEXT NOT NULL,
  papers INTEGER NOT NULL CHECK (papers >= 1),
  list_hash TEXT NOT NULL CHECK (length(list_hash) = 64),
  person_id INTEGER NOT NULL REFERENCES person (id),
  second_id INTEGER NOT NULL REFERENCES person (id) CHECK (second_id <> person_id)
) STRICT;

-- How many draws there are in all, or that every paper is looked at; the newest line counts.

CREATE TABLE audit_draw (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  draws INTEGER NOT NULL CHECK (draws >= 1),
  hand_count INTEGER NOT NULL CHECK (hand_count IN (0, 1)),
  person_id INTEGER NOT NULL REFERENCES person (id),
  second_id INTEGER NOT NULL REFERENCES person (id) CHECK (second_id <> person_id)
) STRICT;

-- What a person read on a paper; of one person's the newest line counts.

CREATE TABLE audit_typed (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  person_id INTEGER NOT NULL REFERENCES person (id),
  whole_committee INTEGER NOT NULL CHECK (whole_committee IN (0, 1)),
  present TEXT NOT NULL,
  typed TEXT NOT NULL,
  struck TEXT NOT NULL,
  invalid TEXT NOT NULL
) STRICT;

CREATE INDEX audit_typed_audit ON audit_typed (audit_id);

-- A list with batch and number of ballots that was made, and for whom.

CREATE TABLE audit_list (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  kind TEXT NOT NULL CHECK (kind IN ('pull', 'export')),
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
  person_id INTEGER NOT NULL REFERENCES person (id),
  second_id INTEGER NOT NULL REFERENCES person (id) CHECK (second_id <> person_id)
) STRICT;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER audit_draw_no_update BEFORE UPDATE ON audit_draw BEGIN SELECT RAISE(ABORT, 'audit_draw only grows'); END;
CREATE TRIGGER audit_draw_no_delete BEFORE DELETE ON audit_draw BEGIN SELECT RAISE(ABORT, 'audit_draw only grows'); END;
CREATE TRIGGER audit_typed_no_update BEFORE UPDATE ON audit_typed BEGIN SELECT RAISE(ABORT, 'audit_typed only grows'); END;
CREATE TRIGGER audit_typed_no_delete BEFORE DELETE ON audit_typed BEGIN SELECT RAISE(ABORT, 'audit_typed only grows'); END;
CREATE TRIGGER audit_list_no_update BEFORE UPDATE ON audit_list BEGIN SELECT RAISE(ABORT, 'audit_list only grows'); END;
CREATE TRIGGER audit_list_no_delete BEFORE DELETE ON audit_list BEGIN SELECT RAISE(ABORT, 'audit_list only grows'); END;
