package org.feltbok.shell.kit;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The first column of a table stands under the title of its page or pane, whichever it is now. */
public final class FirstColumn {
    private static final String STYLE = "fb-first";

    private FirstColumn() {}

    /** From now on, also when columns come and go. */
    public static void under(TableView<?> table) {
        table.getColumns().addListener((InvalidationListener) o -> mark(table));
        mark(table);
    }

    private static void mark(TableView<?> table) {
        for (int i = 0; i < table.getColumns().size(); i++) {
            ObservableList<String> styles = first(table.getColumns().get(i)).getStyleClass();
            if (i == 0 && !styles.contains(STYLE)) {
                styles.add(STYLE);
            } else if (i > 0) {
                styles.remove(STYLE);
            }
        }
    }

    private static TableColumn<?, ?> first(TableColumn<?, ?> column) {
        return column.getColumns().isEmpty() ? column : first(column.getColumns().getFirst());
    }
}
