package org.feltbok.responses;

import java.util.Map;
import java.util.SortedMap;

/**
 * How many responses to a questionnaire came in; does not change.
 *
 * @param rate of the cases in the frame
 * @param modes first entries by how they came in; without those that say nothing
 * @param days first entries by the day they were entered on; without those that say nothing
 * @param all first entries, whatever is known of them
 * @param twice responses entered a second time
 * @param voided first entries that are void: counted in none of the others
 */
public record ResponseCounts(
        ResponseRate rate,
        Map<String, Integer> modes,
        SortedMap<String, Integer> days,
        int all,
        int twice,
        int voided) {}
