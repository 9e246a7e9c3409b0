package org.feltbok.responses.asked;

import org.feltbok.base.text.DayOrder;
import org.feltbok.base.text.WrittenDate;
import org.feltbok.base.text.WrittenNumber;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a column seems to have asked. A guess that loses nothing: what is not clearly chosen from a
 * list is open text, and whatever stands in a cell can be said in the question made of it.
 *
 * @param type as XLSForm calls it
 * @param choices to choose from, in the order in which they first stand in the file; empty for
 *     other types
 */
record Asked(String type, List<String> choices) {
    static final String ONE = "select_one";
    static final String SEVERAL = "select_multiple";

    /** More answers than these nobody chooses from in a form on the web. */
    private static final int MOST = 60;

    /** Longer texts are written and not chosen. */
    private static final int LONGEST = 120;

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,8})");
    private static final Pattern CALLED = Pattern.compile("0\\d+|\\+.*|\\d+[eE]\\d+");

    /** Seconds that are kept by no time of day stand in a text. */
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d(:00)?");

    static Asked of(List<String> cells) {
        if (cells.isEmpty()) {
            return new Asked("text", List.of());
        }
        if (all(cells, c -> WHOLE.matcher(c).matches())) {
            return new Asked("integer", List.of());
        }
        if (all(cells, Asked::isNumber)) {
            return new Asked("decimal", List.of());
        }
        if (days(cells) == cells.size()) {
            return new Asked("date", List.of());
        }
        if (all(cells, c -> TIME.matcher(c).matches())) {
            return new Asked("time", List.of());
        }
        if (isNearlyNumbers(cells) || isNearlyDays(cells)) {
            return new Asked("text", List.of());
        }
        for (String between : List.of(";", ", ")) {
            Set<String> pieces = several(cells, between);
            if (!pieces.isEmpty()) {
                return new Asked(SEVERAL, List.copyOf(pieces));
            }
        }
        Set<String> distinct = spelled(cells);
        return isChosen(distinct, cells.size())
                ? new Asked(ONE, List.copyOf(distinct))
                : new Asked("text", List.of());
    }

    /** Each text once, as it is first spelled: large and small letters are one, as in imports. */
    private static Set<String> spelled(Collection<String> texts) {
        Map<String, String> first = new LinkedHashMap<>();
        texts.forEach(t -> first.putIfAbsent(t.toLowerCase(Locale.ROOT), t));
        return new LinkedHashSet<>(first.values());
    }

    private static boolean all(List<String> cells, Predicate<String> is) {
        return cells.stream().allMatch(is);
    }

    /** Most are numbers and some are not: a list of them would be answers that are called 21. */
    static boolean isNearlyNumbers(List<String> cells) {
        long numbers = cells.stream().filter(Asked::isNumber).count();
        return numbers * 2 > cells.size() && numbers < cells.size();
    }

    /** Most are days and some are none, or could be two: 31.02.2018, 3/4/2018. */
    static boolean isNearlyDays(List<String> cells) {
        long days = days(cells);
        return days * 2 > cells.size() && days < cells.size();
    }

    private static long days(List<String> cells) {
        DayOrder order = DayOrder.of(cells);
        return cells.stream().filter(c -> order.read(c) instanceof WrittenDate.Value).count();
    }

    /** Codes and telephones may look like numbers, and would be others when read as such. */
    private static boolean isNumber(String cell) {
        return WrittenNumber.of(cell) instanceof WrittenNumber.Value v
                && v.isSure()
                && !CALLED.matcher(cell).matches();
    }

    /** Few texts that return, each twice and more on the whole. */
    static boolean isChosen(Set<String> distinct, int cells) {
        return distinct.size() * 2 <= cells
                && distinct.size() <= MOST
                && distinct.stream().allMatch(c -> c.length() <= LONGEST);
    }

    /**
     * The answers that cells name with a sign between; empty if it stands in texts and not between
     * answers: most of what it parts stands in other company too.
     */
    private static Set<String> several(List<String> cells, String between) {
        Map<String, Set<String>> company = new HashMap<>();
        List<String> named = new ArrayList<>();
        List<String> parted = new ArrayList<>();
        for (String cell : cells) {
            List<String> parts = parts(cell, between);
            named.addAll(parts);
            parts.forEach(p -> company.computeIfAbsent(p, k -> new HashSet<>()).add(cell));
            if (parts.size() > 1 || cell.endsWith(between.strip())) {
                parted.addAll(parts);
            }
        }
        long elsewhere =
                parted.stream().filter(p -> company.getOrDefault(p, Set.of()).size() > 1).count();
        boolean isBetween = !parted.isEmpty() && elsewhere * 4 >= parted.size() * 3L;
        Set<String> pieces = spelled(named);
        return isBetween && isChosen(pieces, named.size()) ? pieces : Set.of();
    }

    private static List<String> parts(String cell, String between) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(Pattern.quote(between))) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
