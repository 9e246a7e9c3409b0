package org.feltbok.figures.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.Checked;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.Claim;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.Erratum;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.QuotedNumber;
import org.feltbok.figures.render.Numbers;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a figure compares with the report, in a list: values that stand in no cell, cells that
 * differ, claims with their tests, and the errata that explain it. Cells that match are marked
 * where they stand and only counted here.
 */
final class ReportChecks {
    private static final double EXACT = 1e-9;
    private final Texts texts;
    private final FigureWords words;
    private final Numbers numbers;
    private final Consumer<Claim> edit;

    /**
     * @param edit told of a claim that is to be changed
     */
    ReportChecks(Texts texts, FigureWords words, Consumer<Claim> edit) {
        this.edit = edit;
        this.texts = texts;
        this.words = words;
        numbers = new Numbers(texts.locale());
    }

    List<Node> of(ComputedFigure figure, FigureBook book) {
        Tally tally = Tally.of(figure);
        List<Node> lines = new ArrayList<>();
        Tally elsewhere = Tally.elsewhere(figure);
        if (tally.all() + elsewhere.all() + figure.claims().size() == 0
                && book.publishedOf(figure.table().id()).isEmpty()) {
            lines.add(wrapped(texts.get("figurelist.report.none"), "fb-muted"));
        }
        if (tally.all() > 0) {
            lines.add(
                    wrapped(
                            texts.get("figurelist.report.summary", tally.good(), tally.all()),
                            "fb-muted"));
        }
        if (elsewhere.all() > 0) {
            lines.add(
                    wrapped(
                            texts.get(
                                    "figurelist.report.elsewhere",
                                    elsewhere.good(),
                                    elsewhere.all()),
                            "fb-muted"));
        }
        long constructed = constructed(figure);
        if (constructed > 0) {
            lines.add(wrapped(texts.get("figurelist.report.constructed", constructed), "fb-muted"));
        }
        Tally claims = Tally.ofClaims(figure);
        if (claims.all() > 0) {
            lines.add(
                    wrapped(
                            texts.get("figurelist.report.claims", claims.good(), claims.all()),
                            "fb-muted"));
        }
        lines.addAll(cells(figure.table()));
        figure.extra().forEach(c -> lines.add(extra(c)));
        lines.addAll(uncomputed(figure, book));
        for (CheckedClaim checked : figure.claims()) {
            String what =
                    checked.claim().measure().isEmpty()
                            ? checked.claim().place()
                            : checked.claim().measure();
            int at = figure.claims().indexOf(checked) + 1;
            lines.add(claim(checked, what, "figure-claim-edit-" + at));
        }
        errata(figure, book).forEach(e -> lines.add(erratum(e)));
        return lines;
    }

    /** How many printed values are compared with numbers made for an example. */
    private static long constructed(ComputedFigure figure) {
        Stream<Boolean> cells =
                figure.table().cells().stream()
                        .flatMap(List::stream)
                        .filter(c -> c.verdict() != Verdict.NONE)
                        .map(c -> c.kind() == Kind.CONSTRUCTED);
        return Stream.concat(cells, figure.extra().stream().map(Checked::isConstructed))
                .filter(is -> is)
                .count();
    }

    private List<Node> cells(FigureTable table) {
        List<Node> lines = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                Cell cell = table.cells().get(row).get(column);
                if (cell.verdict() == Verdict.DIFFERS || cell.verdict() == Verdict.ERRATUM) {
                    lines.add(cell(table, row, column, cell));
                }
            }
        }
        return lines;
    }

    private Node cell(FigureTable table, int row, int at, Cell cell) {
        Column column = table.column(row, at);
        String where = table.rows().get(row).shortLabel() + ", " + column.label();
        String printed =
                cell.publishedText() == null || cell.publishedText().isBlank()
                        ? number(cell.published(), column.decimals())
                        : cell.publishedText();
        return line(
                cell.verdict(),
                where,
                texts.get(
                        "figurelist.report.values",
                        printed,
                        today(cell.value(), column.decimals())),
                "");
    }

    private Node extra(Checked checked) {
        PublishedValue published = checked.published();
        String printed =
                published.printed().isBlank()
                        ? number(published.value(), published.decimals())
                        : published.printed();
        OptionalDouble today = checked.today();
        String now = today(today.isPresent() ? today.getAsDouble() : null, published.decimals());
        String more = checked.fault().map(texts::fault).orElse(published.note());
        return line(
                checked.verdict(),
                published.measure(),
                texts.get("figurelist.report.values", printed, now),
                more);
    }

    private String number(@Nullable Double value, int decimals) {
        return value == null ? "–" : numbers.plain(value, decimals);
    }

    /** With a decimal more than is printed, unless that says nothing. */
    private String today(@Nullable Double value, int decimals) {
        if (value == null) {
            return "–";
        }
        boolean exact = decimals == 0 && Math.abs(value - Math.rint(value)) < EXACT;
        return numbers.plain(value, exact ? decimals : decimals + 1);
    }

    private Node line(Verdict verdict, String what, String values, String more) {
        String state = FigureWords.state(verdict);
        Label name = wrapped(what, "fb-small-text");
        Label numbersLine = wrapped(words.verdict(verdict) + ": " + values, "fb-small-text");
        numbersLine.getStyleClass().add("fb-" + state);
        var text = new VBox(1, name, numbersLine);
        if (!more.isBlank()) {
            text.getChildren().add(wrapped(more, "fb-muted"));
        }
        return marked(Icons.of(FigureWords.icon(verdict), state), text);
    }

    /** Printed numbers that are not computed here, with the reason or the quotation. */
    private List<Node> uncomputed(ComputedFigure figure, FigureBook book) {
        String key = figure.table().id();
        List<QuotedNumber> quoted =
                QuotedNumber.of(book.figure(key).map(List::of).orElse(List.of()));
        return book.publishedOf(key).stream()
                .filter(PublishedValue::isUncomputed)
                .map(p -> line(p.verdict(quoted), p.asPrinted(), p.note()))
                .toList();
    }

    private Node line(Verdict verdict, String printed, String note) {
        return line(verdict, texts.get("figurelist.report.printed", printed), note, "");
    }

    /**
     * @param what it is of
     * @param id of what changes it
     */
    HBox claim(CheckedClaim checked, String what, String id) {
        Claim claim = checked.claim();
        String said = texts.get("figures.claim.said." + claim.said().word());
        String groups = checked.compared().isEmpty() ? "" : " (" + checked.compared() + ")";
        String state = FigureWords.state(checked.verdict());
        Label verdict =
                wrapped(
                        texts.get(
                                "figurelist.claim",
                                texts.get(
                                        "figurelist.claim."
                                                + checked.verdict()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)),
                                said + groups),
                        "fb-small-text");
        verdict.getStyleClass().add("fb-" + state);
        var text = new VBox(1, wrapped(what, "fb-small-text"), verdict);
        checked.told().forEach(t -> text.getChildren().add(wrapped(t, "fb-muted")));
        HBox line = marked(Icons.of(FigureWords.icon(checked.verdict()), state), text);
        var change =
                Icons.button(
                        "fth-edit-2", texts.get("figurelist.claim.edit"), () -> edit.accept(claim));
        change.setId(id);
        line.getChildren().add(change);
        return line;
    }

    private static HBox marked(Node icon, VBox text) {
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(8, icon, text);
    }

    /** The errata that published values of the figure name, each once. */
    private static List<Erratum> errata(ComputedFigure figure, FigureBook book) {
        String key = figure.table().id();
        Stream<String> named =
                Stream.concat(
                        book.publishedOf(key).stream().map(PublishedValue::erratum),
                        book.claimsOf(key).stream().map(Claim::erratum));
        return named.filter(e -> !e.isEmpty())
                .distinct()
                .flatMap(e -> book.erratum(e).stream())
                .collect(Collectors.toList());
    }

    private Node erratum(Erratum erratum) {
        var text =
                new VBox(
                        1,
                        Labels.of(
                                texts.get("figurelist.report.erratum", erratum.key()),
                                "fb-strong",
                                "fb-small-text"),
                        wrapped(erratum.what(), "fb-small-text"));
        if (!erratum.reading().isBlank()) {
            text.getChildren()
                    .add(
                            wrapped(
                                    texts.get("figurelist.report.reading", erratum.reading()),
                                    "fb-muted"));
        }
        return marked(Icons.of("fth-info", "warning"), text);
    }

    private static Label wrapped(String text, String style) {
        return Labels.wrapped(Labels.of(text, style));
    }
}
