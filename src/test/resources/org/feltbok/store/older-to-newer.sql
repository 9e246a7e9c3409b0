-- From the older schema to one in which kinds are no longer checked and every copy has an identity.
CREATE TABLE copy (
  id TEXT PRIMARY KEY, parent_id TEXT REFERENCES copy(id), left_at INTEGER, mark TEXT NOT NULL DEFAULT '',
  how TEXT NOT NULL, made_at TEXT NOT NULL
) STRICT;
INSERT INTO copy (id, how, made_at) SELECT 'first', 'made', created_at FROM study;
ALTER TABLE study ADD COLUMN copy_id TEXT REFERENCES copy(id);
UPDATE study SET copy_id = 'first';
CREATE TABLE response_new (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  key TEXT NOT NULL,
  case_id TEXT REFERENCES study_case(id),
  status TEXT NOT NULL DEFAULT 'partial',
  mode TEXT, pass INTEGER NOT NULL DEFAULT 1,
  entered_by TEXT, entered_at TEXT, note TEXT,
  origin_id TEXT REFERENCES origin(id), text_origin_id TEXT REFERENCES origin(id),
  source TEXT, reason TEXT, unlocked TEXT, version TEXT, parent_id TEXT REFERENCES response(id),
  position INTEGER NOT NULL, batch INTEGER,
  UNIQUE (questionnaire_id, key, pass)
) STRICT;
INSERT INTO response_new (id, questionnaire_id, key, case_id, status, mode, pass, entered_by, entered_at, note, origin_id,
    text_origin_id, source, reason, unlocked, position, batch)
  SELECT id, questionnaire_id, key, case_id, status, mode, pass, entered_by, entered_at, note, origin_id,
    text_origin_id, source, reason, unlocked, position, batch FROM response;
DROP TABLE response;
ALTER TABLE response_new RENAME TO response;
CREATE INDEX response_case ON response(case_id);
CREATE TABLE change_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL, copy_id TEXT NOT NULL,
  at TEXT NOT NULL, who TEXT NOT NULL, person_id TEXT,
  operation TEXT NOT NULL, args TEXT NOT NULL,
  kind TEXT NOT NULL, target INTEGER REFERENCES change(id), state TEXT NOT NULL
) STRICT;
INSERT INTO change_new SELECT id, 'first-' || id, 'first', at, who,
    (SELECT p.id FROM person p WHERE p.name = who), operation, args, kind, target, state FROM change;
DROP TABLE change;
ALTER TABLE change_new RENAME TO change;
CREATE INDEX change_state ON change(state, id);
