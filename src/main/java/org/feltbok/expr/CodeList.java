package org.feltbok.expr;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes as people list them: {@code 6}, {@code 1-3}, {@code 1-2;7}. A code that is written goes
 * before a range, so that a class may be called {@code 110-120}.
 */
public final class CodeList {
    private static final Pattern RANGE =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)-(-?\\d+(?:\\.\\d+)?)");

    private final String written;
    private final List<String> parts;

    public CodeList(String written) {
        this.written = written;
        parts = Arrays.stream(written.split(";")).map(String::strip).toList();
    }

    public boolean has(String code) {
        return code.equals(written) || parts.stream().anyMatch(p -> has(p, code));
    }

    private static boolean has(String part, String code) {
        if (part.equals(code)) {
            return true;
        }
        Matcher range = RANGE.matcher(part);
        OptionalDouble number = Numbers.read(code);
        return range.matches()
                && number.isPresent()
                && number.getAsDouble() >= Double.parseDouble(range.group(1))
                && number.getAsDouble() <= Double.parseDouble(range.group(2));
    }
}
