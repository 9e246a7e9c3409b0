package org.feltbok.figures.ui.build;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.TypedTable;
import org.feltbok.figures.build.TypedEdits;
import org.feltbok.responses.grid.Block;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The cells of a table that is typed, with its heads above and the names of its rows at the left.
 * What cannot be taken stays in its cell with the reason below it.
 */
final class TypedSheet extends StackPane {
    private static final double NAMES = 150;
    private static final double LEAST = 96;
    private static final double OUT = 26;
    private static final List<KeyCombination> PASTE =
            List.of(
                    new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN),
                    new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHIFT_DOWN));

    private final Texts texts;
    private final Consumer<TypedTable> changed;
    private final Consumer<String> told;
    private final GridPane grid = new GridPane();
    private final List<Cell> cells = new ArrayList<>();
    private final List<ComboBox<Optional<Unit>>> kinds = new ArrayList<>();
    private final Deque<TypedTable> before = new ArrayDeque<>();
    private TypedTable table = TypedEdits.EMPTY;
    private TypedEdits edits;
    private int row;
    private int column = TypedEdits.NAMES;

    /**
     * @param changed told the table after a change
     * @param told told why something cannot be done; empty = it could
     */
    TypedSheet(Texts texts, Consumer<TypedTable> changed, Consumer<String> told) {
        this.texts = texts;
        this.changed = changed;
        this.told = told;
        edits = new TypedEdits(texts.language(), "");
        grid.setHgap(4);
        grid.setVgap(4);
        grid.setPadding(new Insets(12, 16, 12, 16));
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
    }

    /** A cell, a head or the name of a row. */
    private final class Cell {
        private final int row;
        private final int column;
        private final TextField text = new TextField();
        private final VBox node = new VBox(2, text);
        private String given = "";

        Cell(int row, int column) {
            this.row = row;
            this.column = column;
            text.setId("typed-" + word(row) + "-" + word(column));
            text.setAccessibleText(called(row, column));
            text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            text.focusedProperty().addListener((o, was, now) -> focused(now));
            if (row == TypedEdits.HEADS || column == TypedEdits.NAMES) {
                text.getStyleClass().add("fb-strong");
            }
            show();
        }

        private void show() {
            given = edits.shown(table, row, column);
            text.setText(given);
            String own = edits.own(table, row, column);
            boolean isHead = row == TypedEdits.HEADS && column != TypedEdits.NAMES;
            text.setPromptText(
                    !own.isEmpty() && given.isEmpty()
                            ? own
                            : isHead ? texts.get("figurebuild.typed.head", column + 1) : "");
        }

        private void focused(boolean now) {
            if (now) {
                TypedSheet.this.row = row;
                TypedSheet.this.column = column;
            } else {
                commit();
            }
        }

        /** Gives what is typed; false where it stays. */
        boolean commit() {
            // a cell that is gone has no place in the table any more
            if (!cells.contains(this)) {
                return true;
            }
            if (text.getText().strip().equals(given)) {
                node.getChildren().setAll(text);
                return true;
            }
            try {
                TypedTable now = edits.typed(table, row, column, text.getText());
                node.getChildren().setAll(text);
                keep();
                table = now;
                show();
                changed.accept(table);
                return true;
            } catch (FaultException e) {
                Label fault =
                        Labels.of(texts.fault(e.faults().getFirst()), "fb-small-text", "fb-danger");
                fault.setId(text.getId() + "-fault");
                fault.setWrapText(true);
                node.getChildren().setAll(text, fault);
                return false;
            }
        }

        private void key(KeyEvent e) {
            boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
            if (PASTE.stream().anyMatch(k -> k.match(e)) && pasted(row, column)) {
                KeyStrokes.take(e);
            } else if (plain && e.getCode() == KeyCode.ENTER) {
                KeyStrokes.take(e);
                down();
            } else if (plain && e.getCode() == KeyCode.DOWN) {
                KeyStrokes.take(e);
                focus(Math.min(row + 1, table.rows().size() - 1), column);
            } else if (plain && e.getCode() == KeyCode.UP) {
                KeyStrokes.take(e);
                focus(Math.max(row - 1, TypedEdits.HEADS), column);
            } else if (plain
                    && e.getCode() == KeyCode.ESCAPE
                    && !text.getText().strip().equals(given)) {
                KeyStrokes.take(e);
                text.setText(given);
                node.getChildren().setAll(text);
            }
        }

        /** To the cell below; below the last row a new one is begun. */
        private void down() {
            if (!commit()) {
                return;
            }
            if (row == table.rows().size() - 1) {
                change(TypedEdits.addRow(table, row + 1), row + 1, column);
            } else {
                focus(row + 1, column);
            }
        }
    }

    private static String word(int index) {
        return index < 0 ? "head" : String.valueOf(index + 1);
    }

    private String called(int atRow, int atColumn) {
        if (atRow == TypedEdits.HEADS) {
            return atColumn == TypedEdits.NAMES
                    ? texts.get("figurebuild.typed.heading")
                    : texts.get("figurebuild.typed.head", atColumn + 1);
        }
        return atColumn == TypedEdits.NAMES
                ? texts.get("figurebuild.typed.name", atRow + 1)
                : texts.get("figurebuild.typed.cell", atRow + 1, atColumn + 1);
    }

    /** Another table, or the same in another language. */
    void show(TypedTable now, TypedEdits how) {
        table = now;
        edits = how;
        before.clear();
        make();
    }

    private void make() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        cells.clear();
        kinds.clear();
        var names = new ColumnConstraints(NAMES, NAMES, Double.MAX_VALUE);
        names.setHgrow(Priority.SOMETIMES);
        grid.getColumnConstraints().add(names);
        for (int c = 0; c < table.columns().size(); c++) {
            var wide = new ColumnConstraints(LEAST, 180, Double.MAX_VALUE);
            wide.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(wide);
            kinds.add(kind(c));
            grid.add(kinds.get(c), c + 1, 0);
        }
        grid.getColumnConstraints().add(new ColumnConstraints(OUT, OUT, OUT));
        for (int r = TypedEdits.HEADS; r < table.rows().size(); r++) {
            for (int c = TypedEdits.NAMES; c < table.columns().size(); c++) {
                Cell cell = new Cell(r, c);
                cells.add(cell);
                grid.add(cell.node, c + 1, r + 2);
            }
            if (r != TypedEdits.HEADS) {
                Node out = out(r);
                GridPane.setHalignment(out, HPos.CENTER);
                grid.add(out, table.columns().size() + 1, r + 2);
            }
        }
    }

    private Node out(int at) {
        var button =
                Icons.button(
                        "fth-x",
                        texts.get("figurebuild.typed.row.out.at", at + 1),
                        () -> takeOut(at));
        button.setId("typed-out-" + (at + 1));
        button.setFocusTraversable(false);
        return button;
    }

    private ComboBox<Optional<Unit>> kind(int at) {
        var box = new ComboBox<Optional<Unit>>();
        Optional<Unit> now = table.columns().get(at).unit();
        box.setId("typed-kind-" + (at + 1));
        box.setAccessibleText(texts.get("figurebuild.typed.kind", at + 1));
        box.setConverter(
                Shown.by(
                        u ->
                                texts.get(
                                        "figurebuild.typed.kind."
                                                + u.map(w -> w.name().toLowerCase(Locale.ROOT))
                                                        .orElse("text"))));
        box.getItems()
                .setAll(
                        List.of(
                                Optional.empty(),
                                Optional.of(Unit.NUMBER),
                                Optional.of(Unit.PERCENT),
                                Optional.of(Unit.COUNT)));
        if (!box.getItems().contains(now)) {
            box.getItems().add(now);
        }
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((o, was, wanted) -> holds(at, wanted, box));
        return box;
    }

    private void holds(int at, Optional<Unit> wanted, ComboBox<Optional<Unit>> box) {
        Optional<Unit> was = table.columns().get(at).unit();
        if (wanted.equals(was) || !commit()) {
            box.setValue(was);
            return;
        }
        try {
            TypedTable now = edits.holds(table, at, wanted);
            told.accept("");
            keep();
            table = now;
            cells.stream().filter(c -> c.column == at).forEach(Cell::show);
            changed.accept(table);
        } catch (FaultException e) {
            told.accept(texts.fault(e.faults().getFirst()));
            box.setValue(was);
        }
    }

    // ---- rows and columns

    /** Each change can be taken back. */
    private void keep() {
        before.push(table);
    }

    private void change(TypedTable now, int toRow, int toColumn) {
        told.accept("");
        keep();
        table = now;
        make();
        changed.accept(table);
        focus(toRow, toColumn);
    }

    void addRow() {
        if (commit()) {
            change(TypedEdits.addRow(table, row + 1), row + 1, column);
        }
    }

    /** A column like the one at hand, to the right of it. */
    void addColumn() {
        if (commit()) {
            Optional<Unit> unit =
                    column == TypedEdits.NAMES
                            ? Optional.empty()
                            : table.columns().get(column).unit();
            change(TypedEdits.addColumn(table, column + 1, unit), row, column + 1);
        }
    }

    void takeOutRow() {
        if (row != TypedEdits.HEADS) {
            takeOut(row);
        }
    }

    private void takeOut(int at) {
        if (!cells.stream().filter(c -> c.row != at).allMatch(Cell::commit)) {
            return;
        }
        if (table.rows().size() > 1) {
            change(TypedEdits.removeRow(table, at), Math.min(at, table.rows().size() - 2), column);
        } else {
            told.accept(texts.get("figurebuild.typed.last_row"));
        }
    }

    void takeOutColumn() {
        if (column != TypedEdits.NAMES && table.columns().size() > 1) {
            change(
                    TypedEdits.removeColumn(table, column),
                    row,
                    Math.min(column, table.columns().size() - 2));
        } else {
            told.accept(texts.get("figurebuild.typed.last_column"));
        }
    }

    void moveRow(int by) {
        TypedTable now = commit() ? TypedEdits.moveRow(table, row, by) : table;
        if (!now.equals(table)) {
            change(now, row + by, column);
        }
    }

    /** Takes back the last change. */
    void takeBack() {
        if (!commit()) {
            return;
        }
        if (before.isEmpty()) {
            told.accept(texts.get("figurebuild.typed.nothing_back"));
            return;
        }
        table = before.pop();
        make();
        changed.accept(table);
        focus(Math.min(row, table.rows().size() - 1), Math.min(column, table.columns().size() - 1));
    }

    /** A block of another program; false where a single text lies there, which its field takes. */
    private boolean pasted(int atRow, int atColumn) {
        String lying = Clipboard.getSystemClipboard().getString();
        if (lying == null || lying.strip().indexOf('\t') < 0 && lying.strip().indexOf('\n') < 0) {
            return false;
        }
        try {
            TypedTable now = edits.pasted(table, atRow, atColumn, Block.read(lying).rows());
            change(now, atRow, atColumn);
        } catch (FaultException e) {
            told.accept(texts.fault(e.faults().getFirst()));
        }
        return true;
    }

    // ---- where the keyboard is

    private void focus(int atRow, int atColumn) {
        cells.stream()
                .filter(c -> c.row == atRow && c.column == atColumn)
                .findFirst()
                .ifPresent(
                        c -> {
                            c.text.requestFocus();
                            c.text.selectAll();
                        });
    }

    /** The keyboard goes to where it was. */
    void focusCell() {
        focus(row, column);
    }

    /** The keyboard goes to the head of the rows, where a whole table is pasted. */
    void focusFirst() {
        focus(TypedEdits.HEADS, TypedEdits.NAMES);
    }

    /** The keyboard goes to what the column at hand holds. */
    void focusKind() {
        kinds.get(Math.max(column, 0)).requestFocus();
    }

    /** Gives what is typed in every cell; where one cannot be taken the keyboard goes there. */
    boolean commit() {
        for (Cell cell : List.copyOf(cells)) {
            if (!cell.commit()) {
                cell.text.requestFocus();
                return false;
            }
        }
        return true;
    }
}
