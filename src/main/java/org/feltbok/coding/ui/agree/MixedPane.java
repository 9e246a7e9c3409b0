package org.feltbok.coding.ui.agree;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.agreement.AgreementWords;
import org.feltbok.coding.agreement.Comparison;
import org.feltbok.coding.agreement.MixUp;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.Optional;

/** Every coder against the others, and which codes two coders give in place of each other. */
final class MixedPane extends VBox {
    private static final int SHOWN = 8;

    private final AgreementModel model;
    private final Texts texts;
    private final AgreementWords words;
    private final VBox each = new VBox(4);
    private final VBox mixed = new VBox(4);

    MixedPane(AgreementModel model) {
        this.model = model;
        texts = model.desk().texts();
        words = new AgreementWords(texts);
        each.getStyleClass().add("fb-pane-section");
        mixed.getStyleClass().add("fb-pane-section");
        mixed.setId("agreement-mixed");
        each.setId("agreement-each");
        getChildren().setAll(each, mixed);
    }

    void refresh() {
        Comparison now = model.now();
        // of two coders each says what is said of both
        boolean several = now.each().size() > 2;
        each.setVisible(several);
        each.setManaged(several);
        each(now);
        mixed(now);
    }

    private void each(Comparison now) {
        each.getChildren()
                .setAll(
                        Labels.of(texts.get("agreement.each"), "fb-section"),
                        wrapped(texts.get("agreement.each.against")));
        for (Comparison.OfCoder c : now.each()) {
            Label name = Labels.of(c.coder().name());
            name.setMinWidth(0);
            var row =
                    new HBox(
                            8,
                            name,
                            Labels.spacer(),
                            Labels.muted(texts.get("agreement.each.n", c.texts())),
                            Labels.strong(words.number(c.with().alpha())));
            row.getStyleClass().add("fb-row");
            each.getChildren().add(row);
        }
    }

    private void mixed(Comparison now) {
        mixed.getChildren().setAll(Labels.of(texts.get("agreement.mixed"), "fb-section"));
        if (now.mixUps().isEmpty()) {
            mixed.getChildren().add(wrapped(texts.get("agreement.mixed.none")));
            return;
        }
        var grid = new GridPane(8, 4);
        grid.getColumnConstraints().setAll(wide(), wide(), times());
        grid.addRow(
                0,
                Labels.muted(first(now, 0)),
                Labels.muted(first(now, 1)),
                Labels.muted(texts.get("agreement.times")));
        List<MixUp> most = now.mixUps().stream().limit(SHOWN).toList();
        for (MixUp m : most) {
            grid.addRow(
                    grid.getRowCount(),
                    code(now, m.one()),
                    code(now, m.other()),
                    Labels.strong(String.valueOf(m.times())));
        }
        mixed.getChildren().add(grid);
        int more = now.mixUps().size() - most.size();
        if (more > 0) {
            mixed.getChildren().add(wrapped(texts.get("agreement.mixed.more", more)));
        }
    }

    private static ColumnConstraints wide() {
        var column = new ColumnConstraints();
        column.setPercentWidth(39);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints times() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static String first(Comparison now, int place) {
        return now.coders().get(place).name().split(" ")[0];
    }

    private Node code(Comparison now, Optional<String> id) {
        Optional<Code> code = id.flatMap(i -> now.sheet().tree().byId(i));
        if (code.isEmpty()) {
            return Labels.muted(texts.get("agreement.no_code_at_all"));
        }
        Label name = Labels.of(CodeLook.name(code.get(), now.sheet().tree(), texts));
        name.setMinWidth(0);
        var row = new HBox(6, CodeChip.mark(CodeLook.colour(code.get())), name);
        row.getStyleClass().add("fb-row");
        row.setMinWidth(0);
        return row;
    }

    private static Label wrapped(String text) {
        return Labels.wrapped(Labels.muted(text));
    }
}
