package org.feltbok.responses.asked;

import org.feltbok.cases.list.KeyHead;
import org.feltbok.responses.files.CaseColumn;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.RecordTable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a file of answers.
 *
 * @param head as it stands in the file
 * @param question what its columns have in common, where a question has several; else the head
 * @param part which row or which answer of the question it is; empty for the whole question
 * @param cells what stands in it, blank ones left out
 */
record Answered(String head, String question, String part, List<String> cells) {
    private static final List<Pattern> PARTS =
            List.of(
                    Pattern.compile("(?s)(?<question>.*?\\S)\\s*\\[(?<part>[^\\[\\]]+)\\]\\s*"),
                    Pattern.compile("(?<question>.*[^_])___(?<part>[^_].*)"),
                    Pattern.compile("(?<question>\\S+)/(?<part>[^/\\s]+)"));

    private static final Set<String> TICKED = Set.of("0", "1");

    static Answered of(RecordTable table, int column) {
        String head = Cells.clean(table.name(column));
        List<String> cells = new ArrayList<>();
        table.lines()
                .forEach(
                        line -> {
                            String cell = Cells.clean(line.cell(column));
                            if (!cell.isEmpty()) {
                                cells.add(cell);
                            }
                        });
        for (Pattern parts : PARTS) {
            Matcher m = parts.matcher(head);
            if (m.matches()) {
                return new Answered(head, m.group("question"), m.group("part").strip(), cells);
            }
        }
        return new Answered(head, head, "", cells);
    }

    /**
     * The one column that says whose response it is; none where nothing does. Names are surer than
     * numbers, and numbers that are keys of cases may be years of age: each stands once then, or
     * its head says that they are keys.
     */
    static Optional<Answered> ofCases(List<Answered> columns, Set<String> cases) {
        List<Answered> may = columns.stream().filter(a -> CaseColumn.is(a.cells(), cases)).toList();
        return may.stream()
                .filter(a -> !a.isNumbers())
                .findFirst()
                .or(() -> may.stream().filter(a -> KeyHead.isSure(a.head())).findFirst())
                .or(() -> may.stream().filter(a -> a.areKeys(cases)).findFirst());
    }

    private boolean isNumbers() {
        return cells.stream().allMatch(c -> c.matches("\\d+"));
    }

    private boolean areKeys(Set<String> cases) {
        return !head.endsWith("?") && cases.containsAll(cells) && distinct().size() == cells.size();
    }

    /** Whether what is asked and what part of it stand in words, and not in names. */
    boolean isRow() {
        return !part.isEmpty() && head.endsWith("]");
    }

    Set<String> distinct() {
        return new LinkedHashSet<>(cells);
    }

    /** Whether it says no more than that its one answer was chosen. */
    boolean isTick() {
        Set<String> distinct = distinct();
        return !part.isEmpty()
                && (distinct.isEmpty()
                        || distinct.equals(Set.of(part))
                        || distinct.stream().allMatch(TICKED::contains));
    }
}
