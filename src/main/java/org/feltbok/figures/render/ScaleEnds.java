package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ordered scale of which only the ends have names, as in "1 Disagree, 2, 3, 4, 5, 6 Agree".
 *
 * @param digits what stands for each step
 * @param first name of the first step, may be empty
 * @param last name of the last step, may be empty
 */
record ScaleEnds(List<String> digits, String first, String last) {
    private static final Pattern LABEL =
            Pattern.compile("\\s*(\\d{1,2})?\\s*[=.:)–-]?\\s*(.*?)\\s*");

    /** Empty when there are fewer than three steps or a step between the ends has a name. */
    static Optional<ScaleEnds> of(List<Column> series) {
        List<Column> steps = series.stream().filter(SeriesPaints::onScale).toList();
        if (steps.size() < 3) {
            return Optional.empty();
        }
        var digits = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (Column step : steps) {
            Matcher label = LABEL.matcher(step.label());
            boolean matches = label.matches();
            String digit = matches ? label.group(1) : null;
            digits.add(digit == null ? String.valueOf(step.scaleStep() + 1) : digit);
            names.add(matches ? label.group(2) : step.label());
        }
        boolean between = names.subList(1, names.size() - 1).stream().anyMatch(n -> !n.isEmpty());
        return between
                ? Optional.empty()
                : Optional.of(
                        new ScaleEnds(List.copyOf(digits), names.getFirst(), names.getLast()));
    }
}
