-- The study file, first version. Every entity has an id (UUID text) that never changes, so that copies can be merged.
-- batch: number of the import that put the row in (change_rows), NULL = by itself or with the study's beginning.
-- Texts in the study's language stand in plain columns; a column *_i18n holds the same in other languages as JSON.
-- Kinds (status, type, level, task ...) are words whose list is an enum in Java: operations and readers know it, so that a new kind
-- needs no change of a table. The schema checks only what holds whatever comes. Times are ISO 8601; *_at is a moment or a day.
-- retired_at: no longer offered or asked, kept for what was given before; NULL = in use.
-- target_kind, target_id: what a row is about, where that may be anything: kind of thing (case, response, item, code ...) and its id.

-- Every file that can be worked in on its own is a copy with an id of its own; study.copy_id names this one. The rows tell where it
-- comes from. how: made (the first), saved (a copy saved elsewhere), backup, restored (a backup put back).
-- left_at: number of the last change it shares with its parent; mark: letters that keys made in this copy carry, so that two
-- copies never give the same key to two responses; empty in the first copy and in what takes its place.
CREATE TABLE copy (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES copy(id),
  left_at INTEGER, mark TEXT NOT NULL DEFAULT '', how TEXT NOT NULL, made_at TEXT NOT NULL
) STRICT;

CREATE TABLE study (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  title TEXT NOT NULL, title_i18n TEXT,
  language TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '', description_i18n TEXT,
  notice TEXT NOT NULL DEFAULT '', notice_i18n TEXT,
  unit_one TEXT NOT NULL DEFAULT '', unit_one_i18n TEXT, unit_many TEXT NOT NULL DEFAULT '', unit_many_i18n TEXT,
  created_at TEXT NOT NULL,
  copy_id TEXT REFERENCES copy(id)
) STRICT;

CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE origin (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
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
  type TEXT NOT NULL,
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

-- roster_of: each of its responses belongs to a response of that questionnaire, such as a member to a household; NULL = to none.
-- roster_after: how many sections of that questionnaire come before it; NULL = not said, it comes first.
CREATE TABLE questionnaire (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL, title_i18n TEXT,
  version TEXT NOT NULL DEFAULT '1',
  answers_table TEXT NOT NULL UNIQUE,
  roster_of TEXT REFERENCES questionnaire(id), roster_after INTEGER,
  position INTEGER NOT NULL
) STRICT;

-- What a questionnaire was when answers were given on it. form: its sections, questions, items and options then, as JSON; NULL = not
-- kept. The rows of the questionnaire itself are always the newest; what went is retired there, never deleted.
CREATE TABLE questionnaire_version (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  version TEXT NOT NULL, made_at TEXT, person_id TEXT REFERENCES person(id), note TEXT, form TEXT,
  UNIQUE (questionnaire_id, version)
) STRICT;

CREATE TABLE section (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  name TEXT NOT NULL, label TEXT NOT NULL, label_i18n TEXT, relevant TEXT, retired_at TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE option_list (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  name TEXT NOT NULL, position INTEGER NOT NULL,
  UNIQUE (questionnaire_id, name)
) STRICT;

-- code: as printed and as in files; value: the whole number stored in the answer matrix
-- score: the number it counts as in means; NULL = its code, where that is a number
CREATE TABLE option (
  id TEXT PRIMARY KEY,
  option_list_id TEXT NOT NULL REFERENCES option_list(id),
  code TEXT NOT NULL, value INTEGER NOT NULL,
  label TEXT NOT NULL, label_i18n TEXT, short TEXT, short_i18n TEXT,
  missing TEXT,
  score REAL, exclusive INTEGER NOT NULL DEFAULT 0, retired_at TEXT, position INTEGER NOT NULL,
  UNIQUE (option_list_id, code), UNIQUE (option_list_id, value)
) STRICT;

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  section_id TEXT NOT NULL REFERENCES section(id),
  name TEXT NOT NULL, number TEXT NOT NULL DEFAULT '',
  type TEXT NOT NULL,
  label TEXT NOT NULL, label_i18n TEXT, hint TEXT, hint_i18n TEXT, note TEXT, note_i18n TEXT, short TEXT, short_i18n TEXT,
  relevant TEXT, constraint_rule TEXT, constraint_message TEXT, constraint_message_i18n TEXT, retired_at TEXT, position INTEGER NOT NULL
) STRICT;

-- A row of a question that takes an answer. A question that is no matrix has one item of the question's name.
-- required: yes, no or an expression that says when an answer is asked for; NULL = it may be left out
-- level: nominal (answers without order), ordinal (with order), scale (with order and even steps, so that a mean says something);
-- NULL = not said: then nothing is taken for granted. unit, decimals: of a number. least, most: the range answers are expected in (a
-- number, or a day as text); what lies outside is kept and listed. preset: the answer it begins with, as in files; none before it is passed.
-- answers_column: the matrix column of a single answer; for several answers the columns stand in item_option.
CREATE TABLE item (
  id TEXT PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question(id),
  name TEXT NOT NULL, label TEXT NOT NULL, label_i18n TEXT, short TEXT, short_i18n TEXT,
  type TEXT NOT NULL,
  option_list_id TEXT REFERENCES option_list(id),
  relevant TEXT, required TEXT, level TEXT, unit TEXT, unit_i18n TEXT, decimals INTEGER, least ANY, most ANY, preset TEXT,
  retired_at TEXT, answers_column TEXT, position INTEGER NOT NULL
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
-- pass: 1 = the response that counts; 2 = a second, independent entry of the same form, compared with the first and counted nowhere;
-- -1, -2 = what was first or second entry and is void: it is kept, and counted and compared nowhere. voided: why; NULL = it is not,
-- or is because what it belongs to is
-- number: printed or written on the paper form; received_at: the day it came in
-- version: of the questionnaire it was given on; NULL = not known. parent_id: the response it belongs to, in a roster
CREATE TABLE response (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  key TEXT NOT NULL,
  case_id TEXT REFERENCES study_case(id),
  status TEXT NOT NULL DEFAULT 'partial',
  mode TEXT, pass INTEGER NOT NULL DEFAULT 1,
  entered_by TEXT, entered_at TEXT, note TEXT,
  origin_id TEXT REFERENCES origin(id), text_origin_id TEXT REFERENCES origin(id),
  source TEXT, reason TEXT, unlocked TEXT, voided TEXT, number TEXT, received_at TEXT, version TEXT, parent_id TEXT REFERENCES response(id),
  position INTEGER NOT NULL, batch INTEGER,
  UNIQUE (questionnaire_id, key, pass)
) STRICT;
CREATE INDEX response_case ON response(case_id) WHERE case_id IS NOT NULL;
CREATE INDEX response_parent ON response(parent_id) WHERE parent_id IS NOT NULL;

-- aside: 1 = given although other answers rule the question out; kept, listed under checks, not to be coded
CREATE TABLE answer_text (
  id TEXT PRIMARY KEY,
  response_id TEXT NOT NULL REFERENCES response(id),
  item_id TEXT NOT NULL REFERENCES item(id),
  text TEXT NOT NULL, aside INTEGER NOT NULL DEFAULT 0, batch INTEGER,
  UNIQUE (response_id, item_id)
) STRICT;
CREATE INDEX answer_text_item ON answer_text(item_id);

-- What was settled for files of responses of one program (source): what the column of a head holds (text NULL), or what a text in
-- it is read as. meaning: _case, q3, q3/1, - (left out), =text (read as that), + (the answer other, with the text beside it); *-, *=text
-- and *+ with text NULL: so is every text in it that is no answer
CREATE TABLE import_memory (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  source TEXT NOT NULL, head TEXT NOT NULL, text TEXT, meaning TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (questionnaire_id, source, head, text)
) STRICT;

-- A difference between first and second entry that somebody has settled. response_id: the response that counts (pass 1), which holds
-- the settled answer from then on; what was keyed first and what second is kept here, as a cell of the plain files (NULL = nothing).
-- choice: first, second, other (neither was right), later (put off: the response holds the first entry)
CREATE TABLE settlement (
  id TEXT PRIMARY KEY,
  response_id TEXT NOT NULL REFERENCES response(id),
  item_id TEXT NOT NULL REFERENCES item(id),
  first TEXT, second TEXT, choice TEXT NOT NULL,
  person_id TEXT REFERENCES person(id), at TEXT, note TEXT,
  UNIQUE (response_id, item_id)
) STRICT;

-- What somebody noted at a field, or asks about it. kind: note, query; state of a query: open, answered, closed; NULL = a note.
-- item_id NULL = about the whole response; reply_to: the row that it answers
CREATE TABLE field_note (
  id TEXT PRIMARY KEY,
  response_id TEXT NOT NULL REFERENCES response(id),
  item_id TEXT REFERENCES item(id),
  kind TEXT NOT NULL, state TEXT, text TEXT NOT NULL,
  reply_to TEXT REFERENCES field_note(id),
  person_id TEXT REFERENCES person(id), at TEXT
) STRICT;
CREATE INDEX field_note_response ON field_note(response_id);

-- A finding of a check that stands as it is. check_key: which check; seen: what stood there when it was accepted, as a cell of the
-- plain files, so that the finding comes again when that changes
CREATE TABLE accepted_finding (
  id TEXT PRIMARY KEY,
  check_key TEXT NOT NULL, target_kind TEXT NOT NULL, target_id TEXT NOT NULL,
  item_id TEXT REFERENCES item(id),
  seen TEXT, reason TEXT NOT NULL,
  person_id TEXT REFERENCES person(id), at TEXT
) STRICT;
CREATE INDEX accepted_finding_target ON accepted_finding(target_id);

-- What the responses to a questionnaire must keep beside the constraints of single questions. rule: in the expression language, what is to
-- hold; message: what is said where it does not hold, or only of it; severity: error, warning, hint
CREATE TABLE own_check (
  id TEXT PRIMARY KEY,
  questionnaire_id TEXT NOT NULL REFERENCES questionnaire(id),
  key TEXT NOT NULL UNIQUE,
  rule TEXT NOT NULL,
  message TEXT NOT NULL, message_i18n TEXT,
  severity TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

-- Locked against changes, with the reason; unlocking takes the row out (the change log keeps who and when).
CREATE TABLE record_lock (
  id TEXT PRIMARY KEY,
  target_kind TEXT NOT NULL, target_id TEXT NOT NULL, reason TEXT NOT NULL,
  person_id TEXT REFERENCES person(id), at TEXT
) STRICT;
CREATE INDEX record_lock_target ON record_lock(target_id);

-- Who does what. task: enter, enter_again (independently of the first entry), settle, code, agree (settle codings); target: a case,
-- a response, a questionnaire, an item, an interview, a document or a codebook.
-- blind_until: others' work on it is not shown before: all_done (all who share it are done) or a day; NULL = not blind
-- draw: how it was drawn, as JSON with seed and sizes; NULL = chosen by hand
CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  task TEXT NOT NULL,
  person_id TEXT REFERENCES person(id), -- NULL = whoever may: for enter_again, who did not key the first entry
  target_kind TEXT NOT NULL, target_id TEXT NOT NULL,
  codebook_id TEXT REFERENCES codebook(id), -- for coding: by which codebook; NULL = every one that fits
  blind_until TEXT, draw TEXT, made_at TEXT, done_at TEXT, note TEXT
) STRICT;
CREATE INDEX assignment_target ON assignment(target_id);

-- fieldwork -------------------------------------------------------------------------------------------------------

-- A contact with a case about the questionnaire. kind: call, email, letter, visit; outcome: sent, no_answer, reached, promised, refused,
-- unable, not_found, not_eligible. at: day, or day and time by the clock on the wall; next_at: what was agreed for the next one, likewise.
-- round: number of the reminder round it was part of, the same for all of it; NULL = of none
CREATE TABLE case_contact (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case(id),
  kind TEXT NOT NULL, outcome TEXT NOT NULL,
  at TEXT NOT NULL, next_at TEXT, round INTEGER, note TEXT,
  person_id TEXT REFERENCES person(id)
) STRICT;
CREATE INDEX case_contact_case ON case_contact(case_id);

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
  status TEXT NOT NULL DEFAULT 'planned',
  origin_id TEXT REFERENCES origin(id), position INTEGER NOT NULL
) STRICT;

-- A whole text, such as a transcript or a report, of a case, an interview or the study. Its passages are stretches of it; a coding
-- may lie on the document itself, across passages. Line ends are LF; places count Unicode code points.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL, title_i18n TEXT,
  case_id TEXT REFERENCES study_case(id),
  interview_id TEXT REFERENCES interview(id),
  text TEXT NOT NULL, source TEXT,
  origin_id TEXT REFERENCES origin(id), position INTEGER NOT NULL
) STRICT;

-- speaker: I = interviewer, R = respondent, NULL = not said. document_id, start_at, end_at: the stretch of a document that it is,
-- and then text is what stands there; NULL = it stands by itself
CREATE TABLE passage (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interview(id),
  topic_id TEXT REFERENCES topic(id),
  speaker TEXT,
  text TEXT NOT NULL,
  document_id TEXT REFERENCES document(id), start_at INTEGER, end_at INTEGER,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_interview ON passage(interview_id);

-- coding ----------------------------------------------------------------------------------------------------------

-- counts_person_id: whose codings count in figures; counts_layer_id: the layer that counts instead, once there is one
CREATE TABLE codebook (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL, label_i18n TEXT,
  counts_person_id TEXT REFERENCES person(id),
  counts_layer_id TEXT REFERENCES layer(id),
  base TEXT NOT NULL DEFAULT 'answered', for_interviews INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL
) STRICT;

-- A set of codings beside the coders' own. kind: agreed (settled by those who coded), proposed (suggestions that nobody has taken yet)
CREATE TABLE layer (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL, label_i18n TEXT,
  kind TEXT NOT NULL, note TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE codebook_item (
  id TEXT PRIMARY KEY,
  codebook_id TEXT NOT NULL REFERENCES codebook(id),
  item_id TEXT NOT NULL REFERENCES item(id),
  UNIQUE (codebook_id, item_id)
) STRICT;

-- colour: #rrggbb, NULL = by its digit, grey without one; position: its place among those of the same parent; merged_into: the code that took its
-- codings over when it was retired
CREATE TABLE code (
  id TEXT PRIMARY KEY,
  codebook_id TEXT NOT NULL REFERENCES codebook(id),
  parent_id TEXT REFERENCES code(id),
  key TEXT NOT NULL, label TEXT NOT NULL, label_i18n TEXT,
  definition TEXT, definition_i18n TEXT, exclude TEXT, exclude_i18n TEXT, note TEXT,
  digit INTEGER, folder INTEGER NOT NULL DEFAULT 0, colour TEXT,
  retired_at TEXT, merged_into TEXT REFERENCES code(id), position INTEGER NOT NULL,
  UNIQUE (codebook_id, key)
) STRICT;

-- A code given by a coder to an answer, a passage or a document; start and end in Unicode code points, NULL = the whole text.
-- lost_quote: the words the code stood on, when a later edit of the text took them away; the code then counts for the
-- whole text until somebody finds its words again.
-- layer_id NULL = the coder's own; else person_id is who put it into the layer. made: how it came to be: hand, rule (words or a
-- pattern), suggestion (taken from the program's), merge or split (of codes), import; NULL = not said. made_from: the words, pattern or code
CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  code_id TEXT NOT NULL REFERENCES code(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  answer_text_id TEXT REFERENCES answer_text(id),
  passage_id TEXT REFERENCES passage(id),
  document_id TEXT REFERENCES document(id),
  start_at INTEGER, end_at INTEGER, lost_quote TEXT, created_at TEXT,
  layer_id TEXT REFERENCES layer(id), made TEXT, made_from TEXT,
  CHECK ((answer_text_id IS NOT NULL) + (passage_id IS NOT NULL) + (document_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX coding_answer ON coding(answer_text_id);
CREATE INDEX coding_passage ON coding(passage_id);
CREATE INDEX coding_document ON coding(document_id);
CREATE INDEX coding_code ON coding(code_id);

-- What coders have given, each their own: what is counted and shown where nobody asks for a layer. Documents are apart.
CREATE VIEW own_coding AS SELECT * FROM coding WHERE layer_id IS NULL AND document_id IS NULL;

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
CREATE INDEX coding_done_passage ON coding_done(passage_id) WHERE passage_id IS NOT NULL;

-- What somebody thinks of anything: a code, a coding (the words it stands on), an answer, a passage, a document, a case ...
CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  target_kind TEXT NOT NULL, target_id TEXT NOT NULL,
  title TEXT, text TEXT NOT NULL,
  person_id TEXT REFERENCES person(id), at TEXT
) STRICT;
CREATE INDEX memo_target ON memo(target_id);

-- variables made of others ----------------------------------------------------------------------------------------

-- over: what it has a value for: response (then of one questionnaire) or case. rule: how it follows from others, as JSON (recode,
-- cut points, quantiles, combination, index, formula). level, unit, decimals: as of items
CREATE TABLE derived_variable (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL, label_i18n TEXT,
  over TEXT NOT NULL,
  questionnaire_id TEXT REFERENCES questionnaire(id),
  level TEXT, unit TEXT, unit_i18n TEXT, decimals INTEGER,
  rule TEXT NOT NULL, note TEXT, position INTEGER NOT NULL
) STRICT;

-- Weights of cases or of a questionnaire's responses. rule: how they were made, as JSON (cells, raking, with the targets); NULL = given
CREATE TABLE weight (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL, label_i18n TEXT,
  over TEXT NOT NULL,
  questionnaire_id TEXT REFERENCES questionnaire(id),
  rule TEXT, note TEXT, position INTEGER NOT NULL
) STRICT;

-- One case's or one response's weight; none = it has none and is left out where the weight is used
CREATE TABLE weight_value (
  id TEXT PRIMARY KEY,
  weight_id TEXT NOT NULL REFERENCES weight(id),
  case_id TEXT REFERENCES study_case(id),
  response_id TEXT REFERENCES response(id),
  value REAL NOT NULL,
  UNIQUE (weight_id, case_id, response_id),
  CHECK ((case_id IS NULL) <> (response_id IS NULL))
) STRICT;
CREATE INDEX weight_value_response ON weight_value(response_id) WHERE response_id IS NOT NULL;

-- figures ---------------------------------------------------------------------------------------------------------

-- A part of the report; a figure's specification names the section it stands in by key. position: among those of the same parent
CREATE TABLE report_section (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  parent_id TEXT REFERENCES report_section(id),
  title TEXT NOT NULL, title_i18n TEXT, position INTEGER NOT NULL
) STRICT;

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

-- what a report says of groups: claim as in claims.csv; compared = groups with " | " between them, or a name; measure NULL = no data
CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  figure_key TEXT NOT NULL,
  claim TEXT NOT NULL,
  measure TEXT, compared TEXT, method TEXT, level REAL NOT NULL DEFAULT 5,
  erratum TEXT, place TEXT, note TEXT, position INTEGER NOT NULL
) STRICT;

CREATE TABLE erratum (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL DEFAULT 'number',
  place TEXT, what TEXT NOT NULL, reading TEXT, position INTEGER NOT NULL
) STRICT;

-- When figures were delivered or approved as they were. key: its number; figures: how many
CREATE TABLE delivery (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL, -- delivered, approved
  at TEXT NOT NULL, figures INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;

-- The numbers of a figure as they were shown then, by row and column, as JSON; only of figures that showed others than the time
-- before. figure_key is no reference: what was delivered stays so when its figure goes
CREATE TABLE delivered_figure (
  id TEXT PRIMARY KEY,
  delivery_id TEXT NOT NULL REFERENCES delivery(id),
  figure_key TEXT NOT NULL,
  shown TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

-- the change log --------------------------------------------------------------------------------------------------

-- id: its number in this file; uid: the same in every copy; copy_id: the copy it was made in; who: the name at that time, person_id:
-- the person, NULL for somebody not among the people. Neither is a reference: the log outlives what it names.
-- kind: do, undo, redo, fixed (a beginning); target: the change that was taken back or done again; state: done, undone,
-- dropped (undone, and no longer to be done again), fixed (not to be taken back)
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL, copy_id TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL, person_id TEXT,
  operation TEXT NOT NULL,
  args TEXT NOT NULL,
  kind TEXT NOT NULL,
  target INTEGER REFERENCES change(id),
  state TEXT NOT NULL
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
-- names that a case or an informant had, to be hidden in the history
CREATE INDEX change_cell_case_name ON change_cell(row_id) WHERE tbl = 'study_case' AND col = 'name';
CREATE INDEX change_cell_informant ON change_cell(row_id) WHERE tbl = 'interview' AND col = 'informant';

-- Many rows put in at once (an import) carry a number in their column batch. Taken back, the rows of a table wait in a
-- table undone_ID until they are put in again or can no longer be; then it goes.
CREATE TABLE change_rows (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change(id),
  tbl TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;
CREATE INDEX change_rows_change ON change_rows(change_id);
