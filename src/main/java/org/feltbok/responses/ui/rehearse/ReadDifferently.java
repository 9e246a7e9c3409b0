package org.feltbok.responses.ui.rehearse;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.DayOrder;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ResponseImport;
import org.feltbok.shell.kit.Labels;
import org.feltbok.tabular.ReadAs;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How the file is read, each of it changeable: encoding, separator, decimal sign, order of days,
 * codes or labels.
 */
final class ReadDifferently extends VBox {
    private final RehearsalModel model;
    private final RehearsalWords words;
    private boolean quiet;

    ReadDifferently(RehearsalModel model, RehearsalWords words) {
        super(8);
        this.model = model;
        this.words = words;
        setId("rehearse-differently");
        model.read().subscribe((was, is) -> show());
        show();
    }

    private void show() {
        quiet = true;
        // how a file cannot be read is changed where it was said
        if (model.file().isEmpty()) {
            getChildren().clear();
        }
        model.read().get().ifPresent(this::show);
        quiet = false;
    }

    private void show(ResponseImport read) {
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        if (read.read().isPresent()) {
            ReadAs seen = read.read().get();
            row(
                    grid,
                    "rehearse.charset",
                    box(
                            "rehearse-charset",
                            ReadAs.CHARSETS,
                            Charset::displayName,
                            seen.charset(),
                            c -> model.readAs(a -> a.charset(c))));
            row(
                    grid,
                    "rehearse.separator",
                    box(
                            "rehearse-separator",
                            ReadAs.SEPARATORS,
                            words::separator,
                            seen.separator(),
                            c -> model.readAs(a -> a.separator(c))));
        }
        if (read.tables().size() > 1) {
            row(
                    grid,
                    "rehearse.sheet",
                    box(
                            "rehearse-sheet",
                            IntStream.range(0, read.tables().size()).boxed().toList(),
                            i -> String.valueOf(read.tables().get(i).sheet()),
                            Optional.of(read.tables().indexOf(read.table())),
                            model::sheet));
        }
        row(
                grid,
                "rehearse.decimal",
                box(
                        "rehearse-decimal",
                        List.of(',', '.', ' '),
                        c ->
                                c == ' '
                                        ? words.get("rehearse.decimal.seen")
                                        : words.get(
                                                c == ','
                                                        ? "rehearse.decimal.comma"
                                                        : "rehearse.decimal.point"),
                        Optional.of(model.choices().decimalMark().orElse(' ')),
                        c -> model.choose(model.choices().decimals(c == ' ' ? null : c))));
        row(
                grid,
                "rehearse.days",
                box(
                        "rehearse-days",
                        List.of(DayOrder.values()),
                        d ->
                                words.get(
                                        "rehearse.days."
                                                + d.name().toLowerCase(java.util.Locale.ROOT)),
                        Optional.of(model.choices().days()),
                        d -> model.choose(model.choices().days(d))));
        row(
                grid,
                "rehearse.written",
                box(
                        "rehearse-written",
                        List.of(ImportChoices.Written.values()),
                        w ->
                                words.get(
                                        "rehearse.written."
                                                + w.name().toLowerCase(java.util.Locale.ROOT)),
                        Optional.of(model.choices().written()),
                        w -> model.choose(model.choices().written(w))));
        var zeros = new CheckBox(words.get("rehearse.zeros"));
        zeros.setId("rehearse-zeros");
        zeros.setWrapText(true);
        zeros.setSelected(model.choices().zeros() == ImportChoices.Zeros.NONE_TICKED);
        zeros.setOnAction(
                e ->
                        model.choose(
                                model.choices()
                                        .zeros(
                                                zeros.isSelected()
                                                        ? ImportChoices.Zeros.NONE_TICKED
                                                        : ImportChoices.Zeros.NOT_ANSWERED)));
        getChildren().setAll(grid, zeros);
    }

    private void row(GridPane grid, String key, ComboBox<?> box) {
        var label = Labels.muted(words.get(key));
        label.setLabelFor(box);
        box.setAccessibleText(words.get(key));
        grid.addRow(grid.getRowCount(), (Node) label, box);
    }

    private <T> ComboBox<T> box(
            String id,
            List<T> choices,
            Function<T, String> shown,
            Optional<T> now,
            Consumer<T> chosen) {
        var box =
                new PickBox<T>(
                        shown,
                        c -> {
                            if (!quiet) {
                                chosen.accept(c);
                            }
                        });
        box.setId(id);
        box.show(choices, now.orElse(null));
        return box;
    }
}
