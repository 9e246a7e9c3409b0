package org.feltbok.figures.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Numbers;
import org.feltbok.shell.kit.FirstColumn;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.RowClicks;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The numbers of a figure, each with the published value beside it where the report prints one. */
public final class DataTable extends TableView<Integer> {
    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");
    private final Texts texts;
    private final Numbers numbers;
    private final FigureWords words;
    private @Nullable FigureTable table;
    private @Nullable Bases bases;
    private List<String> heads = List.of();
    private Consumer<Navigator.Target> go = target -> {};

    public DataTable(Texts texts) {
        this(texts, new FigureWords(texts));
    }

    DataTable(Texts texts, FigureWords words) {
        this.texts = texts;
        this.words = words;
        numbers = new Numbers(texts.locale());
        setId("figure-data");
        getStyleClass().add("fb-data");
        FirstColumn.under(this);
        setAccessibleText(texts.get("figurelist.data"));
        setPlaceholder(org.feltbok.shell.kit.Labels.muted(texts.get("figurelist.data.none")));
        getSelectionModel().setCellSelectionEnabled(true);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && KeyStrokes.isAlone(e) && open()) {
                        e.consume();
                    }
                });
        RowClicks.onTwo(this, this::open);
    }

    /** Told where to see who is behind the number that is chosen, by Enter or two clicks. */
    void onGo(Consumer<Navigator.Target> told) {
        go = told;
    }

    private boolean open() {
        var cells = getSelectionModel().getSelectedCells();
        FigureTable now = table;
        if (now == null || cells.isEmpty()) {
            return false;
        }
        int row = cells.getFirst().getRow();
        int column = cells.getFirst().getColumn() - 1;
        if (row < 0 || row >= now.cells().size() || column < 0 || column >= now.columns().size()) {
            return false;
        }
        Optional<Navigator.Target> target =
                BehindNumber.of(now.cells().get(row).get(column).measure());
        target.ifPresent(go);
        return target.isPresent();
    }

    /**
     * Chooses the first number of a row or, if there is none of that key, of a column, so that
     * Enter shows who is behind it.
     *
     * @return whether there is one
     */
    boolean choose(String key) {
        FigureTable now = table;
        if (now == null) {
            return false;
        }
        int row = now.rows().stream().map(FigureTable.Header::key).toList().indexOf(key);
        int column = now.columns().stream().map(FigureTable.Column::key).toList().indexOf(key);
        if (row < 0 && column < 0) {
            return false;
        }
        int at = Math.max(0, row);
        getSelectionModel().clearAndSelect(at, getColumns().get(Math.max(0, column) + 1));
        scrollTo(Math.max(0, at - 2));
        // the screen comes to the front first, and gives its list the keys
        javafx.application.Platform.runLater(this::requestFocus);
        return true;
    }

    /** Shows the numbers; columns stay as they are while their heads do. */
    public void show(@Nullable FigureTable now) {
        table = now;
        bases = now == null ? null : Bases.of(now);
        List<String> wanted = now == null ? List.of() : headsOf(now);
        if (!wanted.equals(heads)) {
            heads = wanted;
            getColumns().clear();
            if (now != null) {
                columns(now);
            }
            pseudoClassStateChanged(
                    TWO_LINES, getColumns().stream().anyMatch(c -> c.getText().contains("\n")));
        }
        int rows = now == null ? 0 : now.rows().size();
        if (getItems().size() != rows) {
            getItems().setAll(IntStream.range(0, rows).boxed().toList());
        }
        refresh();
    }

    private static List<String> headsOf(FigureTable table) {
        List<String> all = new ArrayList<>();
        all.add(table.id() + " " + table.rowHeading() + Bases.of(table).byRow());
        for (int i = 0; i < table.columns().size(); i++) {
            all.add(
                    table.columns().get(i).label()
                            + Bases.of(table).columns().get(i)
                            + isPublished(table, i));
        }
        return all;
    }

    private static boolean isPublished(FigureTable table, int column) {
        return table.cells().stream().anyMatch(r -> r.get(column).published() != null);
    }

    private void columns(FigureTable now) {
        var widths = new DataWidths(now, numbers);
        TableColumn<Integer, Integer> label = column(now.rowHeading(), widths.labels());
        label.setMinWidth(Math.min(120, widths.labels()));
        label.setCellFactory(c -> new LabelCell());
        getColumns().add(label);
        for (int i = 0; i < now.columns().size(); i++) {
            getColumns().add(numbers(now, i, widths));
        }
        if (Bases.of(now).byRow()) {
            TableColumn<Integer, Integer> base = column(texts.get("figurelist.data.n"), 64);
            base.setCellFactory(c -> new BaseCell());
            base.getStyleClass().add("fb-right");
            getColumns().add(base);
        }
    }

    private TableColumn<Integer, Integer> numbers(FigureTable now, int index, DataWidths widths) {
        String label = head(now.columns().get(index));
        Bases all = Bases.of(now);
        String words =
                all.byRow() || all.all().size() < 2
                        ? label
                        : all.columns()
                                .get(index)
                                .map(n -> texts.get("figurelist.data.head", label, n))
                                .orElse(label);
        String head = widths.head(words);
        TableColumn<Integer, Integer> column = column(head, widths.column(index, head));
        boolean isWords = widths.isWords(index);
        column.setCellFactory(c -> new NumberCell(index, isWords));
        if (!isWords) {
            column.getStyleClass().add("fb-right");
        }
        return column;
    }

    /** A step of a scale is headed by its number alone; the legend of the chart has its words. */
    private static String head(FigureTable.Column column) {
        String number = column.label().replaceFirst("^(\\d+)\\b.*", "$1");
        return column.scaleStep() >= 0 && !number.isEmpty() ? number : column.label();
    }

    private static TableColumn<Integer, Integer> column(String head, double width) {
        var column = new TableColumn<Integer, Integer>(head);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private Optional<FigureTable> table() {
        return Optional.ofNullable(table);
    }

    /** Rows of two groupings differ at their ends: what is too long is cut in the middle. */
    private final class LabelCell extends TableCell<Integer, Integer> {
        LabelCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            int at = row == null || empty ? Integer.MAX_VALUE : row;
            Optional<FigureTable> now = table().filter(t -> at < t.rows().size());
            setText(now.map(t -> t.rows().get(at).label()).orElse(""));
            setTooltip(getText().length() < 30 ? null : new Tooltip(getText()));
        }
    }

    private final class BaseCell extends TableCell<Integer, Integer> {
        BaseCell() {
            getStyleClass().addAll("fb-number-cell", "fb-muted-text");
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            Bases all = bases;
            if (row == null || empty || all == null || row >= all.rows().size()) {
                setText("");
            } else {
                setText(all.rows().get(row).map(String::valueOf).orElse(""));
            }
        }
    }

    /** Words are read from their beginning; what a narrow column cuts is told by the pointer. */
    private final class NumberCell extends TableCell<Integer, Integer> {
        private final int column;
        private final boolean isWords;
        private final PublishedNumber number = new PublishedNumber(texts, words, numbers);

        NumberCell(int column, boolean isWords) {
            this.column = column;
            this.isWords = isWords;
            if (!isWords) {
                getStyleClass().add("fb-number-cell");
            }
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            FigureTable now = table;
            if (row == null || empty || now == null || row >= now.cells().size()) {
                setGraphic(null);
                setText("");
                setTooltip(null);
                return;
            }
            number.show(now.cells().get(row).get(column), now.column(row, column));
            if (isWords) {
                setText(number.shown());
            } else {
                setGraphic(number);
            }
            setTooltip(new Tooltip(number.description()));
        }
    }
}
