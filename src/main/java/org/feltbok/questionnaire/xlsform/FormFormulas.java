package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.tabular.Row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a form works out of answers, written into the rules that ask for it: a value that is worked
 * out is stored nowhere, so that it can never differ from the answers it is made of.
 */
final class FormFormulas {
    /** A rule that would become longer is not one anybody could read. */
    private static final int LONGEST = 20_000;

    private final FormLevels levels;
    private final Map<Row, Optional<String>> known = new HashMap<>();
    private final Set<Row> under = new HashSet<>();

    FormFormulas(FormLevels levels) {
        this.levels = levels;
    }

    /**
     * A rule with the formulas of what it asks for, where they can be carried over.
     *
     * @throws FaultException if its words cannot be told apart
     */
    String in(String rule, String level) {
        return Expression.written(rule, name -> instead(name, level));
    }

    private Optional<String> instead(String name, String level) {
        Row row = levels.row(name, level);
        if (row == null || levels.answers(name, level)) {
            return Optional.empty();
        }
        RowType.Kind kind = RowType.kindOf(row.get("type"));
        if (kind == RowType.Kind.TODAY) {
            return Optional.of("today()");
        }
        boolean calculated = kind == RowType.Kind.CALCULATED || kind == RowType.Kind.NOTE;
        return calculated && levels.of(row).equals(level)
                ? formula(row, level).map(f -> "(" + f + ")")
                : Optional.empty();
    }

    private Optional<String> formula(Row row, String level) {
        Optional<String> before = known.get(row);
        if (before != null) {
            return before;
        }
        if (!row.has("calculation") || !under.add(row)) {
            return Optional.empty();
        }
        Optional<String> formula = carried(asked(row), level);
        under.remove(row);
        known.put(row, formula);
        return formula;
    }

    /** What a row works out; nothing while it is not asked. */
    private String asked(Row row) {
        List<String> when =
                levels.around(row).stream()
                        .map(r -> RuleSource.of(r.get("relevant")))
                        .filter(r -> !r.isEmpty())
                        .map(r -> "(" + r + ")")
                        .toList();
        String formula = RuleSource.of(row.get("calculation"));
        return when.isEmpty()
                ? formula
                : "if(" + String.join(" and ", when) + ", " + formula + ", '')";
    }

    private Optional<String> carried(String formula, String level) {
        try {
            String whole = in(formula, level);
            boolean all =
                    whole.length() <= LONGEST
                            && Expression.parse(whole).variables().stream()
                                    .allMatch(n -> levels.answers(n, level));
            return all ? Optional.of(whole) : Optional.empty();
        } catch (FaultException notUnderstood) {
            return Optional.empty();
        }
    }
}
