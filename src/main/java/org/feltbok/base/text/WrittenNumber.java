package org.feltbok.base.text;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: comma or point before the decimals, blanks, points, commas or
 * apostrophes between thousands. The one reader of such texts, for files and for fields.
 *
 * <p>Exactly three digits after one comma or point, as in {@code 1.000} or {@code 1,234}, may be
 * decimals or thousands: such a text is {@link TwoWays} and never read in one way without a word.
 */
public sealed interface WrittenNumber {
    /** What is no number. */
    WrittenNumber NONE = new None();

    /**
     * A number that can be read in one way only.
     *
     * @param decimals how many were written
     */
    record Value(double value, int decimals) implements WrittenNumber {
        private static final double FIRST_UNSURE = 0x1p53;

        /**
         * Whether no other whole number is kept as the same value. Keys with sixteen digits and
         * more may become those of others.
         */
        public boolean isSure() {
            return Math.abs(value) < FIRST_UNSURE;
        }
    }

    /**
     * A text that can mean two numbers.
     *
     * @param small how to write the one with decimals so that it cannot be misread
     * @param large how to write the one with thousands
     */
    record TwoWays(String small, String large) implements WrittenNumber {}

    /** Not a number. */
    record None() implements WrittenNumber {}

    /** As it stands in a file, whose writer's language is not known. */
    static WrittenNumber of(String text) {
        return Reading.of(text.strip(), '\0');
    }

    /** As it was typed in a window of that language, which reads what the window itself shows. */
    static WrittenNumber typed(String text, Language language) {
        return Reading.of(text.strip(), language == Language.NB ? ',' : '.');
    }

    /**
     * The number in a cell of a file; empty and told for a text that is none or means two.
     *
     * @param noNumber text key of the fault for what is no number, given the text
     */
    static OptionalDouble read(String text, Place place, String noNumber, Consumer<Fault> faults) {
        WrittenNumber written = of(text);
        switch (written) {
            case Value v -> {}
            case TwoWays t ->
                    faults.accept(
                            Fault.at(place, "base.number.two_ways", text, t.small(), t.large()));
            case None n -> faults.accept(Fault.at(place, noNumber, text));
        }
        return written.number();
    }

    /** The number, if it can be read in one way only. */
    default OptionalDouble number() {
        return this instanceof Value v ? OptionalDouble.of(v.value()) : OptionalDouble.empty();
    }

    /** A whole number between two others, both of them among those, as it was typed. */
    static OptionalInt whole(String text, Language language, int least, int greatest) {
        return typed(text, language) instanceof Value v
                        && v.value() == Math.rint(v.value())
                        && v.value() >= least
                        && v.value() <= greatest
                ? OptionalInt.of((int) v.value())
                : OptionalInt.empty();
    }

    /** A number as files write it, with a point and so that {@link #of} reads it in one way. */
    static String write(double value) {
        String plain = Reading.plain(value);
        return of(plain) instanceof TwoWays t ? t.small() : plain;
    }

    /** A number as a field of a window shows it, so that {@link #typed} reads it back. */
    static String show(double value, Language language) {
        String plain = Reading.plain(value);
        return language == Language.NB ? plain.replace('.', ',') : plain;
    }

    /** How a text is read. */
    final class Reading {
        private static final double EXACT_WHOLE = 1e15;
        private static final int SURE_DIGITS = 15;
        private static final Pattern POINTS =
                Pattern.compile("([1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,(\\d*))?");
        private static final Pattern COMMAS =
                Pattern.compile("([1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.(\\d*))?");
        private static final Pattern BLANKS =
                Pattern.compile("([1-9]\\d{0,2}(?:[\\p{Zs}'\u2019]\\d{3})+)(?:[.,](\\d*))?");
        private static final Pattern EXPONENT = Pattern.compile("(.*\\d.*)[eE]([+-]?\\d{1,3})");

        private Reading() {}

        static WrittenNumber of(String text, char decimalMark) {
            if (text.isEmpty()) {
                return NONE;
            }
            char first = text.charAt(0);
            boolean minus = first == '-' || first == '\u2212';
            boolean signed = minus || first == '+';
            String digits = signed ? text.substring(1) : text;
            String sign = minus ? "-" : "";
            if (digits.length() <= SURE_DIGITS && isWhole(digits)) {
                long whole = Long.parseLong(digits);
                return new Value(minus ? -(double) whole : whole, 0);
            }
            if (digits.indexOf('e') < 0 && digits.indexOf('E') < 0) {
                return marked(digits, sign, "", decimalMark);
            }
            Matcher exponent = EXPONENT.matcher(digits);
            return exponent.matches()
                    ? marked(exponent.group(1), sign, "e" + exponent.group(2), decimalMark)
                    : marked(digits, sign, "", decimalMark);
        }

        private static boolean isWhole(String digits) {
            for (int i = 0; i < digits.length(); i++) {
                if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                    return false;
                }
            }
            return !digits.isEmpty();
        }

        /** Place of the one comma or point in a text of nothing but digits beside it; else -1. */
        private static int onlyMark(String digits) {
            int at = -1;
            for (int i = 0; i < digits.length(); i++) {
                char c = digits.charAt(i);
                boolean isMark = c == '.' || c == ',';
                if (isMark ? at >= 0 : c < '0' || c > '9') {
                    return -1;
                }
                at = isMark ? i : at;
            }
            return at;
        }

        /** One to three digits that thousands may begin with. */
        private static boolean isFirstGroup(String digits) {
            return digits.length() >= 1 && digits.length() <= 3 && digits.charAt(0) != '0';
        }

        private static WrittenNumber marked(
                String digits, String sign, String exponent, char decimalMark) {
            if (isWhole(digits)) {
                return value(sign + digits + exponent, 0);
            }
            int at = onlyMark(digits);
            if (at >= 0) {
                String before = digits.substring(0, at);
                String after = digits.substring(at + 1);
                boolean unsure = exponent.isEmpty() && after.length() == 3 && isFirstGroup(before);
                char mark = digits.charAt(at);
                if (unsure && mark != decimalMark) {
                    // the other mark stands between thousands in an English window; a Norwegian
                    // one writes blanks there, so that a point tells nothing
                    return decimalMark == '.'
                            ? value(sign + before + after, 0)
                            : new TwoWays(sign + small(before, mark, after), sign + before + after);
                }
                return before.isEmpty() && after.isEmpty()
                        ? NONE
                        : value(sign + before + "." + after + exponent, after.length());
            }
            if (exponent.isEmpty()) {
                for (Pattern grouped : new Pattern[] {BLANKS, POINTS, COMMAS}) {
                    Matcher m = grouped.matcher(digits);
                    if (m.matches()) {
                        String after = m.group(2) == null ? "" : m.group(2);
                        String whole = m.group(1).replaceAll("\\D", "");
                        return value(sign + whole + "." + after, after.length());
                    }
                }
            }
            return NONE;
        }

        /** {@code 1.000} as 1, {@code 1,500} as 1,5, {@code 1.234} as 1.2340. */
        private static String small(String before, char mark, String after) {
            String kept = after.replaceFirst("0+$", "");
            return kept.isEmpty()
                    ? before
                    : before + mark + (kept.length() == after.length() ? after + "0" : kept);
        }

        private static WrittenNumber value(String plain, int decimals) {
            double value = Double.parseDouble(plain);
            return Double.isFinite(value) ? new Value(value, decimals) : NONE;
        }

        static String plain(double value) {
            return value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE
                    ? Long.toString((long) value)
                    : new BigDecimal(Double.toString(value)).toPlainString();
        }
    }
}
