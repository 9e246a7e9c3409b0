-- What was said of a code until somebody said something else; it goes with its code. at: when that was; person_id: who did.
CREATE TABLE code_definition (
  id TEXT PRIMARY KEY,
  code_id TEXT NOT NULL,
  definition TEXT, definition_i18n TEXT, exclude TEXT, exclude_i18n TEXT,
  person_id TEXT REFERENCES person(id), at TEXT NOT NULL
) STRICT;
CREATE INDEX code_definition_code ON code_definition(code_id);
-- looked_at: when the coder last looked whether it holds by what is said of the code now; NULL = not since it was given.
ALTER TABLE coding ADD COLUMN looked_at TEXT;
