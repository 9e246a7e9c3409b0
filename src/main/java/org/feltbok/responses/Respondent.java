package org.feltbok.responses;

/**
 * A response in a list, with how far it is filled in.
 *
 * @param caseKey empty if the response is about no case
 * @param caseName empty if the response is about no case
 * @param filled items with an answer or a missing kind, without those not asked
 * @param toFill items without those not asked
 */
public record Respondent(
        Response response, String caseKey, String caseName, int filled, int toFill) {
    /** What people call it: the case's name, or the response's key. */
    public String title() {
        return caseName.isEmpty() ? response.key() : caseName;
    }
}
