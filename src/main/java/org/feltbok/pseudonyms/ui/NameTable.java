package org.feltbok.pseudonyms.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SteadyColumns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table of texts whose selection stays when its rows are read anew.
 *
 * @param <T> a row
 */
class NameTable<T> extends TableView<T> {
    private final Function<T, String> id;
    private boolean filling;

    /**
     * @param id by which a row is known when it is read again
     */
    NameTable(String key, String title, String empty, Function<T, String> id) {
        this.id = id;
        setId(key);
        setAccessibleText(title);
        setColumnResizePolicy(new SteadyColumns());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label nothing = Labels.muted(empty);
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        FirstColumn.under(this);
    }

    NameTable<T> column(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(r -> new ReadOnlyStringWrapper(text.apply(r.getValue())));
        getColumns().add(column);
        return this;
    }

    void onChosen(Runnable chosen) {
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!filling) {
                                chosen.run();
                            }
                        });
    }

    List<T> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    void fill(List<T> rows) {
        // the same words may stand in two rows: no more are chosen than were
        Map<String, Integer> before = new HashMap<>();
        chosen().forEach(r -> before.merge(id.apply(r), 1, Integer::sum));
        int at = Math.max(0, getSelectionModel().getSelectedIndex());
        filling = true;
        try {
            getItems().setAll(rows);
            sort();
            getSelectionModel().clearSelection();
            for (int i = 0; i < getItems().size(); i++) {
                String row = id.apply(getItems().get(i));
                int left = before.getOrDefault(row, 0);
                if (left > 0) {
                    before.put(row, left - 1);
                    getSelectionModel().select(i);
                }
            }
            if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
                getSelectionModel().select(Math.min(at, getItems().size() - 1));
            }
        } finally {
            filling = false;
        }
    }
}
