package org.feltbok.coding.history;

import org.feltbok.base.text.Language;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Span;
import org.feltbok.coding.history.AboutStore.About;
import org.feltbok.coding.history.HistoryLine.Act;
import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.Kinds;
import org.feltbok.store.LocalTexts;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads what coders did from the change log, the newest first; what was taken back or done again
 * stands as what came of it. Made for one reading, never kept.
 */
public final class CodingHistoryStore {
    private static final String CELLS =
            """
            SELECT c.id, c.at, coalesce(p.name, c.who) AS who, c.kind, h.tbl, h.row_id, h.col, h.old, h.new
            FROM change c JOIN change_cell h ON h.change_id = coalesce(c.target, c.id)
            LEFT JOIN person p ON p.id = c.person_id
            WHERE %s
            ORDER BY c.id DESC, h.id
            """;

    /** What memos may be on, beside answers and passages. */
    private static final Set<String> MEMOS = Set.of("coding", "interview", "case", "code");

    private static final String ALL = "h.tbl IN ('coding', 'code', 'coding_done', 'memo')";

    /** What was done to a code, and that others were merged into it. */
    private static final String OF_CODE =
            """
            h.id IN (SELECT id FROM change_cell WHERE tbl = 'code' AND row_id = :code
            UNION SELECT id FROM change_cell WHERE tbl = 'code' AND col = 'merged_into'
            AND row_id IN (SELECT id FROM code WHERE merged_into = :code))""";

    private final Handle handle;
    private final Language language;
    private final String person;
    private final UnaryOperator<String> told;
    private final Map<String, Map<String, Object>> rows = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, About> texts = new HashMap<>();

    private final Set<String> leftOut;

    private record Cell(long id, Instant at, String who, Change.Kind kind, CellChange cell) {}

    /**
     * @param person name of who asks; may be empty
     */
    public CodingHistoryStore(Handle handle, Language language, String person) {
        this.handle = handle;
        this.language = language;
        this.person = person.strip();
        told = HideNames.telling(handle);
        String kept = "SELECT id FROM layer WHERE kind = 'left_out'";
        leftOut = Set.copyOf(handle.createQuery(kept).mapTo(String.class).list());
    }

    /** What was done to a code itself: made, renamed, moved, defined, merged, retired. */
    public List<HistoryLine> ofCode(String codeId) {
        List<Cell> cells = cells(OF_CODE, codeId);
        names(cells);
        return cells.stream().flatMap(c -> line(c).stream()).toList();
    }

    /** The lines, and how many whoever asks does not see yet. */
    public CodingHistory read() {
        List<Cell> cells = cells(ALL, "");
        around(cells);
        Set<String> unseen = Blindness.unseen(handle, person);
        List<HistoryLine> lines = new ArrayList<>();
        int left = 0;
        for (Cell cell : cells) {
            Optional<HistoryLine> line = line(cell);
            if (line.isPresent()) {
                if (isUnseen(line.get(), unseen)) {
                    left++;
                } else {
                    lines.add(line.get());
                }
            }
        }
        return new CodingHistory(lines, left);
    }

    private List<Cell> cells(String which, String code) {
        return handle.createQuery(CELLS.formatted(which))
                .bindMap(code.isEmpty() ? Map.of() : Map.of("code", code))
                .map(
                        (r, c) -> {
                            Change.Kind kind =
                                    Kinds.lower(
                                            Change.Kind.values(),
                                            "change.kind",
                                            r.getString("kind"));
                            boolean back = kind == Change.Kind.UNDO;
                            Object old = r.getObject("old");
                            Object now = r.getObject("new");
                            return new Cell(
                                    r.getLong("id"),
                                    Instant.parse(r.getString("at")),
                                    r.getString("who"),
                                    kind,
                                    new CellChange(
                                            r.getString("tbl"),
                                            r.getString("row_id"),
                                            r.getString("col"),
                                            back ? now : old,
                                            back ? old : now));
                        })
                .list();
    }

    private boolean isUnseen(HistoryLine line, Set<String> unseen) {
        // of a text that is gone nobody knows any more what it was of
        boolean gone = line.itemId() == null && !line.coder().isEmpty() && !unseen.isEmpty();
        return (gone || line.itemId() != null && unseen.contains(line.itemId()))
                && !(person.equals(line.who()) && person.equals(line.coder()));
    }

    private Optional<HistoryLine> line(Cell cell) {
        return switch (cell.cell().table()) {
            case "coding" -> coding(cell);
            case "coding_done" -> state(cell);
            case "memo" -> memo(cell);
            default -> code(cell);
        };
    }

    private Optional<HistoryLine> coding(Cell at) {
        CellChange cell = at.cell();
        Object layer = row(cell, "layer_id");
        Act settled = leftOut.contains(String.valueOf(layer)) ? Act.LEFT_OUT : Act.SETTLED;
        Act act;
        if (cell.column().isEmpty()) {
            boolean gave = cell.isInsert();
            Act given = layer == null ? Act.GAVE : settled;
            act = gave ? given : layer == null ? Act.TOOK_OFF : Act.UNSETTLED;
        } else {
            switch (cell.column()) {
                case "start_at" -> act = Act.MOVED;
                case "lost_quote" -> act = Act.LOST;
                case "code_id", "person_id" -> act = Act.MOVED;
                default -> {
                    return Optional.empty();
                }
            }
            if (act == Act.LOST && cell.after() == null) {
                return Optional.empty();
            }
        }
        boolean named = act == Act.MOVED && !cell.column().equals("start_at");
        return Optional.of(
                made(
                        at,
                        act,
                        name(people, row(cell, "person_id")),
                        name(codes, row(cell, "code_id")),
                        named ? named(cell.before()) : "",
                        act == Act.LOST
                                ? told.apply(String.valueOf(cell.after()))
                                : named ? named(cell.after()) : "",
                        about(cell),
                        span(cell),
                        ids(row(cell, "code_id"))));
    }

    private static List<String> ids(@Nullable Object... some) {
        List<String> ids = new ArrayList<>();
        for (Object one : some) {
            if (one != null) {
                ids.add(one.toString());
            }
        }
        return ids;
    }

    private String named(@Nullable Object id) {
        return codes.getOrDefault(String.valueOf(id), name(people, id));
    }

    private Optional<HistoryLine> state(Cell at) {
        CellChange cell = at.cell();
        boolean memo = cell.column().equals("memo");
        boolean done = cell.column().equals("done");
        Object now = memo || done ? cell.after() : null;
        Object before = memo || done ? cell.before() : null;
        if (cell.column().isEmpty()) {
            Object row = cell.isInsert() ? cell.inRow("memo") : null;
            boolean isDone = is(cell.inRow("done"));
            if (row != null && !isDone) {
                memo = true;
                now = row;
            } else if (isDone) {
                done = true;
                now = cell.isInsert() ? 1 : 0;
            } else {
                return Optional.empty();
            }
        } else if (!memo && !done) {
            return Optional.empty();
        }
        return Optional.of(
                made(
                        at,
                        memo ? Act.MEMO : is(now) ? Act.FINISHED : Act.REOPENED,
                        name(people, row(cell, "person_id")),
                        "",
                        memo ? text(before) : "",
                        memo ? text(now) : "",
                        about(cell),
                        null,
                        List.of()));
    }

    /** A memo on the words of a code, an interview, a case or a code. */
    private Optional<HistoryLine> memo(Cell at) {
        CellChange cell = at.cell();
        String kind = String.valueOf(row(cell, "target_kind"));
        if (!MEMOS.contains(kind) || !cell.column().isEmpty() && !cell.column().equals("text")) {
            return Optional.empty();
        }
        boolean ofCode = kind.equals("code");
        if (ofCode && CodeMemo.EXAMPLE.equals(row(cell, "title"))) {
            return Optional.empty();
        }
        boolean whole = cell.column().isEmpty();
        String target = String.valueOf(row(cell, "target_id"));
        Map<String, Object> coding = rows.getOrDefault(target, Map.of());
        Object answer = coding.get("answer_text_id");
        Object text = answer == null ? coding.get("passage_id") : answer;
        Object before = whole ? cell.isInsert() ? null : cell.inRow("text") : cell.before();
        Object after = whole ? cell.isInsert() ? cell.inRow("text") : null : cell.after();
        return Optional.of(
                made(
                        at,
                        Act.MEMO,
                        name(people, row(cell, "person_id")),
                        name(codes, ofCode ? target : coding.get("code_id")),
                        text(before),
                        text(after),
                        texts.get(text == null ? target : text.toString()),
                        span(coding.get("start_at"), coding.get("end_at")),
                        ids(ofCode ? target : coding.get("code_id"))));
    }

    private static boolean is(@Nullable Object value) {
        return value instanceof Number n && n.intValue() != 0;
    }

    private String text(@Nullable Object value) {
        return value == null ? "" : told.apply(String.valueOf(value));
    }

    private Optional<HistoryLine> code(Cell at) {
        CellChange cell = at.cell();
        boolean set = cell.after() != null;
        Act act =
                switch (cell.column()) {
                    case "" -> cell.isInsert() ? Act.CODE_MADE : Act.CODE_REMOVED;
                    case "label", "label_i18n" -> Act.CODE_RENAMED;
                    case "definition", "exclude", "definition_i18n", "exclude_i18n" ->
                            Act.CODE_DEFINED;
                    case "note" -> Act.MEMO;
                    case "parent_id" -> Act.CODE_PLACED;
                    case "retired_at" -> set ? Act.CODE_RETIRED : Act.CODE_REVIVED;
                    case "merged_into" -> set ? Act.CODE_MERGED : null;
                    default -> null;
                };
        if (act == null) {
            return Optional.empty();
        }
        return Optional.of(
                made(
                        at,
                        act,
                        "",
                        codes.getOrDefault(cell.rowId(), text(row(cell, "label"))),
                        said(act, cell.column(), cell.before()),
                        said(act, cell.column(), cell.after()),
                        null,
                        null,
                        act == Act.CODE_MERGED
                                ? ids(cell.rowId(), cell.before(), cell.after())
                                : List.of(cell.rowId())));
    }

    private String said(Act act, String column, @Nullable Object value) {
        return switch (act) {
            case CODE_PLACED, CODE_MERGED -> name(codes, value);
            case CODE_RENAMED, CODE_DEFINED, MEMO -> written(column, value);
            default -> "";
        };
    }

    /** What is said in other languages stands together in one cell. */
    private String written(String column, @Nullable Object value) {
        return value != null && column.endsWith("_i18n")
                ? text(String.join(" · ", LocalTexts.of("", value.toString()).others().values()))
                : text(value);
    }

    private static HistoryLine made(
            Cell at,
            Act act,
            String coder,
            String code,
            String before,
            String after,
            @Nullable About about,
            @Nullable Span span,
            List<String> codeIds) {
        String text = about == null ? "" : about.text();
        return new HistoryLine(
                at.id(),
                at.at(),
                at.who(),
                at.kind(),
                act,
                coder,
                code,
                before,
                after,
                about == null ? "" : about.caseName(),
                about == null ? "" : about.source(),
                span == null ? text : CodePoints.cut(text, span),
                about == null ? null : about.item(),
                codeIds);
    }

    private static String name(Map<String, String> names, @Nullable Object id) {
        return id == null ? "" : names.getOrDefault(String.valueOf(id), "");
    }

    /** What a row says in a column: as it was put in or taken out, else as it stands or stood. */
    private @Nullable Object row(CellChange cell, String column) {
        return cell.column().isEmpty()
                ? cell.inRow(column)
                : rows.getOrDefault(cell.rowId(), Map.of()).get(column);
    }

    private @Nullable About about(CellChange cell) {
        Object answer = row(cell, "answer_text_id");
        Object id = answer == null ? row(cell, "passage_id") : answer;
        return id == null ? null : texts.get(id.toString());
    }

    private @Nullable Span span(CellChange cell) {
        return span(row(cell, "start_at"), row(cell, "end_at"));
    }

    private static @Nullable Span span(@Nullable Object start, @Nullable Object end) {
        return start instanceof Number s && end instanceof Number e && s.intValue() < e.intValue()
                ? new Span(s.intValue(), e.intValue())
                : null;
    }

    /** Everything that the cells name, a query for each kind of thing. */
    private void around(List<Cell> cells) {
        names(cells);
        current(
                "coding",
                "person_id, code_id, layer_id, answer_text_id, passage_id, start_at, end_at");
        current("coding_done", "person_id, answer_text_id, passage_id");
        current("memo", "person_id, target_kind, target_id, title");
        texts.putAll(new AboutStore(handle, told).read());
    }

    /** People and codes as they are called, and what rows that are gone said. */
    private void names(List<Cell> cells) {
        new CodebookStore(handle).people().forEach(p -> people.put(p.id(), p.name()));
        for (Cell at : cells.reversed()) {
            CellChange cell = at.cell();
            if (cell.column().isEmpty()) {
                Map<String, Object> row = rows.computeIfAbsent(cell.rowId(), r -> new HashMap<>());
                for (String column : COLUMNS) {
                    Object value = cell.inRow(column);
                    if (value != null) {
                        row.put(column, value);
                    }
                }
                Object label = cell.table().equals("code") ? cell.inRow("label") : null;
                if (label != null) {
                    codes.putIfAbsent(cell.rowId(), text(label));
                }
            }
        }
        handle.createQuery("SELECT id, label, label_i18n FROM code")
                .map(
                        (r, c) ->
                                Map.entry(
                                        r.getString(1),
                                        text(
                                                LocalTexts.of(r.getString(2), r.getString(3))
                                                        .in(language))))
                .forEach(e -> codes.put(e.getKey(), e.getValue()));
    }

    private static final List<String> COLUMNS =
            List.of(
                    "person_id",
                    "code_id",
                    "layer_id",
                    "answer_text_id",
                    "passage_id",
                    "start_at",
                    "end_at",
                    "target_kind",
                    "target_id",
                    "title");

    private void current(String table, String columns) {
        handle.createQuery(
                        "SELECT id, %s FROM %s WHERE id IN (SELECT row_id FROM change_cell WHERE tbl = '%s'"
                                        .formatted(columns, table, table)
                                + " UNION SELECT target_id FROM memo WHERE target_kind = 'coding')")
                .mapToMap()
                .forEach(
                        row -> {
                            Map<String, Object> known = new HashMap<>();
                            row.forEach(
                                    (k, v) -> {
                                        if (v != null) {
                                            known.put(k, v);
                                        }
                                    });
                            rows.put(String.valueOf(row.get("id")), known);
                        });
    }
}
