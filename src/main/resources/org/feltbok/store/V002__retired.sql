-- Attributes and groupings that are no longer offered for new figures, as questions, answers and codes are.
-- retired_at: a day; what uses them computes as before; NULL = offered.
ALTER TABLE attribute ADD COLUMN retired_at TEXT;
ALTER TABLE "grouping" ADD COLUMN retired_at TEXT;
