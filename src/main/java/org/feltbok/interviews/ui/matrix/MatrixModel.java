package org.feltbok.interviews.ui.matrix;

import org.feltbok.base.Ids;
import org.feltbok.base.task.Listening;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.NotesSource;
import org.feltbok.coding.framework.Around;
import org.feltbok.coding.framework.CellQuote;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.coding.framework.LinkQuote;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.coding.framework.MatrixMaker;
import org.feltbok.coding.framework.UnlinkQuote;
import org.feltbok.coding.framework.WriteSummary;
import org.feltbok.coding.kit.Desk;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.store.ChangeEvent;
import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rows and columns are shown, the cell at hand, and what is done in it. */
final class MatrixModel {
    /** So many columns are shown while nobody has chosen. */
    private static final int FEW = 4;

    private static final Set<String> NOTES =
            Set.of(
                    "interview",
                    "passage",
                    "topic",
                    "coding",
                    "coding_done",
                    "assignment",
                    "code",
                    "codebook",
                    "person",
                    "setting",
                    "hidden_name",
                    "study_case",
                    "grouping",
                    "grouping_class",
                    "case_value");

    private final Desk desk;
    private final Listening listening;
    private final ReadInFront reading = new ReadInFront(this::load);
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> atHand = new ArrayList<>();
    private final Map<ColumnKind, Set<String>> chosen = new EnumMap<>(ColumnKind.class);
    private @Nullable NotesSheet notes;
    private Around around = Around.NOTHING;
    private Matrix matrix = new Matrix(List.of(), List.of(), Map.of());
    private String rows = MatrixMaker.CASES;
    private ColumnKind kind = ColumnKind.TOPIC;
    private String rowId = "";
    private String columnId = "";

    /** Identity of the summary whose cell is gone to once it is read; empty = none. */
    private String wanted = "";

    private boolean staleNotes = true;
    private boolean busy;
    private boolean again;
    private boolean closed;

    MatrixModel(Desk desk) {
        this.desk = desk;
        listening = desk.file().listen(e -> desk.front().execute(() -> heard(e)));
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Told when another cell is at hand and all else is as it was. */
    void addMoveListener(Runnable listener) {
        atHand.add(listener);
    }

    void dispose() {
        closed = true;
        listening.end();
    }

    private void heard(ChangeEvent event) {
        boolean ofNotes = event.touches(NOTES::contains);
        staleNotes |= ofNotes;
        if (ofNotes || event.touches(Around.TABLES::contains)) {
            reading.outdated();
        }
    }

    /**
     * @param summary whose cell is gone to; empty = none
     */
    void shown(String summary) {
        wanted = summary.isEmpty() ? wanted : summary;
        if (!reading.shown() && !wanted.isEmpty()) {
            make();
        }
    }

    void hidden() {
        reading.hidden();
    }

    /** Somebody else works now, who may see other codes. */
    void seenByOther() {
        staleNotes = true;
        reading.outdated();
    }

    /** What was read in the background. */
    private record Read(NotesSheet notes, Around around) {}

    private void load() {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        NotesSheet known = staleNotes ? null : notes;
        staleNotes = false;
        NotesSource source = new NotesSource(desk::name, desk.texts().language());
        desk.read(
                study ->
                        study.read(
                                h ->
                                        new Read(
                                                known == null ? source.all(h, null) : known,
                                                Around.read(h))),
                this::take,
                problem -> {
                    busy = false;
                    again = false;
                    staleNotes = true;
                    reading.unread();
                    desk.dialogs().error(problem);
                });
    }

    private void take(Read read) {
        busy = false;
        if (closed) {
            return;
        }
        notes = read.notes();
        around = read.around();
        make();
        if (again) {
            again = false;
            load();
        }
    }

    private Optional<MatrixMaker> maker() {
        return Optional.ofNullable(notes).map(n -> new MatrixMaker(n, around, desk.texts(), false));
    }

    private void make() {
        around.summaries().values().stream()
                .filter(s -> s.id().equals(wanted))
                .findFirst()
                .ifPresent(s -> goTo(s.cell()));
        maker().ifPresent(m -> matrix = m.make(rows, columns(m)));
        if (matrix.rows().stream().noneMatch(r -> r.id().equals(rowId))) {
            rowId = matrix.rows().isEmpty() ? "" : matrix.rows().getFirst().id();
        }
        if (matrix.columns().stream().noneMatch(c -> c.id().equals(columnId))) {
            columnId = matrix.columns().isEmpty() ? "" : matrix.columns().getFirst().id();
        }
        listeners.forEach(Runnable::run);
    }

    /** Rows and columns are those among which a cell stands, and it is at hand. */
    private void goTo(CellRef cell) {
        wanted = "";
        rows =
                switch (cell.row()) {
                    case CASE -> MatrixMaker.CASES;
                    case ROLE -> MatrixMaker.ROLES;
                    case CODE -> MatrixMaker.CODES;
                    case CLASS ->
                            around.groupings().stream()
                                    .filter(g -> g.has(cell.rowId()))
                                    .map(Around.Classes::name)
                                    .findFirst()
                                    .orElse(rows);
                };
        kind = cell.column();
        rowId = cell.rowId();
        columnId = cell.columnId();
        maker().ifPresent(this::columns);
        chosen.getOrDefault(kind, Set.of()).add(columnId);
    }

    private List<Matrix.Column> columns(MatrixMaker maker) {
        Set<String> ids =
                chosen.computeIfAbsent(
                        kind,
                        k -> {
                            Set<String> usual = new LinkedHashSet<>();
                            maker.usual(k, FEW).forEach(c -> usual.add(c.id()));
                            return usual;
                        });
        return maker.columns(kind).stream().filter(c -> ids.contains(c.id())).toList();
    }

    // ---- what is shown

    Desk desk() {
        return desk;
    }

    boolean isRead() {
        return notes != null && !busy;
    }

    Matrix matrix() {
        return matrix;
    }

    /** What words are told as while names are hidden. */
    String told(String words) {
        return notes == null ? words : notes.telling().told(words);
    }

    Optional<NotesSheet> notes() {
        return Optional.ofNullable(notes);
    }

    List<Around.Classes> groupings() {
        return around.groupings();
    }

    String rows() {
        return rows;
    }

    void rows(String wanted) {
        // which codes stand together is what is looked for where rows are codes
        kind = wanted.equals(MatrixMaker.CODES) ? ColumnKind.CODE : kind;
        rows = wanted;
        make();
    }

    ColumnKind kind() {
        return kind;
    }

    void kind(ColumnKind wanted) {
        kind = wanted;
        make();
    }

    /** All that can be columns. */
    List<Matrix.Column> allColumns() {
        return maker().map(m -> m.columns(kind)).orElse(List.of());
    }

    boolean isShown(Matrix.Column column) {
        return chosen.getOrDefault(kind, Set.of()).contains(column.id());
    }

    void show(Matrix.Column column, boolean on) {
        Set<String> ids = chosen.computeIfAbsent(kind, k -> new LinkedHashSet<>());
        boolean changed = on ? ids.add(column.id()) : ids.remove(column.id());
        if (changed) {
            make();
        }
    }

    // ---- the cell at hand

    Optional<Matrix.Row> row() {
        return matrix.rows().stream().filter(r -> r.id().equals(rowId)).findFirst();
    }

    Optional<Matrix.Column> column() {
        return matrix.columns().stream().filter(c -> c.id().equals(columnId)).findFirst();
    }

    Optional<Matrix.Cell> cell() {
        return row().flatMap(r -> column().map(c -> matrix.at(r, c)));
    }

    void go(Matrix.Row row, Matrix.Column column) {
        if (!row.id().equals(rowId) || !column.id().equals(columnId)) {
            rowId = row.id();
            columnId = column.id();
            atHand.forEach(Runnable::run);
        }
    }

    /** To the next cell, line by line; the last stays. */
    void next() {
        int columns = matrix.columns().size();
        int at =
                row().map(matrix.rows()::indexOf).orElse(0) * columns
                        + column().map(matrix.columns()::indexOf).orElse(0)
                        + 1;
        if (columns > 0 && at < matrix.rows().size() * columns) {
            go(matrix.rows().get(at / columns), matrix.columns().get(at % columns));
        }
    }

    // ---- what is done in it

    void write(Matrix.Cell cell, String text) {
        if (text.strip().equals(cell.text())) {
            return;
        }
        String at = desk.now().truncatedTo(ChronoUnit.SECONDS).toString();
        desk.asCoder(
                coder ->
                        new WriteSummary(
                                Ids.next(),
                                cell.ref(),
                                text,
                                coder.id(),
                                at,
                                cell.links(Ids::next)));
    }

    /** The summary rests on words, or no longer. */
    void toggle(CellQuote quote) {
        Matrix.Cell cell = cell().orElse(null);
        if (cell == null) {
            return;
        }
        if (quote.link() != null) {
            desk.submit(new UnlinkQuote(quote.link().id(), quote.words()));
        } else if (cell.summary().isEmpty()) {
            desk.dialogs()
                    .note(
                            cell.ref().isToWrite()
                                    ? "framework.write_first"
                                    : "framework.no_summary");
        } else if (quote.evidence() != null) {
            desk.submit(
                    new LinkQuote(cell.summary().get().id(), quote.evidence().link(Ids.next())));
        }
    }
}
