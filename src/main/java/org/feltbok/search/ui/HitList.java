package org.feltbok.search.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Texts;
import org.feltbok.search.SearchText;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.HandList;

import java.util.List;

/** The texts that were found, one of them at hand. */
final class HitList extends StackPane {
    private final SearchModel model;
    private final Texts texts;
    private final ObservableList<SearchText> rows = FXCollections.observableArrayList();
    private final HandList<SearchText> list;
    private final StackPane empty = new StackPane();
    private List<SearchText> known = List.of();

    HitList(SearchModel model) {
        this.model = model;
        texts = model.desk().texts();
        list = new HandList<>("search-list", texts.get("search.title"), hit -> chosen());
        list.setItems(rows);
        list.getStyleClass().add("fb-hits");
        list.setCellFactory(l -> new HitCell(model));
        empty.setMouseTransparent(true);
        getChildren().addAll(list, empty);
    }

    private void chosen() {
        model.at(list.getSelectionModel().getSelectedIndex());
    }

    void keys(EventHandler<KeyEvent> keys) {
        list.keys(keys);
    }

    void focusList() {
        list.requestFocus();
    }

    void refresh() {
        list.show(this::draw);
    }

    private void draw() {
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
                    model.found().typed().isBlank() ? "search.empty.nothing_typed" : "search.empty";
            empty.getChildren()
                    .add(new EmptyState("fth-search", texts.get(key), texts.get(key + ".detail")));
        }
    }
}
