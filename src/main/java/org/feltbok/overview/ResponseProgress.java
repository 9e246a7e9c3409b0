package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.responses.Form;
import org.feltbok.responses.MainForm;
import org.feltbok.responses.ResponseRate;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        var modes = new LinkedHashMap<String, Integer>();
        count(handle, form, "mode", "count(*) DESC, 1")
                .forEach(c -> modes.put(c.what(), c.number()));
        return new ResponseProgress(
                form.questionnaire().title(),
                ResponseRate.of(handle, form),
                modes,
                days(count(handle, form, "substr(entered_at, 1, 10)", "1")),
                handle.createQuery(
                                "SELECT count(*) FROM response WHERE questionnaire_id = :q AND pass = 2")
                        .bind("q", form.id())
                        .mapTo(Integer.class)
                        .one());
    }

    private record Count(String what, int number) {}

    /** How many responses there are of each kind that says something; counted by the file. */
    private static List<Count> count(Handle handle, Form form, String what, String order) {
        return handle.createQuery(
                        "SELECT %s, count(*) FROM response WHERE questionnaire_id = :q AND pass = 1"
                                        .formatted(what)
                                + " AND coalesce(%s, '') <> '' GROUP BY 1 ORDER BY %s"
                                        .formatted(what, order))
                .bind("q", form.id())
                .map((r, c) -> new Count(r.getString(1), r.getInt(2)))
                .list();
    }

    private static List<Day> days(List<Count> counts) {
        var days = new ArrayList<Day>();
        int sum = 0;
        for (Count count : counts) {
            if (count.what().matches("\\d{4}-\\d{2}-\\d{2}")) {
                sum += count.number();
                days.add(new Day(LocalDate.parse(count.what()), sum));
            }
        }
        return List.copyOf(days);
    }
}
