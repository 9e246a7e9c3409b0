package org.feltbok.questionnaire.statistics;

import org.feltbok.base.MissingKind;
import org.feltbok.statfile.StatText;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The question that a variable answers.
 *
 * @param place of the variable in a row
 */
record StatItem(String name, StatVariable variable, int place, String type, List<Choice> choices)
        implements StatQuestion {
    /** Values without a label among labelled ones, as in the middle of a scale: at most so many. */
    private static final int BETWEEN = 12;

    private static final int MOST_DECIMALS = 9;

    static StatItem of(String name, StatVariable variable, int place, Seen seen) {
        List<Choice> choices = isClosed(variable, seen) ? choices(variable, seen) : List.of();
        String type =
                switch (variable.type()) {
                    case NUMBER ->
                            !choices.isEmpty()
                                    ? "select_one"
                                    : seen.isFraction() ? "decimal" : "integer";
                    case DAY, MOMENT -> seen.isNoDay() ? "text" : "date";
                    case TEXT -> choices.isEmpty() ? "text" : "select_one";
                    case TIME -> seen.isNoTime() ? "text" : "time";
                };
        return new StatItem(name, variable, place, type, choices);
    }

    /** Labels say what all values mean, or the ends of a scale. */
    private static boolean isClosed(StatVariable variable, Seen seen) {
        long labelled = answers(variable).count();
        if (labelled == 0 || seen.isMore()) {
            return false;
        }
        List<Object> values = answers(variable).map(StatLabel::value).toList();
        long texts = seen.texts().stream().filter(t -> !values.contains(t)).count();
        List<Double> numbers = seen.numbers().stream().filter(n -> !values.contains(n)).toList();
        boolean isScale =
                labelled >= 2
                        && numbers.size() <= BETWEEN
                        && numbers.stream().allMatch(n -> n % 1 == 0);
        return texts == 0 && (numbers.isEmpty() || isScale);
    }

    private static java.util.stream.Stream<StatLabel> answers(StatVariable variable) {
        return variable.labels().stream()
                .filter(l -> StatText.missing(variable, l.value()).isEmpty());
    }

    private static List<Choice> choices(StatVariable variable, Seen seen) {
        Map<Object, String> labels = new LinkedHashMap<>();
        variable.labels().stream()
                .filter(l -> !(l.value() instanceof MissingTag) && !isOurs(l.value()))
                .forEach(l -> labels.put(l.value(), l.label()));
        boolean between = seen.numbers().stream().anyMatch(n -> !labels.containsKey(n));
        Map<Object, String> all = between ? new TreeMap<>(labels) : labels;
        seen.numbers().forEach(n -> all.putIfAbsent(n, StatText.number(n)));
        List<Choice> choices = new ArrayList<>();
        all.forEach(
                (value, label) ->
                        choices.add(
                                new Choice(
                                        StatText.of(variable, value),
                                        label,
                                        StatText.missing(variable, value)
                                                .map(k -> k.word().replace("#", ""))
                                                .orElse(""))));
        return choices;
    }

    /** One of the numbers by which a study file knows why a value is missing. */
    private static boolean isOurs(Object value) {
        return value instanceof Double d && MissingKind.isCode(d);
    }

    @Override
    public String label() {
        String label = variable.label().strip();
        return label.isEmpty() ? variable.name() : label;
    }

    @Override
    public String decimals() {
        return type.equals("decimal") && variable.decimals() > 0
                ? String.valueOf(Math.min(variable.decimals(), MOST_DECIMALS))
                : "";
    }

    @Override
    public String level() {
        return !choices.isEmpty() && variable.measure() != StatMeasure.UNKNOWN
                ? variable.measure().name().toLowerCase(Locale.ROOT)
                : "";
    }

    /** A value declared as missing need not have a label, and is no answer then. */
    private boolean isChoice(Object cell) {
        String code = StatText.of(variable, cell);
        return choices.stream().anyMatch(c -> c.code().equals(code));
    }

    @Override
    public String answer(@Nullable Object[] row) {
        return cell(row[place]);
    }

    private String cell(@Nullable Object cell) {
        if (cell != null && !(cell instanceof MissingTag) && !isOurs(cell) && isChoice(cell)) {
            return StatText.of(variable, cell);
        }
        Optional<MissingKind> missing = StatText.missing(variable, cell);
        if (missing.isPresent()) {
            return missing.get().word();
        }
        if (type.equals("date") && cell instanceof LocalDateTime moment) {
            return moment.toLocalDate().toString();
        }
        return cell instanceof LocalDate || !type.equals("text")
                ? StatText.unmistakable(variable, cell)
                : text(StatText.of(variable, cell));
    }

    /** A text that would be read as a word for what is missing is set apart from it. */
    private static String text(String text) {
        return MissingKind.ofWord(text.strip()).isPresent() ? "'" + text : text;
    }
}
