package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.responses.Form;
import org.feltbok.responses.MainForm;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.ResponseRate;
import org.feltbok.responses.ResponseStore;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came in on the main questionnaire.
 *
 * @param rate of the cases in the frame
 * @param modes number of responses by how they came in, the most frequent first; without those that
 *     say nothing
 * @param days on which something came in, with the number of responses up to and with that day
 * @param twice responses entered a second time
 */
public record ResponseProgress(
        LocalText questionnaire,
        ResponseRate rate,
        Map<String, Integer> modes,
        List<Day> days,
        int twice) {
    /**
     * @param sum responses up to and with the day
     */
    public record Day(LocalDate date, int sum) {}

    /** Empty if the study has no questionnaire. */
    public static Optional<ResponseProgress> read(Handle handle) {
        return MainForm.read(handle).map(form -> read(handle, form));
    }

    private static ResponseProgress read(Handle handle, Form form) {
        List<Respondent> first = ResponseStore.list(handle, form, 1);
        var modes = new TreeMap<String, Integer>();
        first.stream()
                .map(r -> r.response().mode())
                .filter(m -> !m.isEmpty())
                .forEach(m -> modes.merge(m, 1, Integer::sum));
        var ordered = new LinkedHashMap<String, Integer>();
        modes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return new ResponseProgress(
                form.questionnaire().title(),
                ResponseRate.of(handle, form),
                ordered,
                days(first),
                ResponseStore.list(handle, form, 2).size());
    }

    private static List<Day> days(List<Respondent> respondents) {
        var perDay = new TreeMap<LocalDate, Integer>();
        for (Respondent respondent : respondents) {
            String at = respondent.response().enteredAt();
            if (at.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                perDay.merge(LocalDate.parse(at.substring(0, 10)), 1, Integer::sum);
            }
        }
        var days = new ArrayList<Day>();
        int sum = 0;
        for (var entry : perDay.entrySet()) {
            sum += entry.getValue();
            days.add(new Day(entry.getKey(), sum));
        }
        return List.copyOf(days);
    }
}
