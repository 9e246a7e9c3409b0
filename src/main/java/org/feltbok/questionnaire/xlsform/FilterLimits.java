package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.expr.Expression;
import org.feltbok.expr.Scope;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Filters of choices that answers decide, as limits: all choices are offered, and one that does not
 * go with the other answers is told where it is keyed and wherever the data is checked. A filter
 * that asks for the code alone is a limit as it stands; where one answer decides, the limit says
 * what goes with each; where several do, or what is no choice, it says for each choice when it is
 * left.
 */
final class FilterLimits {
    /** In the place of a filter that is a limit by now: codes may stand twice in its list still. */
    static final String CARRIED = "a limit";

    private static final String CONSTRAINT = "constraint";
    private static final String FILTER = "choice_filter";

    /** Longer ones nobody could read, and an expression must end somewhere. */
    private static final int LONGEST = 12_000;

    private final Sheet survey;
    private final Sheet choices;

    private FilterLimits(FormSheets form) {
        survey = form.survey();
        choices = form.choices();
    }

    /** The same form with such filters among its limits; told for each. */
    static FormSheets in(FormSheets form, Consumer<Fault> notes) {
        if (!form.survey().header().has(FILTER)) {
            return form;
        }
        FilterLimits limits = new FilterLimits(form);
        List<String> names = new ArrayList<>(form.survey().header().names());
        boolean isNew = !form.survey().header().has(CONSTRAINT);
        if (isNew) {
            names.add(CONSTRAINT);
        }
        Header header = new Header(names);
        List<Row> rows = new ArrayList<>();
        for (Row row : form.survey().rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            if (isNew) {
                cells.add("");
            }
            limits.of(row)
                    .ifPresent(
                            limit -> {
                                String before = row.get(CONSTRAINT);
                                cells.set(
                                        header.index(CONSTRAINT),
                                        before.isEmpty()
                                                ? limit
                                                : "(" + before + ") and (" + limit + ")");
                                cells.set(header.index(FILTER), CARRIED);
                                notes.accept(
                                        Fault.at(
                                                form.survey().place(row, FILTER),
                                                "questionnaire.filter_limit",
                                                row.get(FILTER),
                                                row.get("name")));
                            });
            rows.add(new Row(header, row.number(), cells, row.numbers()));
        }
        return form.with(
                new Sheet(form.survey().file(), form.survey().name(), header, rows),
                form.choices());
    }

    private Optional<String> of(Row row) {
        Optional<RowType> type = chosen(row);
        if (!row.has(FILTER)
                || type.isEmpty()
                || FixedFilter.left(row.get(FILTER), choices, type.get().list()).isPresent()) {
            return Optional.empty();
        }
        boolean isOne = type.get().item() == ItemType.SINGLE;
        String other = isOne && type.get().orOther() ? " or . = 'other'" : "";
        return (isOne
                        ? limit(row.get(FILTER), type.get().list())
                        : left(row.get(FILTER), type.get().list(), false))
                .map(limit -> limit + other)
                .filter(limit -> limit.length() <= LONGEST && isUnderstood(limit));
    }

    /** A question with one or several answers from a list of the form. */
    private static Optional<RowType> chosen(Row row) {
        return RowType.of(row.get("type"))
                .filter(RowType::isSelect)
                .filter(t -> t.item() == ItemType.SINGLE || t.item() == ItemType.MULTIPLE)
                .filter(t -> t.source() == RowType.Source.CHOICES);
    }

    private static Optional<RowType> one(Row row) {
        return chosen(row).filter(t -> t.item() == ItemType.SINGLE);
    }

    private static boolean isUnderstood(String limit) {
        try {
            return !Expression.parse(limit).variables().isEmpty();
        } catch (FaultException tooMuch) {
            return false;
        }
    }

    private Optional<String> limit(String filter, String list) {
        boolean asksForCode =
                choices.header().names().stream()
                        .filter(c -> !c.isEmpty() && FixedFilter.asks(filter, c))
                        .allMatch("name"::equals);
        if (asksForCode) {
            return Optional.of(
                    FixedFilter.WORD
                            .matcher(filter)
                            .replaceAll(
                                    m ->
                                            Matcher.quoteReplacement(
                                                    m.group().equals("name") ? "." : m.group())));
        }
        try {
            return decided(Expression.parse(FixedFilter.named(filter, choices)), list)
                    .or(() -> left(filter, list, true));
        } catch (FaultException notUnderstood) {
            return Optional.empty();
        }
    }

    /** When each choice is left: choices with the same in the columns asked for go together. */
    private Optional<String> left(String filter, String list, boolean isOne) {
        Map<String, String> left = new LinkedHashMap<>();
        for (Row row : choices.rows()) {
            if (row.get("list_name").equals(list)) {
                Optional<String> when = when(filter, row);
                if (when.isEmpty() || !isPlain(row.get("name"))) {
                    return Optional.empty();
                }
                // a code may stand twice in its list, each time with others
                left.merge(row.get("name"), "(" + when.get() + ")", (a, b) -> a + " or " + b);
            }
        }
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        left.forEach(
                (code, when) -> alike.computeIfAbsent(when, w -> new LinkedHashSet<>()).add(code));
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        alike.entrySet().stream()
                                .map(e -> isOne ? oneOf(e) : someOf(e))
                                .collect(Collectors.joining(isOne ? " or " : " and ")));
    }

    private static String oneOf(Map.Entry<String, Set<String>> group) {
        return "selected('%s', .) and (%s)"
                .formatted(String.join(" ", group.getValue()), group.getKey());
    }

    private static String someOf(Map.Entry<String, Set<String>> group) {
        return group.getValue().stream()
                .map("selected(., '%s')"::formatted)
                .collect(Collectors.joining(" or ", "(not(", ") or (" + group.getKey() + "))"));
    }

    /** The filter as it is for one choice; empty where what it asks for cannot be written. */
    private Optional<String> when(String filter, Row choice) {
        boolean isWritten =
                choices.header().names().stream()
                        .filter(c -> !c.isEmpty() && FixedFilter.asks(filter, c))
                        .noneMatch(c -> choice.get(c).contains("'"));
        return isWritten
                ? Optional.of(
                        FixedFilter.WORD
                                .matcher(filter)
                                .replaceAll(m -> Matcher.quoteReplacement(cell(choice, m))))
                : Optional.empty();
    }

    private String cell(Row choice, MatchResult word) {
        String column = word.group();
        return choices.header().has(column) ? "'" + choice.get(column) + "'" : column;
    }

    /** What goes with each answer to the question that decides. */
    private Optional<String> decided(Expression filter, String list) {
        List<String> questions =
                filter.variables().stream().filter(v -> !v.startsWith(FixedFilter.COLUMN)).toList();
        if (questions.size() != 1) {
            return Optional.empty();
        }
        String question = questions.getFirst();
        List<Row> named =
                survey.rows().stream().filter(r -> r.get("name").equals(question)).toList();
        Optional<RowType> deciding = named.size() == 1 ? one(named.getFirst()) : Optional.empty();
        if (deciding.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String answer : codes(deciding.get().list(), r -> true)) {
            Set<String> left = codes(list, r -> filter.holds(scope(r, question, answer)));
            if (!isPlain(answer) || !left.stream().allMatch(FilterLimits::isPlain)) {
                return Optional.empty();
            }
            if (!left.isEmpty()) {
                parts.add(
                        "${%s} = '%s' and selected('%s', .)"
                                .formatted(question, answer, String.join(" ", left)));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", parts));
    }

    private Set<String> codes(String list, Predicate<Row> which) {
        Set<String> codes = new LinkedHashSet<>();
        choices.rows().stream()
                .filter(r -> r.get("list_name").equals(list))
                .filter(which)
                .forEach(r -> codes.add(r.get("name")));
        return codes;
    }

    private static Scope scope(Row choice, String question, String answer) {
        return Scope.timeless(
                name ->
                        name.equals(question)
                                ? new Value.Text(answer)
                                : FixedFilter.cell(choice, name));
    }

    private static boolean isPlain(String code) {
        return code.matches("[^\\s'\"]+");
    }
}
