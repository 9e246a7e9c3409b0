package org.feltbok.names;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.expr.Value;
import org.feltbok.names.Use.What;
import org.jdbi.v3.core.Handle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The classes and numbers that a study makes of a variable whose classes are merged, row by row, as
 * they stood before. Rules may tell two classes apart in ways that no look at their words shows.
 */
final class KeptClasses {
    private final Thing one;
    private final String into;
    private final Map<Made, List<String>> stood = new LinkedHashMap<>();

    /**
     * A grouping or derived variable that asks for what is merged.
     *
     * @param survey the questionnaire whose responses have it; empty = the cases have it
     */
    private record Made(What what, String name, String survey) {
        Dataset rows(StudyData data) {
            return survey.isEmpty() ? data.cases() : data.survey(survey).data();
        }
    }

    /**
     * @param one the category or class that goes
     * @param into the code of the one that stays
     */
    KeptClasses(Handle handle, Thing one, String into, Meanings before) {
        this.one = one;
        this.into = into;
        String merged = CaseNames.CASES + one.owner();
        for (Grouping g : GroupingStore.all(handle)) {
            boolean isItself = one.kind() == Kind.GROUP && g.name().equals(one.owner());
            if (isItself || asks(g.rule().names(), Meanings.CASES, merged, before)) {
                stood.put(new Made(What.GROUPING, g.name(), ""), List.of());
            }
        }
        for (DerivedVariable v : DerivedStore.all(handle)) {
            if (asks(v.asks(), v.survey(), merged, before)) {
                stood.put(new Made(What.DERIVED, v.name(), v.survey()), List.of());
            }
        }
        stood.putAll(now(handle));
    }

    private static boolean asks(Set<String> names, String in, String merged, Meanings before) {
        return names.stream().anyMatch(n -> before.asked(n, in).filter(merged::equals).isPresent());
    }

    private Map<Made, List<String>> now(Handle handle) {
        Map<Made, List<String>> now = new LinkedHashMap<>();
        if (!stood.isEmpty()) {
            StudyData data = StudyDataStore.within(handle);
            stood.keySet().forEach(m -> now.put(m, classes(m.rows(data), m.name())));
        }
        return now;
    }

    /** Of each row; empty where it has none. */
    private static List<String> classes(Dataset rows, String name) {
        // what cannot be made has none
        Variable variable = rows.owns(name) ? rows.require(name) : null;
        if (variable == null) {
            return List.of();
        }
        IntFunction<String> each =
                switch (rows.column(name)) {
                    case CategoryColumn cells -> row -> code(variable, cells.get(row));
                    case NumberColumn numbers ->
                            row ->
                                    Double.isNaN(numbers.get(row))
                                            ? ""
                                            : Value.of(numbers.get(row)).text();
                    default -> row -> "";
                };
        return IntStream.range(0, rows.size()).mapToObj(each).toList();
    }

    private static String code(Variable variable, int cell) {
        if (cell < 0) {
            return "";
        }
        return cell < variable.categories().size()
                ? variable.categories().get(cell).code()
                : String.valueOf(cell);
    }

    /**
     * @throws FaultException if a row is in another class, or has another number, than before
     */
    void check(Handle handle) {
        now(handle)
                .forEach(
                        (made, classes) -> {
                            List<String> before = stood.getOrDefault(made, List.of());
                            for (int row = 0; row < before.size(); row++) {
                                check(
                                        made,
                                        before.get(row),
                                        row < classes.size() ? classes.get(row) : "");
                            }
                        });
    }

    private void check(Made made, String was, String now) {
        boolean goesAlong =
                made.what() == What.GROUPING
                        && one.kind() == Kind.GROUP
                        && made.name().equals(one.owner())
                        && was.equals(one.name());
        if (now.equals(goesAlong ? into : was)) {
            return;
        }
        FaultException why =
                was.isEmpty() || now.isEmpty()
                        ? new FaultException("names.merge.one_without", was + now)
                        : new FaultException("names.merge.told_apart", was, now);
        throw new FaultException(
                why,
                "names.cannot",
                why.faults().getFirst(),
                Use.of(made.what(), made.name()).told());
    }
}
