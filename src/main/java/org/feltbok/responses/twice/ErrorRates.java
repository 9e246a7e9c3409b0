package org.feltbok.responses.twice;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;

import java.util.List;
import java.util.Map;

/**
 * How often keys were wrong, told from what two people keyed without seeing each other's. What both
 * keyed wrong in the same way is not found by this.
 *
 * @param differing fields in which the two differ, of all that were keyed twice
 * @param first errors of first entries, which are what single-keyed forms are made of
 * @param people errors of each, of the fields they keyed, by name; "" = not known who
 * @param questions differences of each that has any, most errors for its fields first
 * @param fields the same of each item
 * @param unsettled differences that count for both, since nobody said yet who was right
 * @param alone pairs left out because one person keyed both
 * @param pairs that are counted
 */
public record ErrorRates(
        ErrorShare differing,
        ErrorShare first,
        Map<String, ErrorShare> people,
        List<Of<Question>> questions,
        List<Of<Item>> fields,
        int unsettled,
        int alone,
        int pairs) {
    /** The errors in one thing. */
    public record Of<T>(T what, ErrorShare share) {}

    public static ErrorRates of(TwiceKeyed twice) {
        return ErrorSums.of(twice).rates();
    }
}
