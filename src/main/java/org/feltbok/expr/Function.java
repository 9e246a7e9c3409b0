package org.feltbok.expr;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions of expressions, named as in XLSForm. A missing argument gives missing unless said
 * otherwise.
 */
public enum Function {
    NOT("not", 1, 1),
    /** whether a code is among the answer's */
    SELECTED("selected", 2, 2),
    /**
     * whether an answer, or one of several, is among codes: {@code in(${q8}, '1-3;7')}; a code that
     * is written goes before a range
     */
    IN("in", 2, 2),
    /** how many codes the answer has; a missing answer gives missing */
    COUNT_SELECTED("count-selected", 1, 1),
    /** in Unicode code points; a missing text has length 0 */
    STRING_LENGTH("string-length", 1, 1),
    /** condition, value if it holds, value if not; an unknown condition gives missing */
    IF("if", 3, 3),
    /** the first of two that is not missing */
    COALESCE("coalesce", 2, 2),
    /** whether a text matches a pattern as a whole; the pattern stands in quotes */
    REGEX("regex", 2, 2),
    TODAY("today", 0, 0),
    /** the day, too: answers know no time of the day */
    NOW("now", 0, 0),
    /** what it is given; forms write it so that other programs work it out one time only */
    ONCE("once", 1, 1),
    /** as a number; what is none gives missing */
    NUMBER("number", 1, 1),
    /** without its decimals */
    INT("int", 1, 1),
    /** to so many decimals, halves up (-2.5 to -2); to whole numbers where none are said */
    ROUND("round", 1, 2),
    ABS("abs", 1, 1),
    /** the sum of all; missing if one of them is */
    SUM("sum", 1, Function.Many.MOST),
    MIN("min", 1, Function.Many.MOST),
    MAX("max", 1, Function.Many.MOST),
    /** texts, one after the other; a missing one adds nothing */
    CONCAT("concat", 1, Function.Many.MOST),
    CONTAINS("contains", 2, 2),
    STARTS_WITH("starts-with", 2, 2),
    /** one of the answer's codes by its place, from 0; missing if there are not so many */
    SELECTED_AT("selected-at", 2, 2),
    /** a day, written as {@code date('2026-01-31')} or an answer that is one; else missing */
    DATE("date", 1, 1),
    TRUE("true", 0, 0),
    FALSE("false", 0, 0);

    /** The names of all, in their order, for telling what is known. */
    static String words() {
        return Arrays.stream(values()).map(Function::word).collect(Collectors.joining(", "));
    }

    private final String word;
    private final int least;
    private final int most;

    Function(String word, int least, int most) {
        this.word = word;
        this.least = least;
        this.most = most;
    }

    public String word() {
        return word;
    }

    /** How many arguments those take that take any number. */
    private static final class Many {
        static final int MOST = 50;
    }

    /** How many arguments it takes, e.g. 2 or 1–50. */
    public String arguments() {
        return least == most ? String.valueOf(most) : least + "–" + most;
    }

    boolean takes(int count) {
        return count >= least && count <= most;
    }

    static Optional<Function> named(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    Value apply(Scope scope, List<Node> arguments) {
        return switch (this) {
            case TODAY, NOW -> Value.of(scope.today().toString());
            case ONCE -> arguments.getFirst().evaluate(scope);
            case NUMBER, INT, ROUND, ABS, SUM, MIN, MAX ->
                    NumberFunctions.apply(this, values(scope, arguments));
            case CONCAT, CONTAINS, STARTS_WITH, SELECTED_AT ->
                    TextFunctions.apply(this, values(scope, arguments));
            case DATE -> Days.date(arguments.getFirst().evaluate(scope));
            case TRUE -> Value.TRUE;
            case FALSE -> Value.FALSE;
            case NOT -> Truths.not(Truths.of(arguments.getFirst().evaluate(scope)));
            case REGEX -> throw new IllegalStateException("made a node of its own");
            case IF -> choose(scope, arguments);
            case COALESCE -> coalesce(scope, arguments);
            case SELECTED ->
                    selected(arguments.get(0).evaluate(scope), arguments.get(1).evaluate(scope));
            case IN -> in(arguments.get(0).evaluate(scope), arguments.get(1).evaluate(scope));
            case COUNT_SELECTED -> count(arguments.getFirst().evaluate(scope));
            case STRING_LENGTH -> length(arguments.getFirst().evaluate(scope));
        };
    }

    private static List<Value> values(Scope scope, List<Node> arguments) {
        return arguments.stream().map(a -> a.evaluate(scope)).toList();
    }

    private static Value choose(Scope scope, List<Node> arguments) {
        Value condition = Truths.of(arguments.getFirst().evaluate(scope));
        if (condition.isMissing()) {
            return condition;
        }
        return arguments.get(condition.equals(Value.TRUE) ? 1 : 2).evaluate(scope);
    }

    private static Value coalesce(Scope scope, List<Node> arguments) {
        Value first = arguments.get(0).evaluate(scope);
        return first.isMissing() ? arguments.get(1).evaluate(scope) : first;
    }

    private static Value selected(Value answer, Value code) {
        if (answer.isMissing() || code.isMissing()) {
            return Value.MISSING;
        }
        return Value.of(codes(answer).contains(code.text()));
    }

    private static Value in(Value answer, Value listed) {
        if (answer.isMissing() || listed.isMissing()) {
            return Value.MISSING;
        }
        CodeList list = new CodeList(listed.text());
        return Value.of(
                answer instanceof Value.Codes c
                        ? c.codes().stream().anyMatch(list::has)
                        : list.has(answer.text()));
    }

    private static Value count(Value answer) {
        return answer.isMissing()
                ? answer
                : Value.of(
                        answer instanceof Value.Codes c
                                ? c.codes().size()
                                : new HashSet<>(Arrays.asList(answer.text().split(" +"))).size());
    }

    private static Value length(Value value) {
        String text = value.text();
        return Value.of(text.codePointCount(0, text.length()));
    }

    private static Set<String> codes(Value answer) {
        if (answer instanceof Value.Codes c) {
            return c.codes();
        }
        // a code may have blanks in it where only one can be given
        Set<String> codes = new HashSet<>(Arrays.asList(answer.text().split(" +")));
        codes.add(answer.text());
        return codes;
    }
}
