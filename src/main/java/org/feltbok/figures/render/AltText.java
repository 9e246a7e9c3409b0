package org.feltbok.figures.render;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a figure says to those who cannot see it: what its author wrote; else proposed from its
 * numbers: which form it has, its caption, of each series the highest and the lowest number with
 * the row they stand in (few numbers are all told), in time how it changed, and how many answers
 * the numbers rest on.
 */
public final class AltText {
    private static final int ALL_TOLD = 8;
    private static final int MOST_SERIES = 6;
    private final FigureTable table;
    private final FigureView view;
    private final Texts texts;
    private final Numbers numbers;

    private AltText(FigureTable table, Numbers numbers) {
        this.table = table;
        this.view = new FigureView(table);
        this.texts = numbers.texts();
        this.numbers = numbers;
    }

    /**
     * What the author wrote, else what is proposed.
     *
     * @param numbers as the drawing writes them
     */
    public static String of(FigureTable table, Numbers numbers) {
        return table.alternative().isEmpty() ? proposed(table, numbers) : table.alternative();
    }

    /** What its numbers say, whatever the author wrote. */
    public static String proposed(FigureTable table, Numbers numbers) {
        return new AltText(table, numbers).text();
    }

    private String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(ended(table.caption()));
        if (table.chart().kind() != ChartStyle.Kind.TABLE && ChartForms.canDraw(table)) {
            String kind = table.chart().kind().name().toLowerCase(Locale.ROOT);
            sentences.add(ended(texts.get("figures.alt.form." + kind)));
        }
        List<Integer> columns =
                IntStream.range(0, table.columns().size())
                        .filter(c -> table.columns().get(c).role() != Role.DATA)
                        .boxed()
                        .toList();
        columns.stream().limit(MOST_SERIES).map(this::series).forEach(sentences::add);
        if (columns.size() > MOST_SERIES) {
            sentences.add(texts.get("figures.alt.more", columns.size() - MOST_SERIES));
        }
        table.chart().fit().map(l -> l.told(texts)).ifPresent(sentences::add);
        bases().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** How many answers or cases the numbers rest on. */
    private Optional<String> bases() {
        IntSummaryStatistics n = table.bases();
        if (n.getCount() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                n.getMin() == n.getMax()
                        ? texts.get("figures.alt.n", n.getMin())
                        : texts.get("figures.alt.ns", n.getMin(), n.getMax()));
    }

    /** How a series in time changed from its first number to its last. */
    private String change(int column, List<Integer> known) {
        int first = known.getFirst();
        int last = known.getLast();
        if (table.chart().kind() != ChartStyle.Kind.LINE || first == last) {
            return "";
        }
        double by = number(last, column) - number(first, column);
        String way = by > 0 ? "up" : by < 0 ? "down" : "same";
        return " " + texts.get("figures.alt.change." + way, at(first, column), at(last, column));
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.?!:]") ? sentence : sentence + ".";
    }

    private String series(int column) {
        Column heading = table.columns().get(column);
        List<Integer> known =
                IntStream.range(0, view.rows())
                        .filter(r -> view.value(r, column) != null)
                        .boxed()
                        .toList();
        if (known.isEmpty() && view.isText(column)) {
            return texts.get("figures.alt.words", heading.label(), words(column));
        }
        if (known.isEmpty()) {
            return texts.get("figures.alt.none", heading.label());
        }
        if (known.size() <= ALL_TOLD) {
            List<String> told = known.stream().map(r -> at(r, column)).toList();
            return texts.get("figures.alt.all", heading.label(), String.join("; ", told))
                    + change(column, known);
        }
        int high = known.getFirst();
        int low = known.getFirst();
        for (int row : known) {
            high = number(row, column) > number(high, column) ? row : high;
            low = number(row, column) < number(low, column) ? row : low;
        }
        return texts.get(
                        "figures.alt.ends",
                        heading.label(),
                        known.size(),
                        at(high, column),
                        at(low, column))
                + change(column, known);
    }

    private String words(int column) {
        return IntStream.range(0, view.rows())
                .mapToObj(r -> view.cell(r, column).text())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private double number(int row, int column) {
        Double value = view.value(row, column);
        return value == null ? Double.NaN : value;
    }

    private String at(int row, int column) {
        return table.rows().get(row).label()
                + " "
                + numbers.full(number(row, column), table.column(row, column))
                + view.sign(row, column);
    }
}
