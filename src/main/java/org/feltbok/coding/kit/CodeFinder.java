package org.feltbok.coding.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A field that finds a code by its name, or makes one: Enter takes the code marked, the arrows mark
 * another, Esc goes back.
 */
public final class CodeFinder extends VBox {
    /** Something to take: a code, or the making of one. */
    private sealed interface Hit {
        record Known(Code code) implements Hit {}

        /** It has the very name, and is no longer given: it is shown and not taken. */
        record Retired(Code code) implements Hit {}

        record Make(String label) implements Hit {}
    }

    private final Texts texts;
    private final Supplier<CodeTree> tree;
    private final SearchField field;
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ListView<Hit> list = new ListView<>(hits);
    private Consumer<Code> taken = c -> {};
    private Consumer<String> made = l -> {};
    private Runnable left = () -> {};

    public CodeFinder(Texts texts, Supplier<CodeTree> tree) {
        this.texts = texts;
        this.tree = tree;
        field = new SearchField(texts.get("coding.find_or_make"), "C");
        field.setId("coding-find");
        field.textProperty().addListener((o, old, now) -> find());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED, e -> KeyStrokes.find(e, list, this::take, this::leave));
        list.setId("coding-found");
        list.getStyleClass().add("fb-found");
        list.setFocusTraversable(false);
        list.setCellFactory(l -> new HitCell());
        list.setOnMouseClicked(e -> take());
        list.setAccessibleText(texts.get("coding.find_or_make"));
        getChildren().add(field);
        getStyleClass().add("fb-finder");
    }

    /** What is done with a code taken, with the name of one to make, and when the field is left. */
    public void on(Consumer<Code> taken, Consumer<String> made, Runnable left) {
        this.taken = taken;
        this.made = made;
        this.left = left;
    }

    /** What is typed; while it is empty nothing is found. */
    public javafx.beans.property.StringProperty queryProperty() {
        return field.textProperty();
    }

    /** The list of what was found, to be put where there is room. */
    public Node found() {
        return list;
    }

    /** Begins anew. */
    public void open() {
        field.clear();
        find();
        field.requestFocus();
    }

    private void find() {
        String typed = field.getText().strip();
        List<Hit> found = new ArrayList<>();
        tree.get().find(typed, texts.language()).forEach(c -> found.add(new Hit.Known(c)));
        Optional<Code> same =
                tree.get().all().stream()
                        .filter(
                                c ->
                                        c.label()
                                                .in(texts.language())
                                                .toLowerCase(Locale.ROOT)
                                                .equals(typed.toLowerCase(Locale.ROOT)))
                        .findFirst();
        same.filter(c -> !c.folder() && !tree.get().isOffered(c))
                .ifPresent(c -> found.add(new Hit.Retired(c)));
        if (!typed.isEmpty() && same.isEmpty()) {
            found.add(new Hit.Make(typed));
        }
        hits.setAll(found);
        // nothing typed means no code yet: Enter takes one only when it was looked for or marked
        if (typed.isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().selectFirst();
        }
        list.scrollTo(0);
    }

    private void leave() {
        field.clear();
        left.run();
    }

    private void take() {
        Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit == null || hit instanceof Hit.Retired) {
            return;
        }
        field.clear();
        switch (hit) {
            case Hit.Known known -> taken.accept(known.code());
            case Hit.Make make -> made.accept(make.label());
            case Hit.Retired retired -> {}
        }
        left.run();
    }

    private final class HitCell extends ListCell<Hit> {
        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            setGraphic(
                    empty || hit == null
                            ? null
                            : switch (hit) {
                                case Hit.Known known ->
                                        CodeCell.row(known.code(), tree.get(), texts, -1);
                                case Hit.Retired retired ->
                                        CodeCell.row(retired.code(), tree.get(), texts, -1);
                                case Hit.Make make -> {
                                    var row =
                                            new HBox(
                                                    8,
                                                    Icons.of("fth-plus"),
                                                    Labels.of(
                                                            texts.get(
                                                                    "coding.make", make.label())));
                                    row.getStyleClass().add("fb-row");
                                    yield row;
                                }
                            });
        }
    }
}
