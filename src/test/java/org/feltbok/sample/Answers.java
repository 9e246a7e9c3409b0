package org.feltbok.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers while they are made: for each item one cell for each respondent. */
final class Answers {
    static final String NOT_ASKED = "#not_asked";
    static final String NOT_REACHED = "";

    private final List<Respondent> respondents;
    private final Map<String, String[]> cells = new HashMap<>();
    private final Map<String, List<String[]>> families = new HashMap<>();

    Answers(List<Respondent> respondents) {
        this.respondents = respondents;
    }

    List<Respondent> respondents() {
        return respondents;
    }

    String[] column(String item) {
        String[] column = cells.get(item);
        if (column == null) {
            throw new IllegalArgumentException("no answers yet for " + item);
        }
        return column;
    }

    void put(String item, String[] column) {
        cells.put(item, column);
        families.clear();
    }

    /** The columns of an item, or of every item that begins as {@code q10_*} says. */
    List<String[]> columns(String item) {
        if (!item.endsWith("*")) {
            return List.<String[]>of(column(item));
        }
        return families.computeIfAbsent(item.substring(0, item.length() - 1), this::beginningWith);
    }

    private List<String[]> beginningWith(String prefix) {
        return cells.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Whether a respondent meets a condition such as {@code q10_*=4}, {@code q11_6=1-6}; the empty
     * one always holds.
     */
    boolean holds(String condition, int respondent) {
        if (condition.isEmpty()) {
            return true;
        }
        String[] parts = condition.split("=", 2);
        return columns(parts[0]).stream()
                .anyMatch(column -> Codes.contains(parts[1], column[respondent]));
    }
}
