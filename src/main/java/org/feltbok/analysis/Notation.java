package org.feltbok.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names, codes and classes are written in measures and conditions: as they are, or in single
 * quotes where they hold signs that mean something there ({@code 'q1.1'}, {@code
 * region='east,north'}). A quote inside is written twice.
 */
public final class Notation {
    /** Stands for a quoted text while the signs around it are read. */
    private static final char OPEN = '\uE000';

    private static final char FIRST = '\uE100';
    private static final int MOST = 0x1000;

    /** After these a quote opens; anywhere else it is a letter, as in O'Hara. */
    private static final String BEFORE = "./#[,=<>!|:;(~+";

    private final String masked;
    private final List<String> quoted = new ArrayList<>();
    private final Set<Integer> formulas = new HashSet<>();

    /** Reads the quotes of a written text. */
    Notation(String text) {
        var out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int formula = c == '(' && opens(text, i) ? formulaEnd(text, i) : -1;
            if (formula > 0 && quoted.size() < MOST) {
                formulas.add(quoted.size());
                out.append(OPEN).append((char) (FIRST + quoted.size()));
                quoted.add(text.substring(i, formula + 1));
                i = formula + 1;
                continue;
            }
            int end = c == '\'' && opens(text, i) ? end(text, i) : -1;
            if (c == OPEN && quoted.size() < MOST) {
                // somebody's own sign, that would be taken for ours
                out.append(OPEN).append((char) (FIRST + quoted.size()));
                quoted.add(String.valueOf(c));
                i++;
            } else if (end > 0 && quoted.size() < MOST) {
                out.append(OPEN).append((char) (FIRST + quoted.size()));
                quoted.add(text.substring(i + 1, end).replace("''", "'"));
                i = end + 1;
            } else {
                out.append(c);
                i++;
            }
        }
        masked = out.toString();
    }

    /** Where the brackets around a formula close; -1 if what stands in them is none. */
    private static int formulaEnd(String text, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return text.substring(open, i).contains("${") ? i : -1;
            }
        }
        return -1;
    }

    private static boolean opens(String text, int at) {
        return at == 0
                || BEFORE.indexOf(text.charAt(at - 1)) >= 0
                || Character.isWhitespace(text.charAt(at - 1));
    }

    /** Where the quote that opens here closes; -1 if it does not. */
    private static int end(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\'') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The text with signs of its own in the place of what is quoted. */
    String masked() {
        return masked;
    }

    /** A piece of the masked text as it is meant. */
    String meant(String piece) {
        var out = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            int number = i + 1 < piece.length() ? piece.charAt(i + 1) - FIRST : -1;
            if (c == OPEN && number >= 0 && number < quoted.size()) {
                i++;
                out.append(quoted.get(number));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether a piece of the masked text is a formula in brackets and nothing else. */
    boolean isFormula(String piece) {
        return piece.length() == 2
                && piece.charAt(0) == OPEN
                && formulas.contains(piece.charAt(1) - FIRST);
    }

    static boolean isQuoted(String piece) {
        return piece.indexOf(OPEN) >= 0;
    }

    /** The pieces of a written text between separators that stand in no quotes, as written. */
    public static List<String> split(String text, String separator) {
        Notation notation = new Notation(text);
        return Arrays.stream(notation.masked.split(Pattern.quote(separator), -1))
                .map(notation::written)
                .toList();
    }

    /** A piece of the masked text as it was written. */
    private String written(String piece) {
        var out = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            int number = i + 1 < piece.length() ? piece.charAt(i + 1) - FIRST : -1;
            if (piece.charAt(i) == OPEN && number >= 0 && number < quoted.size()) {
                i++;
                String held = quoted.get(number);
                boolean asIs = formulas.contains(number) || held.equals(String.valueOf(OPEN));
                out.append(asIs ? held : "'" + held.replace("'", "''") + "'");
            } else {
                out.append(piece.charAt(i));
            }
        }
        return out.toString();
    }

    /** The name that a written piece is; empty if it is a condition. */
    public static Optional<String> nameIn(String text) {
        Notation notation = new Notation(text);
        boolean asks = notation.masked.chars().anyMatch(c -> "=<>".indexOf(c) >= 0);
        return asks || notation.isFormula(notation.masked.strip())
                ? Optional.empty()
                : Optional.of(notation.meant(notation.masked).strip());
    }

    /** A name as measures write it; of one with a questionnaire before it each half by itself. */
    public static String name(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? quoted(name, ".#[]")
                : quoted(name.substring(0, slash), ".#[]")
                        + "/"
                        + quoted(name.substring(slash + 1), ".#[]");
    }

    /** A code of an item, or several, as measures write them. */
    public static String code(String code) {
        return quoted(code, ".#[]");
    }

    /** A class in a condition. */
    static String value(String value) {
        return quoted(value, "");
    }

    private static String quoted(String text, String signs) {
        boolean plain =
                !text.isEmpty()
                        && text.chars()
                                .noneMatch(
                                        c ->
                                                Character.isWhitespace(c)
                                                        || ",'=<>!".indexOf(c) >= 0
                                                        || signs.indexOf(c) >= 0);
        return plain && !opensFormula(text) ? text : "'" + text.replace("'", "''") + "'";
    }

    /** Whether a bracket in it could be taken for that of a formula, with what stands after it. */
    private static boolean opensFormula(String text) {
        for (int i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
            if (opens(text, i)) {
                return true;
            }
        }
        return false;
    }
}
