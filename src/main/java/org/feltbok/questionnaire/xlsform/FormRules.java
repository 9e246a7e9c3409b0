package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.questionnaire.Item;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the skip rules, constraints and requirements of a form. A skip rule that cannot be
 * understood is a fault, for without it the wrong questions are asked; the others are left out with
 * a note, for they only look at what is keyed in. Where a skip rule asks for what takes no answer
 * here, that part of it is left out and told: what is asked more than it need be loses no answer.
 */
final class FormRules {
    private static final String REQUIRED = "required";
    private static final String RELEVANT = "relevant";

    /** No more of a rule is told. */
    private static final int TOLD = 160;

    private static final String SOFT = "soft_required";
    private static final Set<String> YES = Set.of("yes", "true", "true()", "1");
    private static final Set<String> WORDS = Set.of("yes", "no", "true", "false");

    /** What forms ask about the members of a repeat as such. */
    private static final Pattern OF_MEMBERS =
            Pattern.compile(
                    "\\b(position|indexed-repeat|count|count-non-empty|index|rank-index)\\s*\\(");

    private record Rule(Row row, Set<String> names, String level) {}

    private final Sheet survey;
    private final FormLevels levels;
    private final FormFormulas formulas;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;
    private final Set<Rule> rules = new LinkedHashSet<>();

    FormRules(Sheet survey, List<Line> lines, Consumer<Fault> faults, Consumer<Fault> notes) {
        this.survey = survey;
        this.levels = new FormLevels(survey.rows(), lines);
        this.formulas = new FormFormulas(levels);
        this.faults = faults;
        this.notes = notes;
    }

    /** A row after the groups around it, up to the repeat that they stand in. */
    List<Row> around(Row row) {
        return levels.around(row);
    }

    /** When a row is asked; what cannot be understood is told and stands as it is. */
    Optional<String> relevant(Row row) {
        String text = RuleSource.of(row.get(RELEVANT));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String level = levels.of(row);
        List<String> kept = new ArrayList<>();
        List<String> parts = Expression.parts(text);
        for (String part : parts) {
            part(part, row, level).ifPresent(kept::add);
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        String whole = String.join(" and ", kept);
        String rule = kept.equals(parts) ? text : whole;
        try {
            // its parts can each be read, and the whole be too long
            rules.add(new Rule(row, Expression.parse(rule).variables(), level));
        } catch (FaultException e) {
            e.faults().forEach(f -> faults.accept(f.in(survey.place(row, RELEVANT))));
            return Optional.empty();
        }
        return Optional.of(rule);
    }

    /** A part of a rule as it can be asked here; empty (told) where it asks for what cannot be. */
    private Optional<String> part(String part, Row row, String level) {
        try {
            String written = formulas.in(part, level);
            List<String> missing =
                    Expression.parse(written).variables().stream()
                            .filter(n -> !n.equals(Scope.SELF) && !levels.answers(n, level))
                            .toList();
            // a name that is wrong is told with all the others of its rule
            if (!missing.isEmpty() && missing.stream().allMatch(n -> isElsewhere(n, level))) {
                missing.forEach(name -> leaveOut(name, row, level));
                return Optional.empty();
            }
            return Optional.of(written);
        } catch (FaultException e) {
            if (OF_MEMBERS.matcher(part).find()) {
                notes.accept(
                        Fault.at(
                                survey.place(row, RELEVANT),
                                "questionnaire.rule_of_members",
                                told(part),
                                row.get("name")));
                return Optional.empty();
            }
            Optional<String> way = FormPaths.way(part);
            // the sentence stays, the place is now known
            way.map(w -> List.of(Fault.at(Place.none(), "questionnaire.way_nowhere", w)))
                    .orElse(e.faults())
                    .forEach(f -> faults.accept(f.in(survey.place(row, RELEVANT))));
            return Optional.empty();
        }
    }

    /**
     * Whether a name stands for what is answered or filled in, though not in this questionnaire.
     */
    private boolean isElsewhere(String name, String level) {
        Row named = levels.row(name, level);
        RowType.Kind kind = named == null ? null : RowType.kindOf(named.get("type"));
        return levels.answersElsewhere(name)
                || kind == RowType.Kind.SKIPPED
                || kind == RowType.Kind.BEGIN_REPEAT
                || kind != null && named != null && named.has("calculation");
    }

    /** Tells that a skip rule goes without the part that asks for a name. */
    private void leaveOut(String name, Row rule, String level) {
        var place = survey.place(rule, RELEVANT);
        Row named = levels.row(name, level);
        notes.accept(
                named == null || levels.answersElsewhere(name)
                        ? Fault.at(place, "questionnaire.rule_elsewhere", name, rule.get("name"))
                        : Fault.at(
                                place,
                                "questionnaire.rule_part_left",
                                name,
                                String.valueOf(named.number()),
                                named.get("type"),
                                rule.get("name")));
    }

    /** What an answer must fulfil; empty too for what is not understood here (noted). */
    Optional<String> constraint(Row row) {
        return understood(row, "constraint");
    }

    /** Whether an answer must be given: a word, or an expression that says when. */
    Optional<String> required(Row row) {
        if (isSoft(row)) {
            return Optional.of(Item.SOFT);
        }
        String text = row.get(REQUIRED);
        String word = text.toLowerCase(Locale.ROOT);
        if (WORDS.contains(word)) {
            return Optional.of(text);
        }
        return switch (word) {
            case "1", "true()", "required" -> Optional.of("yes");
            case "0", "false()", "optional" -> Optional.of("no");
            default -> understood(row, REQUIRED);
        };
    }

    /** Other programs know no such thing: it stands in a column of its own for them. */
    private static boolean isSoft(Row row) {
        return row.get(REQUIRED).equalsIgnoreCase(Item.SOFT)
                || row.get(REQUIRED).isEmpty()
                        && YES.contains(row.get(SOFT).toLowerCase(Locale.ROOT));
    }

    private Optional<String> understood(Row row, String column) {
        String text = RuleSource.of(row.get(column));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean whether = column.equals(REQUIRED);
        String level = levels.of(row);
        try {
            String written = formulas.in(text, level);
            for (String name : Expression.parse(written).variables()) {
                if (!name.equals(Scope.SELF) && !levels.answers(name, level)) {
                    leaveOut(
                            row,
                            column,
                            whether
                                    ? "questionnaire.required_names"
                                    : "questionnaire.constraint_names",
                            name);
                    return Optional.empty();
                }
            }
            return Optional.of(written);
        } catch (FaultException e) {
            leaveOut(
                    row,
                    column,
                    whether ? "questionnaire.required_left" : "questionnaire.constraint_left",
                    told(text));
            return Optional.empty();
        }
    }

    private static String told(String text) {
        return text.length() > TOLD ? text.substring(0, TOLD) + " …" : text;
    }

    /** A rule that only looks at answers is left out, told by question and column. */
    private void leaveOut(Row row, String column, String key, String what) {
        notes.accept(Fault.at(survey.place(row, column), key, what, row.get("name")));
    }

    /**
     * Tells the rules of a part of the form that name an item which is not there.
     *
     * @param twice names that stand for more than one item
     */
    void check(String level, Set<String> items, Set<String> twice) {
        for (Rule rule : rules) {
            if (rule.level().equals(level)) {
                for (String name : rule.names()) {
                    if (!items.contains(name)) {
                        faults.accept(unknown(rule, name));
                    } else if (twice.contains(name)) {
                        faults.accept(
                                Fault.at(
                                        survey.place(rule.row(), RELEVANT),
                                        "questionnaire.twice_in_rule",
                                        name));
                    }
                }
            }
        }
    }

    /** A name that is in the form is not said to be missing: what it names takes no answer. */
    private Fault unknown(Rule rule, String name) {
        Row named = levels.row(name, rule.level());
        var place = survey.place(rule.row(), RELEVANT);
        if (named == null) {
            return Fault.at(place, "questionnaire.unknown_in_rule", name);
        }
        String type = named.get("type");
        String row = String.valueOf(named.number());
        return RowType.kindOf(type) == RowType.Kind.CALCULATED
                ? Fault.at(place, "questionnaire.calculate_in_rule", name, row)
                : Fault.at(place, "questionnaire.no_answer_in_rule", name, row, type);
    }
}
