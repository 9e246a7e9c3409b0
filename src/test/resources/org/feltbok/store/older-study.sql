-- What stood in a study of the older schema when it was closed: one beginning, two changes, one of them an import taken back.
INSERT INTO study (id, key, title, language, created_at) VALUES ('s','old','Old','nb','2026-01-01T08:00:00Z');
INSERT INTO person (id, key, name, initials, position) VALUES ('p1','kari','Kari Nordmann','KN',1);
INSERT INTO study_case (id, key, name, position) VALUES ('c1','1','Én',1), ('c2','2','To',2);
INSERT INTO questionnaire (id, name, title, answers_table, position) VALUES ('q','survey','Survey','answers_1',1);
CREATE TABLE answers_1 (id TEXT PRIMARY KEY REFERENCES response(id), i1 ANY, batch INTEGER) STRICT;
INSERT INTO response (id, questionnaire_id, key, case_id, status, position) VALUES ('r1','q','r001','c1','complete',1);
INSERT INTO answers_1 (id, i1) VALUES ('r1', 3);
INSERT INTO topic (id, key, label, position) VALUES ('t','work','Arbeid',1);
INSERT INTO interview (id, key, case_id, role, position) VALUES ('i','i1','c1','rådmann',1);
INSERT INTO passage (id, interview_id, topic_id, speaker, text, position) VALUES ('a','i','t','R','Vi er få.',1);
INSERT INTO change (id, at, who, operation, args, kind, state) VALUES
  (1,'2026-01-01T08:00:00Z','Kari Nordmann','plain.create','["old"]','fixed','fixed'),
  (2,'2026-01-02T08:00:00Z','Kari Nordmann','responses.answer','["r001"]','do','done'),
  (3,'2026-01-03T08:00:00Z','Kari Nordmann','responses.import','["x.csv"]','do','undone'),
  (4,'2026-01-03T08:01:00Z','Kari Nordmann','responses.import','["x.csv"]','undo','fixed');
INSERT INTO change_cell (change_id, tbl, row_id, col, old, new) VALUES (2,'answers_1','r1','i1',2,3);
INSERT INTO change_rows (id, change_id, tbl, batch) VALUES (1,3,'response',1);
CREATE TABLE undone_1 AS SELECT * FROM response;
