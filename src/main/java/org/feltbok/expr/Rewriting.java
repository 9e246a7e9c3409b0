package org.feltbok.expr;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes an expression with other names or codes; every other sign stays where it stood. */
final class Rewriting {
    private static final Set<String> EQUAL = Set.of("=", "!=");

    /** Beside one of these a text is a part of something larger. */
    private static final Set<String> BINDING =
            Set.of("=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod");

    private final String source;
    private final List<Token> tokens;

    /** By the place of a word what stands there instead. */
    private final Map<Integer, String> instead = new TreeMap<>();

    Rewriting(String source) {
        this.source = source;
        tokens = new Lexer(source).tokens();
    }

    String names(UnaryOperator<String> names) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.NAME && !token.text().equals(Scope.SELF)) {
                String other = names.apply(token.text());
                if (!other.equals(token.text())) {
                    if (!Lexer.isName(other)) {
                        throw new FaultException("expr.no_name", other, Shown.source(source));
                    }
                    instead.put(i, "${" + other + "}");
                }
            }
        }
        return text();
    }

    /** With what stands for some names written in their place. */
    String formulas(Function<String, Optional<String>> formulas) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.NAME && !token.text().equals(Scope.SELF)) {
                int at = i;
                formulas.apply(token.text()).ifPresent(f -> instead.put(at, f));
            }
        }
        return text();
    }

    /** The parts between its outermost {@code and}; itself where there is another outermost. */
    static List<String> parts(String source) {
        List<String> either = alternatives(source);
        return either.size() > 1 ? List.of(source) : between(source, "and");
    }

    /** The parts between its outermost {@code or}. */
    static List<String> alternatives(String source) {
        return between(source, "or");
    }

    private static List<String> between(String source, String joiner) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (Token token : Lexer.rough(source).tokens()) {
            // the square ones stand in paths
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0 && token.is(joiner)) {
                parts.add(source.substring(from, token.position()).strip());
                from = token.end();
            }
        }
        parts.add(source.substring(from).strip());
        return parts;
    }

    /** Without the brackets that stand round the whole. */
    static String bare(String source) {
        List<Token> tokens = Lexer.rough(source).tokens();
        int first = 0;
        int last = tokens.size() - 2;
        while (last > first && closes(tokens, first) == last) {
            first++;
            last--;
        }
        return last < first
                ? source.strip()
                : source.substring(tokens.get(first).position(), tokens.get(last).end());
    }

    /** Where a bracket that is opened at a place is closed; -1 if none is, or nowhere. */
    private static int closes(List<Token> tokens, int at) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i == at ? -1 : i;
            }
        }
        return -1;
    }

    Optional<String> codes(Predicate<String> variable, CodeNames codes) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.NAME
                    && variable.test(token.text())
                    && !recode(i, codes)) {
                return Optional.empty();
            }
        }
        return Optional.of(text());
    }

    /** False if it does not show which codes the name at a place is asked for. */
    private boolean recode(int at, CodeNames codes) {
        if (isCall(at, "count-selected") && is(at + 1, ")")) {
            return true;
        }
        if (isCall(at, "in") && is(at + 1, ",") && is(at + 3, ")")) {
            return literal(at + 2, codes, Rewriting::listed);
        }
        if (isCall(at, "selected") && is(at + 1, ",") && is(at + 3, ")")) {
            return literal(at + 2, codes, Rewriting::selected);
        }
        boolean right = isEquality(at + 1) && !isBinding(at - 1) && !isBinding(at + 3);
        if (right) {
            return literal(at + 2, codes, Rewriting::equal);
        }
        boolean left = isEquality(at - 1) && !isBinding(at + 1) && !isBinding(at - 3);
        return left && literal(at - 2, codes, Rewriting::equal);
    }

    private boolean literal(int at, CodeNames codes, CodeNames.Meaning meaning) {
        Token token = tokens.get(at);
        boolean text = token.kind() == Token.Kind.TEXT;
        if (!text && token.kind() != Token.Kind.NUMBER) {
            return false;
        }
        if (token.text().isEmpty()) {
            // asks whether there is anything
            return true;
        }
        Optional<String> now = codes.written(token.text(), meaning);
        if (now.isEmpty() || now.get().equals(token.text())) {
            return now.isPresent();
        }
        Optional<String> written =
                !text && now.get().matches("\\d+(\\.\\d+)?")
                        ? now
                        : Lexer.quoted(now.get(), text ? source.charAt(token.position()) : '\'');
        written.ifPresent(w -> instead.put(at, w));
        return written.isPresent();
    }

    private boolean isCall(int at, String function) {
        return is(at - 1, "(") && is(at - 2, function);
    }

    private boolean is(int at, String sign) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(sign);
    }

    private boolean isEquality(int at) {
        return EQUAL.stream().anyMatch(s -> is(at, s));
    }

    private boolean isBinding(int at) {
        return BINDING.stream().anyMatch(s -> is(at, s));
    }

    private static Set<String> listed(String written, List<String> codes) {
        CodeList list = new CodeList(written);
        return codes.stream().filter(list::has).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> selected(String written, List<String> codes) {
        return codes.stream()
                .filter(c -> c.equals(written) || List.of(c.split(" +")).contains(written))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> equal(String written, List<String> codes) {
        return codes.stream()
                .filter(
                        c ->
                                Comparison.EQUAL
                                        .compare(Value.of(c), Value.of(written))
                                        .equals(Value.TRUE))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, String> e : instead.entrySet()) {
            Token token = tokens.get(e.getKey());
            out.append(source, from, token.position()).append(e.getValue());
            from = token.end();
        }
        return out.append(source.substring(from)).toString();
    }
}
