package org.feltbok.tables.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.SearchField;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list of things to tick, found by typing; space ticks. */
final class TickList extends VBox {
    private static final double ROW = 28;

    private final ObservableList<Ticked> all = FXCollections.observableArrayList();
    private final FilteredList<Ticked> shown = new FilteredList<>(all);
    private final ListView<Ticked> list = new ListView<>(shown);
    private final SearchField search;
    private final PaneHeader header;
    private final Runnable changed;
    private boolean quiet;

    /** What stood in the field at each tick that came before the things were read. */
    private final List<String> awaited = new ArrayList<>();

    /**
     * @param id of its list
     * @param changed called when a tick was set or taken away by hand
     */
    TickList(String id, String title, String prompt, Runnable changed) {
        this.changed = changed;
        header = new PaneHeader(title).dense();
        search = new SearchField(prompt, null);
        search.setId(id + "-search");
        search.textProperty().addListener((o, old, now) -> filter(now));
        search.leadsTo(list::requestFocus);
        list.setId(id);
        list.setAccessibleText(title);
        list.setFixedCellSize(ROW);
        list.setCellFactory(
                l -> {
                    var cell = new CheckBoxListCell<Ticked>(Ticked::on);
                    // long names are cut, not scrolled
                    cell.setPrefWidth(0);
                    return cell;
                });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    Ticked ticked = list.getSelectionModel().getSelectedItem();
                    if (e.getCode() == KeyCode.SPACE && ticked != null) {
                        KeyStrokes.take(e);
                        ticked.on().set(!ticked.on().get());
                    } else if (e.getCode() == KeyCode.SPACE && all.isEmpty()) {
                        // pressed before the things have been read: ticked as soon as they are
                        KeyStrokes.take(e);
                        awaited.add(search.getText());
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        var field = new VBox(search);
        field.getStyleClass().add("fb-pane-section");
        getChildren().addAll(header, field, list);
        setMinHeight(0);
    }

    private void filter(String typed) {
        shown.setPredicate(t -> isFound(t, typed));
        if (selected() == null) {
            shown.stream().findFirst().ifPresent(list.getSelectionModel()::select);
        }
    }

    private static boolean isFound(Ticked thing, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return thing.label().toLowerCase(Locale.ROOT).contains(wanted)
                || thing.name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Shows other things; what was ticked stays so, by name. */
    void show(List<Ticked> things) {
        Map<String, Boolean> before =
                all.stream().collect(Collectors.toMap(Ticked::name, t -> t.on().get()));
        String at = selected() == null ? "" : selected().name();
        for (Ticked thing : things) {
            thing.on().set(before.getOrDefault(thing.name(), thing.on().get()));
            thing.on().addListener((o, old, now) -> told());
        }
        quiet = true;
        all.setAll(things);
        quiet = false;
        shown.stream()
                .filter(t -> t.name().equals(at))
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
        count();
        if (!all.isEmpty()) {
            List<String> typed = List.copyOf(awaited);
            awaited.clear();
            typed.forEach(
                    t ->
                            all.stream()
                                    .filter(each -> isFound(each, t))
                                    .findFirst()
                                    .ifPresent(each -> each.on().set(!each.on().get())));
        }
    }

    private void told() {
        count();
        if (!quiet) {
            changed.run();
        }
    }

    private void count() {
        header.detail(ticked().size() + " / " + all.size());
    }

    /** Ticks or unticks all that are to be seen. */
    void tickAll() {
        boolean on = shown.stream().anyMatch(t -> !t.on().get());
        quiet = true;
        shown.forEach(t -> t.on().set(on));
        quiet = false;
        told();
    }

    /** Ticks just those of some names. */
    void tick(Function<String, Boolean> names) {
        quiet = true;
        all.forEach(t -> t.on().set(names.apply(t.name())));
        quiet = false;
        count();
    }

    boolean has(String name) {
        return all.stream().anyMatch(t -> t.name().equals(name));
    }

    /** Names of what is ticked, in its order. */
    List<String> ticked() {
        return all.stream().filter(t -> t.on().get()).map(Ticked::name).toList();
    }

    /** Names of all, in their order. */
    List<String> all() {
        return all.stream().map(Ticked::name).toList();
    }

    @Nullable Ticked selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    ListView<Ticked> list() {
        return list;
    }

    void focusSearch() {
        search.requestFocus();
    }
}
