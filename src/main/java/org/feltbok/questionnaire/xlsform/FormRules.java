package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects the skip rules, constraints and requirements of a form and looks whether they can be
 * understood.
 */
final class FormRules {
    private static final Set<String> WORDS = Set.of("yes", "no", "true", "false");

    private record Rule(Row row, String column) {}

    private final Sheet survey;
    private final Consumer<Fault> faults;
    private final Set<Rule> rules = new LinkedHashSet<>();

    FormRules(Sheet survey, Consumer<Fault> faults) {
        this.survey = survey;
        this.faults = faults;
    }

    /** When a row is asked. */
    Optional<String> relevant(Row row) {
        return rule(row, "relevant");
    }

    /** What an answer must fulfil. */
    Optional<String> constraint(Row row) {
        return rule(row, "constraint");
    }

    /** Whether an answer must be given: a word, or an expression that says when. */
    Optional<String> required(Row row) {
        String text = row.get("required");
        return WORDS.contains(text.toLowerCase(Locale.ROOT))
                ? Optional.of(text)
                : rule(row, "required");
    }

    private Optional<String> rule(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        rules.add(new Rule(row, column));
        return Optional.of(text);
    }

    /** Tells the rules that cannot be read and those that name an item which is not there. */
    void check(Set<String> items) {
        for (Rule rule : rules) {
            try {
                Expression expression = Expression.parse(rule.row().get(rule.column()));
                for (String name : expression.variables()) {
                    boolean self = name.equals(Scope.SELF) && rule.column().equals("constraint");
                    if (!self && !items.contains(name)) {
                        faults.accept(
                                Fault.at(
                                        survey.place(rule.row(), rule.column()),
                                        "questionnaire.unknown_in_rule",
                                        name));
                    }
                }
            } catch (FaultException e) {
                // the sentence stays, the place is now known
                e.faults()
                        .forEach(
                                f ->
                                        faults.accept(
                                                new Fault(
                                                        survey.place(rule.row(), rule.column()),
                                                        f.key(),
                                                        f.args())));
            }
        }
    }
}
