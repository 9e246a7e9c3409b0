package org.feltbok.dataset.ui;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.feltbok.base.text.Texts;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

/** The derived variables of a study, by name. */
final class VariableList {
    private static final double ROW = 28;

    private VariableList() {}

    static ListView<DerivedVariable> of(Texts texts) {
        ListView<DerivedVariable> list = new ListView<>();
        list.setId("variables-list");
        list.setAccessibleText(texts.get("variables.title"));
        list.setFixedCellSize(ROW);
        var none = Labels.muted(texts.get("variables.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(l -> new NameCell(texts));
        return list;
    }

    private static final class NameCell extends ListCell<DerivedVariable> {
        private final Texts texts;

        NameCell(Texts texts) {
            this.texts = texts;
            // a long label is cut, not scrolled
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable DerivedVariable variable, boolean empty) {
            super.updateItem(variable, empty);
            setText(
                    variable == null || empty
                            ? ""
                            : variable.name() + " · " + variable.label().in(texts.language()));
        }
    }
}
