package org.feltbok.questionnaire.limesurvey;

import org.feltbok.questionnaire.limesurvey.Survey.Question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a survey says of how answers are limited, as a form says it; the rest is told. */
final class Limits {
    /** What begins the names of the attributes that head the two scales of a matrix. */
    static final String HEADER = "dualscale_header";

    /** What limits answers and is not said here. */
    private static final List<String> LEFT =
            List.of(
                    "em_validation_q",
                    "em_validation_sq",
                    "array_filter",
                    "array_filter_exclude",
                    "equals_num_value",
                    "min_num_value",
                    "max_num_value",
                    "maximum_chars");

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final Set<String> NUMBERS = Set.of("integer", "decimal");

    private final Question q;
    private final BiConsumer<String, String> left;

    /**
     * @param left is told a limit that is not carried over, and its name
     */
    Limits(Question q, BiConsumer<String, String> left) {
        this.q = q;
        this.left = left;
    }

    private String attribute(String name) {
        return q.attributes.getOrDefault(name, "").strip();
    }

    /** What is carried over of no row is told once a question. */
    void tellLeft() {
        for (String name : LEFT) {
            if (!attribute(name).isEmpty()) {
                left.accept(attribute(name), name);
            }
        }
        if (!q.validation.isBlank()) {
            left.accept(q.validation.strip(), "validation");
        }
    }

    /** The range of a number or a day, and how many answers may be given. */
    void put(String type, Map<String, String> cells) {
        if (NUMBERS.contains(type)) {
            boolean isCrossed = q.type.equals(":");
            range(isCrossed ? "multiflexible_min" : "min_num_value_n", "least", NUMBER, cells);
            range(isCrossed ? "multiflexible_max" : "max_num_value_n", "most", NUMBER, cells);
            String unit = attribute("suffix");
            if (!unit.isEmpty()) {
                cells.put("unit", unit);
            }
        } else if (type.equals("date")) {
            range("date_min", "least", DAY, cells);
            range("date_max", "most", DAY, cells);
        } else if (type.startsWith("rank ")) {
            range("min_answers", "least", "[1-9]\\d{0,3}", cells);
            range("max_answers", "most", "[1-9]\\d{0,3}", cells);
        } else if (type.startsWith("select_multiple ")) {
            several(cells);
        }
    }

    private void range(String from, String to, String form, Map<String, String> cells) {
        String limit = attribute(from);
        if (limit.matches(form)) {
            cells.put(to, limit);
        } else if (!limit.isEmpty()) {
            left.accept(limit, from);
        }
    }

    private void several(Map<String, String> cells) {
        List<String> rules = new ArrayList<>();
        Map.of("min_answers", ">=", "max_answers", "<=").entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder()))
                .forEach(
                        e -> {
                            String limit = attribute(e.getKey());
                            if (limit.matches("\\d{1,4}")) {
                                rules.add("count-selected(.) " + e.getValue() + " " + limit);
                            } else if (!limit.isEmpty()) {
                                left.accept(limit, e.getKey());
                            }
                        });
        if (!rules.isEmpty()) {
            cells.put("constraint", String.join(" and ", rules));
        }
    }

    /** Whether an answer among several stands alone. */
    boolean isAlone(String code) {
        return List.of(attribute("exclude_all_others").split("[;,\\s]+")).contains(code);
    }
}
