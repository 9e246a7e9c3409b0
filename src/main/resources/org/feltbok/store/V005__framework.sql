-- What somebody wrote of a row of the framework matrix (one of case_id, class_id of a grouping, role of interviews in the study's own
-- language) in a column of it (one of topic_id, code_id). What it is about may go; it goes with it then.
CREATE TABLE summary (
  id TEXT PRIMARY KEY,
  case_id TEXT, class_id TEXT, role TEXT,
  topic_id TEXT, code_id TEXT,
  text TEXT NOT NULL,
  person_id TEXT REFERENCES person(id), at TEXT,
  CHECK ((case_id IS NOT NULL) + (class_id IS NOT NULL) + (role IS NOT NULL) = 1
    AND (topic_id IS NULL) <> (code_id IS NULL))
) STRICT;

-- The words it rests on. start_at, end_at: Unicode code points, NULL = the whole passage. quote: the words when they were linked.
-- passage_id NULL = the passage was taken out; lost 1 = an edit took the words away, NULL = they stand there.
CREATE TABLE summary_quote (
  id TEXT PRIMARY KEY,
  summary_id TEXT NOT NULL REFERENCES summary(id),
  passage_id TEXT, start_at INTEGER, end_at INTEGER,
  quote TEXT NOT NULL, lost INTEGER
) STRICT;
CREATE INDEX summary_quote_summary ON summary_quote(summary_id);
CREATE INDEX summary_quote_passage ON summary_quote(passage_id) WHERE passage_id IS NOT NULL;
