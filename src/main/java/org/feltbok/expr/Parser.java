package org.feltbok.expr;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an expression from the loosest binding ({@code or}) to the tightest. */
final class Parser {
    private static final Map<String, Comparison> EQUALITIES =
            Map.of("=", Comparison.EQUAL, "!=", Comparison.NOT_EQUAL);
    private static final Map<String, Comparison> ORDERS =
            Map.of(
                    "<", Comparison.LESS,
                    "<=", Comparison.LESS_OR_EQUAL,
                    ">", Comparison.GREATER,
                    ">=", Comparison.GREATER_OR_EQUAL);
    private static final Map<String, Arithmetic> SUMS =
            Map.of("+", Arithmetic.PLUS, "-", Arithmetic.MINUS);
    private static final Map<String, Arithmetic> PRODUCTS =
            Map.of("*", Arithmetic.TIMES, "div", Arithmetic.DIV, "mod", Arithmetic.MOD);

    /** More brackets, signs and functions within each other than any form has. */
    private static final int DEEPEST = 100;

    private final String source;
    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String source) {
        this.source = source;
        tokens = new Lexer(source).tokens();
    }

    Node parse() {
        Node node = or();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return node;
    }

    private Node or() {
        deeper();
        Node left = and();
        while (accept("or")) {
            left = new Node.Logic(false, left, and());
        }
        depth--;
        return left;
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw new FaultException(
                    "expr.too_deep", Shown.source(source), peek().position() + 1, DEEPEST);
        }
    }

    private Node and() {
        Node left = equality();
        while (accept("and")) {
            left = new Node.Logic(true, left, equality());
        }
        return left;
    }

    private Node equality() {
        Node left = order();
        for (Comparison c = take(EQUALITIES); c != null; c = take(EQUALITIES)) {
            left = new Node.Compare(c, left, order());
        }
        return left;
    }

    private Node order() {
        Node left = sum();
        for (Comparison c = take(ORDERS); c != null; c = take(ORDERS)) {
            left = new Node.Compare(c, left, sum());
        }
        return left;
    }

    private Node sum() {
        Node left = product();
        for (Arithmetic a = take(SUMS); a != null; a = take(SUMS)) {
            left = new Node.Calculation(a, left, product());
        }
        return left;
    }

    private Node product() {
        Node left = signed();
        for (Arithmetic a = take(PRODUCTS); a != null; a = take(PRODUCTS)) {
            left = new Node.Calculation(a, left, signed());
        }
        return left;
    }

    private Node signed() {
        if (accept("-")) {
            deeper();
            Node of = signed();
            depth--;
            return new Node.Calculation(Arithmetic.MINUS, new Node.Literal(Value.of(0)), of);
        }
        return atom();
    }

    private Node atom() {
        Token token = peek();
        next++;
        switch (token.kind()) {
            case NUMBER:
                return new Node.Literal(Value.of(Double.parseDouble(token.text())));
            case TEXT:
                return new Node.Literal(Value.of(token.text()));
            case NAME:
                return new Node.Name(token.text());
            case WORD:
                return call(token);
            default:
                next--;
                if (!accept("(")) {
                    throw unexpected();
                }
                Node inner = or();
                expect(")");
                return inner;
        }
    }

    private Node call(Token name) {
        if (!peek().is("(")) {
            next--;
            throw unexpected();
        }
        Function function =
                Function.named(name.text())
                        .orElseThrow(
                                () ->
                                        new FaultException(
                                                "expr.unknown_function",
                                                Shown.source(source),
                                                name.position() + 1,
                                                name.text(),
                                                Function.words()));
        expect("(");
        List<Node> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            do {
                arguments.add(or());
            } while (accept(","));
        }
        expect(")");
        if (!function.takes(arguments.size())) {
            throw new FaultException(
                    "expr.arguments",
                    Shown.source(source),
                    name.position() + 1,
                    name.text(),
                    function.arguments());
        }
        if (function == Function.DATE) {
            Days.check(arguments.getFirst(), source, name);
        }
        return function == Function.REGEX
                ? new Node.Matches(
                        arguments.getFirst(), TextPattern.of(arguments.get(1), source, name))
                : new Node.Call(function, arguments);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean accept(String sign) {
        boolean is = peek().is(sign);
        next += is ? 1 : 0;
        return is;
    }

    private <T> @Nullable T take(Map<String, T> signs) {
        Token token = peek();
        T found =
                token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.WORD
                        ? signs.get(token.text())
                        : null;
        next += found == null ? 0 : 1;
        return found;
    }

    private void expect(String sign) {
        if (!accept(sign)) {
            throw unexpected();
        }
    }

    private FaultException unexpected() {
        Token token = peek();
        return token.kind() == Token.Kind.END
                ? new FaultException("expr.incomplete", Shown.source(source))
                : new FaultException(
                        "expr.unexpected",
                        Shown.source(source),
                        token.position() + 1,
                        token.text());
    }
}
