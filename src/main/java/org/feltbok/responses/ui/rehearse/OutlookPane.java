package org.feltbok.responses.ui.rehearse;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.ResponseRate;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PlannedRow;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.shell.kit.Labels;

import java.util.List;

/**
 * What will change in responses that are there, what is to be looked at, and how the study stands
 * afterwards.
 */
final class OutlookPane extends VBox {
    private static final int SHOWN = 40;
    private final RehearsalWords words;

    OutlookPane(RehearsalModel model, RehearsalWords words) {
        this.words = words;
        setId("rehearse-outlook");
        model.plan().subscribe((was, is) -> is.ifPresent(this::show));
    }

    private void show(ImportPlan plan) {
        getChildren().setAll(changes(plan), notes(plan), after(plan));
    }

    private VBox section(String key) {
        var section = new VBox(6, Labels.of(words.get(key), "fb-section"));
        section.getStyleClass().add("fb-pane-section");
        return section;
    }

    private VBox changes(ImportPlan plan) {
        VBox section = section("rehearse.will_change");
        long more = plan.count(CellState.CHANGED);
        for (PlannedRow row : plan.rows()) {
            if (section.getChildren().size() > SHOWN) {
                break;
            }
            if (row.state() == PlannedRow.State.KNOWN && row.has(CellState.CHANGED)) {
                for (Item item : plan.shown()) {
                    ImportPlan.Cell cell = plan.cell(row, item);
                    if (cell.state() == CellState.CHANGED) {
                        more--;
                        section.getChildren().add(change(row, item, cell));
                    }
                }
            }
        }
        if (plan.count(CellState.CHANGED) == 0) {
            section.getChildren().add(wrapped(words.get("rehearse.no_change")));
        } else {
            if (more > 0) {
                section.getChildren().add(wrapped(words.get("rehearse.more_changes", more)));
            }
            section.getChildren().add(wrapped(words.get("rehearse.old_stay")));
        }
        return section;
    }

    private HBox change(PlannedRow row, Item item, ImportPlan.Cell cell) {
        var what =
                new Label(
                        words.answer(item, cell.before())
                                + " → "
                                + words.answer(item, cell.after()));
        var line =
                new HBox(
                        8,
                        Labels.strong(row.of().isEmpty() ? row.key() : row.of()),
                        new Label(item.name()),
                        Labels.spacer(),
                        what);
        line.getStyleClass().add("fb-row");
        return line;
    }

    private VBox notes(ImportPlan plan) {
        VBox section = section("rehearse.notes");
        for (Fault note : plan.notes()) {
            section.getChildren().add(wrapped(words.sentence(note)));
        }
        section.setVisible(!plan.notes().isEmpty());
        section.setManaged(section.isVisible());
        return section;
    }

    private VBox after(ImportPlan plan) {
        VBox section = section("rehearse.after");
        ImportPlan.Outlook is = plan.outlook();
        section.getChildren()
                .addAll(
                        List.of(
                                line(
                                        "rehearse.after.responses",
                                        number(is.responsesBefore()),
                                        number(is.responsesAfter())),
                                line(
                                        "rehearse.after.texts",
                                        number(is.textsBefore()),
                                        number(is.textsAfter()))));
        if (is.rateAfter().frame() > 0) {
            section.getChildren()
                    .add(
                            2,
                            line(
                                    "rehearse.after.rate",
                                    rate(is.rateBefore()),
                                    rate(is.rateAfter())));
        }
        return section;
    }

    private String number(int n) {
        return words.get("rehearse.number", n);
    }

    private String rate(ResponseRate of) {
        return words.get("rehearse.percent", Math.round(of.rate().orElse(0) * 100));
    }

    private HBox line(String key, String before, String after) {
        var line =
                new HBox(
                        8,
                        new Label(words.get(key)),
                        Labels.spacer(),
                        Labels.muted(before + " →"),
                        Labels.strong(after));
        line.getStyleClass().add("fb-row");
        return line;
    }

    private static Label wrapped(String text) {
        return Labels.wrapped(Labels.muted(text));
    }
}
