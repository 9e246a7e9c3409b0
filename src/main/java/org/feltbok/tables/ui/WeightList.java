package org.feltbok.tables.ui;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

/** The weights of a study, each with its name and what it says. */
final class WeightList {
    private static final double ROW = 28;

    private WeightList() {}

    static ListView<StudyWeight> of(Texts texts) {
        var list = new ListView<StudyWeight>();
        list.setId("weights-list");
        list.setAccessibleText(texts.get("weights.title"));
        list.setFixedCellSize(ROW);
        list.setPlaceholder(Labels.muted(texts.get("weights.none")));
        list.setCellFactory(l -> new NameCell(texts));
        return list;
    }

    private static final class NameCell extends ListCell<StudyWeight> {
        private final Texts texts;

        NameCell(Texts texts) {
            this.texts = texts;
            // a long label is cut, not scrolled
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable StudyWeight weight, boolean empty) {
            super.updateItem(weight, empty);
            setText(
                    weight == null || empty
                            ? ""
                            : weight.name() + " · " + weight.label().in(texts.language()));
        }
    }
}
