package org.feltbok.questionnaire.xlsform;

import org.feltbok.tabular.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names of a form take an answer, and where: what is asked once, and what is asked again for
 * each member of a repeat, whose answers are no answers of the form around it.
 */
final class FormLevels {
    private final Map<Row, String> levels = new IdentityHashMap<>();
    private final Map<Row, List<Row>> around = new IdentityHashMap<>();
    private final Map<String, Set<String>> answering = new HashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Map<String, Row>> own = new HashMap<>();

    /**
     * @param all the rows of the survey, those that are left out among them
     */
    FormLevels(List<Row> all, List<Line> lines) {
        all.forEach(row -> rows.putIfAbsent(row.get("name"), row));
        walk(lines, "", List.of());
    }

    private void walk(List<Line> lines, String level, List<Row> groups) {
        for (Line line : lines) {
            levels.put(line.row(), level);
            List<Row> within = new ArrayList<>(groups);
            within.add(line.row());
            around.put(line.row(), within);
            String name = line.row().get("name");
            own.computeIfAbsent(level, k -> new HashMap<>()).putIfAbsent(name, line.row());
            if (line.type().kind() == RowType.Kind.QUESTION) {
                names(level).add(name);
                if (line.type().orOther()) {
                    names(level).add(name + "_other");
                }
            }
            if (line.isRepeat()) {
                walk(line.inner(), inside(level, line.row()), List.of());
            } else {
                walk(line.inner(), level, within);
            }
        }
    }

    /** The level within a repeat; two repeats may have one name, but no row is another. */
    static String inside(String level, Row repeat) {
        return level + "/" + repeat.number();
    }

    /** A row after the groups around it, up to the repeat that they stand in. */
    List<Row> around(Row row) {
        return around.getOrDefault(row, List.of(row));
    }

    private Set<String> names(String level) {
        return answering.computeIfAbsent(level, k -> new HashSet<>());
    }

    /** Where a row stands: empty for what is asked once. */
    String of(Row row) {
        return levels.getOrDefault(row, "");
    }

    /** Whether a name takes an answer where it is asked for. */
    boolean answers(String name, String level) {
        return names(level).contains(name);
    }

    /** Whether a name takes an answer in another part of the form. */
    boolean answersElsewhere(String name) {
        return answering.values().stream().anyMatch(n -> n.contains(name));
    }

    /** The row of a name: the first where it is asked for, else the first of the form. */
    @Nullable Row row(String name, String level) {
        Row there = own.getOrDefault(level, Map.of()).get(name);
        return name.isEmpty() ? null : there != null ? there : rows.get(name);
    }
}
