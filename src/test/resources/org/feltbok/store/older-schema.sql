-- The schema of a study file before copies had identities and kinds left the schema (the tables that the test works in).

CREATE TABLE study (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  title TEXT NOT NULL, title_i18n TEXT,
  language TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '', description_i18n TEXT,
  notice TEXT NOT NULL DEFAULT '', notice_i18n TEXT,
  unit_one TEXT NOT NULL DEFAULT '', unit_one_i18n TEXT, unit_many TEXT NOT NULL DEFAULT '', unit_many_i18n TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE origin (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('register','document','keyed','imported','constructed','invented')),
  label TEXT NOT NULL, label_i18n TEXT,
  source TEXT, licence TEXT, note TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, initials TEXT NOT NULL, roles TEXT NOT NULL DEFAULT '',
  origin_id TEXT REFERENCES origin(id), position INTEGER NOT NULL
) STRICT;

CREATE TABLE study_case (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, pseudonym TEXT,
  in_frame INTEGER NOT NULL DEFAULT 1, kind TEXT NOT NULL DEFAULT '', note TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE questionnaire (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL, title_i18n TEXT,
  version TEXT NOT NULL DEFAULT '1',
  answers_table TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE response (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  key TEXT NOT NULL,
  case_id TEXT REFERENCES study_case(id),
  status TEXT NOT NULL DEFAULT 'partial' CHECK (status IN ('complete','partial')),
  mode TEXT, pass INTEGER NOT NULL DEFAULT 1,
  entered_by TEXT, entered_at TEXT, note TEXT,
  origin_id TEXT REFERENCES origin(id), text_origin_id TEXT REFERENCES origin(id),
  source TEXT, reason TEXT, unlocked TEXT, position INTEGER NOT NULL, batch INTEGER,
  UNIQUE (questionnaire_id, key, pass)
) STRICT;

CREATE TABLE topic (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  parent_id TEXT REFERENCES topic(id),
  label TEXT NOT NULL, label_i18n TEXT, hint TEXT, hint_i18n TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE interview (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES study_case(id),
  role TEXT NOT NULL, role_i18n TEXT, informant TEXT, interviewer TEXT, date TEXT, minutes INTEGER,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('done','notes','planned')),
  origin_id TEXT REFERENCES origin(id), position INTEGER NOT NULL
) STRICT;

CREATE TABLE passage (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interview(id),
  topic_id TEXT REFERENCES topic(id),
  speaker TEXT CHECK (speaker IN ('I','R')),
  text TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  operation TEXT NOT NULL,
  args TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do','undo','redo','fixed')),
  target INTEGER REFERENCES change(id),
  state TEXT NOT NULL CHECK (state IN ('done','undone','dropped','fixed'))
) STRICT;

CREATE TABLE change_cell (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change(id),
  tbl TEXT NOT NULL, row_id TEXT NOT NULL, col TEXT NOT NULL,
  old ANY, new ANY
) STRICT;

CREATE TABLE change_rows (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change(id),
  tbl TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;

CREATE INDEX response_case ON response(case_id);

CREATE INDEX passage_interview ON passage(interview_id);

CREATE INDEX change_state ON change(state, id);

CREATE INDEX change_cell_change ON change_cell(change_id);

CREATE INDEX change_cell_row ON change_cell(row_id, tbl);

CREATE INDEX change_rows_change ON change_rows(change_id);
