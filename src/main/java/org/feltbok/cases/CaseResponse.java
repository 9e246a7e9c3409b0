package org.feltbok.cases;

import org.feltbok.base.text.LocalText;

/**
 * That a case answered a questionnaire, as far as the list of cases shows it.
 *
 * @param form id of the questionnaire
 * @param questionnaire its title
 * @param main whether it is the questionnaire that the study counts its response rate by
 * @param complete false = some of it is still to be filled in
 * @param mode how it came in, such as web; may be empty
 * @param enteredBy may be empty
 * @param enteredAt ISO date or time; may be empty
 * @param receivedAt the day it came in, as ISO date; may be empty
 * @param twice whether it was entered a second time
 */
public record CaseResponse(
        String caseId,
        String form,
        LocalText questionnaire,
        boolean main,
        boolean complete,
        String mode,
        String enteredBy,
        String enteredAt,
        String receivedAt,
        boolean twice) {}
