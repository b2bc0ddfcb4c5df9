-- A counting place as the program made it before there were two opinions on a row (schema 1); pictures are put beside it.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  label TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('scanned', 'typed'))
) STRICT;
INSERT INTO "batch" VALUES(1,'bch','B1','scanned');
INSERT INTO "batch" VALUES(2,'bch','T1','typed');
CREATE TABLE closing (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('close', 'reopen')),
  result_hash TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  note TEXT NOT NULL
) STRICT;
CREATE TABLE confirmation (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  list_hash TEXT NOT NULL CHECK (length(list_hash) = 64),
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
INSERT INTO "confirmation" VALUES(1,'bch','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1);
INSERT INTO "confirmation" VALUES(2,'bch','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',2);
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
INSERT INTO "event_log" VALUES(1,'2026-03-15T12:00:00Z','test','STATION_MADE','station',1,'07871839c667f5e0300de6a76c865f29c4c01d605e83f04c585f939b39d90000','0000000000000000000000000000000000000000000000000000000000000000','8efceea117617880098ffd5aa45c8bffcb21bf30793e4842943608b2e07a6f8b');
INSERT INTO "event_log" VALUES(2,'2026-03-15T12:00:00Z','test','PERSON_ADDED','person',1,'464548d6116a652091dbabd851519b746d8df3c6b99a2b027501645b466a201a','8efceea117617880098ffd5aa45c8bffcb21bf30793e4842943608b2e07a6f8b','51a124336109c20d932396dcb24a19a8a651d11a2b768fbd842a8610f9878a05');
INSERT INTO "event_log" VALUES(3,'2026-03-15T12:00:00Z','test','PERSON_ADDED','person',2,'6c6ee9366badcde2e002a7cc61146cd70fdf26348bc9935b7546531822f319e1','51a124336109c20d932396dcb24a19a8a651d11a2b768fbd842a8610f9878a05','3e210198d66a091720e588eb1cb896e2afed2d44da9a5fc205fdbe62974ab0bd');
INSERT INTO "event_log" VALUES(4,'2026-03-15T12:00:00Z','test','PERSON_ADDED','person',3,'5737b79a430d23c354c89bd9e53aa11a7a8ea1116b4c07a67abd5fe4f3b77b0d','3e210198d66a091720e588eb1cb896e2afed2d44da9a5fc205fdbe62974ab0bd','c363499c3c14affb1d22ce6c558c41e6d4bfa22f6189eac580cb67e5599600bd');
INSERT INTO "event_log" VALUES(5,'2026-03-15T12:00:00Z','Nguyễn Văn An','BATCH_OPENED','batch',1,'7c5fe00696c1be6177a5125284d34712efe6cfbe187caf4036d4cd2ae8e1910c','c363499c3c14affb1d22ce6c558c41e6d4bfa22f6189eac580cb67e5599600bd','e1676455b4eaaf0a3c3a69b9ab435dd989a89f71500b7122189e12542d0e26bb');
INSERT INTO "event_log" VALUES(6,'2026-03-15T12:00:00Z','Nguyễn Văn An','STYLE_ADDED','style',1,'2f44326b8723bb85ab8e769261422996d55d5dcf745ff1f1fcf11355aaafc422','e1676455b4eaaf0a3c3a69b9ab435dd989a89f71500b7122189e12542d0e26bb','06212e1f8639d4b5800b89e0321fa8977f03de5b0adc86d5e7a7236769c13485');
INSERT INTO "event_log" VALUES(7,'2026-03-15T12:00:00Z','Nguyễn Văn An','SHEET_READ','sheet',1,'1070327a46807c8e6d01904182262f70c7c41f50421bf376b2ea4280c196e64e','06212e1f8639d4b5800b89e0321fa8977f03de5b0adc86d5e7a7236769c13485','1e3988612a0ec68db777912f879e4eb95d6c3cf34b86ef4166f6661aa717c5f6');
INSERT INTO "event_log" VALUES(8,'2026-03-15T12:00:00Z','Nguyễn Văn An','RULED','ruling',1,'0003014e0290c4962c8663fd7a23610009a3ae02338530787810dc4e0ef78409','1e3988612a0ec68db777912f879e4eb95d6c3cf34b86ef4166f6661aa717c5f6','b60a7875f5380ac4655b2c282035a74e3c16d8877c05a886354f8a9a201f6fec');
INSERT INTO "event_log" VALUES(9,'2026-03-15T12:00:00Z','Nguyễn Văn An','BATCH_OPENED','batch',2,'b15dc6a03455b68c64e541850dce9f43f062dd5e5649fe2813b50fb1c4ecb0af','b60a7875f5380ac4655b2c282035a74e3c16d8877c05a886354f8a9a201f6fec','c3b77f383a41c29b01615ed0077ac3c86aacedd2d89caf83ac0c876d348f904e');
INSERT INTO "event_log" VALUES(10,'2026-03-15T12:00:00Z','Nguyễn Văn An','TYPED','typed_ballot',1,'6e4a41dad9aa4a5314b328a4ae14482a1057800eb0047f0b9af8dcfea06763c5','c3b77f383a41c29b01615ed0077ac3c86aacedd2d89caf83ac0c876d348f904e','9d860ff3ac449fba387031b693e49e72fd66f6d25a6b3cb9030ed46dee9474e4');
INSERT INTO "event_log" VALUES(11,'2026-03-15T12:00:00Z','Nguyễn Văn An','FIGURE_SET','figure',1,'768bdb48afb3581d21259ecb00f7bab85c1a04d203138ca855beddb7d2cbc63b','9d860ff3ac449fba387031b693e49e72fd66f6d25a6b3cb9030ed46dee9474e4','3ce2bf7186b56cdcbd82a6dcbc0b7670837f8aa051ef03c18660a6a8886dacb8');
INSERT INTO "event_log" VALUES(12,'2026-03-15T12:00:00Z','Nguyễn Văn An','INVALID_LIST_CONFIRMED','confirmation',1,'6584a74ab2274af9899c70c6cba51445b83ea7c65737ff7f1e0c817f5c734d0a','3ce2bf7186b56cdcbd82a6dcbc0b7670837f8aa051ef03c18660a6a8886dacb8','8a381c81a231c6f870b3029d0251ebc62012730c90c6714c97531af061ca2d46');
INSERT INTO "event_log" VALUES(13,'2026-03-15T12:00:00Z','Trần Thị Bình','INVALID_LIST_CONFIRMED','confirmation',2,'a2911978864f416c631fba2435319e20f77f33ccbc270385cbed27d3ba2c12b8','8a381c81a231c6f870b3029d0251ebc62012730c90c6714c97531af061ca2d46','2dd83ef1448b8de053d1907d01050b519cb5ef96fc57e93e0c48f3d4bac9bcbd');
INSERT INTO "event_log" VALUES(14,'2026-03-15T12:00:00Z','Nguyễn Văn An','SHEET_READ','sheet',2,'738792be3b27976a28833e12af17a195b59ff3647f7921e9cb3cded7d3c50068','2dd83ef1448b8de053d1907d01050b519cb5ef96fc57e93e0c48f3d4bac9bcbd','b80dc27e8e69051b32df9f06a16893b4fa12d71daf69a5328f46857f679208c8');
CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
INSERT INTO "figure" VALUES(1,'bch','issued',10,1);
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL
) STRICT;
INSERT INTO "person" VALUES(1,'Nguyễn Văn An','truong-ban');
INSERT INTO "person" VALUES(2,'Trần Thị Bình','uy-vien');
INSERT INTO "person" VALUES(3,'Lê Kỹ Thuật','ky-thuat');
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
INSERT INTO "row_reading" VALUES(1,1,1,'KEPT',0.999,'','{"coverage":0.97,"gap_mm":null}');
INSERT INTO "row_reading" VALUES(2,1,2,'STRUCK',0.999,'','{"coverage":0.97,"gap_mm":null}');
INSERT INTO "row_reading" VALUES(3,1,3,'KEPT',0.999,'','{"coverage":0.97,"gap_mm":null}');
INSERT INTO "row_reading" VALUES(4,2,1,'STRUCK',0.999,'','{"coverage":0.97,"gap_mm":null}');
INSERT INTO "row_reading" VALUES(5,2,2,'STRUCK',0.999,'','{"coverage":0.97,"gap_mm":null}');
INSERT INTO "row_reading" VALUES(6,2,3,'UNCERTAIN',0.5,'FAINT_STRIKE','{"coverage":0.97,"gap_mm":null}');
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
INSERT INTO "ruling" VALUES(1,1,1,'mark','KEPT',1,0,'','nhìn rõ',NULL);
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
INSERT INTO "sheet" VALUES(1,1,1,'a.png','b756413b3bd9337a96219cd974db200d520528b47326321e3f5f5a48dcf89eb9',0,NULL,1,'reader-1','read','accepted','',NULL,'[11.8,0.01,3.0,-0.01,11.8,4.5,0.05,0.3]');
INSERT INTO "sheet" VALUES(2,1,2,'b.png','0f39129d1d3c15c1dde2f3b119b45061bdbe3b3731f901361919a8670bf8e082',0,NULL,1,'reader-1','read','review','',NULL,'[11.8,0.01,3.0,-0.01,11.8,4.5,0.05,0.3]');
CREATE TABLE station (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  election_json TEXT NOT NULL,
  election_hash TEXT NOT NULL CHECK (length(election_hash) = 64),
  test INTEGER NOT NULL CHECK (test IN (0, 1)),
  members_needed INTEGER NOT NULL CHECK (members_needed >= 1)
) STRICT;
INSERT INTO "station" VALUES(1,'{"schema":1,"title":"Bầu Ban Chấp hành","unit":"Đảng bộ xã Mỹ Đức","regime":"party-congress","contests":[{"id":"bch","title":"Ban Chấp hành","method":"strike-out","seats":2,"candidates":[{"no":1,"name":"Đỗ Anh"},{"no":2,"name":"Lê Bưởi"},{"no":3,"name":"Vũ Cẩm"}]}]}','5b150349dca4b9da510290162e401c33a84bdecf3dc978e0d0908444bb527a40',1,2);
CREATE TABLE style (
  id INTEGER PRIMARY KEY,
  contest TEXT NOT NULL,
  election_hash TEXT NOT NULL,
  style_hash TEXT NOT NULL CHECK (length(style_hash) = 64),
  UNIQUE (contest, style_hash)
) STRICT;
INSERT INTO "style" VALUES(1,'bch','5b150349dca4b9da510290162e401c33a84bdecf3dc978e0d0908444bb527a40','bb0e694faee765f3a22cade971c0f3fb81e39296273a4ed5534d7a51167d3d1c');
CREATE TABLE style_file (
  id INTEGER PRIMARY KEY,
  style_id INTEGER NOT NULL REFERENCES style (id),
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (style_id, name)
) STRICT;
INSERT INTO "style_file" VALUES(1,1,'style.json',X'7B7D');
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
INSERT INTO "typed_ballot" VALUES(1,2,1,1,0,'','1 3','1 3','');
CREATE INDEX sheet_image ON sheet (image_hash, image_frame);
CREATE INDEX ruling_sheet ON ruling (sheet_id);
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
