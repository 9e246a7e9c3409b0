package org.feltbok.store;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What others have changed since a change was made: a change whose cells others have built on is
 * not taken back over their heads.
 */
final class LaterChanges {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final Set<String> OF_OPTIONS = Set.of("", "code", "value");
    private static final Set<String> OF_ITEMS = Set.of("type", "option_list_id");
    private static final Set<String> PARTS =
            Set.of("section", "question", "item", "option_list", "option", "item_option");

    private final Statements statements;
    private final ChangeLog log;
    private final Change target;
    private final List<Change> others;

    /**
     * @param who the one who takes back; what they did themselves later is taken back already
     */
    LaterChanges(Statements statements, ChangeLog log, Change target, String who) {
        this.statements = statements;
        this.log = log;
        this.target = target;
        others = log.othersSince(target.id(), who);
    }

    /**
     * @throws FaultException if another's later change stands on what the change wrote; it says
     *     whose, when and what
     */
    void requireNothingStandsOnIt(Clock clock) throws SQLException {
        if (others.isEmpty()) {
            return;
        }
        Touched touched = touched();
        for (Change other : others.reversed()) {
            for (CellChange cell : log.cells(other.id())) {
                if (touched.meets(cell)) {
                    throw refusal(other, clock, null);
                }
            }
            for (ChangeLog.ArchivedRows rows : log.rows(other.id())) {
                if (touched.defined.contains(rows.table())
                        || touched.choices && isAnswers(rows.table())
                        || touched.columns.stream()
                                .anyMatch(c -> c.getFirst().equals(rows.table()))) {
                    throw refusal(other, clock, null);
                }
            }
        }
    }

    /**
     * The database itself has found that something stands on it (a row that refers to one which
     * would go, a key that was given anew): the same refusal, naming the newest of the others'.
     */
    Optional<FaultException> because(RuntimeException problem, Clock clock) {
        boolean constraint =
                problem instanceof FaultException f
                        ? f.faults().getFirst().key().equals("store.gone")
                        : SqlProblems.isConstraint(problem);
        return constraint && !others.isEmpty()
                ? Optional.of(refusal(others.getLast(), clock, problem))
                : Optional.empty();
    }

    private static FaultException refusal(
            Change other, Clock clock, @Nullable RuntimeException cause) {
        String when = WHEN.format(LocalDateTime.ofInstant(other.at(), clock.getZone()));
        Fault what =
                Fault.at(
                        Fault.Place.none(),
                        "operation." + other.operation(),
                        other.args().toArray());
        return cause == null
                ? new FaultException("store.undo_stands_on", other.who(), when, what)
                : new FaultException(cause, "store.undo_stands_on", other.who(), when, what);
    }

    private Touched touched() throws SQLException {
        Touched touched = new Touched();
        for (CellChange cell : log.cells(target.id())) {
            touched.rows.add(place(cell.table(), cell.rowId()));
            Definitions.column(cell).ifPresent(touched.columns::add);
            touched.choices |= saysWhatNumbersMean(cell);
            touched.versions |= cell.table().equals("questionnaire_version");
            if (Definitions.is(cell)) {
                touched.defined.add(cell.rowId());
            } else if (cell.column().isEmpty()) {
                touched.wholeRows.add(place(cell.table(), cell.rowId()));
                touched.ids.add(cell.rowId());
            } else {
                touched.cells.add(place(cell.table(), cell.rowId()) + "/" + cell.column());
            }
        }
        for (ChangeLog.ArchivedRows rows : log.rows(target.id())) {
            touched.batches.add(rows);
        }
        return touched;
    }

    /** Answers refer to options by number, not by identity. */
    private static boolean saysWhatNumbersMean(CellChange cell) {
        return cell.table().equals("option") && OF_OPTIONS.contains(cell.column())
                || cell.table().equals("item")
                        && (cell.isDelete() || OF_ITEMS.contains(cell.column()));
    }

    private static boolean isAnswers(String table) {
        return table.startsWith("answers_");
    }

    private static boolean isOfQuestionnaire(CellChange cell) {
        return PARTS.contains(cell.table()) || cell.table().equals("response") && cell.isInsert();
    }

    private static String place(String table, String row) {
        return table + "/" + row;
    }

    /** What the change wrote: cells, whole rows, tables, batches of rows. */
    private final class Touched {
        private final Set<String> rows = new HashSet<>();
        private final Set<String> cells = new HashSet<>();
        private final Set<String> wholeRows = new HashSet<>();
        private final Set<String> ids = new HashSet<>();
        private final Set<String> defined = new HashSet<>();
        private final Set<List<String>> columns = new HashSet<>();
        private final Set<ChangeLog.ArchivedRows> batches = new HashSet<>();

        /** It says what the numbers of stored answers mean. */
        private boolean choices;

        /** It kept the questionnaire as it was answered. */
        private boolean versions;

        boolean meets(CellChange later) throws SQLException {
            String row = place(later.table(), later.rowId());
            boolean whole = later.column().isEmpty();
            return wholeRows.contains(row)
                    || (whole && rows.contains(row))
                    || cells.contains(row + "/" + later.column())
                    || defined.contains(later.table())
                    || columns.stream().anyMatch(c -> isFilled(later, c))
                    || choices && isAnswers(later.table()) && !whole && later.after() != null
                    || versions && isOfQuestionnaire(later)
                    || pointsAt(later)
                    || inBatch(later);
        }

        /** Whether a value of it is the identity of a row that would go or come. */
        private boolean pointsAt(CellChange later) {
            return values(later).stream().anyMatch(ids::contains);
        }

        /** Whether it has put something into a column that was added. */
        private boolean isFilled(CellChange later, List<String> column) {
            return later.table().equals(column.getFirst())
                    && (later.column().equals(column.getLast())
                            || later.inRow(column.getLast()) != null);
        }

        private boolean inBatch(CellChange later) throws SQLException {
            if (batches.isEmpty()) {
                return false;
            }
            Set<String> named = new HashSet<>(values(later));
            named.add(later.rowId());
            for (ChangeLog.ArchivedRows batch : batches) {
                for (String id : named) {
                    if (isIn(batch, id)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isIn(ChangeLog.ArchivedRows batch, String id) throws SQLException {
            PreparedStatement s =
                    statements.get(
                            "SELECT 1 FROM \"" + batch.table() + "\" WHERE id = ? AND batch = ?");
            s.setString(1, id);
            s.setLong(2, batch.batch());
            try (ResultSet r = s.executeQuery()) {
                return r.next();
            }
        }
    }

    /** The texts that a cell, or each column of a row put in, holds now. */
    private static Set<String> values(CellChange cell) {
        Object after = cell.after();
        if (after == null) {
            return Set.of();
        }
        if (!cell.isInsert()) {
            return Set.of(after.toString());
        }
        Map<String, @Nullable Object> row = RowJson.row(after.toString());
        return row.entrySet().stream()
                .filter(e -> !e.getKey().equals("id"))
                .map(Map.Entry::getValue)
                .filter(v -> v instanceof String)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
