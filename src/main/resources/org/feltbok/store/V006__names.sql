-- The register of names of people, places and organisations in texts, and what stands for each while names are hidden.
-- kind: person, place, organisation; name NULL = forgotten, what stood for it stays taken; pseudonym NULL = no secret, may be told;
-- forms: other forms, set apart by semicolons; in_text: 1 = replaced in the texts themselves
CREATE TABLE hidden_name (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL, name TEXT, pseudonym TEXT, forms TEXT,
  in_text INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL
) STRICT;
