package org.feltbok.tables.ui;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.figures.SmallBases;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.IntervalChoice;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Segments;
import org.feltbok.tables.BookSpec;
import org.feltbok.tables.BookSpec.Content;
import org.feltbok.tables.BookSpec.Small;

import java.util.List;
import java.util.Objects;

/** How the numbers of a table book are made. */
final class BookChoices extends VBox {
    private final Texts texts;
    private final ComboBox<Ticked> weight = new ComboBox<>();
    private final Segments<Content> content = new Segments<>();
    private final TextField only = new TextField();
    private final IntervalChoice intervals;
    private String interval = "";
    private final CheckBox tested = new CheckBox();
    private final TextField level = new TextField();
    private final CheckBox holm = new CheckBox();
    private final CheckBox asStudy = new CheckBox();
    private final TextField least = new TextField();
    private final Segments<Small> small = new Segments<>();
    private final Label fault = Labels.of("", "fb-danger");
    private final Runnable changed;
    private SmallBases rule = SmallBases.MARKED;
    private boolean quiet;

    /**
     * @param changed called when anything was chosen
     * @param toWeights leads to where weights are made
     */
    BookChoices(Texts texts, Runnable changed, Runnable toWeights) {
        this.texts = texts;
        this.changed = changed;
        weight.setId("tables-weight");
        weight.setMaxWidth(Double.MAX_VALUE);
        weight.valueProperty().addListener((o, old, now) -> told());
        content.add(Content.BOTH, texts.get("tables.content.both"))
                .add(Content.SHARES, texts.get("tables.content.shares"))
                .add(Content.MEANS, texts.get("tables.content.means"))
                .fill();
        content.valueProperty().addListener((o, old, now) -> told());
        field(only, "tables-only", "");
        only.setPromptText("status=complete");
        intervals =
                new IntervalChoice(
                                texts,
                                "tables-intervals",
                                this::interval,
                                refused -> fault(texts.fault(refused)))
                        .orNone();
        tested.setId("tables-tested");
        tested.setText(texts.get("tables.tested"));
        tested.setSelected(true);
        tested.selectedProperty().addListener((o, old, now) -> told());
        field(level, "tables-level", texts.get("tables.level.usual", BookSpec.PLAIN.level()));
        holm.setId("tables-holm");
        holm.setText(texts.get("tables.holm"));
        holm.selectedProperty().addListener((o, old, now) -> told());
        level.disableProperty().bind(tested.selectedProperty().not());
        holm.disableProperty().bind(tested.selectedProperty().not());
        asStudy.setId("tables-small-study");
        asStudy.setWrapText(true);
        asStudy.setSelected(true);
        asStudy.selectedProperty().addListener((o, old, now) -> told());
        field(least, "tables-least", String.valueOf(BookSpec.PLAIN.least()));
        least.disableProperty().bind(asStudy.selectedProperty());
        small.setId("tables-small");
        small.disableProperty().bind(asStudy.selectedProperty());
        small.add(Small.SHOW, texts.get("tables.small.show"))
                .add(Small.MARK, texts.get("tables.small.mark"))
                .add(Small.HIDE, texts.get("tables.small.hide"))
                .fill();
        small.valueProperty().addListener((o, old, now) -> told());
        fault.setWrapText(true);
        fault.setId("tables-fault");
        var link = Buttons.link(texts.get("tables.to_weights"), toWeights);
        link.setId("tables-to-weights");
        var form =
                new VBox(
                        6,
                        named("tables.weight", weight),
                        weight,
                        link,
                        Labels.muted(texts.get("tables.content")),
                        content,
                        named("tables.only", only),
                        only,
                        Labels.muted(texts.get("tables.intervals")),
                        intervals,
                        tested,
                        named("tables.level", level),
                        level,
                        holm,
                        asStudy,
                        named("tables.least", least),
                        least,
                        small,
                        fault);
        form.getStyleClass().add("fb-pane-section");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(new PaneHeader(texts.get("tables.how")).dense(), scroll);
    }

    private Label named(String key, Node of) {
        Label label = Labels.muted(texts.get(key));
        label.setLabelFor(of);
        of.setAccessibleText(texts.get(key));
        return label;
    }

    /** What is typed counts when one goes on. */
    private void field(TextField field, String id, String text) {
        field.setId(id);
        field.setText(text);
        field.setOnAction(e -> told());
        field.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!now) {
                                told();
                            }
                        });
    }

    /**
     * @param chosen as it is chosen: usual if empty
     */
    private void interval(String chosen) {
        interval =
                chosen.equals(IntervalChoice.NONE)
                        ? ""
                        : chosen.isEmpty() ? IntervalChoice.USUAL : chosen;
        told();
    }

    private void told() {
        if (!quiet) {
            changed.run();
        }
    }

    /** The weights there are; the one chosen stays chosen as long as it is there. */
    void weights(List<Ticked> weights) {
        quiet = true;
        Ticked before = weight.getValue();
        weight.getItems().setAll(Ticked.of("", texts.get("tables.weight.none"), false));
        weight.getItems().addAll(weights);
        String name = before == null ? "" : before.name();
        weight.setValue(
                weight.getItems().stream()
                        .filter(w -> w.name().equals(name))
                        .findFirst()
                        .orElse(weight.getItems().getFirst()));
        quiet = false;
    }

    /** What the study says of small bases now; what is chosen otherwise for this book stays. */
    void rule(SmallBases study) {
        rule = study;
        asStudy.setText(texts.get("tables.small.study." + study.choice().word(), study.least()));
        if (asStudy.isSelected()) {
            quiet = true;
            least.setText(String.valueOf(study.least()));
            small.valueProperty().set(Small.of(study));
            quiet = false;
        }
    }

    /** What is chosen; what cannot be read is told and stays as it was. */
    BookSpec in(BookSpec before) {
        fault.setText("");
        double p = number(level, before.level(), 0, 1);
        Ticked by = weight.getValue();
        BookSpec ruled = before.ruled(rule);
        if (asStudy.isSelected()) {
            rule(rule);
        } else {
            int few = (int) number(least, before.least(), 0, 1_000_000);
            ruled = ruled.small(few, Objects.requireNonNull(small.valueProperty().get()));
        }
        return ruled.weighted(by == null ? "" : by.name())
                .showing(
                        Objects.requireNonNull(content.valueProperty().get()),
                        only.getText().strip())
                .tested(tested.isSelected() ? p : 0, holm.isSelected())
                .withIntervals(interval);
    }

    private double number(TextField field, double before, double from, double below) {
        if (WrittenNumber.typed(field.getText(), texts.language())
                        instanceof WrittenNumber.Value read
                && read.value() >= from
                && read.value() < below) {
            return read.value();
        }
        fault.setText(texts.get("tables.fault.number", field.getText()));
        return before;
    }

    /** What keeps the book from being made. */
    void fault(String text) {
        fault.setText(text);
    }
}
