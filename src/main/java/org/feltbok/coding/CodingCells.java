package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed cells of {@code coding} and {@code coding_done} make of a text, without reading
 * anything. Cells told twice come to the same.
 */
final class CodingCells {
    private static final String CODING = "coding";

    /** The tables whose cells tell all that a text needs. */
    static final Set<String> TABLES = Set.of(CODING, "coding_done");

    /** A row that moves to another text, codebook or layer is not followed. */
    private static final Set<String> MOVING =
            Set.of(
                    "answer_text_id",
                    "passage_id",
                    "document_id",
                    "codebook_id",
                    "code_id",
                    "layer_id");

    private final CodeTree tree;
    private final String codebookId;

    CodingCells(CodeTree tree, String codebookId) {
        this.tree = tree;
        this.codebookId = codebookId;
    }

    /** Whether a cell says that its row belongs elsewhere now. */
    static boolean isMove(CellChange cell) {
        return TABLES.contains(cell.table()) && MOVING.contains(cell.column());
    }

    /** Whether a row went from one passage to another: what both have now tells all of it. */
    static boolean isBetweenPassages(CellChange cell) {
        return isMove(cell)
                && cell.column().equals("passage_id")
                && cell.before() != null
                && cell.after() != null;
    }

    /** The text that a row put in or taken out belongs to; null for a single cell. */
    static @Nullable String textOf(CellChange cell) {
        Object answer = cell.inRow("answer_text_id");
        Object text = answer == null ? cell.inRow("passage_id") : answer;
        return text == null ? null : text.toString();
    }

    /** The text with all cells of its own. */
    CodedText apply(CodedText was, List<CellChange> cells) {
        Map<String, Coding> codings = new LinkedHashMap<>();
        was.codings().forEach(c -> codings.put(c.id(), c));
        Map<String, TextState> states = new LinkedHashMap<>();
        was.states().forEach(s -> states.put(s.id(), s));
        Map<String, Edges> edges = new LinkedHashMap<>();
        for (CellChange cell : cells) {
            if (cell.table().equals(CODING)) {
                coding(was.ref(), cell, codings, edges);
            } else {
                state(cell, states);
            }
        }
        edges.forEach((id, e) -> codings.computeIfPresent(id, (i, c) -> e.on(c)));
        int length = CodePoints.length(was.text().text());
        List<Coding> sorted =
                new ArrayList<>(codings.values().stream().map(c -> c.within(length)).toList());
        sorted.sort(order());
        return new CodedText(was.text(), sorted, List.copyOf(states.values()));
    }

    /** As they are read. */
    private Comparator<Coding> order() {
        return Comparator.comparingInt((Coding c) -> c.span() == null ? -1 : c.span().start())
                .thenComparing(c -> tree.byId(c.codeId()).map(Code::position).orElse(0))
                .thenComparing(Coding::id);
    }

    private void coding(
            TextRef text, CellChange cell, Map<String, Coding> codings, Map<String, Edges> edges) {
        String id = cell.rowId();
        if (cell.isDelete()) {
            codings.remove(id);
            edges.remove(id);
        } else if (cell.isInsert()) {
            String code = String.valueOf(cell.inRow("code_id"));
            // what lies in a layer beside the coders' own is nobody's own
            if (cell.inRow("layer_id") == null && tree.byId(code).isPresent()) {
                codings.put(
                        id,
                        new Coding(
                                id,
                                code,
                                String.valueOf(cell.inRow("person_id")),
                                text,
                                null,
                                words(cell.inRow("lost_quote")),
                                instant(cell.inRow("created_at")),
                                new Made(
                                        words(cell.inRow("made")),
                                        words(cell.inRow("made_from")))));
                edges.put(
                        id,
                        new Edges(number(cell.inRow("start_at")), number(cell.inRow("end_at"))));
            }
        } else {
            codings.computeIfPresent(id, (i, c) -> changed(c, cell, edges));
        }
    }

    private static Coding changed(Coding c, CellChange cell, Map<String, Edges> edges) {
        Edges known = edges.getOrDefault(c.id(), Edges.of(c.span()));
        Object now = cell.after();
        return switch (cell.column()) {
            case "start_at" -> {
                edges.put(c.id(), new Edges(number(now), known.end()));
                yield c;
            }
            case "end_at" -> {
                edges.put(c.id(), new Edges(known.start(), number(now)));
                yield c;
            }
            case "person_id" -> c.by(String.valueOf(now));
            case "lost_quote" -> c.lost(words(now));
            case "created_at" -> c.at(instant(now));
            case "made_from" -> c.as(new Made(c.made().how(), words(now)));
            default -> c;
        };
    }

    private void state(CellChange cell, Map<String, TextState> states) {
        String id = cell.rowId();
        if (cell.isDelete()) {
            states.remove(id);
        } else if (cell.isInsert()) {
            if (codebookId.equals(cell.inRow("codebook_id"))) {
                states.put(
                        id,
                        new TextState(
                                id,
                                String.valueOf(cell.inRow("person_id")),
                                isSet(cell.inRow("done"), true),
                                isSet(cell.inRow("seen"), false),
                                words(cell.inRow("memo"))));
            }
        } else {
            states.computeIfPresent(id, (i, s) -> changed(s, cell));
        }
    }

    private static TextState changed(TextState s, CellChange cell) {
        Object now = cell.after();
        return switch (cell.column()) {
            case "done" ->
                    new TextState(s.id(), s.personId(), isSet(now, true), s.seen(), s.memo());
            case "seen" ->
                    new TextState(s.id(), s.personId(), s.done(), isSet(now, false), s.memo());
            case "memo" -> new TextState(s.id(), s.personId(), s.done(), s.seen(), words(now));
            case "person_id" ->
                    new TextState(s.id(), String.valueOf(now), s.done(), s.seen(), s.memo());
            default -> s;
        };
    }

    /** Both ends of a span; each is told by a cell of its own. */
    private record Edges(@Nullable Integer start, @Nullable Integer end) {
        static Edges of(@Nullable Span span) {
            return span == null ? new Edges(null, null) : new Edges(span.start(), span.end());
        }

        Coding on(Coding c) {
            Span span = start == null || end == null ? null : new Span(start, end);
            return c.on(span);
        }
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number n ? n.intValue() : null;
    }

    /** What a column left out holds is said by the schema. */
    private static boolean isSet(@Nullable Object value, boolean leftOut) {
        return value instanceof Number n ? n.intValue() != 0 : leftOut;
    }

    private static @Nullable String words(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : Instant.parse(value.toString());
    }
}
