package org.feltbok.expr;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A condition or calculation as XLSForm writes them in {@code relevant} and {@code constraint}.
 *
 * <p>Known are {@code ${name}}, {@code .}, numbers, texts in single or double quotes (also curly
 * ones), {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code and}, {@code
 * or}, {@code + - * div mod}, brackets and the functions that {@link org.feltbok.expr.Function}
 * lists.
 *
 * <p>Logic has three values. Comparing or calculating with a missing value gives {@link
 * Value#MISSING}: unknown. {@code false and unknown} is false, {@code true or unknown} is true, all
 * else with unknown is unknown, so that {@code not(${a} = 1)} does not hold while a is missing. To
 * ask whether something is recorded at all, compare with the empty text: {@code ${a} = ''}. Values
 * compare as numbers if both are numbers, else as texts; {@code <} and its like also compare dates
 * written as YYYY-MM-DD, and other texts give unknown.
 */
public final class Expression {
    private final String source;
    private final Node root;
    private final Set<String> variables;

    private Expression(String source, Node root) {
        this.source = source;
        this.root = root;
        Set<String> names = new LinkedHashSet<>();
        root.collect(names);
        variables = Collections.unmodifiableSet(names);
    }

    /**
     * Reads an expression.
     *
     * @throws org.feltbok.base.FaultException if it cannot be understood, with the position (from
     *     1) and what stands there, or the name of a function that is not known
     */
    public static Expression parse(String source) {
        return new Expression(source, new Parser(source).parse());
    }

    public Value evaluate(Scope scope) {
        return root.evaluate(scope);
    }

    /**
     * Whether the condition is known to hold; unknown counts as no. A number holds unless it is 0.
     */
    public boolean holds(Scope scope) {
        return Truths.of(evaluate(scope)).equals(Value.TRUE);
    }

    /**
     * The names it depends on, in the order in which they first stand in it; {@link Scope#SELF}
     * included if it looks at its own question.
     */
    public Set<String> variables() {
        return variables;
    }

    /**
     * The same with other names, all else as its author wrote it.
     *
     * @throws org.feltbok.base.FaultException if a name cannot be written in an expression
     */
    public Expression named(UnaryOperator<String> names) {
        return parse(new Rewriting(source).names(names));
    }

    /**
     * The same where the codes of a variable have other names, all else as its author wrote it.
     *
     * @param variable tells whether a name means that variable
     * @return empty if it asks the variable in a way that does not show which codes are meant
     */
    public Optional<Expression> coded(Predicate<String> variable, CodeNames codes) {
        if (variables.stream().noneMatch(variable)) {
            return Optional.of(this);
        }
        return new Rewriting(source).codes(variable, codes).map(Expression::parse);
    }

    /**
     * A text with what stands for some names written in their place, all else as its author wrote
     * it. What comes out may be more than an expression can be.
     *
     * @throws org.feltbok.base.FaultException if its words cannot be told apart
     */
    public static String written(String source, Function<String, Optional<String>> formulas) {
        return new Rewriting(source).formulas(formulas);
    }

    /**
     * The conditions that must all hold for one to hold, as written between its outermost {@code
     * and}; itself where there is no such. They need not be such as can be understood.
     */
    public static List<String> parts(String source) {
        return Rewriting.parts(source);
    }

    /** The same of the conditions one of which is enough, between its outermost {@code or}. */
    public static List<String> alternatives(String source) {
        return Rewriting.alternatives(source);
    }

    /** A condition without the brackets that stand round the whole of it. */
    public static String bare(String source) {
        return Rewriting.bare(source);
    }

    /** A text as an expression holds it; empty if it has quotes of either kind. */
    public static Optional<String> quoted(String text) {
        return Lexer.quoted(text, '\'');
    }

    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return source;
    }
}
