package org.feltbok.expr;

import java.util.OptionalDouble;
import java.util.Set;

/** What a name in an expression stands for, and what an expression gives. */
public sealed interface Value {
    Missing MISSING = new Missing();
    Truth TRUE = new Truth(true);
    Truth FALSE = new Truth(false);

    /** A number; never NaN. */
    record Number(double value) implements Value {}

    /**
     * A text, the code of a single answer, or a date as YYYY-MM-DD; the empty text counts as
     * missing.
     */
    record Text(String text) implements Value {}

    /** The codes of an answer that may have several; an empty set means that none was ticked. */
    record Codes(Set<String> codes) implements Value {
        public Codes {
            codes = Set.copyOf(codes);
        }
    }

    /** The result of a comparison. */
    record Truth(boolean holds) implements Value {}

    /** Nothing recorded, or unknown because something it depends on is. */
    record Missing() implements Value {}

    static Value of(double number) {
        return Double.isNaN(number) || Double.isInfinite(number) ? MISSING : new Number(number);
    }

    static Value of(String text) {
        return text.isEmpty() ? MISSING : new Text(text);
    }

    static Value of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    default boolean isMissing() {
        return this instanceof Missing;
    }

    /** As a number; a text that is none, a set and a missing value give nothing. */
    default OptionalDouble number() {
        return switch (this) {
            case Number n -> OptionalDouble.of(n.value());
            case Truth t -> OptionalDouble.of(t.holds() ? 1 : 0);
            case Codes c ->
                    c.codes().size() == 1
                            ? Numbers.read(c.codes().iterator().next())
                            : OptionalDouble.empty();
            case Text t -> Numbers.read(t.text());
            case Missing m -> OptionalDouble.empty();
        };
    }

    /**
     * As a text: whole numbers without decimals, codes in order with spaces; missing gives the
     * empty text.
     */
    default String text() {
        return switch (this) {
            case Number n -> Numbers.write(n.value());
            case Truth t -> t.holds() ? "true" : "false";
            case Codes c ->
                    String.join(" ", c.codes().stream().sorted(Numbers.CODE_ORDER).toList());
            case Text t -> t.text();
            case Missing m -> "";
        };
    }
}
