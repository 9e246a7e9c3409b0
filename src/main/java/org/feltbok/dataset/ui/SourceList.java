package org.feltbok.dataset.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.dataset.ui.DeriveKind.Choosing;
import org.feltbok.dataset.ui.RulePart.Chosen;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.SearchField;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a variable can be made of, found by typing. Enter or space takes; where several are taken,
 * each again is put back; the minus key turns one round.
 */
final class SourceList extends VBox {
    private static final double ROW = 28;

    private final Texts texts;
    private final ObservableList<Source> all = FXCollections.observableArrayList();
    private final FilteredList<Source> shown = new FilteredList<>(all);
    private final ListView<Source> list = new ListView<>(shown);
    private final SearchField search;
    private final PaneHeader header;
    private final Runnable changed;
    private final Consumer<Source> write;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> turned = new LinkedHashSet<>();
    private Choosing choosing = Choosing.ONE;
    private boolean awaited;

    /**
     * @param changed called when another one was chosen by hand
     * @param write called with one whose name is to be written
     */
    SourceList(Texts texts, Runnable changed, Consumer<Source> write) {
        this.texts = texts;
        this.changed = changed;
        this.write = write;
        header = new PaneHeader(texts.get("variables.sources")).dense();
        search = new SearchField(texts.get("variables.sources.find"), null);
        search.setId("variables-sources-search");
        search.textProperty().addListener((o, old, now) -> filter(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::fromSearch);
        list.setId("variables-sources");
        list.setAccessibleText(texts.get("variables.sources"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(l -> new SourceCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        var field = new VBox(search);
        field.getStyleClass().add("fb-pane-section");
        getChildren().addAll(header, field, list);
        setMinHeight(0);
    }

    private void filter(String typed) {
        awaited = false;
        shown.setPredicate(s -> s.isFound(typed));
        // who types a whole name means that one, and not what begins so
        shown.stream()
                .filter(x -> x.name().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
    }

    private void fromSearch(KeyEvent e) {
        if (e.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
            KeyStrokes.take(e);
            list.requestFocus();
        } else if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && !shown.isEmpty()) {
            KeyStrokes.take(e);
            take();
        } else if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && all.isEmpty()) {
            // typed before what there is has been read: it is taken as soon as it is there
            KeyStrokes.take(e);
            awaited = !search.getText().isBlank();
        }
    }

    private void pressed(KeyEvent e) {
        boolean isBare = !e.isShortcutDown() && !e.isAltDown();
        if (isBare && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE)) {
            KeyStrokes.take(e);
            take();
        } else if (isBare && (e.getCode() == KeyCode.MINUS || e.getCode() == KeyCode.SUBTRACT)) {
            KeyStrokes.take(e);
            turn();
        }
    }

    private void take() {
        Source source = list.getSelectionModel().getSelectedItem();
        if (source == null) {
            return;
        }
        switch (choosing) {
            case WRITTEN -> write.accept(source);
            case ONE -> {
                taken.clear();
                taken.add(source.name());
                told();
            }
            case SEVERAL, TURNED -> {
                if (!taken.remove(source.name())) {
                    taken.add(source.name());
                }
                turned.retainAll(taken);
                told();
            }
        }
    }

    private void turn() {
        Source source = list.getSelectionModel().getSelectedItem();
        if (source == null || choosing != Choosing.TURNED) {
            return;
        }
        taken.add(source.name());
        if (!turned.remove(source.name())) {
            turned.add(source.name());
        }
        told();
    }

    private void told() {
        count();
        list.refresh();
        changed.run();
    }

    private void count() {
        header.detail(
                choosing == Choosing.WRITTEN
                        ? texts.get("variables.sources.write")
                        : choosing == Choosing.ONE
                                ? String.join("", taken)
                                : taken.size() + " / " + all.size());
    }

    /**
     * Shows what fits; what was taken and is still there stays taken.
     *
     * @param chosen what is taken now
     */
    void show(List<Source> sources, Choosing how, Chosen chosen) {
        Source at = list.getSelectionModel().getSelectedItem();
        choosing = how;
        taken.clear();
        taken.addAll(chosen.names());
        turned.clear();
        turned.addAll(chosen.turned());
        if (!all.equals(sources)) {
            all.setAll(sources);
        }
        String wanted = at != null ? at.name() : chosen.first();
        sources.stream()
                .filter(s -> s.name().equals(wanted))
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
        count();
        list.refresh();
        if (awaited && !all.isEmpty()) {
            filter(search.getText());
            take();
        }
    }

    Chosen chosen() {
        return choosing == Choosing.WRITTEN
                ? Chosen.NONE
                : new Chosen(List.copyOf(taken), choosing == Choosing.TURNED ? turned : Set.of());
    }

    void focusSearch() {
        search.requestFocus();
    }

    /** What is taken has a tick before it, what is turned a minus. */
    private final class SourceCell extends ListCell<Source> {
        SourceCell() {
            // long names are cut, not scrolled
            setPrefWidth(0);
            setOnMouseClicked(
                    e -> {
                        if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
                            take();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Source source, boolean empty) {
            super.updateItem(source, empty);
            if (source == null || empty) {
                setText("");
                setGraphic(null);
                return;
            }
            boolean isTaken = choosing != Choosing.WRITTEN && taken.contains(source.name());
            boolean isTurned = isTaken && turned.contains(source.name());
            setText(source.name() + " · " + source.label());
            setGraphic(isTaken ? Icons.of(isTurned ? "fth-rotate-ccw" : "fth-check") : null);
            setAccessibleText(
                    isTurned
                            ? texts.get("variables.sources.turned", getText())
                            : isTaken
                                    ? texts.get("variables.sources.taken", getText())
                                    : getText());
        }
    }
}
