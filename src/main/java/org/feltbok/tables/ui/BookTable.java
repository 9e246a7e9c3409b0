package org.feltbok.tables.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.render.Numbers;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.RowClicks;
import org.feltbok.tables.BookWords;
import org.feltbok.tables.TableBook;
import org.feltbok.tables.TableBook.Base;
import org.feltbok.tables.TableBook.Block;
import org.feltbok.tables.TableBook.Cell;
import org.feltbok.tables.TableBook.Head;
import org.feltbok.tables.TableBook.Line;
import org.feltbok.tables.TableBook.Page;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.ToDoubleFunction;

/** One question of a table book on the screen. */
final class BookTable extends TableView<BookTable.Row> {
    private static final double LABEL = 260;
    private static final double NUMBER = 84;

    private final Texts texts;
    private final BookWords words;
    private final Numbers numbers;
    private List<Head> heads = List.of();
    private ObjIntConsumer<Row> opened = (row, column) -> {};

    /** How a row stands out. */
    enum Kind {
        ITEM,
        BASE,
        LINE
    }

    /**
     * A number of a cell, rounded as shown.
     *
     * @param before a bracket, or nothing
     * @param after a bracket or a sign, or nothing
     */
    record Number(BigDecimal value, String before, String after) {
        static Number of(double value, int decimals) {
            return new Number(Decimals.round(value, decimals), "", "");
        }

        boolean isSigned() {
            return !before.isEmpty() || !after.isEmpty();
        }
    }

    /**
     * A row as it is read.
     *
     * @param numbers of its cells; empty where another thing stands
     * @param tips what is said of a cell where somebody stays on it
     * @param block whose numbers they are
     * @param line empty for the bases
     */
    record Row(
            Kind kind,
            String label,
            List<String> cells,
            List<Optional<Number>> numbers,
            List<String> tips,
            Block block,
            Optional<Line> line) {
        Optional<Number> number(int column) {
            return column < numbers.size() ? numbers.get(column) : Optional.empty();
        }
    }

    BookTable(Texts texts) {
        this.texts = texts;
        words = new BookWords(texts);
        numbers = new Numbers(texts.locale());
        setId("tables-table");
        getStyleClass().add("fb-data");
        setAccessibleText(texts.get("tables.title"));
        setPlaceholder(Labels.muted(texts.get("tables.none")));
        FirstColumn.under(this);
        getSelectionModel().setCellSelectionEnabled(true);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && KeyStrokes.isAlone(e) && open()) {
                        KeyStrokes.take(e);
                    }
                });
        RowClicks.onTwo(this, this::open);
    }

    /** Told the row and the column of the number that is opened, by Enter or two clicks. */
    void onOpen(ObjIntConsumer<Row> told) {
        opened = told;
    }

    private boolean open() {
        var cells = getSelectionModel().getSelectedCells();
        if (cells.isEmpty()) {
            return false;
        }
        int column = cells.getFirst().getColumn() - 1;
        Row row = getItems().get(cells.getFirst().getRow());
        if (column < 0 || column >= row.cells().size()) {
            return false;
        }
        opened.accept(row, column);
        return true;
    }

    void show(TableBook book, Page page) {
        if (!book.heads().equals(heads)) {
            heads = book.heads();
            columns();
        }
        List<Row> rows = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (!block.label().isEmpty()) {
                rows.add(
                        new Row(
                                Kind.ITEM,
                                block.label().in(texts.language()),
                                List.of(),
                                List.of(),
                                List.of(),
                                block,
                                Optional.empty()));
            }
            rows.add(base(words.base(), block, b -> b.n(), 0));
            if (book.isWeighted()) {
                rows.add(base(words.weightedBase(), block, Base::weight, 1));
                rows.add(base(words.effective(), block, Base::effective, 1));
            }
            for (Line line : block.lines()) {
                rows.add(line(book, block, line));
                if (BookWords.hasIntervals(line)) {
                    rows.add(interval(book, block, line));
                }
            }
        }
        getItems().setAll(rows);
    }

    private Row base(String label, Block block, ToDoubleFunction<Base> of, int decimals) {
        List<String> cells = new ArrayList<>();
        List<Optional<Number>> values = new ArrayList<>();
        for (Base base : block.bases()) {
            double value = of.applyAsDouble(base);
            boolean there = !base.isHidden() && !Double.isNaN(value);
            cells.add(
                    there
                            ? numbers.plain(value, decimals)
                            : base.isHidden() ? BookWords.HIDDEN : BookWords.NOBODY);
            values.add(there ? Optional.of(Number.of(value, decimals)) : Optional.empty());
        }
        return new Row(Kind.BASE, label, cells, values, List.of(), block, Optional.empty());
    }

    private Row line(TableBook book, Block block, Line line) {
        List<String> cells = new ArrayList<>();
        List<Optional<Number>> values = new ArrayList<>();
        List<String> tips = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            String instead = words.instead(block.bases().get(i), cell);
            Optional<Number> number =
                    instead.isEmpty()
                            ? Optional.of(number(book, cell, line.decimals()))
                            : Optional.empty();
            values.add(number);
            cells.add(
                    number.map(
                                    n ->
                                            n.before()
                                                    + numbers.plain(cell.value(), line.decimals())
                                                    + n.after())
                            .orElse(instead));
            tips.add(
                    Double.isNaN(cell.p())
                            ? ""
                            : texts.get("tables.tip", numbers.plain(cell.p(), 3), cell.n()));
        }
        return new Row(Kind.LINE, words.line(line), cells, values, tips, block, Optional.of(line));
    }

    private Row interval(TableBook book, Block block, Line line) {
        List<String> cells = line.cells().stream().map(c -> words.interval(line, c)).toList();
        return new Row(
                Kind.BASE, words.interval(book), cells, List.of(), cells, block, Optional.of(line));
    }

    private static Number number(TableBook book, Cell cell, int decimals) {
        boolean few = BookWords.isBracketed(book, cell);
        String sign = cell.sign() == TableBook.Sign.NONE ? "" : " " + cell.sign().text();
        return new Number(Decimals.round(cell.value(), decimals), few ? "(" : "", few ? ")" : sign);
    }

    private void columns() {
        getColumns().clear();
        TableColumn<Row, Row> label = column(texts.get("tables.percent"), LABEL);
        label.setCellFactory(c -> new LabelCell());
        getColumns().add(label);
        int at = 0;
        while (at < heads.size()) {
            int from = at;
            Head first = heads.get(from);
            List<TableColumn<Row, ?>> own = new ArrayList<>();
            while (at < heads.size() && heads.get(at).variable().equals(first.variable())) {
                own.add(number(at, words.column(heads.get(at))));
                at++;
            }
            if (first.variable().isEmpty()) {
                getColumns().addAll(own);
            } else {
                var axis = new TableColumn<Row, Object>(words.axis(first));
                axis.setSortable(false);
                axis.setReorderable(false);
                axis.getColumns().addAll(own);
                getColumns().add(axis);
            }
        }
    }

    private TableColumn<Row, Row> number(int index, String head) {
        TableColumn<Row, Row> column =
                column(head, Math.clamp(head.length() * 7.0 + 22, NUMBER, 2 * NUMBER));
        column.getStyleClass().add("fb-right");
        column.setCellFactory(c -> new NumberCell(index));
        return column;
    }

    /** What is shown, for the clipboard. */
    CopiedTable copied(String title, String notes) {
        return new CopiedTable(title, heads, List.copyOf(getItems()), notes, texts);
    }

    private static TableColumn<Row, Row> column(String head, double width) {
        var column = new TableColumn<Row, Row>(head);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static final class LabelCell extends TableCell<Row, Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("fb-strong", "fb-muted-text");
            if (row == null || empty) {
                setText("");
                setTooltip(null);
                return;
            }
            setText(row.label());
            setTooltip(row.label().length() < 34 ? null : new Tooltip(row.label()));
            if (row.kind() != Kind.LINE) {
                getStyleClass().add(row.kind() == Kind.ITEM ? "fb-strong" : "fb-muted-text");
            }
        }
    }

    private static final class NumberCell extends TableCell<Row, Row> {
        private final int index;

        NumberCell(int index) {
            this.index = index;
            getStyleClass().add("fb-number-cell");
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("fb-muted-text");
            boolean has = row != null && !empty && index < row.cells().size();
            setText(has && row != null ? row.cells().get(index) : "");
            String tip =
                    has && row != null && index < row.tips().size() ? row.tips().get(index) : "";
            setTooltip(tip.isEmpty() ? null : new Tooltip(tip));
            if (has && row != null && row.kind() == Kind.BASE) {
                getStyleClass().add("fb-muted-text");
            }
        }
    }
}
