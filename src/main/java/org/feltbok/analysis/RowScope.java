package org.feltbok.analysis;

import org.feltbok.expr.Value;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the names of an expression stand for in a row of a dataset: a class or an answer by its
 * code, ticks as a set of codes, the text known of a case, a day, of an answer in words only that
 * there is one.
 */
final class RowScope {
    private final Dataset data;
    private final Map<String, String> names;
    private int row;

    /**
     * @param names by the name that is written that which the dataset knows
     */
    RowScope(Dataset data, Map<String, String> names) {
        this.data = data;
        this.names = names;
        names.values().stream()
                .filter(n -> !n.equals(CaseNames.OWN + CaseNames.CASE))
                .forEach(data::require);
    }

    /** The columns that it reads for some names: of several answers each tick as well. */
    static List<String> columns(Dataset data, Collection<String> names) {
        Set<String> columns = new LinkedHashSet<>();
        for (String name : names) {
            if (!name.equals(CaseNames.OWN + CaseNames.CASE)) {
                Variable variable = data.require(name);
                columns.add(name);
                if (variable.type() == Variable.Type.MULTIPLE) {
                    variable.categories().forEach(c -> columns.add(Variable.flag(name, c.code())));
                }
            }
        }
        return List.copyOf(columns);
    }

    void at(int otherRow) {
        row = otherRow;
    }

    Value value(String written) {
        String name = names.getOrDefault(written, written);
        if (name.equals(CaseNames.OWN + CaseNames.CASE)) {
            int c = data.caseRow(row);
            return c < 0 ? Value.MISSING : Value.of(data.cases().row(c).key());
        }
        Variable variable = data.require(name);
        return switch (variable.type()) {
            case NUMBER -> Value.of(data.numbers(name).get(row));
            case MULTIPLE -> ticked(variable);
            case TEXT, DAY -> text(name);
            case CATEGORY, SCALE, FLAG -> {
                int cell = data.categories(name).get(row);
                yield cell < 0 ? Value.MISSING : Value.of(variable.categories().get(cell).code());
            }
        };
    }

    /** Its words where the data hold them, else that there is one. */
    private Value text(String name) {
        if (data.categories(name).get(row) < 0) {
            return Value.MISSING;
        }
        return data.words(name)
                .map(words -> words.get(row).map(Value::of).orElse(Value.MISSING))
                .orElse(Value.of("1"));
    }

    private Value ticked(Variable variable) {
        if (data.categories(variable.name()).get(row) < 0) {
            return Value.MISSING;
        }
        Set<String> codes = new HashSet<>();
        for (Category category : variable.categories()) {
            String flag = Variable.flag(variable.name(), category.code());
            if (data.categories(flag).get(row) == 1) {
                codes.add(category.code());
            }
        }
        return new Value.Codes(codes);
    }
}
