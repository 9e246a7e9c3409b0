package org.feltbok.cases.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Palette;

/** The attributes of a case; each number with its place among all cases of the frame. */
final class CaseAttributes extends VBox {
    CaseAttributes(Case c, CaseSheet sheet, CaseWords words, ObservableValue<Palette> palette) {
        var grid = new GridPane(8, 6);
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(grow, right(), new ColumnConstraints(), right());
        int row = 0;
        for (Attribute attribute : sheet.data().attributes()) {
            if (attribute.type() == AttributeType.NUMBER) {
                number(grid, row++, c, attribute, sheet, words, palette);
            }
        }
        for (Attribute attribute : sheet.data().attributes()) {
            if (attribute.type() != AttributeType.NUMBER) {
                grid.add(name(words.label(attribute)), 0, row);
                var value = new Label(words.value(sheet.data(), c, attribute));
                value.setWrapText(true);
                grid.add(value, 1, row++, 3, 1);
                GridPane.setHalignment(value, HPos.RIGHT);
            }
        }
        var among =
                Labels.of(
                        words.texts().get("caselist.among", sheet.data().frame().size()),
                        "fb-tiny");
        getChildren().add(CaseCard.section(words.texts().get("caselist.attributes"), among, grid));
    }

    private static void number(
            GridPane grid,
            int row,
            Case c,
            Attribute attribute,
            CaseSheet sheet,
            CaseWords words,
            ObservableValue<Palette> palette) {
        var plot =
                new StripPlot(
                        sheet.data().spread(attribute), sheet.data().number(c, attribute), palette);
        var value = Labels.strong(words.value(sheet.data(), c, attribute));
        value.setMinWidth(USE_PREF_SIZE);
        var rank =
                Labels.muted(
                        plot.rank() == 0 ? "" : words.texts().get("caselist.rank", plot.rank()));
        rank.setMinWidth(USE_PREF_SIZE);
        grid.addRow(row, name(words.label(attribute)), value, plot, rank);
    }

    private static Label name(String text) {
        Label name = Labels.of(text, "fb-muted-text");
        name.setTooltip(new Tooltip(text));
        name.setMinWidth(0);
        return name;
    }

    private static ColumnConstraints right() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
