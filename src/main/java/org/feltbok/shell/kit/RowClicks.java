package org.feltbok.shell.kit;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** Two clicks on a row of a table, which open what is chosen there. */
public final class RowClicks {
    private RowClicks() {}

    /** Two clicks on a head are about its width, and on what is empty about nothing. */
    public static <T> void onTwo(TableView<T> table, Runnable open) {
        table.setRowFactory(t -> row(open));
    }

    private static <T> TableRow<T> row(Runnable open) {
        var row = new TableRow<T>();
        row.setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2 && !row.isEmpty()) {
                        open.run();
                    }
                });
        return row;
    }
}
