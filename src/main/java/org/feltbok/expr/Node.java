package org.feltbok.expr;

import java.util.List;
import java.util.Set;

/** A part of a parsed expression. */
sealed interface Node {
    Value evaluate(Scope scope);

    /** Adds the names it depends on. */
    default void collect(Set<String> names) {}

    record Literal(Value value) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return value;
        }

        boolean isEmptyText() {
            return value.isMissing();
        }
    }

    record Name(String name) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return scope.value(name);
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }
    }

    record Compare(Comparison comparison, Node left, Node right) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            Value a = left.evaluate(scope);
            Value b = right.evaluate(scope);
            boolean asksForEmpty =
                    left instanceof Literal l && l.isEmptyText()
                            || right instanceof Literal r && r.isEmptyText();
            return asksForEmpty ? comparison.withEmpty(a, b) : comparison.compare(a, b);
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }
    }

    record Logic(boolean and, Node left, Node right) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            Value a = Truths.of(left.evaluate(scope));
            Value b = Truths.of(right.evaluate(scope));
            return and ? Truths.and(a, b) : Truths.or(a, b);
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }
    }

    record Calculation(Arithmetic arithmetic, Node left, Node right) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return arithmetic.apply(left.evaluate(scope), right.evaluate(scope));
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }
    }

    record Matches(Node text, TextPattern pattern) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return pattern.matches(text.evaluate(scope));
        }

        @Override
        public void collect(Set<String> names) {
            text.collect(names);
        }
    }

    record Call(Function function, List<Node> arguments) implements Node {
        @Override
        public Value evaluate(Scope scope) {
            return function.apply(scope, arguments);
        }

        @Override
        public void collect(Set<String> names) {
            arguments.forEach(a -> a.collect(names));
        }
    }
}
