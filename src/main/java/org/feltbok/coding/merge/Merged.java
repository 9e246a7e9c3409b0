package org.feltbok.coding.merge;

import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a merge did, or would do: counted by kinds of things, and each conflict in one line. */
public final class Merged {
    /** Kinds of things as people know them. */
    public enum Kind {
        CASES,
        RESPONSES,
        INTERVIEWS,
        CODES,
        CODINGS,
        MEMOS;

        static Kind of(String table) {
            return switch (table) {
                case "person", "study_case", "case_value" -> CASES;
                case "topic", "interview", "document", "passage" -> INTERVIEWS;
                case "codebook", "code", "layer" -> CODES;
                case "coding" -> CODINGS;
                case "coding_done", "memo", "field_note" -> MEMOS;
                default -> RESPONSES;
            };
        }
    }

    /** What became of a thing. */
    public enum State {
        NEW,
        CHANGED,
        CONFLICT,
        TAKEN_OUT,
        LEFT_OUT,
        SAME
    }

    /**
     * A conflict.
     *
     * @param what is called so
     * @param stands what stands after the merge
     * @param kept what is kept beside it
     */
    public record Conflict(Kind kind, String what, String stands, String kept) {}

    private final Map<Kind, Map<State, Integer>> counts = new EnumMap<>(Kind.class);
    private final List<Conflict> conflicts = new ArrayList<>();

    void clear() {
        counts.clear();
        conflicts.clear();
    }

    void count(String table, State state) {
        counts.computeIfAbsent(Kind.of(table), k -> new EnumMap<>(State.class))
                .merge(state, 1, Integer::sum);
    }

    void conflict(Conflict conflict) {
        conflicts.add(conflict);
    }

    public int count(Kind kind, State state) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(state, 0);
    }

    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** A line for each kind of thing there is, then one for each conflict. */
    public List<String> lines(Texts texts) {
        List<String> lines = new ArrayList<>();
        counts.forEach(
                (kind, states) -> {
                    List<String> parts = new ArrayList<>();
                    states.forEach(
                            (state, n) -> parts.add(texts.get("merge.state." + word(state), n)));
                    lines.add(
                            texts.get(
                                    "merge.line",
                                    texts.get("merge.kind." + word(kind)),
                                    String.join(", ", parts)));
                });
        for (Conflict c : conflicts) {
            lines.add(
                    texts.get(
                            "merge.conflict",
                            texts.get("merge.kind." + word(c.kind())),
                            c.what(),
                            c.stands(),
                            c.kept()));
        }
        return lines;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
