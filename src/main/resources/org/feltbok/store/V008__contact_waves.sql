-- Which questionnaire a contact was about, such as a wave; NULL = the main one. What older files hold was about that.
ALTER TABLE case_contact ADD COLUMN questionnaire_id TEXT REFERENCES questionnaire(id);
UPDATE case_contact SET questionnaire_id = (
  SELECT q.id FROM questionnaire q
  LEFT JOIN setting s ON s.id = 'main_questionnaire' AND trim(s.value, ' "') = q.name
  ORDER BY s.id IS NULL, q.position LIMIT 1);
