package org.feltbok.responses.ui.grid;

/**
 * A cell of the sheet, named as Entry names a field of a form, so that one leads to the other.
 *
 * @param form identity of the questionnaire; empty = the first
 * @param item identity of the field; empty = the first
 * @param response identity of the response; empty = the first
 * @param caseId identity of the case; may be empty
 */
record GridPlace(String form, String item, String response, String caseId) {
    static final GridPlace NOWHERE = new GridPlace("", "", "", "");
    private static final String MARK = "at:";

    /** What a subject names: a field, or a form alone. */
    static GridPlace of(String subject) {
        String[] parts = subject.split("/", -1);
        if (subject.startsWith(MARK) && parts.length == 5) {
            String form = parts[0].substring(MARK.length());
            return new GridPlace(form, parts[2], parts[3], parts[4]);
        }
        int after = subject.indexOf(':');
        return after < 0 ? NOWHERE : new GridPlace(subject.substring(after + 1), "", "", "");
    }

    /** As a subject of Entry, and of the sheet itself. */
    String subject() {
        return MARK + String.join("/", form, "1", item, response, caseId);
    }
}
