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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final int firstPosition;
    private final int together;
    private final Consumer<ReadResponses> full;
    private final boolean settles;
    private Optional<ReadNotes> notes = Optional.empty();
    private Optional<RuledRow> ruled = Optional.empty();
    private Existing existing = Existing.NEW;
    private Map<String, String> firstEntries = Map.of();
    private Map<String, String> ids = Map.of();
    private final Map<String, Integer> casesSeen = new HashMap<>();
    private ReadResponses read = new ReadResponses();
    private int taken;
    private final Map<String, Integer> rowOf = new HashMap<>();
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
        this(
                form,
                lookups,
                file,
                firstPosition,
                faults,
                Optional.empty(),
                Integer.MAX_VALUE,
                all -> {});
    }

    /**
     * Hands over what was read part by part.
     *
     * @param rules what they make of a row is stored with it; empty = rows stay as they are written
     * @param together responses in a part
     * @param full takes each part but the last, which is the result
     */
    ResponseReader(
            Form form,
            Lookups lookups,
            Place file,
            int firstPosition,
            Consumer<Fault> faults,
            Optional<EntryRules> rules,
            int together,
            Consumer<ReadResponses> full) {
        settles = rules.isPresent();
        this.together = together;
        this.full = full;
        this.form = form;
        this.lookups = lookups;
        this.file = file;
        this.firstPosition = firstPosition;
        this.faults = faults;
    }

    /** Looks at each response for what is to be noted; to be told by {@link #finish}. */
    void look(EntryRules rules) {
        ReadNotes made = new ReadNotes(rules);
        notes = Optional.of(made);
        ruled = Optional.of(new RuledRow(rules, made, settles));
    }

    /** What rows mean for what is in the study. */
    void existing(Existing choice, StudyLookups known) {
        existing = choice;
        firstEntries = known.firstEntries();
        ids = known.ids();
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
        return read;
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

    /** What has been read and not handed over. */
    public ReadResponses result() {
        return read;
    }

    @Override
    public boolean header(Header names) {
        header = names;
        SourceColumns meant = new SourceColumns(names, form);
        source = meant;
        columns = new AnswerColumns(form, names, meant, (column, wrong) -> tell(1, column, wrong));
        about =
                new AboutCells(
                        meant.header(), lookups, (row, column, wrong) -> tell(row, column, wrong));
        notes.ifPresent(n -> n.leftOut(meant.leftOut()));
        if (!meant.header().has(About.KEY)) {
            faults.accept(Fault.at(file, "responses.import.no_key_column"));
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
        List<TextCell.Text> texts = List.copyOf(answerColumns.texts());
        answerColumns.texts().clear();
        notes.ifPresent(n -> answerColumns.blank().forEach(i -> n.note(number, "all_zero", i)));
        take(number, cells, answers, texts);
    }

    private void take(
            int number, String[] cells, @Nullable Object[] answers, List<TextCell.Text> texts) {
        AboutCells cellsAbout = Objects.requireNonNull(about, "header first");
        @Nullable Object[] response = cellsAbout.read(number, cells);
        String key = (String) response[AboutCells.KEY];
        if (key == null) {
            return;
        }
        String known = known(key, response);
        if (known != null) {
            update(number, cells, known, response, answers, texts);
            return;
        }
        if (!hasPlace(number, cells, response)) {
            return;
        }
        String name =
                Lookups.name(key, (Integer) Objects.requireNonNull(response[AboutCells.PASS]));
        Integer earlier = rowOf.putIfAbsent(name, number);
        if (earlier != null) {
            tell(number, About.KEY, Wrong.of("twice", key, earlier));
            return;
        }
        if (lookups.taken().contains(name)) {
            tell(number, About.KEY, Wrong.of("already", key));
            return;
        }
        Set<Item> aside = ruled.map(r -> r.look(number, answers, texts)).orElse(Set.of());
        String id = lookups.ids().response(name);
        response[0] = id;
        response[1] = form.id();
        if (response[AboutCells.ORIGIN] == null) {
            response[AboutCells.SOURCE] = file.file() + ":" + number;
        }
        response[response.length - 1] = firstPosition + taken++;
        answers[0] = id;
        read.responses.add(response);
        read.answers.add(answers);
        for (TextCell.Text text : texts) {
            read.texts.add(
                    new Object[] {
                        lookups.ids().text(name, text.item().name()),
                        id,
                        text.item().id(),
                        text.words(),
                        aside.contains(text.item()) ? 1 : 0
                    });
        }
        handOver();
    }

    private void handOver() {
        if (read.count() + read.known.size() >= together) {
            full.accept(read);
            read = new ReadResponses();
        }
    }

    /**
     * The response in the study that a row is to change: that of its key, else the first entry of
     * its case; null if there is none or none is to be changed.
     */
    private @Nullable String known(String key, @Nullable Object[] response) {
        if (existing != Existing.UPDATE) {
            return null;
        }
        Integer pass = (Integer) Objects.requireNonNull(response[AboutCells.PASS]);
        String byKey = ids.get(Lookups.name(key, pass));
        Object of = response[AboutCells.CASE];
        String first = of == null ? null : firstEntries.get(of.toString());
        return byKey != null || first == null || pass != 1 ? byKey : ids.get(first);
    }

    private void update(
            int number,
            String[] cells,
            String known,
            @Nullable Object[] response,
            @Nullable Object[] answers,
            List<TextCell.Text> texts) {
        Integer earlier = rowOf.putIfAbsent(known, number);
        if (earlier != null) {
            Object key = Objects.requireNonNull(response[AboutCells.KEY]);
            tell(number, About.KEY, Wrong.of("twice", key, earlier));
            return;
        }
        Object of = response[AboutCells.CASE];
        String first = of == null ? null : firstEntries.get(of.toString());
        boolean isFirst = Integer.valueOf(1).equals(response[AboutCells.PASS]);
        if (first != null && isFirst && !known.equals(ids.get(first))) {
            String named = named(cells);
            tell(number, About.CASE, Wrong.of("case_has_response", named, first));
            return;
        }
        Map<String, Object> told =
                Objects.requireNonNull(about, "header first").told(cells, response);
        read.known.add(new KnownResponse(file.row(number), known, told, answers, texts));
        handOver();
    }

    /** Whether there may be a response of this case beside those there are; told if not. */
    private boolean hasPlace(int number, String[] cells, @Nullable Object[] response) {
        Object of = response[AboutCells.CASE];
        if (!Integer.valueOf(1).equals(response[AboutCells.PASS])) {
            return true;
        }
        if (of == null) {
            return true;
        }
        String first = firstEntries.get(of.toString());
        if (first != null && existing == Existing.REFUSE) {
            String named = named(cells);
            tell(number, About.CASE, Wrong.of("case_has_response", named, first));
            return false;
        }
        if (first != null && existing == Existing.SECOND) {
            response[AboutCells.PASS] = 2;
            return true;
        }
        if (casesSeen.putIfAbsent(of.toString(), number) != null) {
            notes.ifPresent(n -> n.note(number, "second_first", form.questionnaire().name()));
        }
        return true;
    }

    private String named(String[] cells) {
        SourceColumns columnsMeant = Objects.requireNonNull(source, "header first");
        return Cells.clean(cells[columnsMeant.header().index(About.CASE)]);
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
