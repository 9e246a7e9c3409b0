package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseRate;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.tabular.RecordTable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What will come of a file of responses, to the last cell; nothing is written by it.
 *
 * @param source the program that wrote the file, by its key
 * @param columns what each column of the file was taken for
 * @param shown items of the form that the file says something of, or that change with it
 * @param faults what stands in the way, one for each distinct text
 * @param notes what is to be looked at though it is sound
 * @param others names of items that have an answer «other» with a text beside it
 */
public record ImportPlan(
        Form form,
        RecordTable table,
        ImportChoices choices,
        String source,
        List<MatchedColumn> columns,
        List<Item> shown,
        List<PlannedRow> rows,
        List<PlanFault> faults,
        List<Fault> notes,
        KnownStudy known,
        Set<String> others) {
    /** What there is before and after; see the components of each. */
    public record Outlook(
            int responsesBefore,
            int responsesAfter,
            ResponseRate rateBefore,
            ResponseRate rateAfter,
            int textsBefore,
            int textsAfter) {}

    /** A cell as people read it: what stands there, and what will. */
    public record Cell(CellState state, Answer before, Answer after, String refused) {}

    /** With what is to be said of the file as a whole. */
    ImportPlan telling(List<Fault> ofFile) {
        List<Fault> all = new ArrayList<>(ofFile);
        all.addAll(notes);
        return new ImportPlan(
                form, table, choices, source, columns, shown, rows, faults, all, known, others);
    }

    /** Whether an item has an answer «other» with a text beside it. */
    public boolean hasOther(Item item) {
        return others.contains(item.name());
    }

    /** Columns that nobody has said the meaning of. */
    public List<MatchedColumn> unsettled() {
        return columns.stream().filter(c -> !c.isSettled()).toList();
    }

    /** Columns that were taken for what they may not be; see {@link MatchedColumn#isGuessed}. */
    public List<MatchedColumn> guessed() {
        return columns.stream().filter(MatchedColumn::isGuessed).toList();
    }

    /** Whether it may be written: everything is settled and something comes of it. */
    public boolean isReady() {
        return faults.isEmpty()
                && unsettled().isEmpty()
                && rows.stream().anyMatch(PlannedRow::isWritten);
    }

    public long count(PlannedRow.State state) {
        return rows.stream().filter(r -> r.state() == state).count();
    }

    /** Responses that are there and change. */
    public long changing() {
        return rows.stream()
                .filter(r -> r.state() == PlannedRow.State.KNOWN && r.isWritten())
                .count();
    }

    /** Cells that are so, among the rows that are read in or refused. */
    public long count(CellState state) {
        return rows.stream().mapToLong(r -> r.count(state)).sum();
    }

    /** What comes of an item in a row. */
    public Cell cell(PlannedRow row, Item item) {
        int index = form.index(item);
        PlannedRow.Fresh fresh = row.fresh();
        PlannedRow.Update update = row.update();
        Answer after =
                fresh != null
                        ? fresh(fresh, item)
                        : update != null ? update.after().get(index) : Answer.NONE;
        return new Cell(
                row.cells()[index],
                row.before(index),
                after,
                row.refused().getOrDefault(index, ""));
    }

    private Answer fresh(PlannedRow.Fresh fresh, Item item) {
        int at = 1;
        for (Item other : form.items()) {
            if (other.equals(item)) {
                break;
            }
            at += other.columns().size();
        }
        String words =
                fresh.texts().stream()
                        .filter(t -> t.item().equals(item))
                        .map(TextCell.Text::words)
                        .findFirst()
                        .orElse(null);
        return AnswerCells.decode(
                item,
                Arrays.asList(fresh.answers()).subList(at, at + item.columns().size()),
                words);
    }

    /** Responses, rate and open answers before and after. */
    public Outlook outlook() {
        Map<String, Boolean> answered = new java.util.HashMap<>();
        int before = 0;
        for (@Nullable Object[] row : known.about().values()) {
            if (Integer.valueOf(1).equals(asInt(row[AboutCells.PASS]))) {
                before++;
                take(answered, row);
            }
        }
        ResponseRate was = rate(answered);
        int after = before;
        int texts = known.texts();
        for (PlannedRow row : rows) {
            PlannedRow.Fresh fresh = row.fresh();
            if (row.pass() == 1 && fresh != null) {
                after++;
                texts += fresh.texts().size() - fresh.aside().size();
                take(answered, fresh.response());
            } else if (row.pass() == 1 && row.update() != null) {
                texts += textsMore(row);
            }
        }
        return new Outlook(before, after, was, rate(answered), known.texts(), texts);
    }

    /** Open answers that a response which is there has more, or fewer, afterwards. */
    private int textsMore(PlannedRow row) {
        PlannedRow.Update update = row.update();
        int more = 0;
        for (Item item : form.items()) {
            if (update != null && item.type().isText()) {
                more += update.after().get(item).isGiven() ? 1 : 0;
                more -= update.before().get(item).isGiven() ? 1 : 0;
            }
        }
        return more;
    }

    private static Integer asInt(@Nullable Object value) {
        return value instanceof Number n ? n.intValue() : 0;
    }

    private static void take(Map<String, Boolean> answered, @Nullable Object[] response) {
        Object of = response[AboutCells.CASE];
        if (of != null) {
            boolean complete = "complete".equals(response[About.STORED.indexOf("status")]);
            answered.merge(of.toString(), complete, Boolean::logicalOr);
        }
    }

    private ResponseRate rate(Map<String, Boolean> answered) {
        int complete = 0;
        int partial = 0;
        for (Map.Entry<String, Boolean> of : answered.entrySet()) {
            if (known.frame().contains(of.getKey())) {
                complete += of.getValue() ? 1 : 0;
                partial += of.getValue() ? 0 : 1;
            }
        }
        return new ResponseRate(known.frame().size(), complete, partial);
    }

    /** Everything that stands in the way, as it is told on the command line. */
    public List<Fault> told() {
        List<Fault> told = new ArrayList<>(ofColumns());
        for (PlanFault fault : faults) {
            Fault f = fault.fault();
            told.add(new Fault(f.place(), f.key(), f.args(), Math.max(0, fault.rows().size() - 1)));
        }
        return Faults.distinct(told);
    }

    /** Columns that nobody has said the meaning of, with what they may be meant for. */
    private List<Fault> ofColumns() {
        List<Fault> told = new ArrayList<>();
        List<String> names = new ArrayList<>();
        form.items().forEach(i -> names.add(i.name()));
        for (MatchedColumn column : unsettled()) {
            List<String> all =
                    new ArrayList<>(column.head().startsWith("_") ? About.COLUMNS : List.of());
            all.addAll(names);
            Wrong wrong =
                    column.how() == MatchedColumn.How.DISPLACED
                            ? Wrong.of("displaced_column", column.head())
                            : Wrong.near("unknown_column", column.head(), all);
            told.add(
                    new Fault(
                            table.place().row(1).column(column.head()),
                            wrong.key(),
                            new ArrayList<>(wrong.args())));
        }
        return told;
    }

    /** What is wrong as the lines of a table, each text once, heads first. */
    public List<List<String>> faultLines(Texts texts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        texts.get("rehearse.list.row"),
                        texts.get("rehearse.list.column"),
                        texts.get("rehearse.list.text"),
                        texts.get("rehearse.list.wrong"),
                        texts.get("rehearse.list.rows")));
        ofColumns().forEach(f -> lines.add(line(texts, f, "", table.lines().size())));
        faults.forEach(f -> lines.add(line(texts, f.fault(), f.text(), f.rows().size())));
        return lines;
    }

    private static List<String> line(Texts texts, Fault f, String text, int rows) {
        Fault.Place at = f.place();
        return List.of(
                at.row() == null ? "" : String.valueOf(at.row()),
                at.column() == null ? "" : String.valueOf(at.column()),
                text,
                texts.fault(new Fault(Fault.Place.none(), f.key(), f.args())),
                Integer.toString(rows));
    }

    /**
     * @throws FaultException if anything stands in the way
     */
    public void require() {
        List<Fault> told = told();
        if (!told.isEmpty()) {
            throw new FaultException(told);
        }
    }

    /** Whether another rehearsal of the same file comes to the same. */
    boolean isAs(ImportPlan other) {
        if (rows.size() != other.rows.size() || !faults.equals(other.faults)) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isAs(other.rows.get(i))) {
                return false;
            }
        }
        return true;
    }

    static List<Item> shown(Form form, List<MatchedColumn> columns, List<PlannedRow> rows) {
        Set<String> named = new HashSet<>();
        columns.stream()
                .filter(c -> c.target().isAnswer())
                .forEach(c -> named.add(c.target().name()));
        boolean[] used = new boolean[form.items().size()];
        for (PlannedRow row : rows) {
            CellState[] cells = row.cells();
            for (int i = 0; i < cells.length; i++) {
                used[i] |= cells[i] == CellState.NEW || cells[i] == CellState.CHANGED;
            }
        }
        return form.items().stream()
                .filter(i -> named.contains(i.name()) || used[form.index(i)])
                .toList();
    }
}
