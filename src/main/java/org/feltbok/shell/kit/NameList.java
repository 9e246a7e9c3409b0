package org.feltbok.shell.kit;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

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
        placeholder.setPadding(new Insets(0, 16, 0, 16));
        list.setPlaceholder(placeholder);
        list.setCellFactory(l -> new NameCell<>(line));
        return list;
    }

    /**
     * The same with what is told of each beside its name, which is never cut for a long name.
     *
     * @param told what stands at the end of the line
     */
    public static <T> ListView<T> of(
            String id,
            String title,
            String none,
            Function<T, String> line,
            Function<T, String> told) {
        ListView<T> list = of(id, title, none, line);
        list.setCellFactory(l -> new ToldCell<>(line, told));
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

    private static final class ToldCell<T> extends ListCell<T> {
        private final Function<T, String> line;
        private final Function<T, String> told;
        private final Label name = new Label();
        private final Label beside = Labels.muted("");
        private final HBox row = new HBox(8, name, Labels.spacer(), beside);

        ToldCell(Function<T, String> line, Function<T, String> told) {
            this.line = line;
            this.told = told;
            name.setMinWidth(0);
            beside.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("fb-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                name.setText(line.apply(item));
                beside.setText(told.apply(item));
                setGraphic(row);
                setAccessibleText(name.getText() + ", " + beside.getText());
            }
        }
    }
}
