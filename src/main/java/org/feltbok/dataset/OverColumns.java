package org.feltbok.dataset;

import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.tabular.Row;

/** The columns of plain files that say whether something is of cases or of a questionnaire. */
final class OverColumns {
    private static final String RESPONSE = "response";
    private static final String CASE = "case";

    private OverColumns() {}

    /** The questionnaire of whose responses it is; empty = of cases. */
    static String survey(PlainSheet sheet, Row row, PlainFaults faults) {
        sheet.required(row, "over");
        boolean isOfCases = sheet.word(row, "over", RESPONSE, RESPONSE, CASE).equals(CASE);
        String survey = row.get("questionnaire");
        if (isOfCases && !survey.isEmpty()) {
            faults.add(sheet.place(row, "questionnaire"), "analysis.derived.no_survey_of_cases");
        } else if (!isOfCases) {
            sheet.required(row, "questionnaire");
            sheet.reference(row, "questionnaire", PlainContext.QUESTIONNAIRE);
        }
        return isOfCases ? "" : survey;
    }

    static String over(boolean isOfCases) {
        return isOfCases ? CASE : RESPONSE;
    }
}
