-- A questionnaire that asks again what another asked.
-- wave_of: the first of its waves; NULL = it is the first itself, or the only one.
-- wave_at: the day it was asked, for its place in time; NULL = not said, from when its responses came in.
ALTER TABLE questionnaire ADD COLUMN wave_of TEXT REFERENCES questionnaire(id);
ALTER TABLE questionnaire ADD COLUMN wave_at TEXT;
