package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A code that came on a text or went off it by one act of a coder, as the cells of the change tell
 * it: nothing is read for what comes or goes as a whole.
 *
 * @param given false = taken off
 * @param span the words; null = the whole text, or words that are lost
 * @param lostQuote words that were lost before it was taken off; null = none
 */
public record CodingAct(
        boolean given,
        String codeId,
        String personId,
        TextRef text,
        @Nullable Span span,
        @Nullable String lostQuote) {
    private static final String CODING = "coding";

    /** What one stroke does; what is done to many texts at once is told by their number. */
    private static final Set<String> ACTS =
            Set.of(
                    "coding.toggle",
                    "coding.remove",
                    "coding.none_fits",
                    "coding.in_vivo",
                    "coding.add_code",
                    "coding.find_again");

    private static final Set<String> PLACE = Set.of("start_at", "end_at", "created_at");

    /**
     * What a change did; of what takes it back, what it had done.
     *
     * @param known a coding as it stands now, by its identity
     * @return empty where it is no such act, or gave and took nothing
     */
    public static List<CodingAct> of(ChangeEvent event, Function<String, Optional<Coding>> known) {
        if (!ACTS.contains(event.change().operation())) {
            return List.of();
        }
        boolean back = event.change().kind() == Change.Kind.UNDO;
        Map<String, List<CellChange>> rows = new LinkedHashMap<>();
        Stream<CellChange> cells = event.cells().stream().filter(c -> c.table().equals(CODING));
        cells.map(c -> back ? c.reversed() : c)
                .forEach(c -> rows.computeIfAbsent(c.rowId(), r -> new ArrayList<>()).add(c));
        List<CodingAct> acts = rows.values().stream().flatMap(r -> act(r, known).stream()).toList();
        return acts.stream().filter(a -> acts.stream().noneMatch(b -> b.takesIn(a))).toList();
    }

    private static Optional<CodingAct> act(
            List<CellChange> row, Function<String, Optional<Coding>> known) {
        CellChange whole = row.stream().filter(c -> c.column().isEmpty()).findFirst().orElse(null);
        if (whole != null) {
            return whole.inRow("layer_id") == null ? ofRow(whole) : Optional.empty();
        }
        return row.stream().anyMatch(c -> PLACE.contains(c.column()))
                ? known.apply(row.getFirst().rowId()).map(c -> placed(c, row))
                : Optional.empty();
    }

    private static Optional<CodingAct> ofRow(CellChange cell) {
        Object answer = cell.inRow("answer_text_id");
        Object passage = cell.inRow("passage_id");
        if (answer == null && passage == null) {
            return Optional.empty();
        }
        Object lost = cell.inRow("lost_quote");
        return Optional.of(
                new CodingAct(
                        cell.isInsert(),
                        String.valueOf(cell.inRow("code_id")),
                        String.valueOf(cell.inRow("person_id")),
                        answer == null
                                ? TextRef.passage(String.valueOf(passage))
                                : TextRef.answer(answer.toString()),
                        span(cell.inRow("start_at"), cell.inRow("end_at")),
                        lost == null ? null : lost.toString()));
    }

    /** On more words than before, or on words again. */
    private static CodingAct placed(Coding coding, List<CellChange> row) {
        Span now = coding.span();
        return new CodingAct(
                true,
                coding.codeId(),
                coding.personId(),
                coding.text(),
                span(
                        after(row, "start_at", now == null ? null : now.start()),
                        after(row, "end_at", now == null ? null : now.end())),
                null);
    }

    private static @Nullable Object after(
            List<CellChange> row, String column, @Nullable Object otherwise) {
        return row.stream()
                .filter(c -> c.column().equals(column))
                .map(CellChange::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable Span span(@Nullable Object start, @Nullable Object end) {
        return start instanceof Number s && end instanceof Number e && s.intValue() < e.intValue()
                ? new Span(s.intValue(), e.intValue())
                : null;
    }

    /** Whether another coding of the same code is one with this now, and not gone. */
    private boolean takesIn(CodingAct other) {
        return given
                && !other.given
                && codeId.equals(other.codeId)
                && personId.equals(other.personId)
                && text.equals(other.text)
                && span != null
                && other.span != null
                && span.contains(other.span);
    }
}
