package org.feltbok.figures.ui.outline;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.outline.Part;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;

import java.util.function.Consumer;
import java.util.function.Function;

/** The report in order: sections, and in each its figures and tables. */
public final class OutlinePane extends VBox {
    /** Rows seen above the one gone to. */
    private static final int ABOVE = 6;

    private final OutlineModel model;
    private final OutlineActions actions;
    private final Texts texts;
    private final SearchField search;
    private final ListView<OutlineRow> list;
    private final TitleField field;
    private Consumer<String> onFigure = key -> {};
    private Consumer<String> onOpen = key -> {};
    private boolean following;

    /**
     * @param marks what to say of a figure, by its key
     */
    public OutlinePane(
            OutlineModel model, OutlineActions actions, Texts texts, Function<String, Mark> marks) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        search = new SearchField(texts.get("outline.search"), "Ctrl+F");
        search.setId("outline-search");
        search.textProperty().bindBidirectional(model.query());
        search.leadsTo(this::focusList);
        HBox.setHgrow(search, Priority.ALWAYS);
        field = new TitleField(texts.get("outline.title"));
        field.setId("outline-field");
        list = new ListView<>(model.rows());
        list.setId("outline-list");
        list.getStyleClass().add("fb-outline");
        list.setFixedCellSize(30);
        list.setCellFactory(l -> new OutlineCell(model, field, texts, marks));
        list.setAccessibleText(texts.get("outline.name"));
        list.setPlaceholder(
                new EmptyState(
                        "fth-list",
                        texts.get("outline.empty.title"),
                        texts.get("outline.empty.detail")));
        list.setContextMenu(menu());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list, foot());
        getStyleClass().add("fb-outline-pane");
        follow();
        keys();
    }

    private Node head() {
        var add = Buttons.of(texts.get("outline.section"), "fth-plus", actions::addSection);
        add.setId("outline-add-section");
        var head = new HBox(8, search, add);
        head.getStyleClass().addAll("fb-row", "fb-pane-section", "fb-figures-head");
        return head;
    }

    private Node foot() {
        var move = Labels.muted(texts.get("outline.moves"));
        move.setMinWidth(0);
        var again = Buttons.small(texts.get("outline.renumber"), null, actions::renumber);
        again.setId("outline-renumber");
        var foot =
                new HBox(6, new KeyCap("Alt+↑"), new KeyCap("Alt+↓"), move, Labels.spacer(), again);
        foot.getStyleClass().addAll("fb-row", "fb-outline-foot");
        return foot;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("outline.edit", actions::edit),
                item("outline.up", () -> actions.move(false)),
                item("outline.down", () -> actions.move(true)),
                item("outline.in", () -> actions.rank(true)),
                item("outline.out", () -> actions.rank(false)),
                item("outline.copy", this::copy),
                item("outline.add", actions::addSection),
                item("outline.remove", actions::remove));
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts.get(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    private void copy() {
        model.row().flatMap(OutlineRow::figure).ifPresent(actions::copy);
    }

    /** The list and the model choose together. */
    private void follow() {
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !following) {
                                model.choose(now.id());
                            }
                        });
        model.chosen()
                .addListener(
                        (o, old, now) -> {
                            reveal();
                            model.row()
                                    .flatMap(OutlineRow::figure)
                                    .ifPresent(f -> onFigure.accept(f.key()));
                        });
        model.rows()
                .addListener(
                        (javafx.beans.Observable o) -> {
                            reveal();
                            // the list itself may hear of the rows last, and then chooses none
                            Platform.runLater(this::reveal);
                        });
        // while it is not to be seen it has no height to scroll in
        list.heightProperty()
                .addListener(
                        (o, was, now) ->
                                Platform.runLater(
                                        () -> scroll(model.position(model.chosen().get()))));
        model.editing()
                .addListener(
                        (o, old, now) -> {
                            if (!now.isEmpty()) {
                                write(now);
                            }
                        });
    }

    private void reveal() {
        int at = model.position(model.chosen().get());
        if (at == list.getSelectionModel().getSelectedIndex()) {
            return;
        }
        following = true;
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            scroll(at);
        }
        following = false;
    }

    private void scroll(int at) {
        list.scrollTo(Math.max(0, at - ABOVE));
    }

    /** Puts the field into the row that is written in. */
    private void write(String id) {
        model.choose(id);
        model.row()
                .ifPresentOrElse(
                        row -> {
                            scroll(model.position(id));
                            field.begin(
                                    model.title(row),
                                    text -> actions.title(row, text),
                                    this::written);
                            // it has its place in the scene only when the row is laid out anew
                            Platform.runLater(field::requestFocus);
                        },
                        () -> model.editing().set(""));
    }

    private void written(boolean byKey) {
        model.editing().set("");
        if (byKey) {
            list.requestFocus();
        }
    }

    private void keys() {
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getTarget() == field || field.isOpen()) {
                        return;
                    }
                    switch (e.getCode()) {
                        case F2 -> {
                            if (!e.isShiftDown() && !e.isShortcutDown()) {
                                take(e, actions::edit);
                            }
                        }
                        case ENTER -> {
                            if (!e.isShortcutDown() && !e.isAltDown()) {
                                take(e, this::open);
                            }
                        }
                        case LEFT -> fold(e, true);
                        case RIGHT -> fold(e, false);
                        case UP, DOWN -> {
                            if (e.isAltDown()) {
                                take(e, () -> actions.move(e.getCode() == KeyCode.DOWN));
                            }
                        }
                        default -> {}
                    }
                });
        list.setOnMouseClicked(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                        actions.edit();
                    }
                });
    }

    private void open() {
        model.row().flatMap(OutlineRow::figure).ifPresent(f -> onOpen.accept(f.key()));
    }

    private static void take(KeyEvent e, Runnable action) {
        KeyStrokes.take(e);
        action.run();
    }

    private void fold(KeyEvent e, boolean closed) {
        if (e.isAltDown() || e.isShortcutDown()) {
            return;
        }
        model.row()
                .flatMap(OutlineRow::section)
                .map(Part::key)
                .ifPresent(key -> take(e, () -> model.fold(key, closed)));
    }

    /** Told the key of the figure that is chosen. */
    public void onFigure(Consumer<String> told) {
        onFigure = told;
    }

    /** Told the key of the figure that is to be opened. */
    public void onOpen(Consumer<String> told) {
        onOpen = told;
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    public void focusList() {
        list.requestFocus();
    }

    /** What is said of figures is another thing now. */
    public void repaint() {
        if (!field.isOpen()) {
            list.refresh();
        }
    }
}
