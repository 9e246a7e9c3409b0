package org.feltbok.cases.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;
import org.feltbok.shell.kit.Labels;

/** The classes to which a case belongs, and how many of the frame belong there too. */
final class CaseGroups extends VBox {
    CaseGroups(Case c, CaseSheet sheet, CaseWords words) {
        var lines = new VBox(6);
        for (Grouping grouping : sheet.groupings()) {
            int position = sheet.classOf(c, grouping);
            if (position >= 0) {
                lines.getChildren().add(line(grouping, position, sheet, words));
            }
        }
        if (!lines.getChildren().isEmpty()) {
            getChildren().add(CaseCard.section(words.texts().get("caselist.groups"), null, lines));
        }
    }

    private static HBox line(Grouping grouping, int position, CaseSheet sheet, CaseWords words) {
        var language = words.texts().language();
        var name = Labels.of(grouping.label().in(language), "fb-muted-text");
        name.setMinWidth(0);
        name.setPrefWidth(136);
        var value = new Label(grouping.classes().get(position).label().in(language));
        value.setGraphic(new ClassMark(position, grouping.classes().size()));
        value.setGraphicTextGap(8);
        value.setMinWidth(0);
        var count =
                Labels.muted(
                        words.texts()
                                .get("caselist.groups.size", sheet.frameIn(grouping, position)));
        count.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, name, value, Labels.spacer(), count);
        line.getStyleClass().add("fb-row");
        return line;
    }
}
