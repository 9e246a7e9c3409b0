package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseCounts;
import org.feltbok.responses.ResponseRate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What came in on the main questionnaire.
 *
 * @param rate of the cases in the frame
 * @param modes number of responses by how they came in, the most frequent first; without those that
 *     say nothing
 * @param days on which something came in, with the number of responses up to and with that day
 * @param all responses, with a day or without
 * @param twice responses entered a second time
 * @param voided responses that are void, counted in none of the others
 * @param waves the other waves of the questionnaire; none where it is asked once
 */
public record ResponseProgress(
        LocalText questionnaire,
        ResponseRate rate,
        Map<String, Integer> modes,
        List<Day> days,
        int all,
        int twice,
        int voided,
        List<Wave> waves) {
    public ResponseProgress {
        waves = List.copyOf(waves);
    }

    /** Of a questionnaire without other waves, where each response has its day. */
    public ResponseProgress(
            LocalText questionnaire,
            ResponseRate rate,
            Map<String, Integer> modes,
            List<Day> days,
            int twice,
            int voided) {
        this(
                questionnaire,
                rate,
                modes,
                days,
                days.isEmpty() ? 0 : days.getLast().sum(),
                twice,
                voided,
                List.of());
    }

    /**
     * Another wave of it, and how many answered that.
     *
     * @param form id of the questionnaire
     */
    public record Wave(String form, LocalText title, int responded, int frame) {}

    /**
     * @param sum responses up to and with the day
     */
    public record Day(LocalDate date, int sum) {}

    /** What came in, as counted. */
    static ResponseProgress of(Form form, ResponseCounts counts, List<Wave> waves) {
        var modes = new LinkedHashMap<String, Integer>();
        counts.modes().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> modes.put(e.getKey(), e.getValue()));
        return new ResponseProgress(
                form.questionnaire().title(),
                counts.rate(),
                modes,
                days(counts.days()),
                counts.all(),
                counts.twice(),
                counts.voided(),
                waves);
    }

    private static List<Day> days(SortedMap<String, Integer> counts) {
        var days = new ArrayList<Day>();
        int sum = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getKey().matches("\\d{4}-\\d{2}-\\d{2}")) {
                sum += count.getValue();
                days.add(new Day(LocalDate.parse(count.getKey()), sum));
            }
        }
        return List.copyOf(days);
    }
}
