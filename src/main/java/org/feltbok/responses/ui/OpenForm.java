package org.feltbok.responses.ui;

import java.util.Optional;

/**
 * The respondent whose form is open.
 *
 * @param responseId empty while nothing has been keyed
 * @param title what people call the respondent
 * @param detail more to know it by; may be empty
 * @param mode how the response came in, empty if not known
 */
record OpenForm(
        String responseId,
        Optional<String> caseId,
        String title,
        String detail,
        String mode,
        String note) {
    boolean exists() {
        return !responseId.isEmpty();
    }

    OpenForm existing(String id) {
        return new OpenForm(id, caseId, title, detail, mode, note);
    }
}
