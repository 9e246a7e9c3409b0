package org.feltbok.figures.ui;

import org.feltbok.analysis.Interval;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of one number of a chart: its row, its series, its value, what it rests on. */
final class SpotWords {
    private final Texts texts;
    private final Numbers numbers;

    SpotWords(Texts texts) {
        this.texts = texts;
        this.numbers = new Numbers(texts.locale());
    }

    String of(FigureTable table, int row, int column) {
        var view = new FigureView(table);
        Stream<Integer> shown =
                view.column(column).role() == Role.Y
                        ? Stream.concat(view.columns(Role.X).stream(), Stream.of(column))
                        : Stream.of(column);
        String values = shown.map(c -> value(view, row, c)).collect(Collectors.joining(", "));
        // a number of one case is that one's own and rests on nothing else
        String base = table.bases().getCount() == 0 ? "" : base(view.cell(row, column));
        String interval =
                view.interval(row, column)
                        .map(i -> interval(i, view.column(row, column)))
                        .orElse("");
        return Stream.of(table.rows().get(row).label(), values, interval, base)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The whole chart: its title, and how many numbers it has. */
    String of(FigureTable table) {
        return Stream.of(table.caption(), table.subtitle())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String value(FigureView view, int row, int column) {
        Double value = view.value(row, column);
        String number =
                value == null
                        ? texts.get("figurelist.data.undefined")
                        : numbers.full(value, view.column(row, column));
        return texts.get("figurelist.spot", view.column(column).label(), number);
    }

    private String interval(Interval interval, Column column) {
        return texts.get(
                "figurelist.spot.interval",
                numbers.plain(interval.level(), 0),
                numbers.plain(interval.low(), column),
                numbers.full(interval.high(), column));
    }

    private String base(Cell cell) {
        return cell.n() == null ? "" : texts.get("figurelist.spot.n", cell.n());
    }

    /** On one line, as a screen reader says it. */
    static String spoken(String words) {
        return String.join(", ", List.of(words.split("\n")));
    }
}
