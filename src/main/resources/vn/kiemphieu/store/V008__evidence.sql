-- A key of the counting place; the newest signs. Its private half lies in a file beside the database and in no table.

CREATE TABLE station_key (
  id INTEGER PRIMARY KEY,
  public_key TEXT NOT NULL
) STRICT;

-- What the key says of a sheet and its rows as they were stored: base64 of an Ed25519 signature. Every sheet stored since
-- there is a key has one.

CREATE TABLE sheet_signature (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL UNIQUE REFERENCES sheet (id),
  key_id INTEGER NOT NULL REFERENCES station_key (id),
  signature TEXT NOT NULL
) STRICT;

-- The root of the tree (RFC 6962) over the first events, as many as size says, signed; cause is the row it was made for.

CREATE TABLE checkpoint (
  id INTEGER PRIMARY KEY,
  cause TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 1),
  root TEXT NOT NULL CHECK (length(root) = 64),
  key_id INTEGER NOT NULL REFERENCES station_key (id),
  signature TEXT NOT NULL
) STRICT;

-- What a closing rests on: how many rows each table had and their hash; signed.

CREATE TABLE closing_record (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL UNIQUE REFERENCES closing (id),
  record TEXT NOT NULL CHECK (json_valid(record)),
  key_id INTEGER NOT NULL REFERENCES station_key (id),
  signature TEXT NOT NULL
) STRICT;

-- What happened that put in no other row: exports, copies, checks, who came and went. Never what a ballot says.

CREATE TABLE occurrence (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

-- That a person has a passphrase; the newest line counts. What it is checked with lies apart, for it leaves the place with
-- no record; the hash names it.

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  secret_hash TEXT NOT NULL CHECK (length(secret_hash) = 64)
) STRICT;

CREATE TABLE account_secret (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL UNIQUE REFERENCES account (id),
  secret TEXT NOT NULL
) STRICT;

CREATE TRIGGER station_key_no_update BEFORE UPDATE ON station_key BEGIN SELECT RAISE(ABORT, 'station_key only grows'); END;
CREATE TRIGGER station_key_no_delete BEFORE DELETE ON station_key BEGIN SELECT RAISE(ABORT, 'station_key only grows'); END;
CREATE TRIGGER sheet_signature_no_update BEFORE UPDATE ON sheet_signature BEGIN SELECT RAISE(ABORT, 'sheet_signature only grows'); END;
CREATE TRIGGER sheet_signature_no_delete BEFORE DELETE ON sheet_signature BEGIN SELECT RAISE(ABORT, 'sheet_signature only grows'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint only grows'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint only grows'); END;
CREATE TRIGGER closing_record_no_update BEFORE UPDATE ON closing_record BEGIN SELECT RAISE(ABORT, 'closing_record only grows'); END;
CREATE TRIGGER closing_record_no_delete BEFORE DELETE ON closing_record BEGIN SELECT RAISE(ABORT, 'closing_record only grows'); END;
CREATE TRIGGER occurrence_no_update BEFORE UPDATE ON occurrence BEGIN SELECT RAISE(ABORT, 'occurrence only grows'); END;
CREATE TRIGGER occurrence_no_delete BEFORE DELETE ON occurrence BEGIN SELECT RAISE(ABORT, 'occurrence only grows'); END;
CREATE TRIGGER account_no_update BEFORE UPDATE ON account BEGIN SELECT RAISE(ABORT, 'account only grows'); END;
CREATE TRIGGER account_no_delete BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'account only grows'); END;
CREATE TRIGGER account_secret_no_update BEFORE UPDATE ON account_secret BEGIN SELECT RAISE(ABORT, 'account_secret only grows'); END;
CREATE TRIGGER account_secret_no_delete BEFORE DELETE ON account_secret BEGIN SELECT RAISE(ABORT, 'account_secret only grows'); END;
