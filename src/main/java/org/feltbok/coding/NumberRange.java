package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenNumber;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers from one to another, both among them, or all on one side of one.
 *
 * @param from infinite = no least one
 * @param to infinite = no greatest one
 * @param open whether the one end there is does not belong to it
 */
public record NumberRange(double from, double to, boolean open) {
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)(.*\\d)\\s*(?:\u2013|\\.\\.|-|\\b(?:to|til)\\b)\\s*(\\S.*)");
    private static final Pattern SIDE = Pattern.compile("(<=|>=|[<>\u2264\u2265])\\s*(\\S.*)");
    private static final Pattern AT_LEAST = Pattern.compile("(.*\\d)\\s*(?:\u2013|\\.\\.|-|\\+)");

    /** Both ends among them. */
    public static NumberRange of(double from, double to) {
        return new NumberRange(Math.min(from, to), Math.max(from, to), false);
    }

    /**
     * As somebody typed it: {@code 10-50}, {@code >100}, {@code <=5}, {@code 20+} or one number.
     */
    public static Optional<NumberRange> typed(String text, Language language) {
        String written = text.strip();
        Matcher side = SIDE.matcher(written);
        if (side.matches()) {
            return number(side.group(2), language).map(n -> side(side.group(1), n));
        }
        Optional<NumberRange> one = number(written, language).map(n -> of(n, n));
        if (one.isPresent()) {
            return one;
        }
        Matcher between = BETWEEN.matcher(written);
        if (between.matches()) {
            return number(between.group(1), language)
                    .flatMap(a -> number(between.group(2), language).map(b -> of(a, b)));
        }
        Matcher least = AT_LEAST.matcher(written);
        return least.matches()
                ? number(least.group(1), language).map(n -> side(">=", n))
                : Optional.empty();
    }

    private static NumberRange side(String sign, double end) {
        boolean open = sign.equals("<") || sign.equals(">");
        return sign.startsWith("<") || sign.equals("\u2264")
                ? new NumberRange(Double.NEGATIVE_INFINITY, end, open)
                : new NumberRange(end, Double.POSITIVE_INFINITY, open);
    }

    private static Optional<Double> number(String text, Language language) {
        return WrittenNumber.typed(text, language).number().stream().boxed().findFirst();
    }

    /** By which it is found again, whatever language the window has. */
    public String code() {
        if (from == to) {
            return WrittenNumber.write(from);
        }
        if (Double.isInfinite(from)) {
            return (open ? "<" : "<=") + WrittenNumber.write(to);
        }
        return Double.isInfinite(to)
                ? (open ? ">" : ">=") + WrittenNumber.write(from)
                : WrittenNumber.write(from) + ".." + WrittenNumber.write(to);
    }

    /** What a code stands for; empty if for no range. */
    public static Optional<NumberRange> ofCode(String code) {
        return typed(code, Language.EN);
    }

    public boolean contains(double number) {
        return open ? number > from && number < to : number >= from && number <= to;
    }
}
