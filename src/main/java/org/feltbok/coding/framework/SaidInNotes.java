package org.feltbok.coding.framework;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.Span;
import org.feltbok.coding.framework.CellRef.ColumnKind;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.Speaker;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What interviews say on topics and codes. Each passage is worked out once, however many columns
 * ask for it; made for one matrix, never kept.
 */
final class SaidInNotes {
    private final NotesSheet notes;
    private final boolean everyone;

    /** The coded words of each passage by its identity; those without a code have none. */
    private final Map<String, List<Evidence>> coded = new HashMap<>();

    /** A passage with all codes that are seen in it. */
    private record Given(Passage passage, Set<Code> codes) {}

    /** The coded passages of each interview by its identity. */
    private final Map<String, List<Given>> given = new HashMap<>();

    /** The coded words of each interview by its identity. */
    private final Map<String, List<Evidence>> codedIn = new HashMap<>();

    /**
     * @param everyone whether the codes of all coders are shown, or only those that who works may
     *     see
     */
    SaidInNotes(NotesSheet notes, boolean everyone) {
        this.notes = notes;
        this.everyone = everyone;
    }

    /** The codes that count in a column: its code with all below it; none for a topic. */
    Set<String> codes(Matrix.Column column) {
        return column.kind() == ColumnKind.TOPIC ? Set.of() : withBelow(column.id());
    }

    /** Those that count in a row; none where rows are no codes. */
    Set<String> codesBelow(Matrix.Row row) {
        return row.kind() == CellRef.RowKind.CODE ? withBelow(row.id()) : Set.of();
    }

    private Set<String> withBelow(String code) {
        return notes.tree().byId(code).stream()
                .flatMap(c -> notes.tree().withDescendants(c).stream())
                .map(Code::id)
                .collect(Collectors.toSet());
    }

    /**
     * @param codes of the column
     */
    List<Evidence> in(List<Interview> interviews, Matrix.Column column, Set<String> codes) {
        List<Evidence> found = new ArrayList<>();
        for (Interview interview : interviews) {
            if (column.kind() == ColumnKind.CODE) {
                coded(interview).stream()
                        .filter(e -> e.codes().stream().anyMatch(c -> codes.contains(c.id())))
                        .forEach(found::add);
            } else {
                notes.notesOf(interview.id()).stream()
                        .filter(p -> column.id().equals(p.passage().topicId()))
                        .filter(p -> p.passage().speaker() != Speaker.INTERVIEWER)
                        .filter(p -> !p.passage().text().isBlank())
                        .forEach(p -> found.addAll(said(p, interview)));
            }
        }
        return found;
    }

    /**
     * Passages that have a code, and a code of the column or stand under its topic: each once, as a
     * whole, with these codes.
     *
     * @param row the codes of the row
     * @param codes those of the column
     */
    List<Evidence> together(
            List<Interview> interviews, Matrix.Column column, Set<String> row, Set<String> codes) {
        List<Evidence> found = new ArrayList<>();
        for (Interview interview : interviews) {
            for (Given given : given(interview)) {
                Set<Code> all = given.codes();
                boolean meets =
                        column.kind() == ColumnKind.CODE
                                ? isAny(all, codes)
                                : column.id().equals(given.passage().topicId());
                if (meets && isAny(all, row)) {
                    found.add(
                            new Evidence(
                                    given.passage(),
                                    interview,
                                    null,
                                    given.passage().text(),
                                    all.stream()
                                            .filter(
                                                    c ->
                                                            row.contains(c.id())
                                                                    || codes.contains(c.id()))
                                            .toList()));
                }
            }
        }
        return found;
    }

    /** In how many interviews one of some codes is given. */
    int with(List<Interview> interviews, Set<String> codes) {
        return (int)
                interviews.stream()
                        .filter(i -> given(i).stream().anyMatch(g -> isAny(g.codes(), codes)))
                        .count();
    }

    private static boolean isAny(Set<Code> given, Set<String> wanted) {
        return given.stream().anyMatch(c -> wanted.contains(c.id()));
    }

    /** The passages of an interview that have codes, with these. */
    private List<Given> given(Interview interview) {
        return given.computeIfAbsent(
                interview.id(),
                id -> {
                    List<Given> all = new ArrayList<>();
                    for (CodedPassage passage : notes.notesOf(id)) {
                        Set<Code> codes = new LinkedHashSet<>();
                        coded(passage, interview).forEach(e -> codes.addAll(e.codes()));
                        if (!codes.isEmpty()) {
                            all.add(new Given(passage.passage(), codes));
                        }
                    }
                    return all;
                });
    }

    private List<Evidence> coded(Interview interview) {
        return codedIn.computeIfAbsent(
                interview.id(),
                id ->
                        notes.notesOf(id).stream()
                                .flatMap(p -> coded(p, interview).stream())
                                .toList());
    }

    private List<Evidence> coded(CodedPassage passage, Interview interview) {
        return coded.computeIfAbsent(passage.passage().id(), id -> find(passage, interview));
    }

    /** The words with a code; the whole passage where none has one. */
    private List<Evidence> said(CodedPassage p, Interview interview) {
        List<Evidence> words = coded(p, interview);
        String text = p.passage().text();
        return words.isEmpty()
                ? List.of(new Evidence(p.passage(), interview, null, text, List.of()))
                : words;
    }

    /** Coded words, each once, with all codes that are seen on them. */
    private List<Evidence> find(CodedPassage passage, Interview interview) {
        Map<Optional<Span>, Set<Code>> codes = new LinkedHashMap<>();
        visible(passage.text()).stream()
                .sorted(Comparator.comparing((Coding c) -> start(c.span())))
                .forEach(
                        c ->
                                notes.tree()
                                        .byId(c.codeId())
                                        .ifPresent(
                                                code ->
                                                        codes.computeIfAbsent(
                                                                        Optional.ofNullable(
                                                                                c.span()),
                                                                        k -> new LinkedHashSet<>())
                                                                .add(code)));
        String text = passage.passage().text();
        List<Evidence> found = new ArrayList<>();
        codes.forEach(
                (at, given) ->
                        found.add(
                                new Evidence(
                                        passage.passage(),
                                        interview,
                                        at.orElse(null),
                                        at.map(s -> CodePoints.cut(text, s)).orElse(text),
                                        List.copyOf(given))));
        return found;
    }

    private static int start(@Nullable Span span) {
        return span == null ? -1 : span.start();
    }

    /** What was lost stands on no words. */
    private List<Coding> visible(CodedText text) {
        String mine = notes.me().id();
        Set<String> others = notes.othersShown(text);
        return text.codings().stream()
                .filter(c -> !c.isLost())
                .filter(c -> everyone || c.personId().equals(mine) || others.contains(c.personId()))
                .toList();
    }
}
