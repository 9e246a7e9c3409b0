package org.feltbok.coding.ui.interviews;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notes of the interview open, under the topics of the guide. */
final class NotesPane extends BorderPane {
    private final NotesModel model;
    private final NotesActions actions;
    private final Texts texts;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final StackPane centre = new StackPane(scroll);
    private final Map<String, PassageRow> rows = new HashMap<>();

    NotesPane(NotesModel model, NotesActions actions, Runnable find, Runnable memo) {
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        getStyleClass().add("fb-centre");
        column.setId("interviews-notes");
        column.getStyleClass().add("fb-notes");
        column.setFocusTraversable(true);
        column.setAccessibleText(texts.get("interviews.notes"));
        column.setOnMousePressed(e -> column.requestFocus());
        column.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
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
        var hint = Labels.muted(texts.get("interviews.notes.hint"));
        hint.setMinWidth(0);
        var bar = new HBox(8, title, hint, Labels.spacer(), write, code, note);
        bar.getStyleClass().addAll("fb-toolbar", "fb-answers-bar");
        setTop(bar);
        setCenter(centre);
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.getTarget() instanceof NoteField) {
            return;
        }
        KeyCode code = e.getCode();
        boolean known = true;
        switch (code) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case LEFT, RIGHT -> select(e.isShiftDown(), code == KeyCode.RIGHT ? 1 : -1);
            case ENTER, F2 -> writeCurrent();
            case SPACE -> actions.doneAndNext();
            case DELETE, BACK_SPACE -> actions.takeOff();
            case ESCAPE -> {
                model.selection().clear();
                model.selectionChanged();
            }
            default -> known = false;
        }
        if (known) {
            KeyStrokes.take(e);
        }
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

    /** Opens the passage at hand for writing. */
    void writeCurrent() {
        PassageRow row = rows.get(String.valueOf(model.currentId()));
        if (row != null) {
            row.write();
        }
    }

    void focusNotes() {
        column.requestFocus();
    }

    void refresh(Set<NotesPart> parts) {
        if (parts.contains(NotesPart.NOTES)) {
            fill();
        }
        if (parts.contains(NotesPart.CURRENT) || parts.contains(NotesPart.NOTES)) {
            rows.forEach((id, row) -> row.current(id.equals(model.currentId())));
            PassageRow row = rows.get(String.valueOf(model.currentId()));
            if (row != null) {
                if (model.draft(String.valueOf(model.currentId())).isPresent()) {
                    row.write();
                }
                reveal(row);
            }
        }
    }

    private void fill() {
        List<Node> nodes = new ArrayList<>();
        Map<String, PassageRow> kept = new HashMap<>(rows);
        rows.clear();
        for (Line line : model.lines()) {
            switch (line) {
                case Line.Heading h -> nodes.add(heading(h));
                case Line.Draft d -> nodes.add(row(d.id(), kept));
                case Line.Note n -> {
                    PassageRow row = row(n.passage().id(), kept);
                    if (!row.isWriting()) {
                        row.show(n);
                    }
                    nodes.add(row);
                }
            }
        }
        put(nodes);
        centre.getChildren().setAll(scroll);
        if (model.interview().isEmpty()) {
            centre.getChildren()
                    .add(
                            new EmptyState(
                                    "fth-mic",
                                    texts.get("interviews.empty"),
                                    texts.get("interviews.empty.detail")));
        } else if (nodes.isEmpty()) {
            centre.getChildren()
                    .add(
                            new EmptyState(
                                    "fth-edit-3",
                                    texts.get("interviews.empty_notes"),
                                    texts.get("interviews.empty_notes.detail"),
                                    Buttons.of(
                                            texts.get("interviews.new_passage"),
                                            "fth-plus",
                                            model::writeAfterCurrent)));
        }
    }

    private PassageRow row(String id, Map<String, PassageRow> kept) {
        PassageRow row = kept.containsKey(id) ? kept.get(id) : new PassageRow(model, actions, id);
        rows.put(id, row);
        return row;
    }

    /**
     * Leaves passages where they are if their order is the same, so that the one being written
     * keeps the focus.
     */
    private void put(List<Node> nodes) {
        List<Node> before = column.getChildren();
        boolean same = before.size() == nodes.size();
        for (int i = 0; same && i < nodes.size(); i++) {
            boolean headings =
                    before.get(i) instanceof Label a
                            && nodes.get(i) instanceof Label b
                            && a.getText().equals(b.getText());
            same = headings || before.get(i) == nodes.get(i);
        }
        if (!same) {
            Node owner = getScene() == null ? null : getScene().getFocusOwner();
            column.getChildren().setAll(nodes);
            if (owner instanceof NoteField field && field.getScene() != null) {
                field.requestFocus();
            }
        }
    }

    private Node heading(Line.Heading heading) {
        String name =
                heading.topic() == null
                        ? texts.get("interviews.no_topic")
                        : heading.topic().label().in(texts.language());
        Label label = Labels.of(name, "fb-topic");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private void reveal(Node row) {
        layout();
        scroll.layout();
        double height = column.getHeight() - scroll.getViewportBounds().getHeight();
        double top = row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double seen = scroll.getVvalue() * Math.max(0, height);
        if (height > 0 && (top < seen || bottom > seen + scroll.getViewportBounds().getHeight())) {
            scroll.setVvalue(Math.clamp((top - 60) / height, 0, 1));
        }
    }
}
