package org.feltbok.coding.merge;

import org.feltbok.coding.Span;
import org.feltbok.coding.Spans;
import org.feltbok.coding.TextRef;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where stretches of the texts of another copy lie on the words as they stand here. */
final class MergeSpans {
    private static final String START = "start_at";

    private final CopyRows mine;
    private final CopyRows theirs;

    /** Texts as the merge has changed them. */
    private final Map<String, String> changed = new HashMap<>();

    /** What rows of this study are in the other copy, where that is another identity. */
    private final Map<String, String> theirIds = new HashMap<>();

    MergeSpans(CopyRows mine, CopyRows theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    void changed(String id, String text) {
        changed.put(id, text);
    }

    void same(String own, String their) {
        theirIds.putIfAbsent(own, their);
    }

    /** Whether words of this study became others, so that what lies on them has moved. */
    boolean isMoved() {
        return !changed.isEmpty();
    }

    /**
     * Whose span of a coding both have stands where they have different words: that of whoever
     * wrote the words that stand, unless the other alone laid it elsewhere, or only the other still
     * has it.
     *
     * @param mine as it lies on the words that stand
     * @param theirs the same
     * @param byMe whether I laid it, or an edit of mine moved it
     * @return empty = the words are the same
     */
    Optional<Merged.Choice> stands(
            Map<String, @Nullable Object> mine,
            Map<String, @Nullable Object> theirs,
            boolean byMe,
            boolean byThem) {
        TextRef text = text(theirs);
        Object there = text == null ? null : there(text);
        if (text == null
                || there == null
                || there.equals(this.mine.row(text.table(), text.id()).get("text"))) {
            return Optional.empty();
        }
        boolean have = mine.get(START) != null;
        boolean haveTheirs = theirs.get(START) != null;
        boolean take =
                there.equals(here(text, there.toString()))
                        ? !have || byThem || !byMe
                        : !have || byThem && !byMe;
        return Optional.of(haveTheirs && take ? Merged.Choice.THEIRS : Merged.Choice.MINE);
    }

    /**
     * Puts the span of a coding or a link of a summary where its words stand here.
     *
     * @return the words of a coding that stand here no more; empty = they do
     */
    String place(String table, Map<String, @Nullable Object> row) {
        TextRef text = text(row);
        if (text != null
                && row.get(START) instanceof Number start
                && row.get("end_at") instanceof Number end
                && there(text) instanceof String before) {
            var span = new Span(start.intValue(), end.intValue());
            Optional<Span> moved = Spans.moved(before, here(text, before), span);
            row.put(START, moved.map(s -> s.start()).orElse(null));
            row.put("end_at", moved.map(s -> s.end()).orElse(null));
            if (moved.isEmpty() && table.equals("summary_quote")) {
                row.put("lost", 1);
            } else if (moved.isEmpty()) {
                String words = Spans.lost(before, span);
                row.put("lost_quote", words);
                return words;
            }
        }
        return "";
    }

    /** The text that a row is about; null = it is about none. */
    private static @Nullable TextRef text(Map<String, @Nullable Object> row) {
        Object answer = row.get("answer_text_id");
        Object passage = row.get("passage_id");
        if (answer != null) {
            return TextRef.answer(answer.toString());
        }
        return passage == null ? null : TextRef.passage(passage.toString());
    }

    /** The words of a text here; those of the other copy where it is not here yet. */
    private String here(TextRef text, String before) {
        String now = changed.get(text.id());
        Object own = mine.row(text.table(), text.id()).get("text");
        return now != null ? now : own == null ? before : own.toString();
    }

    private @Nullable Object there(TextRef text) {
        Map<String, @Nullable Object> row = theirs.row(text.table(), text.id());
        return row.isEmpty()
                ? theirs.row(text.table(), theirIds.getOrDefault(text.id(), text.id())).get("text")
                : row.get("text");
    }
}
