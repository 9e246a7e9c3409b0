package org.feltbok.fieldwork;

import org.feltbok.cases.Case;
import org.feltbok.cases.CaseResponse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the answers came in: each day's, and all up to then, with the reminders. The day is the one a
 * response was received, else the one it was keyed.
 *
 * @param days on which something came in, in order
 * @param reminders in order
 * @param undated answers of which nothing says when they came
 * @param asked cases of the frame
 */
public record ResponseCurve(List<Day> days, List<Reminder> reminders, int undated, int asked) {
    /**
     * @param came that day
     * @param sum up to and with it, those without a day left out
     */
    public record Day(LocalDate date, int came, int sum) {}

    /**
     * @param round its number
     * @param date its first day
     * @param cases how many were reminded
     */
    public record Reminder(int round, LocalDate date, int cases) {}

    public ResponseCurve {
        days = List.copyOf(days);
        reminders = List.copyOf(reminders);
    }

    /** One answer a case counts: the one that {@link Fieldwork#response} gives. */
    public static ResponseCurve of(Fieldwork fieldwork) {
        SortedMap<LocalDate, Integer> came = new TreeMap<>();
        int undated = 0;
        for (Case c : fieldwork.sheet().data().frame()) {
            Optional<CaseResponse> response = fieldwork.response(c);
            if (response.isPresent()) {
                Optional<LocalDate> day = day(response.get());
                day.ifPresent(d -> came.merge(d, 1, Integer::sum));
                undated += day.isEmpty() ? 1 : 0;
            }
        }
        List<Day> days = new ArrayList<>();
        int sum = 0;
        for (Map.Entry<LocalDate, Integer> day : came.entrySet()) {
            sum += day.getValue();
            days.add(new Day(day.getKey(), day.getValue(), sum));
        }
        return new ResponseCurve(
                days, reminders(fieldwork), undated, fieldwork.sheet().data().frame().size());
    }

    /** The day it came in; where nobody has said that, the one it was keyed on. */
    private static Optional<LocalDate> day(CaseResponse response) {
        return day(response.receivedAt()).or(() -> day(response.enteredAt()));
    }

    /** What stands there in another way than as a day says nothing. */
    private static Optional<LocalDate> day(String at) {
        try {
            return at.length() < 10 ? Optional.empty() : Optional.of(Contact.dayOf(at));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static List<Reminder> reminders(Fieldwork fieldwork) {
        SortedMap<Integer, LocalDate> first = new TreeMap<>();
        SortedMap<Integer, Integer> cases = new TreeMap<>();
        fieldwork
                .all()
                .filter(c -> c.round() > 0)
                .forEach(
                        c -> {
                            first.merge(c.round(), c.day(), (a, b) -> a.isBefore(b) ? a : b);
                            cases.merge(c.round(), 1, Integer::sum);
                        });
        List<Reminder> reminders = new ArrayList<>();
        first.forEach(
                (round, day) ->
                        reminders.add(new Reminder(round, day, cases.getOrDefault(round, 0))));
        return reminders;
    }
}
