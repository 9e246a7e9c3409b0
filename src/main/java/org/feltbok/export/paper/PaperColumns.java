package org.feltbok.export.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How answers stand beside and below each other. */
final class PaperColumns {
    private static final int LONG = 24;
    private static final int MANY = 8;
    private static final int SHORT_LABEL = 34;
    private static final int SHORTER_LABEL = 20;

    private static final float LEAST_WIDTH = 30;
    private static final float MOST_WIDTH = 84;
    private static final float ALIKE = 0.6f;
    private static final float MOST_SHARE = 0.68f;

    private PaperColumns() {}

    /** Answers, then those that count as missing, which stand apart. */
    static List<PaperOption> inOrder(List<PaperOption> options) {
        return Stream.concat(given(options).stream(), apart(options).stream()).toList();
    }

    static List<PaperOption> given(List<PaperOption> options) {
        return options.stream().filter(o -> !o.apart()).toList();
    }

    static List<PaperOption> apart(List<PaperOption> options) {
        return options.stream().filter(PaperOption::apart).toList();
    }

    /** How many columns a list of answers is set in. */
    static int across(List<PaperOption> options) {
        int longest =
                options.stream()
                        .mapToInt(o -> o.label().length() + o.then().length())
                        .max()
                        .orElse(0);
        int codes = options.stream().mapToInt(o -> o.code().length()).max().orElse(0);
        if (options.size() > LONG && longest <= SHORTER_LABEL && codes <= 6) {
            return 3;
        }
        return options.size() > MANY && longest <= SHORT_LABEL && codes <= 12 ? 2 : 1;
    }

    /** The answers that are given, down one column and then the next. */
    static List<List<PaperOption>> rows(List<PaperOption> options, int across) {
        List<PaperOption> given = given(options);
        int deep = (given.size() + across - 1) / across;
        List<List<PaperOption>> rows = new ArrayList<>();
        for (int r = 0; r < deep; r++) {
            List<PaperOption> row = new ArrayList<>();
            for (int c = 0; c < across && c * deep + r < given.size(); c++) {
                row.add(given.get(c * deep + r));
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * How wide each answer of a matrix is: all alike where their longest word leaves room for the
     * rows, else each by its own.
     *
     * @param all the width of the text, in points
     * @param room beside a word
     */
    static float[] widths(
            List<PaperOption> columns, float all, ToDoubleFunction<String> measure, float room) {
        float[] own = new float[columns.size()];
        float most = 0;
        float sum = 0;
        for (int i = 0; i < own.length; i++) {
            double word =
                    Stream.of(columns.get(i).label().split("(?<=[-/])|\\s+"))
                            .mapToDouble(measure)
                            .max()
                            .orElse(0);
            own[i] = Math.clamp((float) word + room, LEAST_WIDTH, MOST_WIDTH);
            most = Math.max(most, own[i]);
            sum += own[i];
        }
        if (most * own.length <= all * ALIKE) {
            java.util.Arrays.fill(own, most);
        } else if (sum > all * MOST_SHARE) {
            for (int i = 0; i < own.length; i++) {
                own[i] *= all * MOST_SHARE / sum;
            }
        }
        return own;
    }
}
