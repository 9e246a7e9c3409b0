package org.feltbok.checks;

import org.feltbok.responses.CasesOfResponses;
import org.feltbok.responses.Form;
import org.feltbok.responses.StoredResponse;

import java.time.LocalDate;

/**
 * A response among others.
 *
 * @param about the case it is about, as the response rate sees it
 * @param isMain whether the response rate is counted by its questionnaire
 * @param today the day on which it is looked at
 */
public record SeenResponse(
        Form form,
        StoredResponse stored,
        CasesOfResponses.Row about,
        boolean isMain,
        LocalDate today) {}
