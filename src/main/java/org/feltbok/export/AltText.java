package org.feltbok.export;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a figure says to those who cannot see it, proposed from its numbers: its caption, and of
 * each series the highest and the lowest number with the row they stand in; few numbers are all
 * told.
 */
final class AltText {
    private static final int ALL_TOLD = 8;
    private static final int MOST_SERIES = 6;
    private final FigureTable table;
    private final FigureView view;
    private final Texts texts;
    private final Numbers numbers;

    private AltText(FigureTable table, Texts texts) {
        this.table = table;
        this.view = new FigureView(table);
        this.texts = texts;
        this.numbers = new Numbers(texts.locale());
    }

    static String of(FigureTable table, Texts texts) {
        return new AltText(table, texts).text();
    }

    private String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(ended(table.caption()));
        List<Integer> columns =
                IntStream.range(0, table.columns().size())
                        .filter(c -> table.columns().get(c).role() != Role.DATA)
                        .boxed()
                        .toList();
        columns.stream().limit(MOST_SERIES).map(this::series).forEach(sentences::add);
        if (columns.size() > MOST_SERIES) {
            sentences.add(texts.get("export.alt.more", columns.size() - MOST_SERIES));
        }
        return String.join(" ", sentences);
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
            return texts.get("export.alt.words", heading.label(), words(column));
        }
        if (known.isEmpty()) {
            return texts.get("export.alt.none", heading.label());
        }
        if (known.size() <= ALL_TOLD) {
            List<String> told = known.stream().map(r -> at(r, column)).toList();
            return texts.get("export.alt.all", heading.label(), String.join("; ", told));
        }
        int high = known.getFirst();
        int low = known.getFirst();
        for (int row : known) {
            high = number(row, column) > number(high, column) ? row : high;
            low = number(row, column) < number(low, column) ? row : low;
        }
        return texts.get(
                "export.alt.ends",
                heading.label(),
                known.size(),
                at(high, column),
                at(low, column));
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
