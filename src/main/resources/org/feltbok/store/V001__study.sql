-- The study file, first version. Every entity has an id (UUID text) that never changes, so that copies can be merged.
-- batch: number of the import that put the row in (change_rows), NULL = by itself or with the study's beginning.
-- Texts in the study's language stand in plain columns; a column *_i18n holds the same in other languages as JSON.

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

-- cases and what is known of them ---------------------------------------------------------------------------------

CREATE TABLE attribute (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL, label_i18n TEXT,
  type TEXT NOT NULL CHECK (type IN ('category','number','text')),
  unit TEXT, unit_i18n TEXT, decimals INTEGER NOT NULL DEFAULT 0,
  origin_id TEXT REFERENCES origin(id), note TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE attribute_category (
  id TEXT PRIMARY KEY,
  attribute_id TEXT NOT NULL REFERENCES attribute(id),
  code TEXT NOT NULL, label TEXT NOT NULL, label_i18n TEXT, position INTEGER NOT NULL,
  UNIQUE (attribute_id, code)
) STRICT;

CREATE TABLE study_case (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, pseudonym TEXT,
  in_frame INTEGER NOT NULL DEFAULT 1, kind TEXT NOT NULL DEFAULT '', note TEXT, position INTEGER NOT NULL
) STRICT;
CREATE INDEX study_case_pseudonym ON study_case(name) WHERE pseudonym IS NOT NULL;

-- value: text, number or category code; a missing kind is its word (#refused ...); no row = nothing recorded
CREATE TABLE case_value (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case(id),
  attribute_id TEXT NOT NULL REFERENCES attribute(id),
  value ANY NOT NULL,
  UNIQUE (case_id, attribute_id)
) STRICT;

-- rule: JSON as in groupings.json of the plain files, without name, label and classes
CREATE TABLE grouping (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL, label_i18n TEXT,
  rule TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE grouping_class (
  id TEXT PRIMARY KEY,
  grouping_id TEXT NOT NULL REFERENCES grouping(id),
  code TEXT NOT NULL, label TEXT NOT NULL, label_i18n TEXT, position INTEGER NOT NULL,
  UNIQUE (grouping_id, code)
) STRICT;

-- continues: name of the indicator that supplies the years this one lacks
CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL, label_i18n TEXT,
  unit TEXT, unit_i18n TEXT, decimals INTEGER NOT NULL DEFAULT 0, breakdown TEXT, breakdown_i18n TEXT,
  continues TEXT,
  origin_id TEXT REFERENCES origin(id), note TEXT, position INTEGER NOT NULL
) STRICT;

-- part: a class of the breakdown (an age group); '' = the whole
CREATE TABLE indicator_value (
  id INTEGER PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator(id),
  case_id TEXT NOT NULL REFERENCES study_case(id),
  year INTEGER NOT NULL, part TEXT NOT NULL DEFAULT '',
  value REAL NOT NULL,
  origin_id TEXT REFERENCES origin(id),
  UNIQUE (indicator_id, case_id, year, part)
) STRICT;

-- questionnaires --------------------------------------------------------------------------------------------------

CREATE TABLE questionnaire (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL, title_i18n TEXT,
  version TEXT NOT NULL DEFAULT '1',
  answers_table TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE section (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  name TEXT NOT NULL, label TEXT NOT NULL, label_i18n TEXT, relevant TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE option_list (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  name TEXT NOT NULL, position INTEGER NOT NULL,
  UNIQUE (questionnaire_id, name)
) STRICT;

-- code: as printed and as in files; value: the whole number stored in the answer matrix
CREATE TABLE option (
  id TEXT PRIMARY KEY,
  option_list_id TEXT NOT NULL REFERENCES option_list(id),
  code TEXT NOT NULL, value INTEGER NOT NULL,
  label TEXT NOT NULL, label_i18n TEXT, short TEXT, short_i18n TEXT,
  missing TEXT CHECK (missing IN ('DONT_KNOW','REFUSED','NOT_APPLICABLE','NOT_ANSWERED','NOT_ASKED','UNREADABLE')),
  exclusive INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL,
  UNIQUE (option_list_id, code), UNIQUE (option_list_id, value)
) STRICT;

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  section_id TEXT NOT NULL REFERENCES section(id),
  name TEXT NOT NULL, number TEXT NOT NULL DEFAULT '',
  type TEXT NOT NULL CHECK (type IN ('SINGLE','MULTIPLE','MATRIX_SINGLE','MATRIX_MULTIPLE','TEXT','INTEGER','DECIMAL','DATE','NOTE')),
  label TEXT NOT NULL, label_i18n TEXT, hint TEXT, hint_i18n TEXT, note TEXT, note_i18n TEXT, short TEXT, short_i18n TEXT,
  relevant TEXT, constraint_rule TEXT, constraint_message TEXT, constraint_message_i18n TEXT, position INTEGER NOT NULL
) STRICT;

-- A row of a question that takes an answer. A question that is no matrix has one item of the question's name.
-- required: yes, no or an expression that says when an answer is asked for; NULL = it may be left out
-- answers_column: the matrix column of a single answer; for several answers the columns stand in item_option.
CREATE TABLE item (
  id TEXT PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question(id),
  name TEXT NOT NULL, label TEXT NOT NULL, label_i18n TEXT, short TEXT, short_i18n TEXT,
  type TEXT NOT NULL CHECK (type IN ('SINGLE','MULTIPLE','TEXT','INTEGER','DECIMAL','DATE')),
  option_list_id TEXT REFERENCES option_list(id),
  relevant TEXT, required TEXT, answers_column TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE item_option (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item(id),
  option_id TEXT NOT NULL REFERENCES option(id),
  answers_column TEXT NOT NULL,
  UNIQUE (item_id, option_id)
) STRICT;

-- responses -------------------------------------------------------------------------------------------------------
-- The answers themselves: one table per questionnaire (questionnaire.answers_table), id = response.id, batch, a column an item
-- (for several answers: an option, 0/1). Whole number = option value, real = number, text = date (ISO), NULL = nothing
-- recorded, -99901 ... -99906 = missing kinds. A text item holds 1 when there is a text in answer_text.

-- reason: why it counts as complete although something is missing or against the rules; NULL = nothing was
-- unlocked: why a complete or imported response was opened for changes; NULL = it is locked
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
CREATE INDEX response_case ON response(case_id);

-- aside: 1 = given although other answers rule the question out; kept, listed under checks, not to be coded
CREATE TABLE answer_text (
  id TEXT PRIMARY KEY,
  response_id TEXT NOT NULL REFERENCES response(id),
  item_id TEXT NOT NULL REFERENCES item(id),
  text TEXT NOT NULL, aside INTEGER NOT NULL DEFAULT 0, batch INTEGER,
  UNIQUE (response_id, item_id)
) STRICT;
CREATE INDEX answer_text_item ON answer_text(item_id);

-- interviews ------------------------------------------------------------------------------------------------------

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
CREATE INDEX passage_interview ON passage(interview_id);

-- coding ----------------------------------------------------------------------------------------------------------

CREATE TABLE codebook (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL, label_i18n TEXT,
  counts_person_id TEXT REFERENCES person(id),
  base TEXT NOT NULL DEFAULT 'answered', for_interviews INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL
) STRICT;

CREATE TABLE codebook_item (
  id TEXT PRIMARY KEY,
  codebook_id TEXT NOT NULL REFERENCES codebook(id),
  item_id TEXT NOT NULL REFERENCES item(id),
  UNIQUE (codebook_id, item_id)
) STRICT;

CREATE TABLE code (
  id TEXT PRIMARY KEY,
  codebook_id TEXT NOT NULL REFERENCES codebook(id),
  parent_id TEXT REFERENCES code(id),
  key TEXT NOT NULL, label TEXT NOT NULL, label_i18n TEXT,
  definition TEXT, definition_i18n TEXT, exclude TEXT, exclude_i18n TEXT, note TEXT,
  digit INTEGER, folder INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL,
  UNIQUE (codebook_id, key)
) STRICT;

-- A code given by a coder to an answer or a passage; start and end in Unicode code points, NULL = the whole text.
-- lost_quote: the words the code stood on, when a later edit of the text took them away; the code then counts for the
-- whole text until somebody finds its words again.
CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  code_id TEXT NOT NULL REFERENCES code(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  answer_text_id TEXT REFERENCES answer_text(id),
  passage_id TEXT REFERENCES passage(id),
  start_at INTEGER, end_at INTEGER, lost_quote TEXT, created_at TEXT,
  CHECK ((answer_text_id IS NULL) <> (passage_id IS NULL))
) STRICT;
CREATE INDEX coding_answer ON coding(answer_text_id);
CREATE INDEX coding_passage ON coding(passage_id);
CREATE INDEX coding_code ON coding(code_id);

-- A coder has finished a text (with or without codes), and what the coder noted on it.
CREATE TABLE coding_done (
  id TEXT PRIMARY KEY,
  codebook_id TEXT NOT NULL REFERENCES codebook(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  answer_text_id TEXT REFERENCES answer_text(id),
  passage_id TEXT REFERENCES passage(id),
  done INTEGER NOT NULL DEFAULT 1, memo TEXT,
  seen INTEGER NOT NULL DEFAULT 0, -- 1 = reopened or coded anew when another's codes could be seen
  CHECK ((answer_text_id IS NULL) <> (passage_id IS NULL))
) STRICT;
CREATE INDEX coding_done_answer ON coding_done(answer_text_id);

-- figures ---------------------------------------------------------------------------------------------------------

CREATE TABLE figure (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  spec TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE published (
  id TEXT PRIMARY KEY,
  figure_key TEXT NOT NULL,
  measure TEXT NOT NULL,
  value REAL NOT NULL, printed TEXT, decimals INTEGER NOT NULL,
  qualifier TEXT, erratum TEXT, place TEXT, note TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE erratum (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL DEFAULT 'number',
  place TEXT, what TEXT NOT NULL, reading TEXT, position INTEGER NOT NULL
) STRICT;

-- the change log --------------------------------------------------------------------------------------------------

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
CREATE INDEX change_state ON change(state, id);

-- One cell each: table, row, column, value before and after. column '' = the whole row as JSON (inserted or deleted).
CREATE TABLE change_cell (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change(id),
  tbl TEXT NOT NULL, row_id TEXT NOT NULL, col TEXT NOT NULL,
  old ANY, new ANY
) STRICT;
CREATE INDEX change_cell_change ON change_cell(change_id);
CREATE INDEX change_cell_row ON change_cell(row_id, tbl);

-- Many rows put in at once (an import) carry a number in their column batch. Taken back, the rows of a table wait in a
-- table undone_ID until they are put in again or can no longer be; then it goes.
CREATE TABLE change_rows (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change(id),
  tbl TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;
CREATE INDEX change_rows_change ON change_rows(change_id);
