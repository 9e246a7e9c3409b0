package org.feltbok.export.ui;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Callback;
import javafx.util.StringConverter;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

/** All figures, or those ticked in a list. */
final class FigureTicks extends VBox {
    private final Texts texts;

    FigureTicks(ExportModel model, Texts texts) {
        this.texts = texts;
        var which =
                new Segments<Boolean>()
                        .add(true, texts.get("delivery.all"))
                        .add(false, texts.get("delivery.ticked"));
        which.button(true).setId("export-all");
        which.button(false).setId("export-ticked");
        which.valueProperty()
                .addListener((o, old, now) -> model.everything().set(Boolean.TRUE.equals(now)));
        model.everything().addListener((o, old, now) -> which.valueProperty().set(now));
        var list = list(model);
        var tick =
                Buttons.small(
                        texts.get("delivery.tick_all"),
                        "fth-check-square",
                        () -> model.tickAll(true));
        var untick =
                Buttons.small(
                        texts.get("delivery.tick_none"), "fth-square", () -> model.tickAll(false));
        tick.setId("export-tick-all");
        untick.setId("export-tick-none");
        var buttons = new HBox(8, tick, untick);
        var head =
                new HBox(
                        12,
                        Labels.of(texts.get("delivery.which"), "fb-section"),
                        which,
                        Labels.spacer(),
                        buttons);
        head.getStyleClass().addAll("fb-row", "fb-plain-section", "fb-pane-section");
        VBox.setVgrow(list, Priority.ALWAYS);
        disableProperty().bind(model.running());
        getChildren().addAll(head, list);
    }

    private ListView<FigureSpec> list(ExportModel model) {
        var list = new ListView<>(model.figures());
        list.setId("export-figures");
        list.setAccessibleText(texts.get("delivery.which"));
        Callback<ListView<FigureSpec>, ListCell<FigureSpec>> cells =
                CheckBoxListCell.forListView(
                        model::tick,
                        new StringConverter<>() {
                            @Override
                            public String toString(@Nullable FigureSpec spec) {
                                return spec == null ? "" : name(spec);
                            }

                            @Override
                            public @Nullable FigureSpec fromString(String text) {
                                return null;
                            }
                        });
        list.setCellFactory(
                l -> {
                    ListCell<FigureSpec> cell = cells.call(l);
                    // a long title is cut with its dots, not by the edge
                    cell.setPrefWidth(0);
                    return cell;
                });
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    FigureSpec chosen = list.getSelectionModel().getSelectedItem();
                    if (e.getCode() == KeyCode.SPACE && chosen != null) {
                        model.tick(chosen).set(!model.tick(chosen).get());
                        KeyStrokes.take(e);
                    }
                });
        return list;
    }

    private String name(FigureSpec spec) {
        String key =
                spec.kind() == FigureSpec.Kind.TABLE ? "figurelist.table" : "figurelist.figure";
        String title = spec.title().in(texts.language());
        return spec.number()
                .map(n -> texts.get(key, String.valueOf(n)) + ". " + title)
                .orElse(title);
    }
}
