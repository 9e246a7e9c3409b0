package org.feltbok.responses;

/**
 * A response with its answers.
 *
 * @param caseKey empty if it is about no case
 * @param origin key of where the answers come from; empty if not told
 * @param textOrigin key of where its open texts come from; empty if not told
 */
public record StoredResponse(
        Response response, String caseKey, String origin, String textOrigin, Answers answers) {}
