package org.feltbok.coding.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.NameList;
import org.feltbok.shell.kit.SearchField;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for one of some things, found by what is typed; not there until asked. */
public final class PickBar<T> extends VBox {
    private static final double TALL = 230;
    private static final double ROW = 28;

    private final Function<T, String> name;
    private final Consumer<T> take;
    private final Runnable back;
    private final SearchField field;
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final ListView<T> list;
    private List<T> all = List.of();

    /**
     * @param prompt what is asked
     * @param beside what is told of each beside its name
     * @param take does what was asked for; the bar stays until it is closed
     * @param back gives the keys back once it is
     */
    public PickBar(
            String id,
            Texts texts,
            String prompt,
            Function<T, String> name,
            Function<T, String> beside,
            Consumer<T> take,
            Runnable back) {
        super(4);
        this.name = name;
        this.take = take;
        this.back = back;
        field = new SearchField(prompt, null);
        field.setId(id);
        field.textProperty().addListener((o, old, now) -> find());
        list = NameList.of(id + "-found", prompt, texts.get("coding.narrow.nothing"), name, beside);
        list.setItems(found);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(e -> take());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED, e -> KeyStrokes.find(e, list, this::take, this::close));
        getStyleClass().add("fb-finder");
        getChildren().addAll(field, list);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    public void open(List<T> things) {
        all = things;
        setVisible(true);
        field.clear();
        find();
        field.requestFocus();
    }

    /** What is told of them is another now. */
    public void refresh() {
        list.refresh();
    }

    public void close() {
        setVisible(false);
        back.run();
    }

    private void find() {
        String typed = field.getText().strip().toLowerCase(Locale.ROOT);
        found.setAll(
                all.stream()
                        .filter(t -> name.apply(t).toLowerCase(Locale.ROOT).contains(typed))
                        .toList());
        list.setPrefHeight(Math.min(TALL, Math.max(1, found.size()) * ROW + 2));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void take() {
        T one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            take.accept(one);
        }
    }
}
