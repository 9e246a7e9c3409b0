-- The last place in a questionnaire is found at once, however many responses it has. Of filled places alone, so that only who asks
-- for places by name uses it: other questions have better indexes, which the database would not choose beside this one.
CREATE INDEX response_place ON response(questionnaire_id, position) WHERE position > -1;
