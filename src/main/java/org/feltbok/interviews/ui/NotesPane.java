package org.feltbok.interviews.ui;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The notes of the interview open, under the topics of the guide. Only lines in sight have a node,
 * and only lines that changed are drawn again.
 */
final class NotesPane extends BorderPane {
    private final NotesModel model;
    private final NotesActions actions;
    private final Texts texts;
    private final ObservableList<Line> rows = FXCollections.observableArrayList();
    private final ListView<Line> list = new ListView<>(rows);
    private final StackPane centre = new StackPane(list);

    /** Cells made; the list lets go of some when it is drawn anew. */
    private final Set<LineCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private final Label hint = Labels.muted("");
    private final Runnable cases;
    private int drawn;
    private @Nullable String writtenId;
    private Optional<NoteField> field = Optional.empty();

    /**
     * @param cases leads to where the cases are
     */
    NotesPane(
            NotesModel model, NotesActions actions, Runnable find, Runnable memo, Runnable cases) {
        this.cases = cases;
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        hint.setText(texts.get("interviews.notes.hint"));
        getStyleClass().add("fb-centre");
        list.setId("interviews-notes");
        list.getStyleClass().add("fb-notes");
        list.setAccessibleText(texts.get("interviews.notes"));
        list.setCellFactory(l -> cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.live().onWaiting(some -> Unwritten.mark(list, some));
        // texts break elsewhere in another width, so that every cell has another height
        list.widthProperty().addListener((o, old, now) -> list.refresh());
        var code = Buttons.of(texts.get("interviews.code_selection"), null, find);
        code.setGraphic(new KeyCap("C"));
        code.setContentDisplay(ContentDisplay.RIGHT);
        var note = Buttons.of(texts.get("coding.memo"), null, memo);
        note.setGraphic(new KeyCap("M"));
        note.setContentDisplay(ContentDisplay.RIGHT);
        var write =
                Buttons.of(
                        texts.get("interviews.new_passage"), "fth-plus", model::writeAfterCurrent);
        Label title = Labels.of(texts.get("interviews.notes"), "fb-pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        hint.setId("interviews-hint");
        hint.setMinWidth(0);
        var bar = new HBox(8, title, hint, Labels.spacer(), write, code, note);
        bar.getStyleClass().addAll("fb-toolbar", "fb-answers-bar");
        setTop(bar);
        setCenter(centre);
    }

    private LineCell cell() {
        var cell =
                new LineCell(
                        this, new PassageRow(model, this::pressed, this::write, () -> drawn++));
        cells.add(cell);
        return cell;
    }

    /** The mouse on a passage: it is the one at hand, and the keys are for the notes. */
    private void pressed(String id) {
        if (!id.equals(writtenId)) {
            model.goTo(id);
            focusNotes();
        }
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.getTarget() instanceof NoteField) {
            return;
        }
        KeyCode code = e.getCode();
        Runnable action =
                switch (code) {
                    case UP, DOWN -> {
                        boolean grow = e.isShiftDown();
                        int step = code == KeyCode.DOWN ? 1 : -1;
                        yield () -> move(grow, step);
                    }
                    case PAGE_UP -> () -> model.move(-5);
                    case PAGE_DOWN -> () -> model.move(5);
                    case HOME -> () -> model.move(-rows.size());
                    case END -> () -> model.move(rows.size());
                    case LEFT, RIGHT -> {
                        boolean grow = e.isShiftDown();
                        yield () -> select(grow, code == KeyCode.RIGHT ? 1 : -1);
                    }
                    case ENTER, F2 -> this::writeCurrent;
                    case SPACE -> () -> onShown(actions::doneAndNext);
                    case DELETE, BACK_SPACE ->
                            e.isShiftDown() ? null : () -> onShown(actions::takeOff);
                    case ESCAPE -> this::selectNothing;
                    default -> null;
                };
        if (action != null) {
            KeyStrokes.take(e);
            model.live().whenRead(action);
        }
    }

    private void move(boolean grow, int step) {
        if (grow) {
            model.several().markOn(step);
        } else {
            model.move(step);
        }
    }

    private void selectNothing() {
        model.several().end();
        model.selection().clear();
        model.selectionChanged();
    }

    private void select(boolean grow, int direction) {
        if (!grow) {
            model.selection().step(direction);
        } else if (direction > 0) {
            model.selection().growRight();
        } else {
            model.selection().growLeft();
        }
        model.selectionChanged();
    }

    /**
     * Does something with the passage at hand if it is in sight; else only leads back to it, so
     * that no key changes what one does not see.
     */
    void onShown(Runnable action) {
        model.live()
                .whenRead(
                        () -> {
                            if (model.current().isEmpty() || isInSight(index())) {
                                action.run();
                            } else {
                                reveal();
                                model.desk().dialogs().note("interviews.back_in_sight");
                            }
                        });
    }

    private int index() {
        String id = model.currentId();
        for (int i = 0; i < rows.size(); i++) {
            if (id != null && id.equals(idOf(rows.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String idOf(Line line) {
        return switch (line) {
            case Line.Heading h -> null;
            case Line.Note n -> n.passage().id();
            case Line.Draft d -> d.id();
        };
    }

    private Optional<LineCell> cellAt(int index) {
        return cells.stream()
                .filter(c -> c.getIndex() == index && !c.isEmpty() && c.isVisible())
                .filter(c -> c.getParent() != null && c.getScene() != null)
                .findFirst();
    }

    private boolean isInSight(int index) {
        return cellAt(index)
                .map(
                        c -> {
                            Bounds place = list.sceneToLocal(c.localToScene(c.getLayoutBounds()));
                            return place.getMaxY() > 4 && place.getMinY() < list.getHeight() - 4;
                        })
                .orElse(false);
    }

    /** Opens the passage at hand for writing. */
    void writeCurrent() {
        String id = model.currentId();
        if (id != null) {
            write(id);
        }
    }

    /** Splits the passage at hand before the words selected, or merges it with the next. */
    void split() {
        keep();
        onShown(actions::splitAtSelection);
    }

    void merge() {
        keep();
        onShown(actions::mergeWithNext);
    }

    private void write(String id) {
        if (id.equals(writtenId)) {
            field.ifPresent(NoteField::requestFocus);
            return;
        }
        keep();
        model.live().forgetWaiting();
        model.goTo(id);
        writtenId = id;
        var made =
                new NoteField(
                        model.note(id).map(n -> n.passage().text()).orElse(""),
                        texts.get("interviews.write_passage"),
                        new NoteField.Writing() {
                            @Override
                            public void keep(String typed, boolean left) {
                                actions.keep(id, typed, left);
                                if (left) {
                                    model.tellMoves();
                                }
                            }

                            @Override
                            public void nextPassage() {
                                model.writeAfter(id);
                            }

                            @Override
                            public void split(String typed, int caret) {
                                actions.split(id, typed, caret);
                            }

                            @Override
                            public void stop() {
                                close(id);
                            }
                        });
        field = Optional.of(made);
        reveal();
        mark();
        made.requestFocus();
        made.end();
        made.sceneProperty().addListener((o, old, now) -> Platform.runLater(() -> moved(made)));
    }

    /** The list has moved the field to another cell, or its line out of sight. */
    private void moved(NoteField moved) {
        if (moved.isClosed()) {
            return;
        }
        if (moved.getScene() == null) {
            moved.leave();
        } else {
            moved.requestFocus();
        }
    }

    private void close(String id) {
        if (id.equals(writtenId)) {
            boolean had = field.map(f -> f.isFocused() || f.getScene() == null).orElse(false);
            writtenId = null;
            field = Optional.empty();
            if (had) {
                focusNotes();
            }
            mark();
        }
    }

    /** Only cells in the window; one let go of must not take the field. */
    private void mark() {
        List.copyOf(cells).stream().filter(c -> c.getScene() != null).forEach(LineCell::mark);
    }

    /** Ends the writing, if any is going on; what is written is kept. */
    void keep() {
        field.ifPresent(NoteField::leave);
    }

    void focusNotes() {
        list.requestFocus();
    }

    /** How many times a passage was drawn, for those who count work. */
    int drawn() {
        return drawn;
    }

    boolean isCurrent(Line line) {
        String id = idOf(line);
        return id != null && id.equals(model.currentId());
    }

    Optional<NoteField> fieldIn(Line line) {
        String id = idOf(line);
        return id != null && id.equals(writtenId) ? field : Optional.empty();
    }

    /** What a topic is called. */
    String name(Line.Heading heading) {
        return heading.topic() == null
                ? texts.get("interviews.no_topic")
                : heading.topic().label().in(texts.language());
    }

    void refresh(Set<NotesPart> parts) {
        if (parts.contains(NotesPart.NOTES)) {
            ChangedLines.put(rows, model.lines());
            empty();
        }
        if (parts.contains(NotesPart.INTERVIEW)) {
            empty();
        }
        if (parts.contains(NotesPart.INTERVIEW) || parts.contains(NotesPart.MEMOS)) {
            cells.forEach(LineCell::drawAnew);
            list.refresh();
        }
        if (parts.contains(NotesPart.CURRENT) || parts.contains(NotesPart.NOTES)) {
            int several = model.several().notes().size();
            hint.setText(
                    several == 0
                            ? texts.get("interviews.notes.hint")
                            : texts.get("interviews.several", several));
            mark();
            String id = model.currentId();
            if (id != null && model.draft(id).isPresent() && !id.equals(writtenId)) {
                write(id);
            } else {
                reveal();
            }
        }
    }

    /** Interviews are with cases, so that these come first. */
    private Button toCases() {
        Button go = Buttons.of(texts.get("interviews.to_cases"), "fth-map-pin", cases);
        go.setId("next-case-list");
        return go;
    }

    private void empty() {
        List<EmptyState> said = new ArrayList<>();
        if (model.open().interview().isEmpty()) {
            said.add(
                    new EmptyState(
                            "fth-mic",
                            texts.get("interviews.empty"),
                            texts.get("interviews.empty.detail"),
                            toCases()));
        } else if (rows.isEmpty()) {
            said.add(
                    new EmptyState(
                            "fth-edit-3",
                            texts.get("interviews.empty_notes"),
                            texts.get("interviews.empty_notes.detail"),
                            Buttons.of(
                                    texts.get("interviews.new_passage"),
                                    "fth-plus",
                                    model::writeAfterCurrent)));
        }
        if (centre.getChildren().size() != 1 + said.size() || !said.isEmpty()) {
            centre.getChildren().setAll(list);
            centre.getChildren().addAll(said);
        }
    }

    /** Brings the passage at hand wholly into sight, as far as it fits. */
    private void reveal() {
        int at = index();
        // before it stands in the window it has no style to be laid out with
        if (at < 0 || list.getHeight() <= 0 || list.getScene() == null) {
            return;
        }
        list.layout();
        boolean whole =
                cellAt(at)
                        .map(
                                c -> {
                                    Bounds place =
                                            list.sceneToLocal(c.localToScene(c.getLayoutBounds()));
                                    return place.getMinY() >= 0
                                            && (place.getMaxY() <= list.getHeight()
                                                    || place.getHeight() > list.getHeight());
                                })
                        .orElse(false);
        if (!whole) {
            list.scrollTo(at > 0 && rows.get(at - 1) instanceof Line.Heading ? at - 1 : at);
            list.layout();
        }
    }
}
