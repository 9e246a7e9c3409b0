package org.feltbok.shell.kit;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Things of a study by their names, each on a line of its own. */
public final class NameList {
    private static final double ROW = 28;

    private NameList() {}

    /**
     * @param title what it is to those who cannot see it
     * @param none what stands there while there is none
     * @param line what stands there of one
     */
    public static <T> ListView<T> of(
            String id, String title, String none, Function<T, String> line) {
        ListView<T> list = new ListView<>();
        list.setId(id);
        list.setAccessibleText(title);
        list.setFixedCellSize(ROW);
        var placeholder = Labels.muted(none);
        placeholder.setWrapText(true);
        list.setPlaceholder(placeholder);
        list.setCellFactory(l -> new NameCell<>(line));
        return list;
    }

    private static final class NameCell<T> extends ListCell<T> {
        private final Function<T, String> line;

        NameCell(Function<T, String> line) {
            this.line = line;
            // a long label is cut, not scrolled
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? "" : line.apply(item));
        }
    }
}
