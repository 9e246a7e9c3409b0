package org.feltbok.dataset.ui;

import org.feltbok.analysis.DerivedClasses.Border;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.WrittenNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Borders as they are typed, and what the classes between them are called by themselves. */
final class Borders {
    private Borders() {}

    /**
     * The borders typed, set apart by {@code ;}.
     *
     * @param before where one of these numbers is there already, it stays as it is
     * @throws FaultException if one is no number, or they do not rise
     */
    static List<Border> read(
            String typed, boolean toAbove, List<Border> before, Language language) {
        List<Border> borders = new ArrayList<>();
        for (String part : typed.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            if (!(WrittenNumber.typed(part, language) instanceof WrittenNumber.Value number)) {
                throw new FaultException("variables.fault.border", part.strip());
            }
            if (!borders.isEmpty() && borders.getLast().at() >= number.value()) {
                throw new FaultException(
                        "analysis.derived.not_rising", borders.getLast().at(), number.value());
            }
            borders.add(
                    before.stream()
                            .filter(b -> b.at() == number.value())
                            .findFirst()
                            .orElse(new Border(number.value(), toAbove)));
        }
        if (borders.isEmpty()) {
            throw RulePart.nothing("borders");
        }
        return borders;
    }

    static String written(List<Border> borders, Language language) {
        return borders.stream()
                .map(b -> WrittenNumber.show(b.at(), language))
                .collect(Collectors.joining("; "));
    }

    /** What the classes are called where nobody says otherwise. */
    static List<LocalText> labels(List<Border> borders, ClassTexts classes) {
        List<LocalText> labels = new ArrayList<>();
        for (int i = 0; i <= borders.size(); i++) {
            Border below = i == 0 ? null : borders.get(i - 1);
            Border above = i == borders.size() ? null : borders.get(i);
            if (below == null && above != null) {
                labels.add(classes.inAll(lowest(above), above.at()));
            } else if (above == null && below != null) {
                labels.add(classes.inAll(highest(below), below.at()));
            } else if (below != null && above != null) {
                String key = below.toAbove() ? "variables.cuts.from" : "variables.cuts.over";
                labels.add(
                        classes.inAll(
                                key + (above.toAbove() ? ".below" : ".to"),
                                below.at(),
                                above.at()));
            }
        }
        return labels;
    }

    private static String lowest(Border border) {
        return border.toAbove() ? "variables.cuts.below" : "variables.cuts.to";
    }

    private static String highest(Border border) {
        return border.toAbove() ? "variables.cuts.from" : "variables.cuts.over";
    }
}
