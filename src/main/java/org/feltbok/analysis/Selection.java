package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The rows of a dataset that meet conditions; each list of conditions is worked out once. */
final class Selection {
    private Selection() {}

    /** One flag a row; null if there is no condition. Not to be changed. */
    static boolean @Nullable [] of(Dataset data, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return null;
        }
        // each respondent by itself is asked for once, and there are many
        if (conditions.stream().anyMatch(c -> c.variables().contains(CaseNames.RESPONSE))) {
            return rowsOf(data, conditions);
        }
        return data.memo()
                .get(
                        new Memo.Key("rows", "", "", List.copyOf(conditions)),
                        () -> rowsOf(data, conditions));
    }

    private static boolean[] rowsOf(Dataset data, List<Condition> conditions) {
        boolean[] rows = new boolean[data.size()];
        java.util.Arrays.fill(rows, true);
        conditions.forEach(c -> narrow(data, c, rows));
        return rows;
    }

    /** The rows, in their order. */
    static List<Integer> rows(Dataset data, List<Condition> conditions) {
        boolean[] mask = of(data, conditions);
        return IntStream.range(0, data.size())
                .filter(row -> mask == null || mask[row])
                .boxed()
                .toList();
    }

    /** Whether conditions can be asked of the data, and are named as the data have it. */
    static boolean isPossible(Dataset data, Supplier<List<Condition>> conditions) {
        try {
            of(data, conditions.get());
            return true;
        } catch (FaultException notHere) {
            return false;
        }
    }

    /** How many rows are selected. */
    static int count(Dataset data, boolean @Nullable [] mask) {
        if (mask == null) {
            return data.size();
        }
        int n = 0;
        for (boolean is : mask) {
            n += is ? 1 : 0;
        }
        return n;
    }

    private static void narrow(Dataset data, Condition condition, boolean[] rows) {
        switch (condition) {
            case Asks asks -> narrow(data, asks, rows);
            case Formula formula -> narrow(data, formula, rows);
        }
    }

    private static void narrow(Dataset data, Formula formula, boolean[] rows) {
        RowScope scope = new RowScope(data, formula.names());
        Expression expression = formula.expression();
        Scope values = Scope.timeless(scope::value);
        for (int i = 0; i < rows.length; i++) {
            scope.at(i);
            rows[i] = rows[i] && expression.holds(values);
        }
    }

    private static void narrow(Dataset data, Asks condition, boolean[] rows) {
        if (condition.variable().equals(CaseNames.OWN + CaseNames.CASE)) {
            narrowToCase(data, condition, rows);
            return;
        }
        if (condition.variable().equals(CaseNames.RESPONSE) && !data.name().isEmpty()) {
            for (int i = 0; i < rows.length; i++) {
                boolean same = data.row(i).key().equals(condition.value());
                rows[i] &= same == condition.isEqual();
            }
            return;
        }
        Variable variable = data.require(condition.variable());
        if (variable.type() == Variable.Type.MULTIPLE) {
            narrowToTicked(data, variable, condition, rows);
        } else if (variable.type() == Variable.Type.NUMBER) {
            narrowNumbers(data.numbers(variable.name()), condition, rows);
        } else {
            narrowCategories(
                    data.categories(variable.name()), positions(variable, condition), rows);
        }
    }

    private static void narrowToCase(Dataset data, Asks condition, boolean[] rows) {
        for (int i = 0; i < rows.length; i++) {
            int row = data.caseRow(i);
            boolean same = row >= 0 && data.cases().row(row).key().equals(condition.value());
            rows[i] &= same == condition.isEqual();
        }
    }

    private static BitSet positions(Variable variable, Asks condition) {
        if (condition.isEqual()) {
            return Codes.positions(variable, condition.value());
        }
        BitSet positions = new BitSet();
        if (condition.operator().equals("!=")) {
            positions.set(0, variable.categories().size());
            positions.andNot(Codes.positions(variable, condition.value()));
            return positions;
        }
        DoublePredicate test = test(condition);
        for (int i = 0; i < variable.categories().size(); i++) {
            Category category = variable.categories().get(i);
            positions.set(i, category.counts() && test.test(category.value()));
        }
        return positions;
    }

    private static void narrowCategories(CategoryColumn column, BitSet positions, boolean[] rows) {
        for (int i = 0; i < rows.length; i++) {
            int cell = column.get(i);
            rows[i] &= cell >= 0 && positions.get(cell);
        }
    }

    private static void narrowToTicked(
            Dataset data, Variable variable, Asks condition, boolean[] rows) {
        boolean[] ticked = new boolean[rows.length];
        BitSet positions = Codes.positions(variable, condition.value());
        positions.stream()
                .mapToObj(i -> variable.categories().get(i).code())
                .map(code -> data.categories(Variable.flag(variable.name(), code)))
                .forEach(
                        flag -> {
                            for (int i = 0; i < rows.length; i++) {
                                ticked[i] |= flag.get(i) == 1;
                            }
                        });
        CategoryColumn answered = data.categories(variable.name());
        for (int i = 0; i < rows.length; i++) {
            rows[i] &= answered.get(i) >= 0 && ticked[i] == condition.isEqual();
        }
    }

    private static void narrowNumbers(NumberColumn column, Asks condition, boolean[] rows) {
        DoublePredicate test = test(condition);
        for (int i = 0; i < rows.length; i++) {
            double value = column.get(i);
            rows[i] &= !Double.isNaN(value) && test.test(value);
        }
    }

    private static DoublePredicate test(Asks condition) {
        double to;
        try {
            to = Double.parseDouble(condition.value());
        } catch (NumberFormatException e) {
            throw new FaultException(e, "analysis.condition_number", condition.toString());
        }
        return switch (condition.operator()) {
            case "<" -> v -> v < to;
            case "<=" -> v -> v <= to;
            case ">" -> v -> v > to;
            case ">=" -> v -> v >= to;
            case "!=" -> v -> v != to;
            default -> v -> v == to;
        };
    }
}
