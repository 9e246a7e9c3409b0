package org.feltbok.coding.merge;

import org.feltbok.base.text.Texts;
import org.feltbok.study.RegisteredName;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a merge did, or would do: counted by kinds of things, and each conflict in one line. */
public final class Merged {
    /** Kinds of things as people know them. */
    public enum Kind {
        CASES,
        RESPONSES,
        INTERVIEWS,
        CODES,
        DEFINITIONS,
        CODINGS,
        ASSIGNMENTS,
        SUMMARIES,
        MEMOS,
        NAMES;

        static Kind of(String table) {
            return switch (table) {
                case "person", "study_case", "case_value" -> CASES;
                case "topic", "interview", "document", "passage" -> INTERVIEWS;
                case "codebook", "codebook_item", "code", "layer" -> CODES;
                case "code_definition" -> DEFINITIONS;
                case "assignment" -> ASSIGNMENTS;
                case "summary", "summary_quote" -> SUMMARIES;
                case "hidden_name" -> NAMES;
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

    /** What stands of a conflict. */
    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    /** How much of a conflict may be told. */
    public enum Told {
        ALL,
        /** That there is one, and not the two names: names are hidden. */
        NO_VALUES,
        /** Nothing, and nothing can be chosen. */
        NOTHING
    }

    /**
     * A conflict.
     *
     * @param key the same each time the same copies are looked at
     * @param thing is called so
     * @param column of it that both changed, as the study file has it; empty = it is all of it
     * @param stands what stands after the merge; unless both do, the other is kept beside it
     * @param canBeBoth whether both can stand, one after the other
     */
    public record Conflict(
            String key,
            Kind kind,
            String thing,
            String column,
            String mine,
            String theirs,
            Choice stands,
            boolean canBeBoth,
            Told told) {
        /** The same where another choice was made. */
        public Conflict chosen(Choice choice) {
            return new Conflict(key, kind, thing, column, mine, theirs, choice, canBeBoth, told);
        }

        /** Whether who asks may not see it yet. */
        public boolean isSecret() {
            return told == Told.NOTHING;
        }

        public boolean may(Choice choice) {
            return !isSecret() && (choice != Choice.BOTH || canBeBoth);
        }

        /** In one line. */
        public String say(Texts texts) {
            String of = texts.get("merge.kind." + word(kind));
            String which = which(texts);
            return switch (told) {
                case NOTHING -> texts.get("merge.conflict_unseen", of);
                case NO_VALUES ->
                        texts.get(
                                "merge.conflict_name",
                                of,
                                which,
                                texts.get("merge.stands." + word(stands)));
                case ALL ->
                        switch (stands) {
                            case MINE -> texts.get("merge.conflict", of, which, mine, theirs);
                            case THEIRS -> texts.get("merge.conflict", of, which, theirs, mine);
                            case BOTH -> texts.get("merge.conflict_both", of, which, mine, theirs);
                        };
            };
        }

        /** What both changed, as the study file has it. */
        public String what() {
            return of(column);
        }

        private String of(String part) {
            return part.isEmpty() ? thing : thing + " · " + part;
        }

        private String which(Texts texts) {
            String key = "merge.column." + column.replaceFirst(MergeRules.OTHERS + "$", "");
            return of(texts.has(key) ? texts.get(key) : column);
        }
    }

    private final Map<Kind, Map<State, Integer>> counts = new EnumMap<>(Kind.class);
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<RegisteredName> hidden = new ArrayList<>();
    private final Set<String> lost = new LinkedHashSet<>();
    private boolean hasUnseen;
    private UnaryOperator<String> telling = UnaryOperator.identity();

    void clear() {
        counts.clear();
        conflicts.clear();
        lost.clear();
        hidden.clear();
        hasUnseen = false;
    }

    /** Something came of it that who asks may not see yet. */
    void unseen() {
        hasUnseen = true;
    }

    /**
     * @param told what texts are told as once both are one: the names of both are known then
     */
    void telling(UnaryOperator<String> told) {
        UnaryOperator<String> without = RegisteredName.without(hidden);
        telling = line -> told.apply(without.apply(line));
    }

    /** A name of somebody that is not told in any line, also where it does not stand. */
    void hide(String id, Object name, String instead) {
        hidden.add(
                new RegisteredName(
                        id,
                        RegisteredName.Kind.PERSON,
                        name.toString(),
                        instead,
                        List.of(),
                        false,
                        0));
    }

    /** What a line is told as while names are hidden. */
    public String told(String line) {
        return telling.apply(line);
    }

    /** Words that were coded stand nowhere any more; who coded them has them remembered. */
    void lost(String words) {
        lost.add(words);
    }

    /** Words that were coded and stand nowhere any more. */
    public List<String> lost() {
        return List.copyOf(lost);
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

    /** A line for each kind of thing there is, and one for words that were lost. */
    public List<String> counted(Texts texts) {
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
        lost.forEach(words -> lines.add(texts.get("merge.lost", words)));
        if (hasUnseen) {
            lines.add(texts.get("merge.unseen"));
        }
        return lines;
    }

    /** The same, and then a line for each conflict. */
    public List<String> lines(Texts texts) {
        List<String> lines = counted(texts);
        conflicts.forEach(c -> lines.add(c.say(texts)));
        return lines;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
