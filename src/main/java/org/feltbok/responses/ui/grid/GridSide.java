package org.feltbok.responses.ui.grid;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.checks.Finding;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.FieldHistory;
import org.feltbok.responses.Response;
import org.feltbok.responses.grid.CellText;
import org.feltbok.responses.grid.FillPlan;
import org.feltbok.responses.grid.MissingSign;
import org.feltbok.responses.ui.FindingWords;
import org.feltbok.responses.ui.HistorySection;
import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.kit.Labels;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Beside the sheet: the field, the cell with what happened to it, and what the marks mean. */
final class GridSide extends StackPane {
    private final GridModel model;
    private final Wording wording;
    private final CellText cells;
    private final VBox field = section();
    private final VBox cell = section();
    private final HistorySection history;
    private Optional<Item> told = Optional.empty();

    GridSide(GridModel model, Wording wording, CellText cells, ZoneId zone) {
        this.model = model;
        this.wording = wording;
        this.cells = cells;
        history = new HistorySection(wording, zone);
        history.setId("grid-history");
        field.setId("grid-field");
        cell.setId("grid-cell");
        VBox all = new VBox(field, cell, history, marks());
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("grid-side");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
    }

    private static VBox section() {
        VBox box = new VBox(8);
        box.getStyleClass().add("fb-pane-section");
        return box;
    }

    /** The field and the cell where the hand is; its history comes when the hand rests. */
    void show() {
        Optional<Item> item = model.item();
        Optional<GridRow> row = model.current();
        if (!item.equals(told)) {
            told = item;
            field.getChildren().setAll(item.map(this::field).orElse(List.of()));
        }
        cell.getChildren()
                .setAll(
                        item.flatMap(i -> row.map(r -> cell(r, i)))
                                .orElse(List.of(Labels.muted(wording.get("grid.none")))));
        history.clear();
    }

    private List<Node> field(Item item) {
        Question question = model.form().questionOf(item);
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.of(wording.get("grid.field"), "fb-section"));
        parts.add(Labels.strong(wording.item(model.form(), item)));
        parts.add(wrapped(wording.of(question.label())));
        if (question.type().isMatrix()) {
            parts.add(wrapped(wording.of(item.label())));
        }
        for (Option option : item.choices()) {
            if (!option.isRetired()) {
                Label code = Labels.strong(option.code());
                code.setMinWidth(26);
                Label words = wrapped(cells.label(option));
                parts.add(new HBox(4, code, words));
            }
        }
        String range = wording.range(item);
        if (!range.isEmpty()) {
            parts.add(Labels.muted(range));
        }
        return parts;
    }

    private List<Node> cell(GridRow row, Item item) {
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.of(wording.get("grid.cell"), "fb-section"));
        parts.add(
                wrapped(
                        wording.get(
                                "entry.is",
                                row.title(),
                                wording.answer(item, row.answers().get(item)))));
        Response response = row.response();
        if (response.isLocked()) {
            parts.add(
                    wrapped(
                            wording.get(
                                    response.imported()
                                            ? "entry.locked.imported"
                                            : "entry.locked.complete")));
        } else if (!response.unlocked().isEmpty()) {
            parts.add(wrapped(wording.get("entry.opened_because", response.unlocked())));
        }
        model.refused(row.id(), item).ifPresent(r -> parts.add(danger(refusal(wording, r))));
        for (Finding finding : row.findings(item)) {
            parts.add(warning(FindingWords.of(finding, model.form(), wording)));
        }
        return parts;
    }

    /** Why a text was refused, with the text. */
    static String refusal(Wording wording, FillPlan.Refused refused) {
        return wording.get(
                "grid.refused",
                refused.title(),
                refused.item().name(),
                refused.text(),
                wording.get(refused.key(), refused.detail()));
    }

    private static Label wrapped(String text) {
        return Labels.wrapped(new Label(text));
    }

    private static Label danger(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("fb-danger");
        return label;
    }

    private static Label warning(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("fb-warning");
        return label;
    }

    /**
     * @param isAsked whether it was asked for by key, and is marked
     */
    void showHistory(Item item, List<FieldHistory> changes, LocalDate today, boolean isAsked) {
        history.show(item.name(), item, changes, today);
        history.mark(isAsked);
    }

    private VBox marks() {
        VBox marks = section();
        marks.getChildren().add(Labels.of(wording.get("grid.marks"), "fb-section"));
        marks.getChildren()
                .addAll(
                        mark("cell-not-asked", "", wording.get("entry.missing.not_asked")),
                        mark("cell-empty", "", wording.get("entry.missing.not_recorded")),
                        mark("cell-refused", "9", wording.get("grid.mark.refused")),
                        mark("cell-problem", "3", wording.get("grid.mark.problem")));
        for (MissingSign sign : MissingSign.values()) {
            marks.getChildren()
                    .add(mark("cell-missing", sign.shown(), wording.missing(sign.kind())));
        }
        return marks;
    }

    private static HBox mark(String state, String sign, String meaning) {
        Label sample = Labels.of(sign, "grid-cell", "grid-sample");
        sample.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass(state), true);
        return new HBox(8, sample, wrapped(meaning));
    }
}
