package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects the skip rules, constraints and requirements of a form and looks whether they can be
 * understood. A skip rule that cannot be is a fault, for without it the wrong questions are asked;
 * the others are left out with a note, for they only look at what is keyed in.
 */
final class FormRules {
    private static final String REQUIRED = "required";

    /** No more of a rule is told. */
    private static final int TOLD = 160;

    private static final Set<String> WORDS = Set.of("yes", "no", "true", "false");

    private record Rule(Row row, String column) {}

    private final Sheet survey;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;
    private final Set<Rule> rules = new LinkedHashSet<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<String> answering = new HashSet<>();

    FormRules(Sheet survey, Consumer<Fault> faults, Consumer<Fault> notes) {
        this.survey = survey;
        this.faults = faults;
        this.notes = notes;
        for (Row row : survey.rows()) {
            rows.putIfAbsent(row.get("name"), row);
            RowType.of(row.get("type"))
                    .filter(t -> t.kind() == RowType.Kind.QUESTION)
                    .ifPresent(
                            t -> {
                                answering.add(row.get("name"));
                                if (t.orOther()) {
                                    answering.add(row.get("name") + "_other");
                                }
                            });
        }
    }

    /** When a row is asked. */
    Optional<String> relevant(Row row) {
        String text = row.get("relevant");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        rules.add(new Rule(row, "relevant"));
        return Optional.of(text);
    }

    /** What an answer must fulfil; empty too for what is not understood here (noted). */
    Optional<String> constraint(Row row) {
        return understood(row, "constraint");
    }

    /** Whether an answer must be given: a word, or an expression that says when. */
    Optional<String> required(Row row) {
        String text = row.get(REQUIRED);
        return WORDS.contains(text.toLowerCase(Locale.ROOT))
                ? Optional.of(text)
                : understood(row, REQUIRED);
    }

    private Optional<String> understood(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            for (String name : Expression.parse(text).variables()) {
                if (!name.equals(Scope.SELF) && !answering.contains(name)) {
                    leaveOut(
                            row,
                            column,
                            column.equals(REQUIRED)
                                    ? "questionnaire.required_names"
                                    : "questionnaire.constraint_names",
                            name);
                    return Optional.empty();
                }
            }
        } catch (FaultException e) {
            String told = text.length() > TOLD ? text.substring(0, TOLD) + " …" : text;
            leaveOut(
                    row,
                    column,
                    column.equals(REQUIRED)
                            ? "questionnaire.required_left"
                            : "questionnaire.constraint_left",
                    told);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A rule that only looks at answers is left out, told by question and column. */
    private void leaveOut(Row row, String column, String key, String what) {
        notes.accept(Fault.at(survey.place(row, column), key, what, row.get("name")));
    }

    /** Tells the rules that cannot be read and those that name an item which is not there. */
    void check(Set<String> items) {
        for (Rule rule : rules) {
            try {
                Expression expression = Expression.parse(rule.row().get(rule.column()));
                for (String name : expression.variables()) {
                    if (!items.contains(name)) {
                        faults.accept(unknown(rule, name));
                    }
                }
            } catch (FaultException e) {
                // the sentence stays, the place is now known
                e.faults()
                        .forEach(f -> faults.accept(f.in(survey.place(rule.row(), rule.column()))));
            }
        }
    }

    /** A name that is in the form is not said to be missing: what it names takes no answer. */
    private Fault unknown(Rule rule, String name) {
        Row named = rows.get(name);
        var place = survey.place(rule.row(), rule.column());
        if (named == null || name.isEmpty()) {
            return Fault.at(place, "questionnaire.unknown_in_rule", name);
        }
        String type = named.get("type");
        String row = String.valueOf(named.number());
        return type.equalsIgnoreCase("calculate")
                ? Fault.at(place, "questionnaire.calculate_in_rule", name, row)
                : Fault.at(place, "questionnaire.no_answer_in_rule", name, row, type);
    }
}
