package org.feltbok.responses;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a form expects of the answers to an item beside its rules: the range of a number or a day,
 * and the answer it begins with. Answers outside the range are answers all the same.
 */
public final class Expected {
    private static final String TODAY = "today()";

    private Expected() {}

    /** The least answer expected; empty = any. */
    public static Optional<Answer> least(Item item) {
        return item.type().isRanked() && item.traits().least() == null
                ? Optional.of(new Answer.Amount(offered(item)))
                : limit(item, item.traits().least());
    }

    /** How many options can have a place: all are to have one unless something else is said. */
    private static long offered(Item item) {
        return item.choices().stream()
                .filter(o -> !o.isRetired() && o.missing() == null && !o.exclusive())
                .count();
    }

    /** The greatest answer expected; empty = any. */
    public static Optional<Answer> most(Item item) {
        return limit(item, item.traits().most());
    }

    /** Whether an item is a number for which nothing from zero upwards is said to be the least. */
    public static boolean mayBeBelowZero(Item item) {
        boolean number =
                switch (item.type()) {
                    case INTEGER, DECIMAL -> true;
                    default -> false;
                };
        return number
                && least(item)
                        .filter(least -> least instanceof Answer.Amount a && a.value() >= 0)
                        .isEmpty();
    }

    private static Optional<Answer> limit(Item item, @Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        return switch (item.type()) {
            case INTEGER, DECIMAL, RANK -> number(written);
            case TIME -> WrittenTime.of(written).map(Answer.Time::new);
            case DATE -> day(written);
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> number(String written) {
        OptionalDouble number =
                WrittenNumber.typed(written, Language.EN) instanceof WrittenNumber.Value v
                        ? OptionalDouble.of(v.value())
                        : OptionalDouble.empty();
        return number.isPresent()
                ? Optional.of(new Answer.Amount(number.getAsDouble()))
                : Optional.empty();
    }

    private static Optional<Answer> day(String written) {
        try {
            return Optional.of(new Answer.Day(LocalDate.parse(written)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a range is expected. */
    public static boolean hasRange(Item item) {
        return least(item).isPresent() || most(item).isPresent();
    }

    /** Whether an answer lies in the range expected; what is no number or day does. */
    public static boolean isWithin(Item item, Answer answer) {
        return least(item).filter(l -> compare(answer, l) < 0).isEmpty()
                && most(item).filter(m -> compare(answer, m) > 0).isEmpty();
    }

    private static int compare(Answer answer, Answer limit) {
        if (answer instanceof Answer.Amount a && limit instanceof Answer.Amount l) {
            return Double.compare(a.value(), l.value());
        }
        if (answer instanceof Answer.Ranks r && limit instanceof Answer.Amount l) {
            return Double.compare(r.order().size(), l.value());
        }
        if (answer instanceof Answer.Time a && limit instanceof Answer.Time l) {
            return a.time().compareTo(l.time());
        }
        return answer instanceof Answer.Day a && limit instanceof Answer.Day l
                ? a.date().compareTo(l.date())
                : 0;
    }

    /**
     * The answer an item begins with, as it is offered where nothing is recorded; empty if there is
     * none, if it is none to this item, or if it is no longer offered.
     */
    public static Optional<Answer> preset(Item item, LocalDate today) {
        String written = item.traits().preset();
        if (written == null || item.isRetired() || !isPlain(item, written)) {
            return Optional.empty();
        }
        Optional<Answer> answer =
                item.type() == ItemType.DATE && written.replace(" ", "").equals(TODAY)
                        ? Optional.of(new Answer.Day(today))
                        : AnswerKind.of(item)
                                .typed(
                                        item,
                                        item.type().isSeveral()
                                                ? written.replace(';', ' ')
                                                : written,
                                        Language.EN)
                                .answer();
        return answer.filter(a -> a.isGiven() && isOffered(item, a));
    }

    /** A number as files have it, and words that are no calculation. */
    private static boolean isPlain(Item item, String written) {
        return switch (item.type()) {
            case INTEGER, DECIMAL -> written.matches("[+-]?\\d+(\\.\\d+)?");
            case TEXT -> !written.contains("${");
            default -> true;
        };
    }

    private static boolean isOffered(Item item, Answer answer) {
        List<Integer> retired =
                item.choices().stream().filter(o -> o.isRetired()).map(o -> o.value()).toList();
        return switch (answer) {
            case Answer.Choice c -> !retired.contains(c.value());
            case Answer.Choices c -> c.values().stream().noneMatch(retired::contains);
            case Answer.Ranks r -> r.order().stream().noneMatch(retired::contains);
            default -> true;
        };
    }
}
