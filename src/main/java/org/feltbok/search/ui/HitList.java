package org.feltbok.search.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Texts;
import org.feltbok.search.SearchText;
import org.feltbok.shell.kit.EmptyState;

import java.util.List;

/** The texts that were found, one of them at hand. */
final class HitList extends StackPane {
    private final SearchModel model;
    private final Texts texts;
    private final ObservableList<SearchText> rows = FXCollections.observableArrayList();
    private final ListView<SearchText> list = new ListView<>(rows);
    private final StackPane empty = new StackPane();
    private List<SearchText> known = List.of();
    private boolean showing;

    HitList(SearchModel model) {
        this.model = model;
        texts = model.desk().texts();
        list.setId("search-list");
        list.setAccessibleText(texts.get("search.title"));
        list.getStyleClass().add("fb-hits");
        list.setCellFactory(l -> new HitCell(model));
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!showing && now.intValue() >= 0) {
                                model.at(now.intValue());
                            }
                        });
        empty.setMouseTransparent(true);
        getChildren().addAll(list, empty);
    }

    /** Keys that the list would else take for itself. */
    void keys(EventHandler<KeyEvent> keys) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    void focusList() {
        list.requestFocus();
    }

    void refresh() {
        showing = true;
        try {
            // the same list as long as nothing was looked for anew
            if (known != model.texts()) {
                known = model.texts();
                rows.setAll(known);
            } else {
                list.refresh();
            }
            if (list.getSelectionModel().getSelectedIndex() != model.at()) {
                list.getSelectionModel().clearAndSelect(model.at());
                list.scrollTo(Math.max(0, model.at() - 3));
            }
            empty.getChildren().clear();
            if (rows.isEmpty()) {
                String key =
                        model.found().typed().isBlank()
                                ? "search.empty.nothing_typed"
                                : "search.empty";
                empty.getChildren()
                        .add(
                                new EmptyState(
                                        "fth-search", texts.get(key), texts.get(key + ".detail")));
            }
        } finally {
            showing = false;
        }
    }
}
