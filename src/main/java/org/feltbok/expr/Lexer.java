package org.feltbok.expr;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words. */
final class Lexer {
    private static final String SINGLE = "'\u2018\u2019\u201a\u2032";
    private static final String DOUBLE = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<space>[\\s\\u00a0]+)"
                            + "|(?<number>\\d+(\\.\\d+)?|\\.\\d+)"
                            + "|\\$\\{\\s*(?<name>[^{}\\s]+)\\s*\\}"
                            + "|["
                            + SINGLE
                            + "](?<single>[^"
                            + SINGLE
                            + "]*)["
                            + SINGLE
                            + "]"
                            + "|["
                            + DOUBLE
                            + "](?<double>[^"
                            + DOUBLE
                            + "]*)["
                            + DOUBLE
                            + "]"
                            + "|(?<word>[A-Za-z][A-Za-z0-9_-]*)"
                            + "|(?<self>\\.)"
                            + "|(?<sign><=|>=|!=|[=<>+*(),\\-])");

    /** Words of one expression; what is made of more would go too deep when worked out. */
    private static final int MOST = 4000;

    private final String source;
    private final boolean rough;

    Lexer(String source) {
        this(source, false);
    }

    private Lexer(String source, boolean rough) {
        this.source = source;
        this.rough = rough;
    }

    /**
     * Takes what need not be an expression: a sign that none has is a word of its own, a text that
     * does not end goes to the end, and there may be any number of words.
     */
    static Lexer rough(String source) {
        return new Lexer(source, true);
    }

    /**
     * A text in quotes of the kind it had, or of the other where it holds those; empty if neither
     * can hold it.
     */
    static Optional<String> quoted(String text, char before) {
        boolean isSingle = SINGLE.indexOf(before) >= 0;
        for (String quotes : isSingle ? List.of(SINGLE, DOUBLE) : List.of(DOUBLE, SINGLE)) {
            if (text.chars().noneMatch(c -> quotes.indexOf(c) >= 0)) {
                return Optional.of(quotes.charAt(0) + text + quotes.charAt(0));
            }
        }
        return Optional.empty();
    }

    /** Whether a name can stand between the brackets of a reference. */
    static boolean isName(String name) {
        return !name.equals(Scope.SELF) && name.matches("[^{}\\s]+");
    }

    /** All words and an END. */
    List<Token> tokens() {
        List<Token> found = new ArrayList<>();
        Matcher m = TOKEN.matcher(source);
        int at = 0;
        while (at < source.length()) {
            if (!m.region(at, source.length()).lookingAt()) {
                if (rough) {
                    found.add(other(at));
                    at = found.getLast().end();
                    continue;
                }
                throw new FaultException(
                        "expr.unreadable",
                        Shown.source(source),
                        at + 1,
                        source.substring(at, source.offsetByCodePoints(at, 1)));
            }
            if (m.group("space") == null) {
                found.add(token(m, at));
            }
            if (found.size() > MOST && !rough) {
                throw new FaultException("expr.too_long", Shown.source(source), MOST);
            }
            at = m.end();
        }
        found.add(new Token(Token.Kind.END, "", source.length(), source.length()));
        return found;
    }

    private Token other(int at) {
        boolean isText = (SINGLE + DOUBLE).indexOf(source.charAt(at)) >= 0;
        int end = isText ? source.length() : source.offsetByCodePoints(at, 1);
        return new Token(
                isText ? Token.Kind.TEXT : Token.Kind.SIGN, source.substring(at, end), at, end);
    }

    private static Token token(Matcher m, int at) {
        if (m.group("number") != null) {
            return new Token(Token.Kind.NUMBER, m.group("number"), at, m.end());
        } else if (m.group("name") != null) {
            return new Token(Token.Kind.NAME, m.group("name"), at, m.end());
        } else if (m.group("single") != null) {
            return new Token(Token.Kind.TEXT, m.group("single"), at, m.end());
        } else if (m.group("double") != null) {
            return new Token(Token.Kind.TEXT, m.group("double"), at, m.end());
        } else if (m.group("word") != null) {
            return new Token(Token.Kind.WORD, m.group("word"), at, m.end());
        } else if (m.group("self") != null) {
            return new Token(Token.Kind.NAME, Scope.SELF, at, m.end());
        }
        return new Token(Token.Kind.SIGN, m.group("sign"), at, m.end());
    }
}
