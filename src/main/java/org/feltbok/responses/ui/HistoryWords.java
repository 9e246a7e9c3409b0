package org.feltbok.responses.ui;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerCells;
import org.feltbok.responses.FieldHistory;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A change of a field in words. */
final class HistoryWords {
    private final Wording wording;
    private final Item item;

    HistoryWords(Wording wording, Item item) {
        this.wording = wording;
        this.item = item;
    }

    /**
     * @param change the columns that one change touched
     */
    String of(List<FieldHistory> change) {
        String words = item.type().isSeveral() ? several(change) : single(change);
        String reason = change.getFirst().reason();
        return reason.isEmpty() ? words : wording.get("entry.field.because", words, reason);
    }

    private String single(List<FieldHistory> change) {
        String before = "";
        String after = "";
        for (FieldHistory h : change) {
            boolean text = h.column().equals("text");
            Difference d = text ? Difference.of(h.before(), h.after()) : new Difference("", "");
            before = before.isEmpty() ? text ? d.before() : value(h.before()) : before;
            after = after.isEmpty() ? text ? d.after() : value(h.after()) : after;
        }
        if (after.isEmpty()) {
            return before.isEmpty()
                    ? wording.get("entry.field.emptied")
                    : wording.get("entry.field.emptied_from", before);
        }
        return before.isEmpty()
                ? wording.get("entry.field.set", after)
                : wording.get("entry.field.changed", before, after);
    }

    /** What a cell of the matrix says; nothing where it only says that there is a text. */
    private String value(@Nullable Object cell) {
        if (cell == null || item.type().isText() && missing(cell).isEmpty()) {
            return "";
        }
        return wording.answer(item, AnswerCells.decode(item, List.of(cell), null));
    }

    private String several(List<FieldHistory> change) {
        Optional<MissingKind> missing =
                change.stream().flatMap(h -> missing(h.after()).stream()).findFirst();
        if (missing.isPresent() && change.stream().allMatch(h -> missing(h.after()).isPresent())) {
            return wording.get("entry.field.set", wording.missing(missing.get()));
        }
        if (change.stream().allMatch(h -> h.after() == null)) {
            return wording.get("entry.field.emptied");
        }
        if (item.type().isRanked()) {
            return ranked(change);
        }
        List<String> parts = new ArrayList<>();
        String ticked = codes(change, h -> is(h.after(), 1));
        String unticked = codes(change, h -> is(h.before(), 1) && is(h.after(), 0));
        if (!ticked.isEmpty()) {
            parts.add(wording.get("entry.field.ticked", ticked));
        }
        if (!unticked.isEmpty()) {
            parts.add(wording.get("entry.field.unticked", unticked));
        }
        return parts.isEmpty() ? wording.get("entry.none_ticked") : String.join(", ", parts);
    }

    /** The options that got another place, with it. */
    private String ranked(List<FieldHistory> change) {
        String places =
                item.ticks().stream()
                        .flatMap(
                                t ->
                                        change.stream()
                                                .filter(h -> h.column().equals(t.column()))
                                                .filter(h -> missing(h.after()).isEmpty())
                                                .filter(h -> h.after() != null)
                                                .map(h -> h.after() + ": " + t.option().code()))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return wording.get("entry.field.set", places);
    }

    private String codes(List<FieldHistory> change, Predicate<FieldHistory> wanted) {
        return item.ticks().stream()
                .filter(
                        t ->
                                change.stream()
                                        .anyMatch(
                                                h ->
                                                        h.column().equals(t.column())
                                                                && wanted.test(h)))
                .map(t -> t.option().code())
                .collect(Collectors.joining(" "));
    }

    private static boolean is(@Nullable Object cell, int value) {
        return cell instanceof Number n && n.intValue() == value;
    }

    private static Optional<MissingKind> missing(@Nullable Object cell) {
        return cell instanceof Integer || cell instanceof Long
                ? MissingKind.ofCode(((Number) cell).longValue())
                : Optional.empty();
    }
}
