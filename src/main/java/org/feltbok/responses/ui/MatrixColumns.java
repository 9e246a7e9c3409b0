package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Option;

import java.util.List;

/** How wide the columns of a matrix are and what stands above them. */
final class MatrixColumns {
    private static final double SCALE = 40;
    private static final double APART = 72;
    private static final double ROOM = 510;
    private final List<Option> options;
    private final Wording wording;
    private final boolean scale;

    MatrixColumns(List<Option> options, Wording wording) {
        this.options = options;
        this.wording = wording;
        this.scale =
                options.size() > 3
                        && options.stream()
                                .filter(o -> o.missingKind().isEmpty())
                                .skip(1)
                                .limit(Math.max(0, options.size() - 3L))
                                .allMatch(
                                        o ->
                                                wording.label(o).isEmpty()
                                                        || wording.label(o).equals(o.code())
                                                        || wording.of(o.label()).equals(o.code()));
    }

    /** Stands apart behind a line: it is no answer on the scale. */
    boolean isApart(int i) {
        return scale && options.get(i).missingKind().isPresent();
    }

    double width(int i) {
        if (scale) {
            return isApart(i) ? APART : SCALE;
        }
        return Math.max(56, Math.min(110, ROOM / options.size()));
    }

    String head(int i, OptionKeys keys) {
        Option option = options.get(i);
        if (scale && !isApart(i)) {
            return keys.at(i);
        }
        String label = wording.of(option.figureLabel());
        String words = Wording.withoutCode(label, option.code());
        // narrow columns may break after a hyphen or a slash
        String broken = words.replace("-", "-\u200b").replace("/", "/\u200b");
        return keys.at(i) + (scale ? " " : "\n") + broken;
    }

    /** The words at both ends of a scale, empty where there are none. */
    String ends() {
        List<Option> steps = options.stream().filter(o -> o.missingKind().isEmpty()).toList();
        if (!scale || steps.isEmpty()) {
            return "";
        }
        String first = wording.label(steps.getFirst());
        String last = wording.label(steps.getLast());
        boolean words =
                !first.equals(steps.getFirst().code()) && !last.equals(steps.getLast().code());
        return words
                ? wording.get(
                        "entry.scale",
                        steps.getFirst().code(),
                        steps.getLast().code(),
                        first.toLowerCase(wording.texts().locale()),
                        last.toLowerCase(wording.texts().locale()))
                : "";
    }
}
