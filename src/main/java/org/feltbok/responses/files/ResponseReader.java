package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.RowHandler;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a file of responses to a questionnaire. All of it is read and checked; only what has no
 * fault may be written. The rows are given by a reader of CSV files, or at once as a sheet.
 */
public final class ResponseReader implements RowHandler {
    private final Form form;
    private final Lookups lookups;
    private final Place file;
    private final Consumer<Fault> faults;
    private final RowPlacing placing;
    private Optional<ReadNotes> notes = Optional.empty();
    private @Nullable AnswerColumns columns;
    private @Nullable AboutCells about;
    private @Nullable SourceColumns source;
    private Header header = new Header(List.of());

    /**
     * @param file the file (and sheet) as faults call it
     * @param firstPosition of the first response read
     */
    public ResponseReader(
            Form form, Lookups lookups, Place file, int firstPosition, Consumer<Fault> faults) {
        this.form = form;
        this.lookups = lookups;
        this.file = file;
        this.faults = faults;
        placing = new RowPlacing(form, lookups, file, firstPosition, this::tell);
    }

    /** Looks at each response for what is to be noted; to be told by {@link #finish}. */
    void look(EntryRules rules) {
        ReadNotes made = new ReadNotes(rules);
        notes = Optional.of(made);
        placing.look(made, new RuledRow(rules, made, false));
    }

    /** Tells what was to be noted. */
    void finish(Consumer<Fault> takes) {
        notes.ifPresent(n -> n.tell(file, takes));
    }

    /** Reads a sheet of a workbook or a small file. */
    public ReadResponses read(Sheet sheet) {
        if (header(sheet.header())) {
            for (Row row : sheet.rows()) {
                row(row.number(), cells(row));
            }
        }
        return result();
    }

    /** A workbook knows which of its cells are numbers; they need not be guessed from texts. */
    private String[] cells(Row row) {
        AnswerColumns answerColumns = Objects.requireNonNull(columns, "header first");
        String[] cells = row.cells().toArray(String[]::new);
        for (int at : row.numbers()) {
            if (at < cells.length && answerColumns.at(at) instanceof NumberCell) {
                cells[at] = row.number(at);
            }
        }
        return cells;
    }

    /** What has been read. */
    public ReadResponses result() {
        return placing.result();
    }

    @Override
    public boolean header(Header names) {
        header = names;
        SourceColumns meant = new SourceColumns(names, form);
        source = meant;
        Map<String, Wrong> wrongColumns = new LinkedHashMap<>();
        columns =
                new AnswerColumns(
                        form,
                        names,
                        meant,
                        (i, wrong) -> wrongColumns.put(names.names().get(i), wrong));
        boolean keyed = meant.header().has(About.KEY);
        // one column that is not known may be the key under a wrong name
        if (keyed || wrongColumns.size() > 1) {
            wrongColumns.forEach((column, wrong) -> tell(1, column, wrong));
        }
        about = new AboutCells(meant.header(), lookups, this::tell);
        notes.ifPresent(n -> n.leftOut(meant.leftOut()));
        if (!keyed) {
            faults.accept(
                    names.size() == 1
                            ? Fault.at(
                                    file.row(1),
                                    "responses.import.one_column",
                                    names.names().getFirst())
                            : Fault.at(file, "responses.import.no_key_column"));
            return false;
        }
        return true;
    }

    @Override
    public void row(int number, String[] cells) {
        AnswerColumns answerColumns = Objects.requireNonNull(columns, "header first");
        Objects.requireNonNull(source, "header first").translate(cells);
        @Nullable Object[] answers = new Object[answerColumns.width()];
        for (int i = 0; i < answerColumns.size(); i++) {
            CellReader reader = answerColumns.at(i);
            String cell = cells[i];
            if (reader != null && !cell.isEmpty()) {
                Wrong wrong = reader.read(cell, answers);
                if (wrong != null && !Cells.clean(cell).isEmpty()) {
                    tell(number, header.names().get(i), wrong);
                }
            }
        }
        for (Item item : answerColumns.complete(answers)) {
            tell(number, item.name(), Wrong.of("both_forms", item.name()));
        }
        answerColumns.tied().forEach(i -> tell(number, i.name(), Wrong.of("tied", i.name())));
        answerColumns.gaps().forEach(i -> tell(number, i.name(), Wrong.of("rank_gap", i.name())));
        List<TextCell.Text> texts = List.copyOf(answerColumns.texts());
        answerColumns.texts().clear();
        notes.ifPresent(n -> answerColumns.note(number, n));
        place(number, cells, answers, texts);
    }

    private void place(
            int number, String[] cells, @Nullable Object[] answers, List<TextCell.Text> texts) {
        AboutCells aboutCells = Objects.requireNonNull(about, "header first");
        @Nullable Object[] response = aboutCells.read(number, cells);
        if (response[AboutCells.KEY] != null) {
            placing.take(new RowPlacing.Cells(number, response, answers, texts));
        }
    }

    private void tell(int row, String column, Wrong wrong) {
        faults.accept(
                new Fault(
                        file.row(row).column(column), wrong.key(), new ArrayList<>(wrong.args())));
    }

    @Override
    public void fault(Fault fault) {
        faults.accept(fault);
    }
}
