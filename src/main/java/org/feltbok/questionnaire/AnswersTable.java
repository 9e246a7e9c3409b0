package org.feltbok.questionnaire;

/** The answer matrix of a questionnaire as SQL. */
final class AnswersTable {
    private AnswersTable() {}

    /**
     * One row for each response, a column for each item or tick; columns take whole numbers,
     * numbers and texts.
     */
    static String createTable(Questionnaire questionnaire) {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE \"")
                        .append(questionnaire.answersTable())
                        .append("\" (id TEXT PRIMARY KEY REFERENCES response(id), batch INTEGER");
        questionnaire.columns().forEach(c -> sql.append(", \"").append(c).append("\" ANY"));
        return sql.append(") STRICT").toString();
    }
}
