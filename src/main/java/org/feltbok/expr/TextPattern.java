package org.feltbok.expr;

import org.feltbok.base.FaultException;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The pattern of {@code regex}, which a text must match as a whole. A pattern may come from
 * anybody: matching stops after a number of steps, so that none can hold the program.
 */
final class TextPattern {
    private static final int LONGEST_PATTERN = 2000;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_STEPS = 200_000;
    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @throws FaultException unless it stands as a text that is a pattern
     */
    static TextPattern of(Node argument, String source, Token call) {
        if (argument instanceof Node.Literal literal
                && literal.value() instanceof Value.Text text
                && text.text().length() <= LONGEST_PATTERN) {
            try {
                return new TextPattern(Pattern.compile(text.text()));
            } catch (PatternSyntaxException e) {
                throw new FaultException(
                        e,
                        "expr.bad_pattern",
                        Shown.source(source),
                        call.position() + 1,
                        Shown.source(text.text()));
            }
        }
        throw new FaultException("expr.no_pattern", Shown.source(source), call.position() + 1);
    }

    /** Missing for a missing text, and where it cannot be told within the steps. */
    Value matches(Value value) {
        String text = value.text();
        if (value.isMissing() || text.length() > LONGEST_TEXT) {
            return Value.MISSING;
        }
        try {
            return Value.of(pattern.matcher(new Steps(text, new int[1])).matches());
        } catch (TooManySteps | StackOverflowError e) {
            // the library follows repeated groups by recursion, without a limit of its own
            System.getLogger(TextPattern.class.getName())
                    .log(System.Logger.Level.DEBUG, "a pattern was given up", e);
            return Value.MISSING;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** Counts how often the matcher looks at the text. */
    private record Steps(CharSequence text, int[] taken) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++taken[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Steps(text.subSequence(start, end), taken);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
