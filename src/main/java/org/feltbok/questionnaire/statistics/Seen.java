package org.feltbok.questionnaire.statistics;

import org.feltbok.base.MissingKind;
import org.feltbok.statfile.StatText;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What stands in the cells of a variable, as far as it says what kind of question it is. */
final class Seen {
    /** More different values than these are not looked at. */
    private static final int KEPT = 200;

    private static final int MINUTE = 60;
    private static final int DAY = 86_400;

    private final StatVariable variable;
    private final Set<Double> numbers = new TreeSet<>();
    private final Set<String> texts = new TreeSet<>();
    private boolean isFraction;
    private boolean isNoDay;
    private boolean isNoTime;
    private boolean isMore;

    Seen(StatVariable variable) {
        this.variable = variable;
    }

    /** Looks at a cell; what counts as missing says nothing. */
    void look(@Nullable Object cell) {
        if (StatText.missing(variable, cell).isPresent()) {
            return;
        }
        switch (cell) {
            case Double d -> {
                isFraction |= d != Math.rint(d) || Math.abs(d) >= 1e15;
                isNoDay = true;
                isNoTime |= d < 0 || d >= DAY || d % MINUTE != 0;
                isMore |= numbers.size() >= KEPT && !numbers.contains(d);
                if (!isMore) {
                    numbers.add(d);
                }
            }
            case String s -> {
                isMore |= texts.size() >= KEPT && !texts.contains(s);
                if (!isMore) {
                    texts.add(s);
                }
            }
            case LocalDateTime moment -> {
                isNoDay |= !moment.toLocalTime().equals(LocalTime.MIDNIGHT);
                isNoTime = true;
            }
            case LocalDate day -> isNoDay |= day.getYear() < 1 || day.getYear() > 9999;
            case null, default -> {}
        }
    }

    /** What another variable holds that says the same by the same values. */
    void take(Seen other) {
        other.numbers.forEach(this::look);
        other.texts.forEach(this::look);
        isFraction |= other.isFraction;
        isMore |= other.isMore;
    }

    /**
     * Whether no more can be said by the cells than that an answer was chosen or was not: one value
     * at most stands there, or has a label, beside the one that is counted.
     */
    boolean isTick(String counted) {
        if (isMore || variable.type() != StatType.NUMBER && variable.type() != StatType.TEXT) {
            return false;
        }
        Set<Object> values = new HashSet<>(numbers);
        values.addAll(texts);
        variable.labels().stream()
                .map(StatLabel::value)
                .filter(v -> !(v instanceof Double d && MissingKind.isCode(d)))
                .filter(v -> StatText.missing(variable, v).isEmpty())
                .forEach(values::add);
        return values.stream()
                        .map(v -> StatText.of(variable, v).strip())
                        .filter(v -> !v.isEmpty() && !v.equals(counted))
                        .distinct()
                        .count()
                <= 1;
    }

    Set<Double> numbers() {
        return numbers;
    }

    Set<String> texts() {
        return texts;
    }

    /** Whether there are more different values than are told. */
    boolean isMore() {
        return isMore;
    }

    boolean isFraction() {
        return isFraction;
    }

    /** Whether any cell is more or less than a day. */
    boolean isNoDay() {
        return isNoDay;
    }

    /** Whether any cell is no hour and minute of a day. */
    boolean isNoTime() {
        return isNoTime;
    }
}
