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

    /** Puts the span of a coding or a link of a summary where its words stand here. */
    void place(String table, Map<String, @Nullable Object> row) {
        TextRef text = text(row);
        if (text != null
                && row.get("start_at") instanceof Number start
                && row.get("end_at") instanceof Number end
                && there(text) instanceof String before) {
            var span = new Span(start.intValue(), end.intValue());
            Optional<Span> moved = Spans.moved(before, here(text, before), span);
            row.put("start_at", moved.map(s -> s.start()).orElse(null));
            row.put("end_at", moved.map(s -> s.end()).orElse(null));
            if (moved.isEmpty() && table.equals("summary_quote")) {
                row.put("lost", 1);
            } else if (moved.isEmpty()) {
                row.put("lost_quote", Spans.lost(before, span));
            }
        }
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
