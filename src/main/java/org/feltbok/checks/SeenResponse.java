package org.feltbok.checks;

import org.feltbok.responses.CasesOfResponses;
import org.feltbok.responses.Form;
import org.feltbok.responses.StoredResponse;

/**
 * A response among others.
 *
 * @param about the case it is about, as the response rate sees it
 * @param isMain whether the response rate is counted by its questionnaire
 */
public record SeenResponse(
        Form form, StoredResponse stored, CasesOfResponses.Row about, boolean isMain) {}
