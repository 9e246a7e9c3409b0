package org.feltbok.shell.palette;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Chip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.PaletteSource;

import java.util.ArrayList;
import java.util.List;

/**
 * The palette as it floats over the window. Typing searches, arrows move, Enter does, Tab goes on
 * to the next kind. A key answers the text that stands there: one that is given before its text was
 * searched for waits for that, and is forgotten if the text is changed meanwhile. Before anything
 * is typed nothing is chosen, so that Enter alone never changes data.
 */
public final class CommandPalette extends VBox {
    private static final int SHOWN_PER_KIND = 4;
    private static final int PAGE = 8;

    private final Search search;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Runnable close;
    private final TextField query = new TextField();
    private final Label count = Labels.muted("");
    private final ListView<Row> list = new ListView<>();
    private final FlowPane kinds = new FlowPane(6, 6);
    private final ToggleGroup kindGroup = new ToggleGroup();
    private Found found = new Found(List.of(), 0);
    private final List<Runnable> waiting = new ArrayList<>();
    private int asked;
    private int answered;
    private boolean unasked;
    private boolean done;

    /**
     * @param figures whether a bare number leads to a figure
     * @param close puts the palette away; called before what was chosen is done
     */
    public CommandPalette(
            List<Command> commands,
            List<PaletteSource> sources,
            boolean figures,
            TaskRunner tasks,
            Texts texts,
            Runnable close) {
        this.search = new Search(commands, sources, texts);
        this.tasks = tasks;
        this.texts = texts;
        this.close = close;
        setId("palette");
        getStyleClass().addAll("fb-floating", "fb-palette");
        getChildren().addAll(queryRow(), kindsRow(), list(), foot(figures));
        query.textProperty().addListener(o -> ask());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        ask();
    }

    @Override
    public void requestFocus() {
        query.requestFocus();
        query.end();
    }

    private HBox queryRow() {
        query.setId("palette-query");
        query.setPromptText(texts.get("shell.palette.prompt"));
        query.setAccessibleText(texts.get("shell.palette.prompt"));
        HBox.setHgrow(query, Priority.ALWAYS);
        var row = new HBox(Icons.of("fth-search"), query, count, new KeyCap("Esc"));
        row.getStyleClass().add("fb-palette-query");
        return row;
    }

    private HBox kindsRow() {
        addKind(texts.get("shell.palette.all"));
        search.kinds().forEach(this::addKind);
        kindGroup.selectToggle(kindGroup.getToggles().getFirst());
        // in as many lines as they need: with another kind they would stand outside
        kinds.setMinWidth(0);
        kinds.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(kinds, Priority.ALWAYS);
        Label next = Labels.muted(texts.get("shell.palette.next_kind"));
        next.setMinWidth(Label.USE_PREF_SIZE);
        var row = new HBox(kinds, next, new KeyCap("Tab"));
        row.getStyleClass().add("fb-palette-kinds");
        return row;
    }

    private void addKind(String name) {
        var chip = new Chip(name);
        chip.setToggleGroup(kindGroup);
        chip.setFocusTraversable(false);
        chip.setUserData(name);
        chip.setOnAction(
                e -> {
                    chip.setSelected(true);
                    show();
                    query.requestFocus();
                });
        kinds.getChildren().add(chip);
    }

    private ListView<Row> list() {
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setPrefHeight(420);
        return list;
    }

    private RowCell cell() {
        var cell = new RowCell(query::getText);
        cell.setOnMouseClicked(
                e -> {
                    // a row that is about to be replaced is not what was meant
                    if (asked == answered && cell.getItem() instanceof Row.Entry entry) {
                        run(entry);
                    }
                });
        return cell;
    }

    private HBox foot(boolean figures) {
        var foot =
                new HBox(
                        new KeyCap("↑"),
                        new KeyCap("↓"),
                        Labels.muted(texts.get("shell.palette.move")),
                        new KeyCap("Enter"),
                        Labels.muted(texts.get("shell.palette.open")),
                        Labels.spacer(),
                        Labels.muted(figures ? texts.get("shell.palette.number") : ""));
        foot.getStyleClass().add("fb-palette-foot");
        return foot;
    }

    /** Searches behind; an answer that comes after a newer question is dropped. */
    private void ask() {
        int number = ++asked;
        unasked = false;
        waiting.clear();
        String text = query.getText().strip();
        tasks.run(
                "shell.palette.searching",
                progress -> search.find(text),
                result -> {
                    if (number == asked) {
                        answered = number;
                        found = result;
                        show();
                        var keys = List.copyOf(waiting);
                        waiting.clear();
                        keys.forEach(Runnable::run);
                    }
                },
                () -> {
                    if (number == asked) {
                        waiting.clear();
                        unasked = true;
                    }
                });
    }

    /** Now, or when what the text means is known. */
    private void whenFound(Runnable key) {
        if (unasked) {
            ask();
        }
        if (asked == answered) {
            key.run();
        } else {
            waiting.add(key);
        }
    }

    private void show() {
        String chosen = chosen();
        var rows = new ArrayList<Row>();
        for (Found.Kind kind : found.kinds()) {
            if (chosen.isEmpty() || kind.name().equals(chosen)) {
                rows.add(new Row.Head(kind.name(), kind.entries().size()));
                boolean few = chosen.isEmpty() && found.kinds().size() > 1;
                rows.addAll(few ? first(kind.entries()) : kind.entries());
            }
        }
        list.getItems().setAll(rows);
        count.setText(texts.get("shell.palette.hits", found.total(), found.millis()));
        if (rows.isEmpty() || query.getText().isBlank()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(1);
        }
        list.scrollTo(0);
    }

    private static List<Row.Entry> first(List<Row.Entry> entries) {
        return entries.subList(0, Math.min(SHOWN_PER_KIND, entries.size()));
    }

    /** The kind that alone is shown; empty = all. */
    private String chosen() {
        int index = kindGroup.getToggles().indexOf(kindGroup.getSelectedToggle());
        return index <= 0 ? "" : (String) kindGroup.getSelectedToggle().getUserData();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> take(event, () -> move(1));
            case UP -> take(event, () -> move(-1));
            case PAGE_DOWN -> take(event, () -> move(PAGE));
            case PAGE_UP -> take(event, () -> move(-PAGE));
            case TAB -> {
                int by = event.isShiftDown() ? -1 : 1;
                take(event, () -> nextKind(by));
            }
            case ENTER -> take(event, this::run);
            default -> {}
        }
    }

    private void take(KeyEvent event, Runnable key) {
        KeyStrokes.take(event);
        whenFound(key);
    }

    private void move(int by) {
        int at =
                Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + by,
                        0,
                        Math.max(0, list.getItems().size() - 1));
        int step = by > 0 ? 1 : -1;
        while (at >= 0
                && at < list.getItems().size()
                && list.getItems().get(at) instanceof Row.Head) {
            at += step;
        }
        if (at >= 0 && at < list.getItems().size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - PAGE));
        }
    }

    private void nextKind(int by) {
        int size = kindGroup.getToggles().size();
        int at = kindGroup.getToggles().indexOf(kindGroup.getSelectedToggle());
        kindGroup.selectToggle(kindGroup.getToggles().get(Math.floorMod(at + by, size)));
        show();
    }

    private void run() {
        if (list.getSelectionModel().getSelectedItem() instanceof Row.Entry entry) {
            run(entry);
        }
    }

    private void run(Row.Entry entry) {
        if (!done && getScene() != null) {
            done = true;
            close.run();
            entry.hit().action().run();
        }
    }
}
